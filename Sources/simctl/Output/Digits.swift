// SPDX-License-Identifier: Apache-2.0

/// Writes whole numbers as decimal digits, eight at a time.
///
/// Each function returns the end of what it wrote, and may touch eight bytes behind it.
enum Digits {
  /// Writes a number.
  @inline(__always)
  static func write(
    _ value: UInt64, at cursor: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    // Speeds in km/s: with a number's length known at once, the next one can begin.
    if value < 10 {
      cursor[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value)
      return cursor + 1
    }
    guard value < 100_000_000 else { return writeLong(value, at: cursor) }
    let all: UInt64 = eight(UInt32(truncatingIfNeeded: value))
    // Leading zeros are the low bytes without a bit; the last digit stays.
    let zeros: UInt64 = min(UInt64(truncatingIfNeeded: all.trailingZeroBitCount) &>> 3, 7)
    store((all | zeroDigits) &>> (zeros &<< 3), at: cursor)
    return cursor + (8 &- Int(truncatingIfNeeded: zeros))
  }

  /// Writes a number below 10^width with leading zeros; the width is 1…24.
  @inline(__always)
  static func write(
    _ value: UInt64, width: Int, at cursor: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if width <= 8 {
      return writeEight(UInt32(truncatingIfNeeded: value), width: width, at: cursor)
    }
    let (high, low) = value.quotientAndRemainder(dividingBy: 100_000_000)
    var cursor = cursor
    if width == 9 {
      // Nine decimals are what most columns have: one digit, and eight.
      cursor[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: high)
      cursor += 1
    } else if width <= 16 {
      cursor = writeEight(UInt32(truncatingIfNeeded: high), width: width &- 8, at: cursor)
    } else {
      let (top, middle) = high.quotientAndRemainder(dividingBy: 100_000_000)
      cursor = writeEight(UInt32(truncatingIfNeeded: top), width: width &- 16, at: cursor)
      cursor = writeEight(UInt32(truncatingIfNeeded: middle), width: 8, at: cursor)
    }
    return writeEight(UInt32(truncatingIfNeeded: low), width: 8, at: cursor)
  }

  private static let zeroDigits: UInt64 = 0x3030_3030_3030_3030

  /// Writes the last `width` of a number's eight digits, 1…8, by one store of eight bytes.
  @inline(__always)
  private static func writeEight(
    _ value: UInt32, width: Int, at cursor: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let text: UInt64 = eight(value) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* width)
    store(text | zeroDigits, at: cursor)
    return cursor + width
  }

  @inline(__always)
  private static func store(_ word: UInt64, at cursor: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(cursor).storeBytes(of: word.littleEndian, as: UInt64.self)
  }

  /// The eight digits of a number below 10⁸, the first in the lowest byte.
  ///
  /// Four digits, then two, then one are split off in all parts of the word at once; a division is a
  /// multiplication by a reciprocal that is exact for that many digits.
  @inline(__always)
  private static func eight(_ value: UInt32) -> UInt64 {
    let high: UInt64 = UInt64(value / 10_000)
    let low: UInt64 = UInt64(value % 10_000)
    let fours: UInt64 = high | low &<< 32
    let hundreds: UInt64 = (fours &* 10_486) &>> 20 & 0x7f_0000_007f
    let twos: UInt64 = hundreds | (fours &- 100 &* hundreds) &<< 16
    let tens: UInt64 = (twos &* 103) &>> 10 & 0x000f_000f_000f_000f
    return tens | (twos &- 10 &* tens) &<< 8
  }

  @inline(never)
  private static func writeLong(
    _ value: UInt64, at cursor: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var width = 8
    var bound: UInt64 = 100_000_000
    while value >= bound, width < 19 {
      width &+= 1
      bound &*= 10
    }
    if value >= bound { width &+= 1 }
    return write(value, width: width, at: cursor)
  }
}
