// SPDX-License-Identifier: Apache-2.0

extension LeapSeconds {
  /// Why a table of leap seconds cannot be read.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// A line, counted from 1, is not in the form of the rest.
    case malformed(line: Int, reason: String)
    /// A line, counted from 1, whose date is not after the one before.
    case outOfOrder(line: Int)
    /// A line, counted from 1, that no table of UTC can hold: a year outside 1900–2200, an offset that
    /// jumps by 100 s or more, a rate that never ends.
    case absurd(line: Int)
    /// There is no step in the file.
    case empty

    /// The failure in words.
    public var description: String {
      switch self {
      case .malformed(let line, let reason): "line \(line): \(reason)"
      case .outOfOrder(let line): "line \(line): the date is not after the one before"
      case .absurd(let line): "line \(line): no such step of UTC can be"
      case .empty: "no step of TAI - UTC in the file"
      }
    }
  }

  /// Reads a table; its form is told from its content.
  ///
  /// Three forms: `Leap_Second.dat` of IERS (MJD, day, month, year, TAI − UTC), `leap-seconds.list`
  /// of IERS and NIST (seconds since 1900, TAI − UTC; `#@` for the expiry), and the compact form of
  /// ``builtin``. A table that starts in 1972 gets the built-in spans before it, as the files of
  /// IERS leave them out.
  /// - Throws: ``Failure`` with the line.
  public init(reading bytes: [UInt8]) throws(Failure) {
    var rows: [Row] = []
    var expires: Int64?
    var number = 0
    var lastLine = 0
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      if let day = try Self.expiry(line, number) {
        expires = day
        continue
      }
      guard let row = try Self.row(line, number) else { continue }
      if let last = rows.last, row.day <= last.day { throw .outOfOrder(line: number) }
      guard Self.isSane(row, after: rows.last) else { throw .absurd(line: number) }
      rows.append(row)
      lastLine = number
    }
    guard let first = rows.first, let last = rows.last else { throw .empty }
    guard last.rate == 0 else { throw .absurd(line: lastLine) }
    if first.day == Self.firstWholeDay {
      let earlier = Self.builtin.segments.prefix { $0.startDay < first.day }
      self.init(after: Array(earlier), rows: rows, expires: expires)
    } else {
      self.init(after: [Self.beforeTable], rows: rows, expires: expires)
    }
  }

  /// A step as a file has it.
  private struct Row {
    var day: Int64
    /// TAI − UTC at the start of the day, attoseconds.
    var offset: Int128
    /// Nanoseconds per second.
    var rate: Int64
  }

  /// Whether a step is within bounds that keep all arithmetic exact and days in order.
  private static func isSane(_ row: Row, after last: Row?) -> Bool {
    let days =
      Gregorian.day(year: 1900, month: 1, day: 1)...Gregorian.day(year: 2200, month: 1, day: 1)
    guard days.contains(row.day) else { return false }
    let perSecond = Int128(Epoch.attosecondsPerSecond)
    var before: Int128 = 0
    if let last {
      let seconds = Int128(row.day - last.day) * 86_400
      before = last.offset + seconds * Int128(last.rate) * 1_000_000_000
    }
    return abs(row.offset - before) < 100 * perSecond
  }

  /// 1972-01-01, when the steps became whole seconds.
  private static let firstWholeDay = Gregorian.day(year: 1972, month: 1, day: 1)

  /// Days from the zero of MJD to 2000-01-01.
  private static let mjd2000: Int64 = 51_544

  /// TAI − UTC before any table: zero.
  private static let beforeTable = Segment(
    startDay: .min, start: Epoch(taiSeconds: .min, attoseconds: 0), offsetSeconds: 0,
    offsetAttoseconds: 0, rate: 0)

  private init(after earlier: [Segment], rows: [Row], expires: Int64?) {
    let perSecond = Int128(Epoch.attosecondsPerSecond)
    var segments = earlier
    for row in rows {
      let (seconds, rest) = row.offset.quotientAndRemainder(dividingBy: perSecond)
      let midnight = ClockReading(day: row.day, second: 0, attosecond: 0).uniform
      segments.append(
        Segment(
          startDay: row.day,
          start: Epoch(
            taiSeconds: midnight.seconds + Int64(seconds), attoseconds: Int64(rest)),
          offsetSeconds: Int64(seconds), offsetAttoseconds: Int64(rest), rate: row.rate))
    }
    let table = LeapSeconds(segments: segments, expires: nil)
    self.init(
      segments: segments,
      expires: expires.map { table.epoch(utc: ClockReading(day: $0, second: 0, attosecond: 0)) })
  }

  /// The day on which a table expires, where a line says so.
  private static func expiry(_ line: ArraySlice<UInt8>, _ number: Int) throws(Failure) -> Int64? {
    let words = self.words(line)
    guard let first = words.first else { return nil }
    if first == "#@", words.count > 1 {
      guard let seconds = Int64(words[1]), abs(seconds) < 1_000_000_000_000 else {
        throw .malformed(line: number, reason: "the expiry is not a count of seconds")
      }
      return seconds / 86_400 + 15_020 - mjd2000
    }
    if first == "expires", words.count == 2 {
      guard let day = isoDay(words[1]) else {
        throw .malformed(line: number, reason: "the expiry is not a date")
      }
      return day
    }
    // "# File expires on 28 June 2027"
    if words.count == 7, words[1...3] == ["File", "expires", "on"] {
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      guard let day = Int64(words[4]), let month = months.firstIndex(of: words[5]),
        let year = Int64(words[6]), (1...31).contains(day), (1900...9999).contains(year)
      else { throw .malformed(line: number, reason: "the expiry is not a date") }
      return Gregorian.day(year: year, month: Int64(month) + 1, day: day)
    }
    return nil
  }

  /// The step in a line; nil where it holds none.
  private static func row(_ line: ArraySlice<UInt8>, _ number: Int) throws(Failure) -> Row? {
    let words = self.words(line.prefix { $0 != 0x23 })
    guard let first = words.first else { return nil }
    func bad(_ what: String) -> Failure { .malformed(line: number, reason: what) }
    if let day = isoDay(first) {
      guard words.count == 2 || words.count == 4, let base = decimal(words[1]) else {
        throw bad("expected a date, TAI-UTC, and before 1972 a reference MJD and a rate")
      }
      guard words.count == 4 else { return Row(day: day, offset: base, rate: 0) }
      guard let reference = Int64(words[2]), abs(reference) < 100_000,
        let perDay = decimal(words[3]), perDay >= 0, perDay < 86_400_000_000_000_000,
        perDay % 86_400_000_000_000 == 0
      else { throw bad("the reference MJD or the rate is wrong; rates are whole ns per s") }
      let days = Int128(day + mjd2000 - reference)
      return Row(
        day: day, offset: base + days * perDay, rate: Int64(perDay / 86_400_000_000_000))
    }
    if words.count == 5, let mjd = decimal(first), mjd % Int128(Epoch.attosecondsPerSecond) == 0,
      let offset = decimal(words[4])
    {
      return Row(
        day: Int64(mjd / Int128(Epoch.attosecondsPerSecond)) - mjd2000, offset: offset, rate: 0)
    }
    if words.count == 2, let seconds = Int64(first), abs(seconds) < 1_000_000_000_000,
      seconds % 86_400 == 0, let offset = decimal(words[1])
    {
      return Row(day: seconds / 86_400 + 15_020 - mjd2000, offset: offset, rate: 0)
    }
    throw bad("not a step of TAI-UTC in a known form")
  }

  private static func words(_ line: ArraySlice<UInt8>) -> [String] {
    line.split { $0 == 0x20 || $0 == 9 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The day of a date YYYY-MM-DD.
  private static func isoDay(_ word: String) -> Int64? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int64(parts[0]),
      let month = Int64(parts[1]), let day = Int64(parts[2]), (1...12).contains(month),
      day >= 1, day <= Gregorian.days(inMonth: month, of: year)
    else { return nil }
    return Gregorian.day(year: year, month: month, day: day)
  }

  /// A decimal number of at most six digits before the point and eighteen after, times 10¹⁸.
  private static func decimal(_ word: String) -> Int128? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int128(parts[0]), abs(whole) < 1_000_000 else { return nil }
    guard !parts[0].hasPrefix("-"), !parts[0].hasPrefix("+") else { return nil }
    let unit = Int128(Epoch.attosecondsPerSecond)
    guard parts.count == 2 else { return whole * unit }
    let digits = parts[1].utf8
    guard digits.count <= 18, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let fraction: Int64 = digits.isEmpty ? 0 : Int64(parts[1]) ?? 0
    return whole * unit + Int128(fraction) * Int128(ClockReading.powerOfTen(18 - digits.count))
  }
}
