// SPDX-License-Identifier: Apache-2.0

extension Epoch {
  /// The epoch written after ISO 8601 in a scale: `2015-09-02T04:37:43.000Z`.
  ///
  /// UTC ends in `Z`; the other scales have no mark, see ``description(_:leapSeconds:)``. Rounded half
  /// up to the digits asked for, with carries up to the year; in a leap second the seconds are 60.
  /// - Parameters:
  ///   - scale: the scale.
  ///   - fractionDigits: decimals of the second, 0–18.
  ///   - leapSeconds: the steps of UTC.
  /// - Precondition: the scale is not UT1, which needs ``EarthOrientation``.
  public func iso8601(
    _ scale: TimeScale = .utc, fractionDigits: Int = 3, leapSeconds: LeapSeconds = .builtin
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(44)
    appendISO8601(scale, fractionDigits: fractionDigits, leapSeconds: leapSeconds, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``iso8601(_:fractionDigits:leapSeconds:)`` to a buffer of UTF-8.
  /// - Precondition: the scale is not UT1, which needs ``EarthOrientation``.
  public func appendISO8601(
    _ scale: TimeScale = .utc, fractionDigits: Int = 3, leapSeconds: LeapSeconds = .builtin,
    to bytes: inout [UInt8]
  ) {
    let digits = max(0, min(18, fractionDigits))
    var reading = self.reading(scale, leapSeconds: leapSeconds)
      .rounded(toFractionDigits: digits)
    switch scale {
    case .utc, .glonass:
      // Only the last second of a day can be the end of it.
      if reading.second >= 86_399, !leapSeconds.exists(utc: reading) {
        reading = ClockReading(day: reading.day + 1, second: 0, attosecond: 0)
      }
    default:
      if reading.second >= 86_400 {
        reading = ClockReading(day: reading.day + 1, second: 0, attosecond: reading.attosecond)
      }
    }
    let date =
      scale == .glonass ? CalendarDate(glonassFromUTC: reading) : CalendarDate(reading)
    date.appendISO8601(fractionDigits: digits, to: &bytes)
    if scale == .utc { bytes.append(0x5A) }
  }

  /// The epoch in a scale with all its digits and no more, and the scale's name unless it is UTC.
  ///
  /// What ``init(iso8601:scale:leapSeconds:)`` reads back as the same epoch.
  /// - Precondition: the scale is not UT1, which needs ``EarthOrientation``.
  public func description(_ scale: TimeScale, leapSeconds: LeapSeconds = .builtin) -> String {
    let date = calendarDate(scale, leapSeconds: leapSeconds)
    var digits = 18
    var fraction = date.attosecond
    while digits > 0, fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    var bytes: [UInt8] = []
    date.appendISO8601(fractionDigits: digits, to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    return scale == .utc ? text + "Z" : text + " " + scale.rawValue.uppercased()
  }
}

extension Epoch: CustomStringConvertible {
  /// The epoch in UTC, with all its digits.
  public var description: String { description(.utc) }
}

extension Epoch: Codable {
  /// Reads an epoch from a single string after ISO 8601; UTC where it names no scale.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(iso8601: text)
    } catch {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\": \(error)")
    }
  }

  /// Writes the epoch as a string in TAI, exact and independent of leap seconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description(.tai))
  }
}

extension CalendarDate {
  /// Appends the date and time as `YYYY-MM-DDThh:mm:ss[.f…]`, digits beyond those asked for cut.
  package func appendISO8601(fractionDigits digits: Int, to bytes: inout [UInt8]) {
    if year < 0 || year > 9999 { bytes.append(year < 0 ? 0x2D : 0x2B) }
    Self.append(Int64(year.magnitude), atLeast: 4, to: &bytes)
    bytes.append(0x2D)
    Self.append(Int64(month), atLeast: 2, to: &bytes)
    bytes.append(0x2D)
    Self.append(Int64(day), atLeast: 2, to: &bytes)
    bytes.append(0x54)
    Self.append(Int64(hour), atLeast: 2, to: &bytes)
    bytes.append(0x3A)
    Self.append(Int64(minute), atLeast: 2, to: &bytes)
    bytes.append(0x3A)
    Self.append(Int64(second), atLeast: 2, to: &bytes)
    guard digits > 0 else { return }
    bytes.append(0x2E)
    Self.append(attosecond / ClockReading.powerOfTen(18 - digits), atLeast: digits, to: &bytes)
  }

  /// Appends a number that is not negative, padded with zeros.
  private static func append(_ number: Int64, atLeast width: Int, to bytes: inout [UInt8]) {
    var size = 1
    var bound: Int64 = 10
    while size < 18, number >= bound {
      bound *= 10
      size += 1
    }
    let start = bytes.count
    let count = max(size, width)
    bytes.append(contentsOf: repeatElement(0x30, count: count))
    var rest = number
    var place = start + count - 1
    while rest > 0 {
      bytes[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
      place -= 1
    }
  }
}
