// SPDX-License-Identifier: Apache-2.0

import Registry

/// Catalogue entries by name and identifiers, which needs no record to be read.
struct EntryList {
  let entries: [CatalogEntry]
  let catalog: Catalog
  let format: TableFormat

  /// The list as text.
  func rendered() -> String {
    // For people, a column of elements would cost the width that names need.
    var sheet =
      format == .table || format == .markdown
      ? TableSheet(columns: ["id", "kind", "name", "cospar", "norad", "aliases"])
      : format == .json || format == .jsonl
        ? TableSheet(
          columns: ["id", "kind", "name", "aliases", "cospar", "norad", "elements", "file"])
        : TableSheet(columns: ["id", "kind", "name", "cospar", "norad", "elements", "aliases"])
    sheet.rightAligned = format == .table || format == .markdown ? [4] : []
    sheet.rows = entries.map { entry in sheet.columns.map { cell($0, entry) } }
    return sheet.rendered(format)
  }

  private func cell(_ column: String, _ entry: CatalogEntry) -> TableCell {
    switch column {
    case "id": return TableCell(entry.id)
    case "kind": return TableCell(entry.kind.rawValue)
    case "name": return TableCell(entry.name)
    case "cospar": return TableCell(entry.cospar ?? "")
    case "norad": return entry.catalogNumber.map { TableCell($0) } ?? TableCell("")
    case "elements":
      let has = catalog.hasElementSets(for: entry.id)
      return TableCell(has ? "yes" : "", json: .bool(has))
    case "file": return TableCell(entry.file)
    default:
      return TableCell(
        entry.aliases.joined(separator: "; "), json: .array(entry.aliases.map(JSONValue.string)))
    }
  }
}
