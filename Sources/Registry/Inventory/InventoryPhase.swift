// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Something that happened to an object: launched, docked, separated, landed, decayed.
public struct InventoryPhase: Sendable, Hashable {
  /// What happened, as written.
  public var event: Cited<String>
  /// When.
  public var date = Values<VagueDate>()
  /// The other object, where there is one.
  public var with = Values<String>()

  /// Makes a phase.
  public init(event: Cited<String>) { self.event = event }
}

/// An object's registration with the United Nations.
public struct InventoryRegistration: Sendable, Hashable {
  /// Where it begins.
  public var place: Place
  /// The State of registry.
  public var state = Values<String>()
  /// The document's symbol, such as `ST/SG/SER.E/634`.
  public var document = Values<String>()
  /// The document's date.
  public var date = Values<VagueDate>()
  /// The orbit as registered; its period is the nodal period.
  public var orbit: InventoryOrbit?
  /// What the object is for.
  public var function = Values<String>()

  /// Makes a registration of which nothing is known.
  public init(place: Place) { self.place = place }
}
