// SPDX-License-Identifier: Apache-2.0

/// Bytes of ASCII and what readers ask of them.
enum ByteText {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E

  static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
  static func isWhite(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == lineFeed || byte == carriageReturn
  }

  /// A text of the bytes, wrong UTF-8 replaced by U+FFFD.
  static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let count = range.count
    if count == 0 { return "" }
    var isASCII = true
    for i in range where text[i] >= 0x80 { isASCII = false }
    if isASCII {
      return String(unsafeUninitializedCapacity: count) { buffer in
        for i in 0..<count { buffer[i] = text[range.lowerBound + i] }
        return count
      }
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(count)
    for i in range { copy.append(text[i]) }
    return String(decoding: copy, as: UTF8.self)
  }

  /// The range without blanks at its ends.
  static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isWhite(text[low]) { low += 1 }
    while high > low, isWhite(text[high - 1]) { high -= 1 }
    return low..<high
  }

  /// The slice without blanks at its ends.
  static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var low = slice.startIndex
    var high = slice.endIndex
    while low < high, isWhite(slice[low]) { low += 1 }
    while high > low, isWhite(slice[high - 1]) { high -= 1 }
    return slice[low..<high]
  }

  /// Whether the bytes at an offset are those of an ASCII text, without regard to case.
  static func matches(_ text: Span<UInt8>, at offset: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= 0, count <= text.count - offset else { return false }
    for i in 0..<count {
      let a = text[offset + i]
      let b = word.utf8Start[i]
      let same = a == b || (isLetter(a) && isLetter(b) && (a | 0x20) == (b | 0x20))
      if !same { return false }
    }
    return true
  }
}
