// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads GCAT's catalogues of objects: satcat, auxcat and the others of their layout.
enum GCATObjectReader: InventoryReader {
  static let form = "gcat-satcat"

  static func recognises(_ file: InputFile) -> Bool {
    GCATTable.header(of: file)?.has("JCAT", "Satcat", "Piece", "Type", "Owner", "State") ?? false
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let form = form(of: file)
    inventory.files[position].form = form
    let source = inventory.position(ofSource: file.source ?? form)
    var table = FieldTable(file, at: position, source: source, style: GCATTable.style)
    let columns = Columns(table)
    inventory.objects.reserveCapacity(inventory.objects.count + file.bytes.count / 300)
    while table.next() {
      let object = object(&table, columns)
      if table.settle(&inventory), let object { inventory.objects.append(object) }
    }
  }

  /// The catalogue's name, by the letter of its first number.
  private static func form(of file: InputFile) -> String {
    var scanner = TableScanner(
      Array(file.bytes.prefix(1 << 14)), delimiter: 0x09, takesQuotes: false)
    while scanner.next() {
      let first = scanner.bytes[scanner.rowStart]
      switch first {
      case 0x23: continue
      case 0x53: return "gcat-satcat"
      case 0x41: return "gcat-auxcat"
      case 0x41...0x5A:
        return "gcat-\(String(Unicode.Scalar(first | 0x20)))cat"
      default: return form
      }
    }
    return form
  }

  private struct Columns {
    let id, number, launch, piece, type, name, payloadName, launchDate, parent, primary: Int
    let end, status, owner, state, maker, mass, massFlag, orbitDate: Int
    let perigee, perigeeFlag, apogee, apogeeFlag, inclination, inclinationFlag, regime: Int
    let aliases: Int

    init(_ table: FieldTable) {
      id = table.column("JCAT")
      number = table.column("Satcat")
      launch = table.column("Launch_Tag")
      piece = table.column("Piece")
      type = table.column("Type")
      name = table.column("Name")
      payloadName = table.column("PLName")
      launchDate = table.column("LDate")
      parent = table.column("Parent")
      primary = table.column("Primary")
      end = table.column("DDate")
      status = table.column("Status")
      owner = table.column("Owner")
      state = table.column("State")
      maker = table.column("Manufacturer")
      mass = table.column("Mass")
      massFlag = table.column("MassFlag")
      orbitDate = table.column("ODate")
      perigee = table.column("Perigee")
      perigeeFlag = table.column("PF")
      apogee = table.column("Apogee")
      apogeeFlag = table.column("AF")
      inclination = table.column("Inc")
      inclinationFlag = table.column("IF")
      regime = table.column("OpOrbit")
      aliases = table.column("AltNames")
    }
  }

  private static func object(_ table: inout FieldTable, _ columns: Columns) -> InventoryObject? {
    guard table.fault == nil else { return nil }
    guard let id = table.cited(columns.id) else {
      table.condemn("table.identity", "the row has no JCAT")
      return nil
    }
    var object = InventoryObject(id: id.value, place: table.place)
    if let number = Identifiers.optionalNumber(table, columns.number) ?? GCATTable.number(of: id) {
      object.catalogNumber = Values(number)
    }
    object.designator = Identifiers.designator(table, columns.piece)
    object.name = table.text(columns.name) ?? ""
    if let other = table.cited(columns.payloadName), other.value != object.name {
      object.aliases.append(other)
    }
    if let others = table.cited(columns.aliases) {
      object.aliases += NameLists.split(others, at: [0x2C, 0x3B])
    }
    GCATTable.describe(table.cited(columns.type), &object)
    if let tag = table.cited(columns.launch) { object.launch = Values(GCATTable.launchID(tag)) }
    object.launchDate = table.datesOf(columns.launchDate)
    object.parent = table.texts(columns.parent)
    object.status = table.texts(columns.status)
    if let status = object.status.value, endsExistence(status) {
      object.end = table.datesOf(columns.end)
    }
    object.owner = table.texts(columns.owner)
    object.state = table.texts(columns.state)
    object.manufacturers = table.texts(columns.maker)
    object.mass = table.numbers(
      columns.mass, GCATTable.confidence(table, columns.massFlag))
    object.regime = table.texts(columns.regime)
    var orbit = InventoryOrbit(place: table.place)
    if let body = table.cited(columns.primary), body.value != "Earth" {
      object.center = Values(body)
      orbit.centralBody = body
    }
    orbit.epoch = table.datesOf(columns.orbitDate)
    orbit.perigee = table.numbers(
      columns.perigee, GCATTable.confidence(table, columns.perigeeFlag))
    orbit.apogee = table.numbers(
      columns.apogee, GCATTable.confidence(table, columns.apogeeFlag))
    orbit.inclination = table.numbers(
      columns.inclination, GCATTable.confidence(table, columns.inclinationFlag))
    if !orbit.isEmpty { object.orbits = [orbit] }
    return object
  }

  /// Whether a status (web/intro/phases.html) is an end of the object, not of a phase of it:
  /// re-entered, deorbited, landed, collided or exploded, alone or attached to something.
  private static func endsExistence(_ status: String) -> Bool {
    let bare = status.split(separator: " ").first.map { $0.filter { $0 != "?" } } ?? ""
    return ["R", "D", "L", "S", "F", "C", "E", "AR", "AL", "AS", "AF", "LF"].contains(bare)
  }
}
