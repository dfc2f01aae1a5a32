// SPDX-License-Identifier: Apache-2.0

extension VagueDate {
  /// Why a text is no date, and where in it.
  public struct ParseError: Error, Hashable, CustomStringConvertible {
    /// The place in the text: bytes of UTF-8, counted from 1.
    public let column: Int
    /// What is wrong there.
    public let reason: String

    /// The error in words.
    public var description: String { "column \(column): \(reason)" }
  }

  /// Reads a date.
  ///
  /// - `2008`, `2010s` (decade), `20C` (the years 1901–2000), `2008 Q3` or `2008-Q3`, `2008-10`,
  ///   `2008 Oct`, `2008-10-02`, `2008 Oct  2`, then `06h`, `0631`, `0631:07` or `0631:07.5`
  ///   (or `06:31…`), or any epoch that ``Epoch/init(iso8601:scale:leapSeconds:)`` reads;
  /// - a `?` at the end marks the date as uncertain and widens the interval by its own length on
  ///   both sides (`2014 Mar?` is 31 days more either way); the source tells no size of its doubt;
  /// - `not before`, `NET`, `no earlier than`, or `>=` in front: the interval has no end.
  /// - Parameters:
  ///   - text: the date; spaces around it are let through.
  ///   - leapSeconds: the steps of UTC.
  /// - Throws: ``ParseError`` with the column.
  public init(
    _ text: some StringProtocol, leapSeconds: LeapSeconds = .builtin
  ) throws(ParseError) {
    var scanner = VagueScanner(Array(text.utf8))
    let read = try scanner.date(leapSeconds)
    var earliest = read.start
    var latest = read.end
    if read.isUncertain {
      let width: Duration = read.end - read.start
      earliest = earliest - width
      latest = latest + width
    }
    self.init(
      text: String(text), earliest: earliest, latest: read.isNotBefore ? nil : latest,
      precision: read.precision, isUncertain: read.isUncertain,
      canonical: (read.isNotBefore ? "NET " : "") + read.canonical + (read.isUncertain ? "?" : ""))
  }
}

/// Reads the parts of a vague date from UTF-8.
struct VagueScanner {
  /// A date as read: without the doubt the interval it names.
  struct Reading {
    var start: Epoch
    var end: Epoch
    var precision: VagueDate.Precision
    var canonical: String
    var isUncertain = false
    var isNotBefore = false
  }

  typealias ParseError = VagueDate.ParseError

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private let bytes: [UInt8]
  private var index: Int
  private var end: Int

  init(_ text: [UInt8]) {
    bytes = text
    index = 0
    end = text.count
    while index < end, bytes[index] == 0x20 || bytes[index] == 9 { index += 1 }
    while end > index, bytes[end - 1] == 0x20 || bytes[end - 1] == 9 { end -= 1 }
  }

  /// Reads the whole text.
  mutating func date(_ leapSeconds: LeapSeconds) throws(ParseError) -> Reading {
    let notBefore = bound()
    var uncertain = false
    if end > index, bytes[end - 1] == 0x3F {
      uncertain = true
      end -= 1
      while end > index, bytes[end - 1] == 0x20 { end -= 1 }
    }
    guard index < end else { throw error("expected a date") }
    var reading = try value(leapSeconds)
    reading.isUncertain = uncertain
    reading.isNotBefore = notBefore
    return reading
  }

  private func error(_ reason: String, at place: Int? = nil) -> ParseError {
    ParseError(column: (place ?? index) + 1, reason: reason)
  }

  private var peek: UInt8 { index < end ? bytes[index] : 0 }

  /// Reads one of the words for "not before"; says whether it was there.
  private mutating func bound() -> Bool {
    for word in ["not before", "no earlier than", "net", ">="] {
      let size = word.utf8.count
      guard end - index > size else { continue }
      let head = bytes[index..<index + size].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      guard head.elementsEqual(word.utf8) else { continue }
      guard word == ">=" || bytes[index + size] == 0x20 else { continue }
      index += size
      skipSpaces()
      return true
    }
    return false
  }

  private mutating func skipSpaces() {
    while index < end, bytes[index] == 0x20 { index += 1 }
  }

  private var digitCount: Int {
    var place = index
    while place < end, ISOScanner.isDigit(bytes[place]) { place += 1 }
    return place - index
  }

