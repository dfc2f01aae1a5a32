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
    reserve(24)
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
    let magnitude: Double = value.magnitude
    let whole: Double = magnitude.rounded(.down)
    var integer = UInt64(whole)
    let scaledFraction: Double = (magnitude - whole) * 0x1p63
    let fixed = UInt64(scaledFraction)
    // fraction × 2⁶³ × 2 × 10^d: the high word is the whole part.
    let product = fixed.multipliedFullWidth(by: format.doubledPower)
    var digits: UInt64 = product.high
    var low: UInt64 = product.low
    var isExact = true
    if scaledFraction < 0x1p53 {
      // A small fraction has bits below 2⁻⁶³: the next 63 of them, times the same power.
      let deeper: Double = (scaledFraction - Double(fixed)) * 0x1p63
      let more = UInt64(deeper).multipliedFullWidth(by: format.doubledPower)
      // Twice the power over 2⁶⁴ is the unit of `low`.
      let (sum, carry) = low.addingReportingOverflow(more.high &<< 1 | more.low &>> 63)
      low = sum
      digits &+= carry ? 1 : 0
      isExact = more.low &<< 1 == 0
    }
    let half: UInt64 = 1 &<< 63
    let last: UInt64 = format.decimals == 0 ? integer : digits
    if low > half || (low == half && (last & 1 == 1 || !isExact)) {
      digits &+= 1
      if digits &<< 1 == format.doubledPower {
        digits = 0
        integer &+= 1
      }
    }
    if value < 0, integer | digits != 0 {
      base[count] = UInt8(ascii: "-")
      count &+= 1
    }
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
    var rest = value
    var index = count &+ width
    count = index
    let end = index &- width
    while index &- end >= 2 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 100)
      rest = quotient
      index &-= 2
      let tens = UInt8(truncatingIfNeeded: remainder / 10)
      base[index] = 48 &+ tens
      base[index &+ 1] = 48 &+ (UInt8(truncatingIfNeeded: remainder) &- 10 &* tens)
    }
    if index > end { base[end] = 48 &+ UInt8(truncatingIfNeeded: rest % 10) }
  }

  @inline(__always)
  private mutating func writeUnsigned(_ value: UInt) {
    var width = 1
    var bound: UInt = 10
    while value >= bound, width < 19 {
      width &+= 1
      bound &*= 10
    }
    if value >= bound { width &+= 1 }
    writeDigits(UInt64(value), width: width)
  }
}

/// How many decimals a number is written with.
package struct FixedFormat: Sendable, Hashable {
  /// The count of decimals, 0…15.
  package let decimals: Int
  /// 2 × 10^decimals.
  fileprivate let doubledPower: UInt64

  /// Makes a format of 0…15 decimals.
  package init(decimals: Int) {
    precondition((0...15).contains(decimals))
    self.decimals = decimals
    var power: UInt64 = 2
    for _ in 0..<decimals { power *= 10 }
    doubledPower = power
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
