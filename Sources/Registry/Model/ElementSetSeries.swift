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
    selection.index(among: sets.map(\.elements.epoch), for: epoch).map { sets[$0] }
  }
}
