// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The texts of a block of epochs, one behind the other.
package struct TimeTexts: Sendable {
  /// The index of the block's first epoch among all.
  private let first: Int
  /// The texts, and as many bytes as a store of ``ShortText`` may read behind the last.
  private let bytes: [UInt8]
  /// Where each text begins, and where the last one ends.
  private let starts: [Int32]
  /// The most bytes that ``write(_:at:)`` touches.
  package let room: Int

  /// Writes the texts of epochs.
  init(_ epochs: ArraySlice<Epoch>, by day: inout DayText) throws {
    first = epochs.startIndex
    var buffer = ByteBuffer(capacity: 32 * epochs.count + 64)
    var starts: [Int32] = [0]
    starts.reserveCapacity(epochs.count + 1)
    var longest = ShortText.width
    for epoch in epochs {
      let start = buffer.count
      try day.write(epoch, into: &buffer)
      longest = max(longest, buffer.count - start)
      starts.append(Int32(buffer.count))
    }
    for _ in 0..<ShortText.width { buffer.append(0 as UInt8) }
    bytes = buffer.withBytes { Array($0) }
    self.starts = starts
    room = longest
  }

  /// Writes the text of an epoch by its index among all; returns the end of the text.
  @inline(__always)
  package func write(
    _ index: Int, at cursor: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let start = Int(starts[index &- first])
    let count = Int(starts[index &- first &+ 1]) &- start
    bytes.withUnsafeBytes { ShortText.copy($0, start, count, to: cursor) }
    return cursor + count
  }
}
