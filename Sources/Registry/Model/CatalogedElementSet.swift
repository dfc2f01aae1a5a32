// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// An element set of the catalogue with its source and its place.
public struct CatalogedElementSet: Sendable, Hashable {
  /// The elements.
  public let elements: ElementSet
  /// Where the set stands.
  public let location: SourceLocation
  /// The id of the source record; nil where the row names none.
  public let source: String?
  /// Whether the set is a rough description only, outside what SGP4 was made for: to be shown, not
  /// propagated.
  public let isRough: Bool
}
