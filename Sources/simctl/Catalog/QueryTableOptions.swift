// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// How found entries are put in order and shown.
struct QueryTableOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Sort by these, as in launched,-mass: a minus puts the largest first.", valueName: "fields"))
  var sort: String?

  @Option(help: ArgumentHelp("Show these fields, as in id,name,mass.", valueName: "fields"))
  var columns: String?

  @Option(help: "Output format: \(TableFormat.names).")
  var format: TableFormat = .table

  @Option(help: ArgumentHelp("Show so many at most.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit \(limit): a count is meant") }
  }

  /// Whether something is asked for that the index of names cannot give.
  var needsFields: Bool { sort != nil || columns != nil }

  /// The columns where none are asked for, as ``EntryList`` has them.
  private var standard: String {
    switch format {
    case .table, .markdown: "id,kind,name,cospar,norad,aliases"
    case .csv, .tsv: "id,kind,name,cospar,norad,elements,aliases"
    case .json, .jsonl: "id,kind,name,aliases,cospar,norad,elements,file"
    }
  }

  /// The entries as a table.
  func sheet(_ found: [QueryEntry], _ engine: QueryEngine) throws -> TableSheet {
    try QueryTalk.translated {
      var entries = found
      if let sort { entries = engine.sorted(entries, by: try engine.orders(sort)) }
      if let limit { entries = Array(entries.prefix(limit)) }
      let shown = try engine.columns(columns ?? standard)
      var sheet = TableSheet(columns: shown.map(\.name))
      for (place, column) in shown.enumerated() where column.isNumeric {
        sheet.rightAligned.insert(place)
      }
      sheet.rows = entries.map { entry in
        shown.map { Self.cell(engine.shown($0, of: entry), $0) }
      }
      return sheet
    }
  }

  private static func cell(_ values: [QueryValue], _ column: QueryColumn) -> TableCell {
    func json(_ value: QueryValue) -> JSONValue {
      if case .number(let number, _) = value { return .number(number) }
      return .string(value.text)
    }
    if column.name == "elements" {
      let has = values.first?.text == "yes"
      return TableCell(has ? "yes" : "", json: .bool(has))
    }
    let text = values.map(\.text).joined(separator: "; ")
    if column.isList || values.count > 1 { return TableCell(text, json: .array(values.map(json))) }
    guard let value = values.first else { return TableCell("") }
    return TableCell(text, json: json(value))
  }
}
