// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads GCAT's list of launches, launch.tsv, with or without the column `OrbPay`.
enum GCATLaunchReader: InventoryReader {
  static let form = "gcat-launch"

  static func recognises(_ file: InputFile) -> Bool {
    GCATTable.header(of: file)?.has("Launch_Tag", "Launch_JD", "LV_Type", "Launch_Site") ?? false
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? form)
    var table = FieldTable(file, at: position, source: source, style: GCATTable.style)
    let columns = GCATLaunchColumns(table)
    while table.next() {
      let launch = columns.launch(&table)
      if table.settle(&inventory), let launch { inventory.launches.append(launch) }
    }
  }
}

/// The columns that GCAT's tables of launches share.
struct GCATLaunchColumns {
  private let tag, date, type, variant, serial, flight, mission, site, pad, code: Int

  init(_ table: FieldTable) {
    tag = table.column("Launch_Tag")
    date = table.column("Launch_Date")
    type = table.column("LV_Type")
    variant = table.column("Variant")
    serial = table.column("Flight_ID")
    flight = table.column("Flight")
    mission = table.column("Mission")
    site = table.column("Launch_Site")
    pad = table.column("Launch_Pad")
    code = table.column("Launch_Code")
  }

  /// The launch of a row; nil, with the row condemned, where it has no tag.
  func launch(_ table: inout FieldTable) -> InventoryLaunch? {
    guard table.fault == nil else { return nil }
    guard let tag = table.cited(tag) else {
      table.condemn("table.identity", "the row has no launch tag")
      return nil
    }
    var launch = InventoryLaunch(id: GCATTable.launchID(tag).value, place: table.place)
    launch.name = table.text(mission) ?? table.text(flight) ?? ""
    launch.designator = GCATTable.designator(tag)
    launch.liftOff = table.datesOf(date)
    launch.site = table.texts(site)
    launch.pad = table.texts(pad)
    if var vehicle = table.cited(type) {
      if let variant = table.text(variant) { vehicle.value += " \(variant)" }
      launch.vehicle = Values(vehicle)
    }
    launch.serial = table.texts(serial)
    launch.outcome = table.texts(code)
    return launch
  }
}
