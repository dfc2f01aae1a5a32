// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// An element set as a file of any form has it.
public struct InventoryElementSet: Sendable, Hashable {
  /// The elements.
  public var elements: ElementSet { didSet { meanOrbit = Self.meanOrbit(of: elements) } }
  /// The mean orbit, nil where the elements are none; kept, since many rules ask for it.
  package private(set) var meanOrbit: MeanOrbit?
  /// Where the set begins.
  public var place: Place
  /// Who published it: a position in ``Inventory/sources``, or -1.
  public var source: Int32 = -1
  /// The position of its object in ``Inventory/objects``; nil for an orphan.
  public var object: Int?
  /// Whether the set is a rough description only, outside what SGP4 was made for.
  public var isRough = false

  /// Makes an element set that belongs to no object yet.
  public init(elements: ElementSet, place: Place) {
    self.elements = elements
    self.place = place
    meanOrbit = Self.meanOrbit(of: elements)
  }

  private static func meanOrbit(of elements: ElementSet) -> MeanOrbit? {
    try? MeanOrbit(MeanElements(elements))
  }
}
