// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// The element sets of one object in the order of their epochs.
public struct ElementSetSeries: Sendable, Hashable {
  /// The sets, oldest first.
  public let sets: [CatalogedElementSet]
  /// Rows that could not be used.
  public let problems: [CatalogProblem]

  /// Makes a series from sets in any order.
  public init(_ sets: [CatalogedElementSet], problems: [CatalogProblem] = []) {
    self.sets = sets.sorted {
      ($0.elements.epoch, $0.location) < ($1.elements.epoch, $1.location)
    }
    self.problems = problems
  }

  /// The set to use for an epoch; nil where no set answers the selection.
  public func set(_ selection: ElementSetSelection, for epoch: Epoch) -> CatalogedElementSet? {
    switch selection {
    case .latest:
      return sets.last
    case .before:
      return sets.last { $0.elements.epoch <= epoch }
    case .nearest:
      return nearest(to: epoch)
    case .exact(let wanted):
      guard let set = nearest(to: wanted),
        abs(set.elements.epoch.seconds(since: wanted)) <= 1
      else { return nil }
      return set
    }
  }

  private func nearest(to epoch: Epoch) -> CatalogedElementSet? {
    var low = 0
    var high = sets.count
    while low < high {
      let middle = (low + high) / 2
      if sets[middle].elements.epoch < epoch { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return sets.first }
    guard low < sets.count else { return sets.last }
    let before = epoch.seconds(since: sets[low - 1].elements.epoch)
    let after = sets[low].elements.epoch.seconds(since: epoch)
    return before <= after ? sets[low - 1] : sets[low]
  }
}
