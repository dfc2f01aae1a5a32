// SPDX-License-Identifier: Apache-2.0

extension TLEReader {
  /// The digits of columns as one number, leading blanks counting as zeros where allowed.
  ///
  /// - Returns: nil where a column holds anything else; the first such column is in `bad`.
  @inline(__always)
  private func digits(
    _ text: Span<UInt8>, _ at: Int, _ first: Int, _ last: Int, blanks: Bool, bad: inout Int
  ) -> Int? {
    var i = at + first
    let end = at + last
    if blanks { while i <= end, text[i] == ByteText.space { i += 1 } }
    var value = 0
    while i <= end {
      let digit = text[i] &- ByteText.zero
      if digit > 9 {
        bad = i - at
        return nil
      }
      value = value &* 10 &+ Int(digit)
      i += 1
    }
    return value
  }

  private mutating func notANumber(
    _ text: Span<UInt8>, _ line: TextLine, _ name: StaticString, _ first: Int, _ last: Int,
    _ column: Int
  ) {
    let at = line.start - 1
    let field = ByteText.string(text, at + first..<at + last + 1)
    // Of a word in the place of a number the letters are the defect, not the blanks before it.
    var place = column
    if text[at + place] == ByteText.space {
      place = (column...last).first { text[at + $0] != ByteText.space } ?? column
      if ByteText.isDigit(text[at + place]) { place = column }
    }
    error(
      line, place, 1, "tle.field",
      "\(name): '\(printable(text[at + place]))' in column \(place) does not belong into the "
        + "number '\(field)'")
  }

  /// A positive number with its point in a fixed column: blanks, digits, point, digits.
  private mutating func fixed(
    _ text: Span<UInt8>, _ line: TextLine, _ field: Field, point: Int
  ) -> Double? {
    let at = line.start - 1
    var bad = 0
    guard let whole = digits(text, at, field.first, point - 1, blanks: true, bad: &bad) else {
      notANumber(text, line, field.name, field.first, field.last, bad)
      return nil
    }
    var last = field.last
    while last > point, text[at + last] == ByteText.space { last -= 1 }
    guard let rest = digits(text, at, point + 1, last, blanks: false, bad: &bad) else {
      notANumber(text, line, field.name, field.first, field.last, bad)
      return nil
    }
    if last < field.last {
      if last == point, text[at + point - 1] == ByteText.space || profile == .strictCCSDS {
        error(line, field.first, field.width, "tle.field", "\(field.name): no digits")
        return nil
      }
      warn(
        line, last + 1, field.last - last, "tle.blank",
        "\(field.name): blanks for the last decimals, read as zeros")
    }
    let decimals = last - point
    var scale = 1
    for _ in 0..<decimals { scale &*= 10 }
    return Double(whole &* scale &+ rest) / DecimalText.powerOfTen(decimals)
  }

  /// An angle in degrees, 0…360.
  mutating func angle(_ text: Span<UInt8>, _ line: TextLine, _ field: Field) -> Double? {
    guard let value = fixed(text, line, field, point: field.first + 3) else { return nil }
    if value > 360 {
      error(
        line, field.first, field.width, "tle.angle",
        "\(field.name) \(value)° is above 360°; the field is damaged")
      return nil
    }
    return value
  }

  mutating func meanMotion(_ text: Span<UInt8>, _ line: TextLine) -> Double? {
    let field = Field(name: "mean motion", first: 53, last: 63)
    let at = line.start - 1
    if text[at + 53] == ByteText.minus || text[at + 54] == ByteText.minus {
      error(
        line, 53, 11, "tle.mean-motion", "the mean motion is negative; it must be above zero")
      return nil
    }
    guard let value = fixed(text, line, field, point: 55) else { return nil }
    if value <= 0 {
      error(
        line, 53, 11, "tle.mean-motion",
        "the mean motion is zero; the elements describe no orbit (SGP4 error 2)")
      return nil
    }
    return value
  }

  mutating func eccentricity(_ text: Span<UInt8>, _ line: TextLine) -> Double? {
    let at = line.start - 1
    var bad = 0
    guard let value = digits(text, at, 27, 33, blanks: true, bad: &bad), text[at + 33] != 32 else {
      notANumber(text, line, "eccentricity", 27, 33, bad == 0 ? 33 : bad)
      return nil
    }
    if text[at + 27] == ByteText.space {
      if profile == .strictCCSDS {
        notANumber(text, line, "eccentricity", 27, 33, 27)
        return nil
      }
      warn(
        line, 27, 7, "tle.eccentricity",
        "eccentricity padded with blanks; they were read as zeros: "
          + DecimalText.text(Double(value) / 1e7))
    }
    return Double(value) / 1e7
  }

  /// ṅ/2: a sign, a point in column 35 and eight digits.
  mutating func derivative(_ text: Span<UInt8>, _ line: TextLine) -> Double? {
    let at = line.start - 1
    let sign = text[at + 34]
    var whole = 0
    if ByteText.isDigit(sign) {
      whole = Int(sign &- ByteText.zero)
      if profile == .strictCCSDS {
        notANumber(text, line, "first derivative", 34, 43, 34)
        return nil
      }
      if whole != 0 {
        warn(
          line, 34, 1, "tle.derivative",
          "first derivative: a digit in the column of the sign, read as its whole part")
      }
    } else if sign != ByteText.space, sign != ByteText.minus, sign != ByteText.plus {
      notANumber(text, line, "first derivative", 34, 43, 34)
      return nil
    }
    var last = 43
    while last > 35, text[at + last] == ByteText.space { last -= 1 }
    var bad = 0
    guard let rest = digits(text, at, 36, last, blanks: false, bad: &bad) else {
      notANumber(text, line, "first derivative", 34, 43, bad)
      return nil
    }
    if last < 43 {
      if profile == .strictCCSDS {
        notANumber(text, line, "first derivative", 34, 43, last + 1)
        return nil
      }
      warn(line, last + 1, 43 - last, "tle.blank", "first derivative: blanks read as zeros")
    }
    let decimals = last - 35
    var scale = 1
    for _ in 0..<decimals { scale &*= 10 }
    let value = Double(whole &* scale &+ rest) / DecimalText.powerOfTen(decimals)
    return sign == ByteText.minus && value != 0 ? -value : value
  }

