// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// An object on orbit or beyond, as a catalogue of any form describes it.
///
/// Everything is optional but the id: SATCAT has no masses, a TLE no owner. Lengths are in km,
/// angles in degrees, periods in minutes, masses in kg, as catalogues have them.
public struct InventoryObject: Sendable, Hashable {
  /// What an object is made to be.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// A payload: satellite, craft, station.
    case payload
    /// A rocket body.
    case rocketBody = "rocket body"
    /// Debris.
    case debris
    /// A part of another object.
    case component
  }

  /// The id in its catalogue: a record's id, a catalogue number, a JCAT.
  public var id: String
  /// The name to show, empty where there is none.
  public var name = ""
  /// Other names.
  public var aliases: [Cited<String>] = []
  /// Where the object's record or row begins.
  public var place: Place
  /// The position of its record in ``Inventory/records``; nil for rows of tables.
  public var record: Int?
  /// What kind of record it is.
  public var kind: RecordKind = .satellite
  /// What it is; nil where unknown.
  public var role: Role?
  /// Catalogue numbers.
  public var catalogNumber = Values<Int>()
  /// International designators, in long form (`2011-035B`) where they can be brought into it.
  public var designator = Values<String>()
  /// Owner, by the codes of its catalogue.
  public var owner = Values<String>()
  /// State, by the codes of its catalogue.
  public var state = Values<String>()
  /// Operators: ids of organisations, or names.
  public var operators = Values<String>()
  /// Manufacturers: ids of organisations, or names.
  public var manufacturers = Values<String>()
  /// The status as written.
  public var status = Values<String>()
  /// The launch: a record's id or a launch tag.
  public var launch = Values<String>()
  /// The date of launch, where the object's own record or row has one.
  public var launchDate = Values<VagueDate>()
  /// The launch site, by the codes of its catalogue, where the object's own row has one.
  public var site = Values<String>()
  /// When it decayed, landed or ended.
  public var end = Values<VagueDate>()
  /// The object it is a part of, came from or is attached to.
  public var parent = Values<String>()
  /// The class of its orbit as written.
  public var regime = Values<String>()
  /// The declared geostationary longitude, degrees east.
  public var longitude = Values<Double>()
  /// Mass, kg.
  public var mass = Values<Double>()
  /// The central body as written; nothing means the Earth.
  public var center = Values<String>()
  /// Orbits as described, each a snapshot.
  public var orbits: [InventoryOrbit] = []
  /// What happened to it, as dated phases.
  public var phases: [InventoryPhase] = []
  /// Its registration with the United Nations.
  public var registration: InventoryRegistration? {
    get { registrations.first }
    set { registrations = newValue.map { [$0] } ?? [] }
  }
  /// Elsewhere, since few objects have one and it is as large as the rest.
  private var registrations: [InventoryRegistration] = []
  /// The positions of its element sets in ``Inventory/elementSets``, oldest first.
  public var elementSets: [Int] = []

  /// Makes an object of which nothing but the id is known.
  public init(id: String, place: Place) {
    self.id = id
    self.place = place
  }

  /// The name, or the id where there is none.
  public var title: String { name.isEmpty ? id : name }
}
