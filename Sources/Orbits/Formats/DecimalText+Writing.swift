// SPDX-License-Identifier: Apache-2.0

extension DecimalText {
  /// The shortest decimal digits that read back as the same number: ±0.d₁d₂d₃… × 10^exponent.
  struct Digits {
    var isNegative = false
    /// Digits 0–9, the first of them not zero; empty for zero.
    var digits: [UInt8] = []
    var exponent = 0

    /// The digits of a finite number.
    init(_ value: Double) {
      var seenPoint = false
      var inExponent = false
      var power = 0
      var powerIsNegative = false
      for byte in value.description.utf8 {
        switch byte {
        case ByteText.minus:
          if inExponent { powerIsNegative = true } else { isNegative = true }
        case ByteText.plus: break
        case ByteText.point: seenPoint = true
        case 0x65: inExponent = true
        default:
          let digit = byte &- ByteText.zero
          guard digit < 10 else { continue }
          if inExponent {
            power = power * 10 + Int(digit)
          } else if digit != 0 || !digits.isEmpty {
            digits.append(digit)
            if !seenPoint { exponent += 1 }
          } else if seenPoint {
            exponent -= 1
          }
        }
      }
      while digits.last == 0 { digits.removeLast() }
      exponent += powerIsNegative ? -power : power
      if digits.isEmpty {
        exponent = 0
        isNegative = false
      }
    }

    /// The size of the number in units of 10^-decimals, rounded half up; nil where it does not fit.
    func scaled(decimals: Int) -> Int? {
      let count = exponent + decimals
      if count < 0 || digits.isEmpty { return 0 }
      if count > 17 { return nil }
      var value = 0
      for i in 0..<count { value = value * 10 + (i < digits.count ? Int(digits[i]) : 0) }
      if count < digits.count, digits[count] >= 5 { value += 1 }
      return value
    }
  }

  /// The shortest decimal text that reads back as the same number, without exponent or `-0`.
  ///
  /// - Parameter fractionDigits: the least number of digits after the point; 0 drops the point of
  ///   a whole number.
  /// - Parameter shift: a power of ten that the number is multiplied by, exactly.
  package static func text(
    _ value: Double, fractionDigits: Int = 0, shift: Int = 0
  ) -> String {
    var number = Digits(value.isFinite ? value : 0)
    if !number.digits.isEmpty { number.exponent += shift }
    var result: [UInt8] = number.isNegative ? [ByteText.minus] : []
    let whole = max(0, number.exponent)
    if whole == 0 { result.append(ByteText.zero) }
    for i in 0..<whole {
      result.append(ByteText.zero + (i < number.digits.count ? number.digits[i] : 0))
    }
    var fraction: [UInt8] = []
    if number.exponent < 0 {
      fraction = Array(repeating: ByteText.zero, count: -number.exponent)
    }
    for digit in number.digits.dropFirst(whole) { fraction.append(ByteText.zero + digit) }
    while fraction.count < fractionDigits { fraction.append(ByteText.zero) }
    if !fraction.isEmpty {
      result.append(ByteText.point)
      result += fraction
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A decimal text with a fixed number of decimals, rounded half up, never `-0`; the shortest text
  /// where the number is too large for that.
  ///
  /// - Parameter shift: a power of ten that the number is multiplied by, exactly.
  package static func fixed(_ value: Double, decimals: Int, shift: Int = 0) -> String {
    var number = Digits(value.isFinite ? value : 0)
    if !number.digits.isEmpty { number.exponent += shift }
    guard let units = number.scaled(decimals: decimals) else {
      return text(value, fractionDigits: decimals, shift: shift)
    }
    var digits = Array(String(units).utf8)
    if digits.count <= decimals {
      digits.insert(
        contentsOf: repeatElement(ByteText.zero, count: decimals + 1 - digits.count), at: 0)
    }
    if decimals > 0 { digits.insert(ByteText.point, at: digits.count - decimals) }
    if number.isNegative, units != 0 { digits.insert(ByteText.minus, at: 0) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The shortest text with an exponent that reads back as the same number: `3.33e-4`.
  ///
  /// - Parameter shift: a power of ten that the number is multiplied by, exactly.
  package static func scientific(_ value: Double, shift: Int = 0) -> String {
    let number = Digits(value.isFinite ? value : 0)
    guard let first = number.digits.first else { return "0" }
    var result: [UInt8] = number.isNegative ? [ByteText.minus] : []
    result.append(ByteText.zero + first)
    result.append(ByteText.point)
    if number.digits.count == 1 { result.append(ByteText.zero) }
    for digit in number.digits.dropFirst() { result.append(ByteText.zero + digit) }
    return String(decoding: result, as: UTF8.self) + "e\(number.exponent - 1 + shift)"
  }
}
