// SPDX-License-Identifier: Apache-2.0

/// A text that is written again and again: up to 32 bytes of it by one store.
struct ShortText: Sendable {
  static let width = 32

  /// The text, and zeros up to the width of a store.
  private let bytes: [UInt8]
  private let count: Int

  /// Makes a text out of a string.
  init(_ text: String) {
    var bytes = Array(text.utf8)
    count = bytes.count
    if count < Self.width { bytes += [UInt8](repeating: 0, count: Self.width - count) }
    self.bytes = bytes
  }

  /// The most bytes that ``write(at:)`` touches.
  var room: Int { bytes.count }

  /// Writes the text; returns its end.
  @inline(__always)
  func write(at cursor: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    bytes.withUnsafeBytes { Self.copy($0, 0, count, to: cursor) }
    return cursor + count
  }

  /// Copies bytes from a place on, of which the next 32 can be read.
  @inline(__always)
  static func copy(
    _ source: UnsafeRawBufferPointer, _ start: Int, _ count: Int,
    to cursor: UnsafeMutablePointer<UInt8>
  ) {
    guard let base = source.baseAddress else { return }
    let target = UnsafeMutableRawPointer(cursor)
    if count <= width {
      target.storeBytes(
        of: base.loadUnaligned(fromByteOffset: start, as: SIMD32<UInt8>.self),
        as: SIMD32<UInt8>.self)
    } else {
      target.copyMemory(from: base + start, byteCount: count)
    }
  }
}