  /// The form with implied point: ` 12345-3` is 0.12345 × 10⁻³.
  mutating func exponential(
    _ text: Span<UInt8>, _ line: TextLine, _ field: Field
  ) -> Double? {
    let at = line.start - 1
    let first = field.first
    let sign = text[at + first]
    if sign != ByteText.space, sign != ByteText.minus, sign != ByteText.plus {
      notANumber(text, line, field.name, first, field.last, first)
      return nil
    }
    var bad = 0
    let mantissa = digits(text, at, first + 1, first + 5, blanks: false, bad: &bad)
    let exponentSign = text[at + first + 6]
    let exponent = text[at + first + 7] &- ByteText.zero
    if let mantissa, exponent < 10,
      exponentSign == ByteText.minus || exponentSign == ByteText.plus
        || (exponentSign == ByteText.space && profile != .strictCCSDS)
    {
      if exponentSign == ByteText.space {
        warn(
          line, first + 6, 1, "tle.exponent-sign",
          "\(field.name): no sign before the exponent, read as plus")
      }
      if mantissa == 0 { return 0 }
      let power = exponentSign == ByteText.minus ? -Int(exponent) - 5 : Int(exponent) - 5
      let size = Double(mantissa)
      let value =
        power < 0
        ? size / DecimalText.powerOfTen(-power) : size * DecimalText.powerOfTen(power)
      return sign == ByteText.minus ? -value : value
    }
    var isBlank = true
    for i in first...field.last where text[at + i] != ByteText.space { isBlank = false }
    if isBlank, profile != .strictCCSDS {
      warn(line, first, field.width, "tle.blank", "\(field.name) is blank, read as zero")
      return 0
    }
    let column = mantissa == nil ? bad : exponent < 10 ? first + 6 : first + 7
    notANumber(text, line, field.name, first, field.last, column)
    return nil
  }

  /// A number of few digits; -1 where the field is blank.
  mutating func smallNumber(
    _ text: Span<UInt8>, _ line: TextLine, _ field: Field, required: Bool
  ) -> Int? {
    let at = line.start - 1
    var bad = 0
    guard let value = digits(text, at, field.first, field.last, blanks: true, bad: &bad) else {
      notANumber(text, line, field.name, field.first, field.last, bad)
      return nil
    }
    return text[at + field.last] == ByteText.space ? -1 : value
  }

  /// Year, day of the year and its decimals, exact: 10⁻⁸ day is 864 µs.
  mutating func epoch(_ text: Span<UInt8>, _ line: TextLine) -> Epoch? {
    let at = line.start - 1
    var bad = 0
    guard let year2 = digits(text, at, 19, 20, blanks: true, bad: &bad),
      let day = digits(text, at, 21, 23, blanks: true, bad: &bad)
    else {
      notANumber(text, line, "epoch", 19, 32, bad)
      return nil
    }
    if text[at + 20] == ByteText.space || text[at + 23] == ByteText.space {
      error(line, 19, 14, "tle.epoch", "the epoch has no year or no day")
      return nil
    }
    if text[at + 19] == ByteText.space || text[at + 21] == ByteText.space {
      if profile == .strictCCSDS {
        error(line, 19, 14, "tle.epoch", "the epoch is padded with blanks; write zeros")
        return nil
      }
      warn(line, 19, 14, "tle.epoch", "the epoch is padded with blanks, read as zeros")
    }
    var last = 32
    while last > 24, text[at + last] == ByteText.space { last -= 1 }
    guard var fraction = digits(text, at, 25, last, blanks: false, bad: &bad) else {
      notANumber(text, line, "epoch", 19, 32, bad)
      return nil
    }
    if last < 32 {
      if profile == .strictCCSDS {
        error(line, last + 1, 32 - last, "tle.epoch", "decimals of the epoch are missing")
        return nil
      }
      warn(line, last + 1, 32 - last, "tle.blank", "epoch: blanks for the last decimals")
    }
    for _ in last..<32 { fraction &*= 10 }
    let year: Int64 = Int64(year2) + (year2 >= 57 ? 1900 : 2000)
    let length = Gregorian.isLeap(year) ? 366 : 365
    if day < 1 || day > length {
      error(
        line, 21, 3, "tle.epoch",
        "day \(day) of \(year) does not exist; the year has days 1 to \(length)")
      return nil
    }
    let start = Gregorian.day(year: year, month: 1, day: 1)
    // fraction × 864 µs
    let (second, rest) = (Int64(fraction) * 864).quotientAndRemainder(dividingBy: 1_000_000)
    return leapSeconds.epoch(
      utc: ClockReading(
        day: start + Int64(day) - 1, second: second, attosecond: rest * 1_000_000_000_000))
  }
}
