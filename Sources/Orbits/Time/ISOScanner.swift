// SPDX-License-Identifier: Apache-2.0

/// Reads the parts of an ISO 8601 text from UTF-8, one after another.
struct ISOScanner {
  /// A time of day as read.
  struct Clock {
    var hour: Int
    var minute: Int
    var second: Int
    var attosecond: Int64 = 0
    var roundUp: Int64 = 0
    var secondColumn = 1
  }

  let bytes: ArraySlice<UInt8>
  var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The byte at the index; 0 at the end.
  var peek: UInt8 { index < bytes.endIndex ? bytes[index] : 0 }

  /// The column of the index, counted from 1.
  var column: Int { index - bytes.startIndex + 1 }

  /// Whether the byte after the next is a digit.
  var digitFollows: Bool {
    index + 1 < bytes.endIndex && Self.isDigit(bytes[index + 1])
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The number of digits from the index on.
  var digitCount: Int {
    var end = index
    while end < bytes.endIndex, Self.isDigit(bytes[end]) { end += 1 }
    return end - index
  }

  /// Reads exactly so many digits.
  mutating func number(_ count: Int, _ what: String) throws(EpochParseError) -> Int {
    var value = 0
    for _ in 0..<count {
      guard Self.isDigit(peek) else {
        throw EpochParseError(column: column, reason: .expected("a digit of the \(what)"))
      }
      value = value * 10 + Int(peek - 0x30)
      index += 1
    }
    return value
  }

  /// Reads so many digits that make a number of a range.
  mutating func number(
    _ count: Int, _ what: String, in range: ClosedRange<Int>
  ) throws(EpochParseError) -> Int {
    let start = column
    let value = try number(count, what)
    guard range.contains(value) else {
      throw EpochParseError(
        column: start, reason: .outOfRange(field: what, value: Int64(value)))
    }
    return value
  }

  /// Reads one byte of punctuation.
  mutating func skip(_ byte: UInt8, _ what: String) throws(EpochParseError) {
    guard peek == byte, index < bytes.endIndex else {
      throw EpochParseError(column: column, reason: .expected(what))
    }
    index += 1
  }

  /// Reads a year with its sign, which is asked for outside 0–9999.
  mutating func year() throws(EpochParseError) -> Int {
    let start = column
    let sign = peek
    let signed = sign == 0x2B || sign == 0x2D
    if signed { index += 1 }
    let count = digitCount
    guard signed ? (4...12).contains(count) : count == 4 else {
      if !signed, count > 0, count < 4 { index += count }
      let what =
        signed
        ? "four to twelve digits of the year" : "a year of four digits, or of more with a sign"
      throw EpochParseError(column: column, reason: .expected(what))
    }
    let size = try number(count, "year")
    let value = sign == 0x2D ? -size : size
    guard Gregorian.years.contains(Int64(value)) else {
      throw EpochParseError(column: start, reason: .outOfRange(field: "year", value: Int64(value)))
    }
    return value
  }

  /// Reads a date, calendar or ordinal.
  mutating func date() throws(EpochParseError) -> (year: Int, month: Int, day: Int) {
    let year = try year()
    try skip(0x2D, "\"-\" after the year")
    if digitCount >= 3 {
      let days = Gregorian.isLeap(Int64(year)) ? 366 : 365
      let ordinal = try number(3, "day of the year", in: 1...days)
      let first = Gregorian.day(year: Int64(year), month: 1, day: Int64(ordinal))
      let date = Gregorian.date(ofDay: first)
      return (year, Int(date.month), Int(date.day))
    }
    let month = try number(2, "month", in: 1...12)
    try skip(0x2D, "\"-\" after the month")
    let days = Int(Gregorian.days(inMonth: Int64(month), of: Int64(year)))
    return (year, month, try number(2, "day", in: 1...days))
  }

  /// Reads a time of day.
  mutating func clock() throws(EpochParseError) -> Clock {
    let hour = try number(2, "hour", in: 0...23)
    try skip(0x3A, "\":\" after the hour")
    var clock = Clock(hour: hour, minute: try number(2, "minute", in: 0...59), second: 0)
    guard peek == 0x3A else { return clock }
    index += 1
    clock.secondColumn = column
    clock.second = try number(2, "second", in: 0...60)
    guard peek == 0x2E else { return clock }
    index += 1
    guard Self.isDigit(peek) else {
      throw EpochParseError(column: column, reason: .expected("a digit after the point"))
    }
    var kept = 0
    while Self.isDigit(peek) {
      if kept < 18 {
        clock.attosecond = clock.attosecond * 10 + Int64(peek - 0x30)
      } else if kept == 18, peek >= 0x35 {
        clock.roundUp = 1
      }
      kept += 1
      index += 1
    }
    if kept < 18 { clock.attosecond *= ClockReading.powerOfTen(18 - kept) }
    return clock
  }

  /// Reads what follows the date and the time: `Z`, the name of a scale, or nothing.
  mutating func scale(_ asked: TimeScale) throws(EpochParseError) -> (TimeScale?, Int) {
    let start = column
    guard index < bytes.endIndex else { return (nil, 1) }
    switch peek {
    case 0x5A:
      guard asked == .utc else {
        throw EpochParseError(column: start, reason: .zoneContradictsScale(asked))
      }
      index += 1
      if peek == 0x20, index + 1 < bytes.endIndex {
        let (named, column) = try name()
        guard named == .utc else {
          throw EpochParseError(column: start, reason: .zoneContradictsScale(named))
        }
        return (named, column)
      }
      guard index == bytes.endIndex else {
        throw EpochParseError(column: column, reason: .trailingText)
      }
      return (.utc, start)
    case 0x20:
      return try name()
    case 0x2B, 0x2D:
      throw EpochParseError(column: start, reason: .offsetFromUTC)
    default:
      throw EpochParseError(column: start, reason: .trailingText)
    }
  }

  /// Reads a space and the name of a scale, in any case, up to the end.
  private mutating func name() throws(EpochParseError) -> (TimeScale, Int) {
    index += 1
    let start = column
    let text = String(decoding: bytes[index...], as: UTF8.self)
    guard !text.isEmpty else {
      throw EpochParseError(column: start - 1, reason: .trailingText)
    }
    guard let scale = TimeScale(rawValue: text.lowercased()) else {
      throw EpochParseError(column: start, reason: .unknownScale(text))
    }
    index = bytes.endIndex
    return (scale, start)
  }
}
