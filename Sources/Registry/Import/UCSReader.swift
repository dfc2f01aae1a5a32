// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads the UCS Satellite Database as tab-separated text.
///
/// The table is written by hand and exported by a spreadsheet: rows differ in their trailing empty
/// fields, numbers have commas in quotes, and a value may be a remark. Such values are left out
/// with a warning; only a row without a catalogue number is quarantined.
enum UCSReader: InventoryReader {
  static let form = "ucs-tsv"

  static func recognises(_ file: InputFile) -> Bool {
    let header = TableHeader(of: file, delimiter: 0x09)
    return header.has("NORAD Number", "COSPAR Number", "Operator/Owner")
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? "ucs")
    let style = FieldTable.Style(
      delimiter: 0x09, takesQuotes: true, isRagged: true, forgivesValues: true)
    var table = FieldTable(file, at: position, source: source, style: style)
    while table.next() {
      let object = object(&table)
      if table.settle(&inventory), let object { inventory.objects.append(object) }
    }
  }

  /// The first of some columns that the table has: names changed from edition to edition.
  private static func column(_ table: FieldTable, _ names: String...) -> Int {
    for name in names where table.column(name) >= 0 { return table.column(name) }
    return -1
  }

  private static func object(_ table: inout FieldTable) -> InventoryObject? {
    guard table.fault == nil, !table.isBlank else { return nil }
    guard let number = Identifiers.number(&table, table.column("NORAD Number")) else { return nil }
    var object = InventoryObject(id: number.text, place: table.place)
    object.role = .payload
    object.catalogNumber = Values(number)
    object.designator = Identifiers.designator(table, table.column("COSPAR Number"))
    object.name = table.text(column(table, "Current Official Name of Satellite")) ?? ""
    let names = column(table, "Name of Satellite, Alternate Names", "Name of Satellite")
    if let all = table.cited(names) {
      for alias in NameLists.split(all, at: [0x28, 0x29, 0x2C]) where alias.value != object.name {
        object.aliases.append(alias)
      }
      if object.name.isEmpty { object.name = all.value }
    }
    object.owner = table.texts(column(table, "Country of Operator/Owner"))
    object.operators = table.texts(table.column("Operator/Owner"))
    object.manufacturers = table.texts(table.column("Contractor"))
    object.launchDate = table.datesOf(table.column("Date of Launch"))
    object.site = table.texts(table.column("Launch Site"))
    object.regime = table.texts(table.column("Class of Orbit"))
    object.mass = table.numbers(column(table, "Launch Mass (kg.)", "Launch Mass (kg)"))
    if object.regime.value == "GEO" {
      object.longitude = table.numbers(column(table, "Longitude of GEO (degrees)"))
    }
    var orbit = InventoryOrbit(place: table.place)
    orbit.perigee = table.numbers(table.column("Perigee (km)"))
    orbit.apogee = table.numbers(table.column("Apogee (km)"))
    orbit.inclination = table.numbers(table.column("Inclination (degrees)"))
    orbit.period = table.numbers(table.column("Period (minutes)"))
    if !orbit.isEmpty { object.orbits = [orbit] }
    let register = column(
      table, "Country/Org of UN Registry", "Country of UN Registry",
      "Country/Organization of UN Registry")
    if let state = table.cited(register), !state.value.hasPrefix("NR") {
      var registration = InventoryRegistration(place: state.place)
      registration.state = Values(state)
      object.registration = registration
    }
    return object
  }
}
