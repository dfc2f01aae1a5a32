// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Which of an object's element sets to use for an epoch.
public enum ElementSetSelection: Sendable, Hashable {
  /// The set whose epoch is nearest in time; of two equally near ones the older.
  case nearest
  /// The newest set.
  case latest
  /// The newest set that is not after the epoch.
  case before
  /// The set of a certain epoch, to a second.
  case exact(Epoch)
}

extension ElementSetSelection {
  /// The place of the set to use for an epoch; nil where no set answers the rule.
  ///
  /// - Parameters:
  ///   - epochs: the epochs of the sets, oldest first.
  ///   - epoch: the epoch to serve.
  public func index(among epochs: [Epoch], for epoch: Epoch) -> Int? {
    switch self {
    case .latest:
      return epochs.indices.last
    case .before:
      // One of several equal epochs is as good as another; the last of them is the newest row.
      var place = Self.firstIndex(among: epochs, notBefore: epoch)
      while place < epochs.count, epochs[place] == epoch { place += 1 }
      return place > 0 ? place - 1 : nil
    case .nearest:
      return Self.nearest(among: epochs, to: epoch)
    case .exact(let wanted):
      guard let place = Self.nearest(among: epochs, to: wanted),
        abs(epochs[place].seconds(since: wanted)) <= 1
      else { return nil }
      return place
    }
  }

  private static func nearest(among epochs: [Epoch], to epoch: Epoch) -> Int? {
    let after = firstIndex(among: epochs, notBefore: epoch)
    guard after > 0 else { return epochs.indices.first }
    guard after < epochs.count else { return epochs.indices.last }
    let past: Double = epoch.seconds(since: epochs[after - 1])
    return past <= epochs[after].seconds(since: epoch) ? after - 1 : after
  }

  /// By bisection: a long ephemeris asks for each of its rows.
  private static func firstIndex(among epochs: [Epoch], notBefore epoch: Epoch) -> Int {
    var low = 0
    var high = epochs.count
    while low < high {
      let middle = (low + high) / 2
      if epochs[middle] < epoch { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
