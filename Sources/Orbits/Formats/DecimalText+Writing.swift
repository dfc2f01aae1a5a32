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
  package static func text(_ value: Double, fractionDigits: Int = 0) -> String {
    let number = Digits(value.isFinite ? value : 0)
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
}
