// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads GCAT's launch sites, sites.tsv, and their pads, lp.tsv.
///
/// The two have one layout but for a column `Group`, which the table of sites has. A table of pads
/// gives sites that have pads and nothing else.
enum GCATSiteReader: InventoryReader {
  static let form = "gcat-sites"

  static func recognises(_ file: InputFile) -> Bool {
    GCATTable.header(of: file)?.has("Site", "Code", "UCode", "Latitude", "Longitude") ?? false
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let isPads = GCATTable.header(of: file)?.names["Group"] == nil
    if isPads { inventory.files[position].form = "gcat-lp" }
    let name = inventory.files[position].form
    let source = inventory.position(ofSource: file.source ?? name)
    var table = FieldTable(file, at: position, source: source, style: GCATTable.style)
    var sites: [String: Int] = [:]
    while table.next() {
      guard table.fault == nil, let code = table.cited(table.column("Site")) else {
        table.condemn("table.identity", "the row has no site")
        _ = table.settle(&inventory)
        continue
      }
      if isPads {
        let pad = pad(&table)
        guard table.settle(&inventory), let pad else { continue }
        let site = sites[code.value] ?? inventory.sites.count
        if site == inventory.sites.count {
          inventory.sites.append(InventorySite(id: code.value, place: table.place))
          sites[code.value] = site
        }
        inventory.sites[site].pads.append(pad)
      } else {
        let site = site(&table, code)
        if table.settle(&inventory) { inventory.sites.append(site) }
      }
    }
  }

  private static func pad(_ table: inout FieldTable) -> InventorySite.Pad? {
    guard let code = table.cited(table.column("Code")) else {
      table.condemn("table.identity", "the row has no pad")
      return nil
    }
    var pad = InventorySite.Pad(id: code.value, place: table.place)
    pad.aliases = names(table, besides: code.value)
    pad.latitude = table.numbers(table.column("Latitude"))
    pad.longitude = table.numbers(table.column("Longitude"))
    return pad
  }

  private static func site(_ table: inout FieldTable, _ code: Cited<String>) -> InventorySite {
    var site = InventorySite(id: code.value, place: table.place)
    site.aliases = names(table, besides: code.value)
    site.name =
      table.text(table.column("EName")) ?? table.text(table.column("Name")) ?? code.value
    site.state = table.texts(table.column("StateCode"))
    site.opened = table.datesOf(table.column("TStart"))
    site.closed = table.datesOf(table.column("TStop"))
    site.latitude = table.numbers(table.column("Latitude"))
    site.longitude = table.numbers(table.column("Longitude"))
    return site
  }

  /// The names of a row, each once.
  static func names(_ table: FieldTable, besides code: String) -> [String] {
    var names: [String] = []
    for column in ["Code", "UCode", "ShortName", "Name", "ShortEName", "EName", "UName"] {
      guard let name = table.text(table.column(column)), name != code, !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    return names
  }
}
