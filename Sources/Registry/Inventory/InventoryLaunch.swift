// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// A launch as a catalogue of any form describes it.
public struct InventoryLaunch: Sendable, Hashable {
  /// The id in its catalogue: `2011-035`, `2009-F02`.
  public var id: String
  /// The name to show.
  public var name = ""
  /// Where its record or row begins.
  public var place: Place
  /// The position of its record in ``Inventory/records``; nil for rows of tables.
  public var record: Int?
  /// The international designator without a piece, where it has one.
  public var designator = Values<String>()
  /// Lift-off, UTC.
  public var liftOff = Values<VagueDate>()
  /// The date by the clocks of the site.
  public var localDate = Values<VagueDate>()
  /// The site: a record's id or a code.
  public var site = Values<String>()
  /// The pad, as written.
  public var pad = Values<String>()
  /// The vehicle: a record's id or a type.
  public var vehicle = Values<String>()
  /// The vehicle's serial.
  public var serial = Values<String>()
  /// Payloads: ids of records, or names.
  public var payloads: [Cited<String>] = []
  /// The object to meet, where there is one.
  public var rendezvousTarget = Values<String>()
  /// The outcome, as written.
  public var outcome = Values<String>()

  /// Makes a launch of which nothing but the id is known.
  public init(id: String, place: Place) {
    self.id = id
    self.place = place
  }
}
