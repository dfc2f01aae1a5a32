// SPDX-License-Identifier: Apache-2.0

private import CZlib

/// Packs a stream of bytes as one gzip member without name or time, so that the same bytes pack the
/// same way.
public final class GzipPacker {
  private var stream = z_stream()
  private let isReady: Bool
  private let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 17)

  /// Starts a member.
  ///
  /// - Parameter level: 1 (fast) to 9 (small), zlib's scale without unit.
  public init(level: Int32 = 6) {
    // 16 asks zlib for the gzip wrapper.
    isReady =
      deflateInit2_(
        &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { deflateEnd(&stream) }
    block.deallocate()
  }

  /// Packs bytes; hands on what is ready.
  public func pack<Failure: Error>(
    _ bytes: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      // zlib counts in 32 bits.
      let piece = min(rest.count, 1 << 30)
      stream.next_in = UnsafeMutablePointer(
        mutating: base.assumingMemoryBound(to: UInt8.self))
      stream.avail_in = UInt32(piece)
      try turn(Z_NO_FLUSH, sink)
      rest = UnsafeRawBufferPointer(rebasing: rest[piece...])
    }
  }

  /// Ends the member; hands on what is left.
  public func finish<Failure: Error>(
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    stream.next_in = nil
    stream.avail_in = 0
    try turn(Z_FINISH, sink)
  }

  private func turn<Failure: Error>(
    _ flush: Int32, _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    guard isReady else { return }
    repeat {
      stream.next_out = block.baseAddress
      stream.avail_out = UInt32(block.count)
      _ = deflate(&stream, flush)
      let count = block.count - Int(stream.avail_out)
      if count > 0 {
        try sink(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block)[..<count]))
      }
    } while stream.avail_out == 0
  }
}
