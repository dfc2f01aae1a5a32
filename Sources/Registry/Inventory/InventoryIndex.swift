// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Where to find what in an ``Inventory``: positions by identifiers.
public struct InventoryIndex: Sendable {
  /// Positions of objects by catalogue number; more than one where a number is used twice.
  public private(set) var objectsByNumber: [Int: [Int]] = [:]
  /// Positions of objects by designator in long form.
  public private(set) var objectsByDesignator: [String: [Int]] = [:]
  /// Position of the first object by id.
  public private(set) var objectsByID: [String: Int] = [:]
  /// Positions of objects by launch: the id of a launch record or the designator without piece.
  public private(set) var objectsByLaunch: [String: [Int]] = [:]
  /// Position of the first launch by id and by designator.
  public private(set) var launches: [String: Int] = [:]
  /// Position of the first site by id, name and alias, folded.
  public private(set) var sites: [String: Int] = [:]
  /// Position of the first vehicle by id, name and alias, folded.
  public private(set) var vehicles: [String: Int] = [:]
  /// Position of the first organisation by id, name and alias, folded.
  public private(set) var organisations: [String: Int] = [:]
  /// Position of records by id.
  public private(set) var records: [String: Int] = [:]

  init() {}

  init(_ inventory: Inventory) {
    // Both halves look at every object; one for each of two cores.
    let halves = Concurrently.map(2) { half in
      half == 0 ? ObjectTables(numbers: inventory) : ObjectTables(designators: inventory)
    }
    objectsByNumber = halves[0].byNumber
    objectsByID = halves[0].byID
    objectsByDesignator = halves[1].byDesignator
    objectsByLaunch = halves[1].byLaunch
    for (position, launch) in inventory.launches.enumerated() {
      if launches[launch.id] == nil { launches[launch.id] = position }
      if let designator = launch.designator.value, launches[designator] == nil {
        launches[designator] = position
      }
    }
    for (position, site) in inventory.sites.enumerated() {
      Self.add([site.id, site.name] + site.aliases, position, to: &sites)
    }
    for (position, vehicle) in inventory.vehicles.enumerated() {
      Self.add([vehicle.id, vehicle.name] + vehicle.aliases, position, to: &vehicles)
    }
    for (position, body) in inventory.organisations.enumerated() {
      Self.add([body.id, body.name] + body.aliases, position, to: &organisations)
    }
    for (position, record) in inventory.records.enumerated() where records[record.id] == nil {
      records[record.id] = position
    }
  }

  private static func add(_ names: [String], _ position: Int, to table: inout [String: Int]) {
    for name in names where !name.isEmpty {
      let folded = NameFolding.fold(name)
      if !folded.isEmpty && table[folded] == nil { table[folded] = position }
    }
  }

  /// The designator of a launch from that of a piece: `2011-035` of `2011-035B`.
  public static func launchPart(of designator: String) -> String? {
    guard designator.utf8.count >= 8 else { return nil }
    return String(designator.prefix(8))
  }

  /// The object that an element set belongs to by its catalogue number, else by its designator.
  public func object(of elements: ElementSet) -> Int? {
    if let number = elements.catalogNumber, let found = objectsByNumber[number]?.first {
      return found
    }
    if elements.catalogNumber == nil, !elements.internationalDesignator.isEmpty {
      return objectsByDesignator[elements.internationalDesignator]?.first
    }
    return nil
  }

  /// The position of a site by any of its names.
  public func site(_ name: String) -> Int? { sites[NameFolding.fold(name)] }

  /// The position of a vehicle by any of its names.
  public func vehicle(_ name: String) -> Int? { vehicles[NameFolding.fold(name)] }

  /// The position of an organisation by any of its names.
  public func organisation(_ name: String) -> Int? { organisations[NameFolding.fold(name)] }
}
