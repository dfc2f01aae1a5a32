// SPDX-License-Identifier: Apache-2.0

/// A line of the input without its line end and the blanks around it.
struct TextLine {
  /// Line number from 1.
  var number: Int
  /// Where the line starts, leading blanks included.
  var lineStart: Int
  /// The first byte that is no blank.
  var start: Int
  /// One past the last byte that is no blank.
  var end: Int

  var count: Int { end - start }
  var isEmpty: Bool { start == end }
  /// The column, from 1, of an offset in the input.
  func column(of offset: Int) -> Int { offset - lineStart + 1 }
}

/// Cuts bytes into lines at LF, CR LF or CR.
struct LineScanner {
  private(set) var offset: Int
  private(set) var number = 0

  /// Starts behind a byte-order mark, where there is one.
  init(_ text: Span<UInt8>) { offset = Self.startOfText(text) }

  /// Starts at an offset in a line of the given number.
  init(offset: Int, number: Int) {
    self.offset = offset
    self.number = number - 1
  }

  /// The offset of the first byte behind a byte-order mark.
  static func startOfText(_ text: Span<UInt8>) -> Int {
    let hasMark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
    return hasMark ? 3 : 0
  }

  private static let lineFeeds: UInt64 = 0x0a0a_0a0a_0a0a_0a0a
  private static let carriageReturns: UInt64 = 0x0d0d_0d0d_0d0d_0d0d

  /// A word whose lowest set bit is in the first byte that is zero; 0 where none is.
  ///
  /// Bits above the first zero may be set by the borrow; only the lowest counts.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The next line; nil at the end of the input.
  @inline(__always)
  mutating func next(_ text: Span<UInt8>) -> TextLine? {
    let count = text.count
    if offset >= count { return nil }
    number += 1
    let lineStart = offset
    var i = lineStart
    let bytes = text.bytes
    while i &+ 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)
      let found =
        Self.zeroBytes(word ^ Self.lineFeeds) | Self.zeroBytes(word ^ Self.carriageReturns)
      if found != 0 {
        i &+= UInt64(littleEndian: found).trailingZeroBitCount &>> 3
        break
      }
      i &+= 8
    }
    while i < count, text[i] != ByteText.lineFeed, text[i] != ByteText.carriageReturn { i += 1 }
    var start = lineStart
    var end = i
    while start < end, ByteText.isBlank(text[start]) { start += 1 }
    while end > start, ByteText.isBlank(text[end - 1]) { end -= 1 }
    if i < count {
      let isPair =
        text[i] == ByteText.carriageReturn && i + 1 < count && text[i + 1] == ByteText.lineFeed
      i += isPair ? 2 : 1
    }
    offset = i
    return TextLine(number: number, lineStart: lineStart, start: start, end: end)
  }
}
