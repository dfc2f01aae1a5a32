// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads GCAT's organisations and States, orgs.tsv.
enum GCATOrganisationReader: InventoryReader {
  static let form = "gcat-orgs"

  static func recognises(_ file: InputFile) -> Bool {
    guard let header = GCATTable.header(of: file) else { return false }
    return header.has("Code", "UCode", "StateCode", "Class", "ShortName")
      && header.names["Site"] == nil && header.names["VClass"] == nil
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? form)
    var table = FieldTable(file, at: position, source: source, style: GCATTable.style)
    while table.next() {
      guard table.fault == nil, let code = table.cited(table.column("Code")) else {
        table.condemn("table.identity", "the row has no code")
        _ = table.settle(&inventory)
        continue
      }
      var body = InventoryOrganisation(id: code.value, place: table.place)
      body.aliases = GCATSiteReader.names(table, besides: code.value)
      body.name =
        table.text(table.column("EName")) ?? table.text(table.column("Name")) ?? code.value
      body.state = table.texts(table.column("StateCode"))
      body.opened = table.datesOf(table.column("TStart"))
      body.closed = table.datesOf(table.column("TStop"))
      if table.settle(&inventory) { inventory.organisations.append(body) }
    }
  }
}
