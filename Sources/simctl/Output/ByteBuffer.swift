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
    append(room: 40) { start in
      start[0] = UInt8(ascii: "-")
      return Digits.write(UInt64(value.magnitude), at: start + (value < 0 ? 1 : 0))
    }
  }

  /// Writes a number with a fixed count of decimals, correctly rounded (ties to even), never `-0`.
  ///
  /// - Parameters:
  ///   - value: a finite number below 9 × 10¹⁵ in size.
  ///   - format: the count of decimals.
  @inline(__always)
  package mutating func append(fixed value: Double, _ format: FixedFormat) {
    append(room: FixedFormat.room) { format.write(value, at: $0) }
  }

  /// Writes what a closure writes at the end of what is held.
  ///
  /// - Parameters:
  ///   - room: the most bytes that it touches.
  ///   - body: gets the place to write to, and returns the end of what it wrote.
  @inline(__always)
  package mutating func append(
    room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
  ) {
    reserve(room)
    count = body(base + count) - base
  }
}
