// SPDX-License-Identifier: Apache-2.0

/// Bytes that can be read anywhere: an array, or a file that someone else has mapped into memory.
///
/// Kernels of JPL have a hundred megabytes, of which a propagation reads a few kilobytes, so a
/// reader asks for pieces instead of taking the whole.
public protocol KernelBytes: Sendable {
  /// How many bytes there are.
  var count: Int { get }

  /// Calls `body` once with the bytes of a range that lies within `0 ..< count`.
  func withBytes(in range: Range<Int>, _ body: (RawSpan) -> Void)
}

extension Array: KernelBytes where Element == UInt8 {
  /// Calls `body` once with a part of the array, without copying it.
  public func withBytes(in range: Range<Int>, _ body: (RawSpan) -> Void) {
    body(span.bytes.extracting(range))
  }
}
