// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// An agency, operator or maker as a catalogue of any form describes it.
public struct InventoryOrganisation: Sendable, Hashable {
  /// The id in its catalogue: a record's id or a code.
  public var id: String
  /// The name to show.
  public var name = ""
  /// Other names and codes.
  public var aliases: [String] = []
  /// Where its record or row begins.
  public var place: Place
  /// The position of its record in ``Inventory/records``; nil for rows of tables.
  public var record: Int?
  /// The State it belongs to.
  public var state = Values<String>()
  /// When it began.
  public var opened = Values<VagueDate>()
  /// When it ended.
  public var closed = Values<VagueDate>()

  /// Makes an organisation of which nothing but the id is known.
  public init(id: String, place: Place) {
    self.id = id
    self.place = place
  }
}

/// A launch vehicle as a catalogue of any form describes it.
public struct InventoryVehicle: Sendable, Hashable {
  /// The id in its catalogue: a record's id or a type with variant.
  public var id: String
  /// The name to show.
  public var name = ""
  /// Other names.
  public var aliases: [String] = []
  /// Where its record or row begins.
  public var place: Place
  /// The position of its record in ``Inventory/records``; nil for rows of tables.
  public var record: Int?
  /// Payload to low Earth orbit, kg.
  public var lowOrbitCapacity = Values<Double>()
  /// Payload to geostationary transfer orbit, kg.
  public var transferOrbitCapacity = Values<Double>()

  /// Makes a vehicle of which nothing but the id is known.
  public init(id: String, place: Place) {
    self.id = id
    self.place = place
  }
}
