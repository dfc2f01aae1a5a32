// SPDX-License-Identifier: Apache-2.0

/// How many decimals a number is written with, and how it is written.
package struct FixedFormat: Sendable, Hashable {
  /// The count of decimals, 0…15.
  package let decimals: Int
  /// 10^decimals.
  private let power: UInt64

  /// The most bytes that ``write(_:at:)`` touches.
  package static let room = 48

  /// Makes a format of 0…15 decimals.
  package init(decimals: Int) {
    precondition((0...15).contains(decimals))
    self.decimals = decimals
    var power: UInt64 = 1
    for _ in 0..<decimals { power *= 10 }
    self.power = power
  }

  /// Writes a number, correctly rounded (ties to even), never `-0`; returns the end of its text.
  ///
  /// The binary value is multiplied exactly: the integer part as it is, the fraction as a 64-bit
  /// fixed-point number times a power of ten in 128 bits. The cursor is a value, not a field of the
  /// buffer: a byte that is written could be part of any field, which would have to be read again.
  /// - Parameters:
  ///   - value: a finite number below 9 × 10¹⁵ in size.
  ///   - cursor: where to, with ``room`` bytes to spare.
  @inline(__always)
  package func write(
    _ value: Double, at cursor: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let bits: UInt64 = value.bitPattern
    let significand: UInt64 = bits & 0xf_ffff_ffff_ffff | 0x10_0000_0000_0000
    // How far the binary point lies to the left of the significand's last bit.
    let shift: UInt64 = 1_075 &- (bits &>> 52 & 0x7ff)
    guard shift &- 1 < 63 else { return writeRare(value, at: cursor) }
    let fraction: UInt64 = significand &<< (64 &- shift)
    let product = fraction.multipliedFullWidth(by: power)
    // Numbers follow no pattern that a branch could learn, so there is none on sign or rounding.
    let last: UInt64 = decimals == 0 ? significand &>> shift : product.high
    let half: UInt64 = 1 &<< 63
    let isUp: Bool = product.low &+ (last & 1) > half
    let digits: UInt64 = product.high &+ (isUp ? 1 : 0)
    return write(
      isNegative: bits &>> 63, integer: significand &>> shift, digits: digits, at: cursor)
  }

  /// Writes a number below 2⁻¹¹ or from 2⁵² on.
  @inline(never)
  private func writeRare(
    _ value: Double, at cursor: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let magnitude: Double = value.magnitude
    let whole: Double = magnitude.rounded(.down)
    let scaledFraction: Double = (magnitude - whole) * 0x1p63
    let fixed = UInt64(scaledFraction)
    // fraction × 2⁶³ × 2 × 10^d: the high word is the whole part.
    let doubledPower: UInt64 = 2 * power
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
    let last: UInt64 = decimals == 0 ? integer : digits
    if low > half || (low == half && (last & 1 == 1 || !isExact)) { digits &+= 1 }
    return write(isNegative: value < 0 ? 1 : 0, integer: integer, digits: digits, at: cursor)
  }

  /// Writes the parts of a number; as many digits as the power of ten itself are one more.
  @inline(__always)
  private func write(
    isNegative: UInt64, integer: UInt64, digits: UInt64, at start: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var integer: UInt64 = integer
    var digits: UInt64 = digits
    if digits == power {
      digits = 0
      integer &+= 1
    }
    start[0] = UInt8(ascii: "-")
    var cursor = start + Int(truncatingIfNeeded: integer | digits == 0 ? 0 : isNegative)
    cursor = Digits.write(integer, at: cursor)
    if decimals > 0 {
      cursor[0] = UInt8(ascii: ".")
      cursor = Digits.write(digits, width: decimals, at: cursor + 1)
    }
    return cursor
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