  /// Reads so many digits; the caller has counted them.
  private mutating func number(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<count {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return value
  }

  private mutating func value(_ leapSeconds: LeapSeconds) throws(ParseError) -> Reading {
    let start = index
    if digitCount == 2, index + 3 == end, bytes[index + 2] == 0x43 {
      let century = number(2)
      guard century > 0 else { throw error("there is no century 0", at: start) }
      let first = century * 100 - 99
      return span(
        (first, 1, 1), (first + 100, 1, 1), .century, Self.padded(century, 2) + "C", leapSeconds)
    }
    guard digitCount == 4 else { throw error("expected a year of four digits") }
    let year = number(4)
    let name = Self.padded(year, 4)
    guard index < end else {
      return span((year, 1, 1), (year + 1, 1, 1), .year, name, leapSeconds)
    }
    if peek == 0x73, index + 1 == end {
      guard year % 10 == 0 else {
        throw error("a decade starts with a year that ends in 0", at: start)
      }
      return span((year, 1, 1), (year + 10, 1, 1), .decade, name + "s", leapSeconds)
    }
    let hyphen = peek == 0x2D
    guard hyphen || peek == 0x20 else { throw error("expected a space or \"-\" after the year") }
    index += 1
    if !hyphen { skipSpaces() }
    if peek == 0x51 || peek == 0x71 {
      index += 1
      guard digitCount == 1, index + 1 == end, (0x31...0x34).contains(peek) else {
        throw error("expected a quarter, 1 to 4")
      }
      let quarter = number(1)
      let month = quarter * 3 - 2
      let next = quarter == 4 ? (year + 1, 1, 1) : (year, month + 3, 1)
      return span((year, month, 1), next, .quarter, "\(name)-Q\(quarter)", leapSeconds)
    }
    if hyphen {
      // A full ISO date goes to the ISO reader; only year and month end here.
      if digitCount == 2, index + 2 == end {
        let place = index
        return try month(year, number(2), at: place, leapSeconds)
      }
      return try iso(from: start, leapSeconds)
    }
    let place = index
    guard end - index >= 3,
      let found = Self.months.firstIndex(
        of: String(
          decoding: bytes[index..<index + 3].map { $0 | 0x20 }, as: UTF8.self))
    else { throw error("expected a month (Jan to Dec) or a quarter") }
    index += 3
    guard index < end else { return try month(year, found + 1, at: place, leapSeconds) }
    return try day(year, found + 1, leapSeconds)
  }

  private func month(
    _ year: Int, _ month: Int, at place: Int, _ leapSeconds: LeapSeconds
  ) throws(ParseError) -> Reading {
    guard (1...12).contains(month) else { throw error("there is no month \(month)", at: place) }
    let next = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
    let name = "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    return span((year, month, 1), next, .month, name, leapSeconds)
  }

  /// Reads the day of the month and the time of day of a GCAT date.
  private mutating func day(
    _ year: Int, _ month: Int, _ leapSeconds: LeapSeconds
  ) throws(ParseError) -> Reading {
    guard peek == 0x20 else { throw error("expected a space after the month") }
    skipSpaces()
    let place = index
    guard (1...2).contains(digitCount) else { throw error("expected a day") }
    let day = number(digitCount)
    let count = Int(Gregorian.days(inMonth: Int64(month), of: Int64(year)))
    guard (1...count).contains(day) else { throw error("there is no day \(day)", at: place) }
    let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    let midnight = Gregorian.day(year: Int64(year), month: Int64(month), day: Int64(day))
    guard index < end else {
      let zero = ClockReading(day: midnight, second: 0, attosecond: 0)
      let next = ClockReading(day: midnight + 1, second: 0, attosecond: 0)
      return Reading(
        start: leapSeconds.epoch(utc: zero), end: leapSeconds.epoch(utc: next), precision: .day,
        canonical: date)
    }
    guard peek == 0x20 else { throw error("expected a space after the day") }
    skipSpaces()
    return try clock(date, leapSeconds)
  }

  /// Reads `hhh`, `hhmm`, `hhmm:ss`, `hhmm:ss.f` or the same with a colon, by way of ISO 8601.
  private mutating func clock(
    _ date: String, _ leapSeconds: LeapSeconds
  ) throws(ParseError) -> Reading {
    let start = index
    guard digitCount == 4 || digitCount == 2 else { throw error("expected hhmm") }
    let compact = digitCount == 4
    let hour = number(2)
    if !compact, peek == 0x68, index + 1 == end {
      return try instant("\(date)T\(Self.padded(hour, 2)):00:00", start, .hour, leapSeconds)
    }
    if !compact {
      guard peek == 0x3A else { throw error("expected \":\" or \"h\" after the hour") }
      index += 1
      guard digitCount == 2 else { throw error("expected two digits of the minute") }
    }
    let minute = number(2)
    var text = "\(date)T\(Self.padded(hour, 2)):\(Self.padded(minute, 2))"
    var precision = VagueDate.Precision.minute
    if index < end {
      guard peek == 0x3A else { throw error("expected \":\" after the minute") }
      precision = bytes[index..<end].contains(0x2E) ? .subsecond : .second
      text += String(decoding: bytes[index..<end], as: UTF8.self)
      index = end
    }
    return try instant(text, start, precision, leapSeconds)
  }

  /// An ISO 8601 date or epoch from a place to the end.
  private func iso(from start: Int, _ leapSeconds: LeapSeconds) throws(ParseError) -> Reading {
    let slice = bytes[start..<end]
    let text = String(decoding: slice, as: UTF8.self)
    if slice.count == 14, slice.last == 0x68 {
      return try instant(String(text.prefix(13)) + ":00:00", start, .hour, leapSeconds)
    }
    let colons = slice.count { $0 == 0x3A }
    let precision: VagueDate.Precision =
      switch colons {
      case 0: .day
      case 1: .minute
      default: slice.contains(0x2E) ? .subsecond : .second
      }
    do throws(EpochParseError) {
      let epoch = try Epoch(iso8601Bytes: slice, leapSeconds: leapSeconds)
      return reading(epoch, precision, text, leapSeconds)
    } catch {
      throw ParseError(column: start + error.column, reason: Self.words(error))
    }
  }

  /// An instant in a text of our own making; an error is told at the place of the original.
  private func instant(
    _ text: String, _ place: Int, _ precision: VagueDate.Precision, _ leapSeconds: LeapSeconds
  ) throws(ParseError) -> Reading {
    do throws(EpochParseError) {
      return reading(
        try Epoch(iso8601: text, leapSeconds: leapSeconds), precision, text, leapSeconds)
    } catch {
      throw ParseError(column: place + 1, reason: Self.words(error))
    }
  }

  /// The interval of an instant given to a precision.
  private func reading(
    _ epoch: Epoch, _ precision: VagueDate.Precision, _ text: String, _ leapSeconds: LeapSeconds
  ) -> Reading {
    var canonical = text
    // A date in another scale keeps the scale's name.
    if precision > .day, let last = text.utf8.last, last == 0x5A || ISOScanner.isDigit(last) {
      canonical = text.split(separator: " ").joined(separator: "T")
      if last != 0x5A { canonical += "Z" }
    }
    if precision == .hour { canonical = String(text.prefix(13)) + "h" }
    var finish = epoch
    switch precision {
    case .day:
      var clock = leapSeconds.utc(epoch)
      clock = ClockReading(day: clock.day + 1, second: 0, attosecond: 0)
      finish = leapSeconds.epoch(utc: clock)
    case .hour: finish = epoch.advanced(bySeconds: 3600)
    case .minute: finish = epoch.advanced(bySeconds: 60)
    case .second: finish = epoch.advanced(bySeconds: 1)
    default:
      let digits = text.utf8.drop { $0 != 0x2E }.dropFirst().prefix(while: ISOScanner.isDigit).count
      let unit = ClockReading.powerOfTen(18 - digits)
      finish = epoch.advanced(by: Duration(secondsComponent: 0, attosecondsComponent: unit))
    }
    return Reading(start: epoch, end: finish, precision: precision, canonical: canonical)
  }

  /// The interval from the midnight of one date to that of another.
  private func span(
    _ from: (Int, Int, Int), _ to: (Int, Int, Int), _ precision: VagueDate.Precision,
    _ canonical: String, _ leapSeconds: LeapSeconds
  ) -> Reading {
    func midnight(_ date: (Int, Int, Int)) -> Epoch {
      let day = Gregorian.day(year: Int64(date.0), month: Int64(date.1), day: Int64(date.2))
      return leapSeconds.epoch(utc: ClockReading(day: day, second: 0, attosecond: 0))
    }
    return Reading(
      start: midnight(from), end: midnight(to), precision: precision, canonical: canonical)
  }

  private static func words(_ error: EpochParseError) -> String {
    let text = error.description
    guard let colon = text.firstIndex(of: ":") else { return text }
    return String(text[text.index(colon, offsetBy: 2)...])
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
