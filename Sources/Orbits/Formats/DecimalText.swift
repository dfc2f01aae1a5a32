// SPDX-License-Identifier: Apache-2.0

/// Decimal numbers: text to the nearest `Double`, and `Double` to its shortest text.
package enum DecimalText {
  /// 10⁰…10²², the powers of ten that a `Double` holds exactly.
  @inline(__always)
  static func powerOfTen(_ n: Int) -> Double { powers[n] }

  private static let powers: [23 of Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Why a text is no number.
  package enum Defect: Error {
    case empty
    case decimalComma
    case notANumber
    case notFinite
    case outOfRange
  }

  /// The number nearest to a decimal text.
  ///
  /// Takes a sign, digits with or without a point (`.5`, `5.`) and an exponent; no blank, no
  /// underscore, no other script's digits, no `nan` and no `inf`. Up to 15 significant digits need
  /// one correctly rounded operation (Clinger 1990); the rest goes to the standard library.
  ///
  /// - Parameter shift: a power of ten that the number is multiplied by before it is rounded, so
  ///   that kilometres become the nearest metres and no digit is lost on the way back.
  package static func double(
    _ text: ArraySlice<UInt8>, shift: Int = 0
  ) throws(Defect) -> Double {
    var i = text.startIndex
    let end = text.endIndex
    if i == end { throw .empty }
    var negative = false
    if text[i] == ByteText.minus || text[i] == ByteText.plus {
      negative = text[i] == ByteText.minus
      i += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var scale = shift
    var mantissaEnd = end
    var writtenExponent = 0
    var seenPoint = false
    scan: while i < end {
      let byte = text[i]
      if ByteText.isDigit(byte) {
        digits += 1
        if significant > 0 || byte != ByteText.zero { significant += 1 }
        if significant <= 18 { mantissa = mantissa &* 10 &+ UInt64(byte &- ByteText.zero) }
        if seenPoint { scale -= 1 }
      } else if byte == ByteText.point, !seenPoint {
        seenPoint = true
      } else {
        break scan
      }
      i += 1
    }
    if digits == 0 { throw defect(text) }
    mantissaEnd = i
    if i < end, text[i] | 0x20 == 0x65 {
      i += 1
      var exponentIsNegative = false
      if i < end, text[i] == ByteText.minus || text[i] == ByteText.plus {
        exponentIsNegative = text[i] == ByteText.minus
        i += 1
      }
      var exponent = 0
      let first = i
      while i < end, ByteText.isDigit(text[i]) {
        if exponent < 100_000 { exponent = exponent * 10 + Int(text[i] &- ByteText.zero) }
        i += 1
      }
      if i == first { throw .notANumber }
      writtenExponent = exponentIsNegative ? -exponent : exponent
      scale += writtenExponent
    }
    if i != end { throw defect(text) }
    if mantissa == 0, significant == 0 { return negative ? -0.0 : 0 }
    if significant <= 15, scale >= -22, scale <= 22 {
      let whole = Double(mantissa)
      let value = scale < 0 ? whole / powerOfTen(-scale) : whole * powerOfTen(scale)
      return negative ? -value : value
    }
    var plain = String(decoding: text[..<mantissaEnd], as: UTF8.self)
    if writtenExponent + shift != 0 { plain += "e\(writtenExponent + shift)" }
    guard let value = Double(plain) else { throw .notANumber }
    if !value.isFinite || value == 0 { throw .outOfRange }
    return value
  }

  private static func defect(_ text: ArraySlice<UInt8>) -> Defect {
    var commas = 0
    var others = 0
    for byte in text {
      if byte == ByteText.comma {
        commas += 1
      } else if !ByteText.isDigit(byte), byte != ByteText.minus, byte != ByteText.plus {
        others += 1
      }
    }
    if commas == 1, others == 0 { return .decimalComma }
    let word = String(decoding: text, as: UTF8.self).lowercased()
    let bare = word.drop { $0 == "-" || $0 == "+" }
    return ["nan", "inf", "infinity", "null", "none"].contains(String(bare))
      ? .notFinite : .notANumber
  }

  /// The whole number of a text: an optional sign and digits.
  package static func integer(_ text: ArraySlice<UInt8>) -> Int? {
    var i = text.startIndex
    let end = text.endIndex
    var negative = false
    if i < end, text[i] == ByteText.minus || text[i] == ByteText.plus {
      negative = text[i] == ByteText.minus
      i += 1
    }
    if i == end { return nil }
    var value = 0
    while i < end {
      guard ByteText.isDigit(text[i]), value < 1_000_000_000_000 else { return nil }
      value = value * 10 + Int(text[i] &- ByteText.zero)
      i += 1
    }
    return negative ? -value : value
  }
}
