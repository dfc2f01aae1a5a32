// SPDX-License-Identifier: Apache-2.0

/// Catalogue numbers in the five columns of a TLE.
///
/// From 100000 to 339999 the first two digits become one capital letter, I and O left out
/// (Space-Track, Alpha-5): `A0000` is 100000, `Z9999` is 339999.
public enum Alpha5 {
  /// The largest number five columns can hold.
  public static let largest = 339_999

  /// The catalogue number of a field of five columns: digits padded with blanks or zeros, or Alpha-5.
  ///
  /// - Returns: nil where the field is no catalogue number: a small letter, I, O, a letter after
  ///   the first column, a blank inside, or another length.
  public static func number(_ field: some StringProtocol) -> Int? {
    let bytes = Array(field.utf8)
    guard bytes.count == 5 else { return nil }
    return number(bytes.span, 0)
  }

  /// The field of five columns for a catalogue number, padded with zeros.
  ///
  /// - Returns: nil below 0 and above 339999: the number does not fit a TLE.
  public static func field(_ number: Int) -> String? {
    guard number >= 0, number <= largest else { return nil }
    var bytes: [UInt8] = []
    let head = number / 10_000
    if head < 10 {
      bytes.append(ByteText.zero + UInt8(head))
    } else {
      var letter = UInt8(head - 10)
      if letter >= 8 { letter += 1 }
      if letter >= 14 { letter += 1 }
      bytes.append(0x41 + letter)
    }
    var divisor = 1_000
    while divisor > 0 {
      bytes.append(ByteText.zero + UInt8(number / divisor % 10))
      divisor /= 10
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number in five bytes from an offset; nil where they hold none, 0 where all are blank.
  static func number(_ text: Span<UInt8>, _ at: Int) -> Int? {
    var value = 0
    var digits = 0
    var i = at
    let end = at + 5
    while i < end, text[i] == ByteText.space { i += 1 }
    if i == at, ByteText.isUpper(text[i]) {
      let letter = text[i] &- 0x41
      if letter == 8 || letter == 14 { return nil }
      value = 10 + Int(letter) - (letter > 14 ? 2 : letter > 8 ? 1 : 0)
      i += 1
      while i < end {
        guard ByteText.isDigit(text[i]) else { return nil }
        value = value * 10 + Int(text[i] &- ByteText.zero)
        i += 1
      }
      return value
    }
    while i < end, ByteText.isDigit(text[i]) {
      value = value * 10 + Int(text[i] &- ByteText.zero)
      digits += 1
      i += 1
    }
    // Padding on the right is seen too ("5    "); a blank inside a number is not padding.
    while i < end, text[i] == ByteText.space { i += 1 }
    guard i == end else { return nil }
    return value
  }
}
