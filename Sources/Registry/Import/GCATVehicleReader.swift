// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads GCAT's launch vehicles, lv.tsv; its capacities are in tonnes.
enum GCATVehicleReader: InventoryReader {
  static let form = "gcat-lv"

  static func recognises(_ file: InputFile) -> Bool {
    GCATTable.header(of: file)?.has("LV_Name", "LV_Family", "LEO_Capacity") ?? false
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? form)
    var table = FieldTable(file, at: position, source: source, style: GCATTable.style)
    while table.next() {
      guard table.fault == nil, let name = table.cited(table.column("LV_Name")) else {
        table.condemn("table.identity", "the row has no name")
        _ = table.settle(&inventory)
        continue
      }
      let variant = table.text(table.column("LV_Variant"))
      let id = variant.map { "\(name.value) \($0)" } ?? name.value
      var vehicle = InventoryVehicle(id: id, place: table.place)
      vehicle.name = id
      if let alias = table.text(table.column("LV_Alias")) { vehicle.aliases = [alias] }
      vehicle.lowOrbitCapacity = table.numbers(table.column("LEO_Capacity"), scaledBy: 1000)
      vehicle.transferOrbitCapacity = table.numbers(table.column("GTO_Capacity"), scaledBy: 1000)
      if table.settle(&inventory) { inventory.vehicles.append(vehicle) }
    }
  }
}
