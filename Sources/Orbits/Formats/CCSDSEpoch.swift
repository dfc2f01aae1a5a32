// SPDX-License-Identifier: Apache-2.0

/// Epochs as CCSDS messages write them: `YYYY-MM-DDThh:mm:ss[.d…][Z]` or `YYYY-DDDThh:mm:ss[.d…][Z]`.
package enum CCSDSEpoch {
  /// Why a text is no epoch.
  package enum Defect: Error, Hashable {
    /// Not of the form.
    case form
    /// A field outside its range: its name.
    case range(String)
    /// Second 60 where there is no leap second.
    case notALeapSecond
    /// More than 18 decimals of a second, not all of them zero.
    case tooFine
    /// A scale that needs Earth orientation.
    case scale
  }

  /// The instant of a text; every digit counts.
  package static func parse(
    _ text: ArraySlice<UInt8>, scale: TimeScale = .utc, leapSeconds: LeapSeconds
  ) throws(Defect) -> Epoch {
    guard scale != .ut1 else { throw .scale }
    var at = text.startIndex
    let year = try digits(text, &at, 4)
    try take(text, &at, ByteText.minus)
    // Three digits before the T are a day of the year.
    let isOrdinal = at + 3 < text.endIndex && text[at + 3] == 0x54
    var day: Int64
    if isOrdinal {
      let ordinal = try digits(text, &at, 3)
      let length: Int64 = Gregorian.isLeap(year) ? 366 : 365
      guard ordinal >= 1, ordinal <= length else { throw .range("day of the year") }
      day = Gregorian.day(year: year, month: 1, day: 1) + ordinal - 1
    } else {
      let month = try digits(text, &at, 2)
      try take(text, &at, ByteText.minus)
      let date = try digits(text, &at, 2)
      guard month >= 1, month <= 12 else { throw .range("month") }
      guard date >= 1, date <= Gregorian.days(inMonth: month, of: year) else { throw .range("day") }
      day = Gregorian.day(year: year, month: month, day: date)
    }
    try take(text, &at, 0x54)
    let hour = try digits(text, &at, 2)
    try take(text, &at, ByteText.colon)
    let minute = try digits(text, &at, 2)
    try take(text, &at, ByteText.colon)
    let second = try digits(text, &at, 2)
    let fraction = try decimals(text, &at)
    if at < text.endIndex, text[at] == 0x5A { at += 1 }
    guard at == text.endIndex else { throw .form }
    guard hour < 24 else { throw .range("hour") }
    guard minute < 60 else { throw .range("minute") }
    guard second <= 60 else { throw .range("second") }
    var reading = ClockReading(
      day: day, second: hour * 3600 + minute * 60 + second, attosecond: fraction)
    if scale == .glonass {
      // GLONASS time is UTC + 3 h; its leap second ends at 03:00.
      guard second < 60 else { throw .notALeapSecond }
      reading.second -= 10_800
      if reading.second < 0 {
        reading.day -= 1
        reading.second += 86_400
      }
    }
    if second == 60 {
      guard scale == .utc, hour == 23, minute == 59, leapSeconds.exists(utc: reading) else {
        throw .notALeapSecond
      }
    }
    return Epoch(reading, scale: scale, leapSeconds: leapSeconds)
  }

  /// An epoch in UTC, with no fewer than six decimals and as many as it needs; no `Z`.
  package static func text(_ epoch: Epoch, leapSeconds: LeapSeconds) -> String {
    let date = CalendarDate(leapSeconds.utc(epoch))
    var result: [UInt8] = []
    result.reserveCapacity(32)
    append(&result, date.year, 4)
    result.append(ByteText.minus)
    append(&result, date.month, 2)
    result.append(ByteText.minus)
    append(&result, date.day, 2)
    result.append(0x54)
    append(&result, date.hour, 2)
    result.append(ByteText.colon)
    append(&result, date.minute, 2)
    result.append(ByteText.colon)
    append(&result, date.second, 2)
    result.append(ByteText.point)
    var rest = date.attosecond
    var width = 18
    while width > 6, rest % 10 == 0 {
      rest /= 10
      width -= 1
    }
    append(&result, Int(rest), width)
    return String(decoding: result, as: UTF8.self)
  }

  static func append(_ bytes: inout [UInt8], _ value: Int, _ width: Int) {
    var divisor = 1
    for _ in 1..<max(1, width) { divisor *= 10 }
    var rest = value < 0 ? -value : value
    if value < 0 { bytes.append(ByteText.minus) }
    while divisor > 0 {
      bytes.append(ByteText.zero + UInt8(rest / divisor % 10))
      rest %= divisor
      divisor /= 10
    }
  }

  private static func digits(
    _ text: ArraySlice<UInt8>, _ at: inout Int, _ count: Int
  ) throws(Defect) -> Int64 {
    guard text.endIndex - at >= count else { throw .form }
    var value: Int64 = 0
    for i in at..<at + count {
      let digit = text[i] &- ByteText.zero
      guard digit < 10 else { throw .form }
      value = value * 10 + Int64(digit)
    }
    at += count
    return value
  }

  private static func take(
    _ text: ArraySlice<UInt8>, _ at: inout Int, _ byte: UInt8
  ) throws(Defect) {
    guard at < text.endIndex, text[at] == byte else { throw .form }
    at += 1
  }

  private static func decimals(
    _ text: ArraySlice<UInt8>, _ at: inout Int
  ) throws(Defect) -> Int64 {
    guard at < text.endIndex, text[at] == ByteText.point else { return 0 }
    at += 1
    var value: Int64 = 0
    var count = 0
    while at < text.endIndex, ByteText.isDigit(text[at]) {
      if count < 18 {
        value = value * 10 + Int64(text[at] &- ByteText.zero)
      } else if text[at] != ByteText.zero {
        throw .tooFine
      }
      count += 1
      at += 1
    }
    guard count > 0 else { throw .form }
    while count < 18 {
      value *= 10
      count += 1
    }
    return value
  }
}
