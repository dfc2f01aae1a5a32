// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The formats of tables that `catalog` prints.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, tsv, json, jsonl, markdown

  /// The formats by name, for help.
  static let names = "table, csv, tsv, json, jsonl, markdown"
}

/// A cell: text for people and tables, and what JSON has in its place.
struct TableCell {
  let text: String
  let json: JSONValue

  /// A text; JSON has `null` for an empty one.
  init(_ text: String) {
    self.text = text
    json = text.isEmpty ? .null : .string(text)
  }

  /// A whole number.
  init(_ number: Int) {
    text = String(number)
    json = .integer(number)
  }

  /// A text and something else in JSON.
  init(_ text: String, json: JSONValue) {
    self.text = text
    self.json = json
  }
}

/// A table in any of the formats, the same columns in each.
struct TableSheet {
  /// The names of the columns.
  var columns: [String]
  /// The columns with numbers.
  var rightAligned: Set<Int> = []
  /// The rows.
  var rows: [[TableCell]] = []

  /// The table as text.
  func rendered(_ format: TableFormat) -> String {
    switch format {
    case .table:
      var table = TextTable(columns.map { $0.uppercased() }, rightAligned: rightAligned)
      for row in rows {
        table.add(row.map { $0.text.split(whereSeparator: \.isNewline).joined(separator: " ") })
      }
      return table.rendered()
    case .csv:
      return ([columns] + rows.map { $0.map(\.text) }).map {
        $0.map(CSVRows.field).joined(separator: ",") + "\n"
      }.joined()
    case .tsv:
      return ([columns] + rows.map { $0.map(\.text) }).map {
        $0.map(Self.withoutTabs).joined(separator: "\t") + "\n"
      }.joined()
    case .json: return JSONValue.array(rows.map(object)).rendered() + "\n"
    case .jsonl: return rows.map { object($0).rendered(indent: nil) + "\n" }.joined()
    case .markdown:
      var text = "| " + columns.map(Self.markdown).joined(separator: " | ") + " |\n|"
      for index in columns.indices { text += rightAligned.contains(index) ? "---:|" : "---|" }
      text += "\n"
      for row in rows {
        text += "| " + row.map { Self.markdown($0.text) }.joined(separator: " | ") + " |\n"
      }
      return text
    }
  }

  private func object(_ row: [TableCell]) -> JSONValue {
    .object(zip(columns, row).map { ($0, $1.json) })
  }

  /// A field of TSV has no way to hold a tab or a line break.
  private static func withoutTabs(_ text: String) -> String {
    String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }

  private static func markdown(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character == "|" || character == "\\" { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }
}
