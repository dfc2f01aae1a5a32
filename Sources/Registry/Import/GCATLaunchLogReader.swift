// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads GCAT's launch log: one row for each object that a launch put up.
///
/// Rows of one tag are one launch with several payloads, and each row with a JCAT is an object.
enum GCATLaunchLogReader: InventoryReader {
  static let form = "gcat-launchlog"

  static func recognises(_ file: InputFile) -> Bool {
    GCATTable.header(of: file)?.has("Launch_Tag", "Launch_Date", "JCAT", "SatOwner", "LV_Type")
      ?? false
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? form)
    var table = FieldTable(file, at: position, source: source, style: GCATTable.style)
    let columns = GCATLaunchColumns(table)
    let id = table.column("JCAT")
    let name = table.column("Name")
    var launches: [String: Int] = [:]
    while table.next() {
      let launch = columns.launch(&table)
      var object: InventoryObject?
      if let launch { object = Self.object(&table, launch) }
      guard table.settle(&inventory), var launch else { continue }
      let payload = table.cited(id) ?? table.cited(name)
      if let known = launches[launch.id] {
        if let payload { inventory.launches[known].payloads.append(payload) }
      } else {
        if let payload { launch.payloads.append(payload) }
        launches[launch.id] = inventory.launches.count
        inventory.launches.append(launch)
      }
      if let object { inventory.objects.append(object) }
    }
  }

  private static func object(
    _ table: inout FieldTable, _ launch: InventoryLaunch
  ) -> InventoryObject? {
    guard let id = table.cited(table.column("JCAT")) else { return nil }
    var object = InventoryObject(id: id.value, place: table.place)
    if let number = GCATTable.number(of: id) { object.catalogNumber = Values(number) }
    object.designator = Identifiers.designator(table, table.column("Piece"))
    object.name = table.text(table.column("Name")) ?? ""
    if let other = table.cited(table.column("PLName")), other.value != object.name {
      object.aliases.append(other)
    }
    GCATTable.describe(table.cited(table.column("Type")), &object)
    if let tag = table.cited(table.column("Launch_Tag")) {
      object.launch = Values(GCATTable.launchID(tag))
    }
    object.launchDate = launch.liftOff
    object.site = launch.site
    object.owner = table.texts(table.column("SatOwner"))
    object.state = table.texts(table.column("SatState"))
    return object
  }
}
