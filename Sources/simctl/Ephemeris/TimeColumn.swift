// SPDX-License-Identifier: Apache-2.0

package import Orbits
import Synchronization

/// The time column of a table: the texts of the epochs, made a block at a time and kept for all objects.
package struct TimeColumn: Sendable {
  /// Epochs in a block.
  package static let blockSize = 1_024

  private let epochs: [Epoch]
  private let scale: TimeScale
  private let digits: Int
  private let time: TimeReader
  private let blocks: Blocks

  /// Makes the column of some epochs.
  ///
  /// - Parameters:
  ///   - epochs: the epochs, in any order; ordered ones are fast.
  ///   - scale: the ruler to read them with.
  ///   - digits: decimals of the second, 0…18.
  ///   - time: leap seconds and, for UT1, the Earth's orientation.
  package init(_ epochs: [Epoch], scale: TimeScale, digits: Int, time: TimeReader) throws {
    self.epochs = epochs
    self.scale = scale
    self.digits = digits
    self.time = time
    blocks = Blocks(count: (epochs.count + Self.blockSize - 1) / Self.blockSize)
    // Tables that do not reach are found before anything is written.
    for epoch in [epochs.min(), epochs.max()] {
      if let epoch { _ = try time.text(epoch, scale: scale, digits: digits) }
    }
  }

  /// The texts of the block that holds an epoch.
  package func texts(holding index: Int) throws -> TimeTexts {
    let place = index / Self.blockSize
    if let known = blocks[place] { return known }
    let first = place * Self.blockSize
    var day = DayText(scale: scale, digits: digits, time: time)
    let texts = try TimeTexts(
      epochs[first..<min(first + Self.blockSize, epochs.count)], by: &day)
    blocks[place] = texts
    return texts
  }

  /// Appends the text of one epoch.
  package func write(_ index: Int, into buffer: inout ByteBuffer) throws {
    let texts = try texts(holding: index)
    buffer.append(room: texts.room) { texts.write(index, at: $0) }
  }

  /// The text of one epoch.
  package func text(_ index: Int) throws -> String {
    var buffer = ByteBuffer(capacity: 64)
    try write(index, into: &buffer)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Decimals of the second that lose nothing of the epochs, at least 3, at most 6 by default.
  package static func digits(for epochs: [Epoch]) -> Int {
    let exact = epochs.allSatisfy { $0.isWhole(unitDigits: 3) }
    return exact ? 3 : 6
  }
}

/// The blocks that have been made.
///
/// Two threads may make the same one: the texts are the same.
private final class Blocks: Sendable {
  private let known: Mutex<[TimeTexts?]>

  init(count: Int) { known = Mutex([TimeTexts?](repeating: nil, count: count)) }

  subscript(_ place: Int) -> TimeTexts? {
    get { known.withLock { $0[place] } }
    set { known.withLock { $0[place] = newValue } }
  }
}

extension Epoch {
  /// Whether the epoch is a multiple of 10^-digits seconds.
  func isWhole(unitDigits digits: Int) -> Bool {
    if attoseconds == 0 { return true }
    var unit: Int64 = 1_000_000_000_000_000_000
    for _ in 0..<digits { unit /= 10 }
    return attoseconds % unit == 0
  }
}
