// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Says so where a span is far from the element sets that serve it: SGP4 loses kilometres a day.
///
/// A catalogue has hundreds of old sets: a few objects are named, the others are counted.
struct AgeWarnings {
  private let hint: String
  private var lines: [String] = []
  private var count = 0
  private var oldest = 0.0

  /// Days from an element set after which a warning is due.
  private static let longestAge = 14.0
  /// At most this many objects are named.
  private static let longestList = 3

  /// Makes an empty list of warnings; the hint, with the blank before it, ends each of them.
  init(hint: String = "") { self.hint = hint }

  /// Notes an object and the epochs computed for it.
  mutating func note(_ body: EphemerisBody, _ epochs: [Epoch]) {
    guard let first = epochs.min(), let last = epochs.max() else { return }
    var worst = 0.0
    for epoch in [first, last] {
      guard let set = body.source.elementSetEpoch(serving: epoch) else { continue }
      worst = max(worst, abs(epoch.seconds(since: set)) / 86_400)
    }
    guard worst > Self.longestAge else { return }
    count += 1
    oldest = max(oldest, worst)
    if lines.count < Self.longestList {
      lines.append(
        "\(body.title): the element set in use is"
          + " \(String(fixed: worst, decimals: 0)) days away; expect large errors\(hint)")
    }
  }

  /// Writes the warnings.
  func report() {
    for line in lines { Talk.warning(line) }
    if count > lines.count {
      Talk.warning(
        "… and \(count - lines.count) more objects whose element sets are over"
          + " \(String(fixed: Self.longestAge, decimals: 0)) days away, up to"
          + " \(String(fixed: oldest, decimals: 0)) days")
    }
  }
}
