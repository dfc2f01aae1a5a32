// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads GCAT's catalogues of payloads: psatcat and the others of its layout.
enum GCATPayloadReader: InventoryReader {
  static let form = "gcat-psatcat"

  static func recognises(_ file: InputFile) -> Bool {
    GCATTable.header(of: file)?.has("JCAT", "Piece", "TOp", "UNState", "DispPeri") ?? false
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? form)
    var table = FieldTable(file, at: position, source: source, style: GCATTable.style)
    let columns = Columns(table)
    while table.next() {
      let object = object(&table, columns)
      if table.settle(&inventory), let object { inventory.objects.append(object) }
    }
  }

  private struct Columns {
    let id, piece, name, launchDate, use, result, state, register, period, perigee, apogee: Int
    let inclination, disposal, disposalPerigee, disposalApogee, disposalInclination: Int

    init(_ table: FieldTable) {
      id = table.column("JCAT")
      piece = table.column("Piece")
      name = table.column("Name")
      launchDate = table.column("LDate")
      use = table.column("TOp")
      result = table.column("Result")
      state = table.column("UNState")
      register = table.column("UNReg")
      period = table.column("UNPeriod")
      perigee = table.column("UNPerigee")
      apogee = table.column("UNApogee")
      inclination = table.column("UNInc")
      disposal = table.column("DispEpoch")
      disposalPerigee = table.column("DispPeri")
      disposalApogee = table.column("DispApo")
      disposalInclination = table.column("DispInc")
    }
  }

  private static func object(_ table: inout FieldTable, _ columns: Columns) -> InventoryObject? {
    guard table.fault == nil else { return nil }
    guard let id = table.cited(columns.id) else {
      table.condemn("table.identity", "the row has no JCAT")
      return nil
    }
    var object = InventoryObject(id: id.value, place: table.place)
    object.role = .payload
    if let number = GCATTable.number(of: id) { object.catalogNumber = Values(number) }
    object.designator = Identifiers.designator(table, columns.piece)
    object.name = table.text(columns.name) ?? ""
    object.launchDate = table.datesOf(columns.launchDate)
    let use = table.datesOf(columns.use)
    if let end = use.first {
      var phase = InventoryPhase(
        event: Cited("end", text: end.text, place: end.place, source: end.source))
      phase.date = use
      object.phases.append(phase)
    }
    object.registration = registration(&table, columns)
    var orbit = InventoryOrbit(place: table.place)
    orbit.epoch = table.datesOf(columns.disposal)
    orbit.perigee = table.numbers(columns.disposalPerigee)
    orbit.apogee = table.numbers(columns.disposalApogee)
    orbit.inclination = table.numbers(columns.disposalInclination)
    if !orbit.isEmpty {
      orbit.purpose = Cited(
        "disposal", text: "disposal", place: orbit.place, source: table.source)
      object.orbits = [orbit]
    }
    return object
  }

  private static func registration(
    _ table: inout FieldTable, _ columns: Columns
  ) -> InventoryRegistration? {
    var registration = InventoryRegistration(place: table.place)
    // A State in brackets is the one that ought to have registered the object and did not.
    if let state = table.cited(columns.state), state.value.utf8.first != 0x5B {
      registration.state = Values(state)
    }
    registration.document = table.texts(columns.register)
    var orbit = InventoryOrbit(place: table.place)
    orbit.period = table.numbers(columns.period)
    orbit.perigee = table.numbers(columns.perigee)
    orbit.apogee = table.numbers(columns.apogee)
    orbit.inclination = table.numbers(columns.inclination)
    if !orbit.isEmpty { registration.orbit = orbit }
    let isEmpty =
      registration.state.isEmpty && registration.document.isEmpty && registration.orbit == nil
    return isEmpty ? nil : registration
  }
}
