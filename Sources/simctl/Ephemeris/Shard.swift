// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// A part of a job: the i-th of n, from 1.
struct Shard: ExpressibleByArgument, Sendable, Hashable {
  /// Which part, from 1.
  let index: Int
  /// Of how many.
  let count: Int

  /// Reads `i/n`.
  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
      count >= 1, (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  /// Which of a number of rows belong to the part; the parts follow each other without gaps.
  func range(of total: Int) -> Range<Int> {
    let (whole, rest) = total.quotientAndRemainder(dividingBy: count)
    // The first parts take one of the rest each; no product that could overflow.
    let start = whole * (index - 1) + min(rest, index - 1)
    return start..<(start + whole + (index <= rest ? 1 : 0))
  }

  /// Whether it is the part that writes what stands before all rows.
  var isFirst: Bool { index == 1 }
}
