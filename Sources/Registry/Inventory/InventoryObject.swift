// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// An object on orbit or beyond, as a catalogue of any form describes it.
///
/// Everything is optional but the id: SATCAT has no masses, a TLE no owner. Lengths are in km,
/// angles in degrees, periods in minutes, masses in kg, as catalogues have them. The fields lie
/// elsewhere, so that a copy costs one reference: rules look at every object of large catalogues.
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
  public var id: String {
    _read { yield box[0].id }
    _modify { yield &box[0].id }
  }
  /// The name to show, empty where there is none.
  public var name: String {
    _read { yield box[0].name }
    _modify { yield &box[0].name }
  }
  /// Other names.
  public var aliases: [Cited<String>] {
    get { box[0].rare.isEmpty ? [] : box[0].rare[0].aliases }
    _modify { yield &box[0].rarities.aliases }
  }
  /// Where the object's record or row begins.
  public var place: Place {
    _read { yield box[0].place }
    _modify { yield &box[0].place }
  }
  /// The position of its record in ``Inventory/records``; nil for rows of tables.
  public var record: Int? {
    _read { yield box[0].record }
    _modify { yield &box[0].record }
  }
  /// What kind of record it is.
  public var kind: RecordKind {
    _read { yield box[0].kind }
    _modify { yield &box[0].kind }
  }
  /// What it is; nil where unknown.
  public var role: Role? {
    _read { yield box[0].role }
    _modify { yield &box[0].role }
  }
  /// Catalogue numbers.
  public var catalogNumber: Values<Int> {
    _read { yield box[0].catalogNumber }
    _modify { yield &box[0].catalogNumber }
  }
  /// International designators, in long form (`2011-035B`) where they can be brought into it.
  public var designator: Values<String> {
    _read { yield box[0].designator }
    _modify { yield &box[0].designator }
  }
  /// Owner, by the codes of its catalogue.
  public var owner: Values<String> {
    _read { yield box[0].owner }
    _modify { yield &box[0].owner }
  }
  /// State, by the codes of its catalogue.
  public var state: Values<String> {
    get { box[0].rare.isEmpty ? Values<String>() : box[0].rare[0].state }
    _modify { yield &box[0].rarities.state }
  }
  /// Operators: ids of organisations, or names.
  public var operators: Values<String> {
    get { box[0].rare.isEmpty ? Values<String>() : box[0].rare[0].operators }
    _modify { yield &box[0].rarities.operators }
  }
  /// Manufacturers: ids of organisations, or names.
  public var manufacturers: Values<String> {
    get { box[0].rare.isEmpty ? Values<String>() : box[0].rare[0].manufacturers }
    _modify { yield &box[0].rarities.manufacturers }
  }
  /// The status as written.
  public var status: Values<String> {
    _read { yield box[0].status }
    _modify { yield &box[0].status }
  }
  /// The launch: a record's id or a launch tag.
  public var launch: Values<String> {
    get { box[0].rare.isEmpty ? Values<String>() : box[0].rare[0].launch }
    _modify { yield &box[0].rarities.launch }
  }
  /// The date of launch, where the object's own record or row has one.
  public var launchDate: Values<VagueDate> {
    _read { yield box[0].launchDate }
    _modify { yield &box[0].launchDate }
  }
  /// The launch site, by the codes of its catalogue, where the object's own row has one.
  public var site: Values<String> {
    _read { yield box[0].site }
    _modify { yield &box[0].site }
  }
  /// When it decayed, landed or ended.
  public var end: Values<VagueDate> {
    _read { yield box[0].end }
    _modify { yield &box[0].end }
  }
  /// The object it is a part of, came from or is attached to.
  public var parent: Values<String> {
    get { box[0].rare.isEmpty ? Values<String>() : box[0].rare[0].parent }
    _modify { yield &box[0].rarities.parent }
  }
  /// The class of its orbit as written.
  public var regime: Values<String> {
    get { box[0].rare.isEmpty ? Values<String>() : box[0].rare[0].regime }
    _modify { yield &box[0].rarities.regime }
  }
  /// The declared geostationary longitude, degrees east.
  public var longitude: Values<Double> {
    get { box[0].rare.isEmpty ? Values<Double>() : box[0].rare[0].longitude }
    _modify { yield &box[0].rarities.longitude }
  }
  /// Mass, kg.
  public var mass: Values<Double> {
    get { box[0].rare.isEmpty ? Values<Double>() : box[0].rare[0].mass }
    _modify { yield &box[0].rarities.mass }
  }
  /// The central body as written; nothing means the Earth.
  public var center: Values<String> {
    get { box[0].rare.isEmpty ? Values<String>() : box[0].rare[0].center }
    _modify { yield &box[0].rarities.center }
  }
  /// Orbits as described, each a snapshot.
  public var orbits: [InventoryOrbit] {
    _read { yield box[0].orbits }
    _modify { yield &box[0].orbits }
  }
  /// What happened to it, as dated phases.
  public var phases: [InventoryPhase] {
    get { box[0].rare.isEmpty ? [] : box[0].rare[0].phases }
    _modify { yield &box[0].rarities.phases }
  }
  /// Its registration with the United Nations.
  public var registration: InventoryRegistration? {
    get { box[0].rare.isEmpty ? nil : box[0].rare[0].registration }
    _modify { yield &box[0].rarities.registration }
  }
  /// The positions of its element sets in ``Inventory/elementSets``, oldest first.
  public var elementSets: [Int] {
    _read { yield box[0].elementSets }
    _modify { yield &box[0].elementSets }
  }
  /// The fields; always one.
  private var box: [Content]

  /// Makes an object of which nothing but the id is known.
  public init(id: String, place: Place) { box = [Content(id: id, place: place)] }

  /// The name, or the id where there is none.
  public var title: String { name.isEmpty ? id : name }
}
