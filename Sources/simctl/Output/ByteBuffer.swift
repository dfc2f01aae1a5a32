// SPDX-License-Identifier: Apache-2.0

/// A growing block of bytes for text output, with writers for the values that ephemerides hold.
///
/// The hot path of every CSV job: no strings, no locale, no allocation once grown.
package struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes are held.
  package private(set) var count = 0

  /// Makes an empty buffer.
  package init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes held, valid inside the call.
  package func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Forgets what is held, keeps the memory.
  package mutating func removeAll() { count = 0 }

  /// Makes room for more bytes than any single value needs.
  @inline(__always)
  package mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(2 * capacity, count + extra)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    fresh.update(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }

  /// Writes one byte.
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Writes text as UTF-8.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Writes bytes as they are.
  @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Writes a whole number.
  package mutating func append(integer value: Int) {
    reserve(40)
    if value < 0 {
      base[count] = UInt8(ascii: "-")
      count += 1
    }
    writeUnsigned(value.magnitude)
  }

  /// Writes a number with a fixed count of decimals, correctly rounded (ties to even), never `-0`.
  ///
  /// The binary value is multiplied exactly: the integer part as it is, the fraction as a 64-bit
  /// fixed-point number times a power of ten in 128 bits.
  /// - Parameters:
  ///   - value: a finite number below 9 × 10¹⁵ in size.
  ///   - format: the count of decimals.
  @inline(__always)
  package mutating func append(fixed value: Double, _ format: FixedFormat) {
    reserve(48)
    let bits: UInt64 = value.bitPattern
    let significand: UInt64 = bits & 0xf_ffff_ffff_ffff | 0x10_0000_0000_0000
    // How far the binary point lies to the left of the significand's last bit.
    let shift: UInt64 = 1_075 &- (bits &>> 52 & 0x7ff)
    guard shift &- 1 < 63 else { return appendRare(fixed: value, format) }
    let fraction: UInt64 = significand &<< (64 &- shift)
    let product = fraction.multipliedFullWidth(by: format.power)
    // Numbers follow no pattern that a branch could learn, so there is none on sign or rounding.
    let last: UInt64 = format.decimals == 0 ? significand &>> shift : product.high
    let half: UInt64 = 1 &<< 63
    let isUp: Bool = product.low &+ (last & 1) > half
    let digits: UInt64 = product.high &+ (isUp ? 1 : 0)
    write(isNegative: bits &>> 63, integer: significand &>> shift, digits: digits, format)
  }

  /// Writes a number below 2⁻¹¹ or from 2⁵² on.
  @inline(never)
  private mutating func appendRare(fixed value: Double, _ format: FixedFormat) {
    let magnitude: Double = value.magnitude
    let whole: Double = magnitude.rounded(.down)
    let scaledFraction: Double = (magnitude - whole) * 0x1p63
    let fixed = UInt64(scaledFraction)
    // fraction × 2⁶³ × 2 × 10^d: the high word is the whole part.
    let doubledPower: UInt64 = 2 * format.power
    let product = fixed.multipliedFullWidth(by: doubledPower)
    var digits: UInt64 = product.high
    var low: UInt64 = product.low
    var isExact = true
    if scaledFraction < 0x1p53 {
      // A small fraction has bits below 2⁻⁶³: the next 63 of them, times the same power.
      let deeper: Double = (scaledFraction - Double(fixed)) * 0x1p63
      let more = UInt64(deeper).multipliedFullWidth(by: doubledPower)
      // Twice the power over 2⁶⁴ is the unit of `low`.
      let (sum, carry) = low.addingReportingOverflow(more.high &<< 1 | more.low &>> 63)
      low = sum
      digits &+= carry ? 1 : 0
      isExact = more.low &<< 1 == 0
    }
    let integer = UInt64(whole)
    let half: UInt64 = 1 &<< 63
    let last: UInt64 = format.decimals == 0 ? integer : digits
    if low > half || (low == half && (last & 1 == 1 || !isExact)) { digits &+= 1 }
    write(isNegative: value < 0 ? 1 : 0, integer: integer, digits: digits, format)
  }

  /// Writes the parts of a number; as many digits as the power of ten itself are one more.
  @inline(__always)
  private mutating func write(
    isNegative: UInt64, integer: UInt64, digits: UInt64, _ format: FixedFormat
  ) {
    var integer: UInt64 = integer
    var digits: UInt64 = digits
    if digits == format.power {
      digits = 0
      integer &+= 1
    }
    base[count] = UInt8(ascii: "-")
    count &+= Int(truncatingIfNeeded: integer | digits == 0 ? 0 : isNegative)
    writeUnsigned(UInt(integer))
    if format.decimals > 0 {
      base[count] = UInt8(ascii: ".")
      count &+= 1
      writeDigits(digits, width: format.decimals)
    }
  }

  /// Writes a number below 10^width with leading zeros.
  @inline(__always)
  private mutating func writeDigits(_ value: UInt64, width: Int) {
    if width <= 8 {
      writeEight(UInt32(truncatingIfNeeded: value), width: width)
    } else {
      let (high, low) = value.quotientAndRemainder(dividingBy: 100_000_000)
      if width <= 16 {
        writeEight(UInt32(truncatingIfNeeded: high), width: width &- 8)
      } else {
        let (top, middle) = high.quotientAndRemainder(dividingBy: 100_000_000)
        writeEight(UInt32(truncatingIfNeeded: top), width: width &- 16)
        writeEight(UInt32(truncatingIfNeeded: middle), width: 8)
      }
      writeEight(UInt32(truncatingIfNeeded: low), width: 8)
    }
  }

  /// Writes the last `width` of a number's eight digits, 1…8, by one store of eight bytes.
  @inline(__always)
  private mutating func writeEight(_ value: UInt32, width: Int) {
    let text: UInt64 = Self.digits(value) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* width)
    UnsafeMutableRawPointer(base + count).storeBytes(
      of: (text | 0x3030_3030_3030_3030).littleEndian, as: UInt64.self)
    count &+= width
  }

  /// The eight digits of a number below 10⁸, the first in the lowest byte.
  ///
  /// Four digits, then two, then one are split off in all parts of the word at once; a division is a
  /// multiplication by a reciprocal that is exact for that many digits.
  @inline(__always)
  private static func digits(_ value: UInt32) -> UInt64 {
    let high: UInt64 = UInt64(value / 10_000)
    let low: UInt64 = UInt64(value % 10_000)
    let fours: UInt64 = high | low &<< 32
    let hundreds: UInt64 = (fours &* 10_486) &>> 20 & 0x7f_0000_007f
    let twos: UInt64 = hundreds | (fours &- 100 &* hundreds) &<< 16
    let tens: UInt64 = (twos &* 103) &>> 10 & 0x000f_000f_000f_000f
    return tens | (twos &- 10 &* tens) &<< 8
  }

  @inline(__always)
  private mutating func writeUnsigned(_ value: UInt) {
    guard value < 100_000_000 else { return writeLong(UInt64(value)) }
    let all: UInt64 = Self.digits(UInt32(truncatingIfNeeded: value))
    // Leading zeros are the low bytes without a bit; the last digit stays.
    let zeros: UInt64 = min(UInt64(truncatingIfNeeded: all.trailingZeroBitCount) &>> 3, 7)
    UnsafeMutableRawPointer(base + count).storeBytes(
      of: ((all | 0x3030_3030_3030_3030) &>> (zeros &<< 3)).littleEndian, as: UInt64.self)
    count &+= 8 &- Int(truncatingIfNeeded: zeros)
  }

  @inline(never)
  private mutating func writeLong(_ value: UInt64) {
    var width = 8
    var bound: UInt64 = 100_000_000
    while value >= bound, width < 19 {
      width &+= 1
      bound &*= 10
    }
    if value >= bound { width &+= 1 }
    writeDigits(value, width: width)
  }
}

/// How many decimals a number is written with.
package struct FixedFormat: Sendable, Hashable {
  /// The count of decimals, 0…15.
  package let decimals: Int
  /// 10^decimals.
  fileprivate let power: UInt64

  /// Makes a format of 0…15 decimals.
  package init(decimals: Int) {
    precondition((0...15).contains(decimals))
    self.decimals = decimals
    var power: UInt64 = 1
    for _ in 0..<decimals { power *= 10 }
    self.power = power
  }
}

extension String {
  /// A number with a fixed count of decimals, correctly rounded, never `-0`.
  package init(fixed value: Double, decimals: Int) {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(fixed: value, FixedFormat(decimals: decimals))
    self = buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
