// SPDX-License-Identifier: Apache-2.0

import Registry

/// What imports came to, for people and programs.
struct ImportSheet {
  let results: [ImportResult]
  let isDryRun: Bool

  private static let columns = [
    "file", "form", "source", "date", "state", "added", "changed", "unknown", "dropped",
    "quarantined", "unchanged", "sha256",
  ]

  /// The sheet as text.
  func rendered(_ format: SmallFormat) -> String {
    switch format {
    case .table: return table()
    case .json: return JSONValue.array(results.map(object)).rendered() + "\n"
    case .csv:
      return ([Self.columns] + results.map(cells))
        .map { $0.map(CSVRows.field).joined(separator: ",") + "\n" }.joined()
    }
  }

  private func state(_ result: ImportResult) -> String {
    result.isRepeated ? "known" : isDryRun ? "would import" : "imported"
  }

  private func cells(_ result: ImportResult) -> [String] {
    let counts = [
      result.added, result.changed, result.unknownCount, result.dropped,
      result.isRepeated ? 0 : result.entry.counts.quarantined, result.unchanged,
    ]
    return [
      result.path, result.entry.form, result.entry.source, result.entry.date, state(result),
    ] + counts.map(String.init) + [result.entry.digest]
  }

  private func table() -> String {
    var table = TextTable(
      [
        "FILE", "FORM", "SOURCE", "DATE", "STATE", "ADDED", "CHANGED", "UNKNOWN", "DROPPED",
        "QUARANTINED", "UNCHANGED",
      ], rightAligned: [5, 6, 7, 8, 9, 10])
    for result in results { table.add(Array(cells(result).dropLast())) }
    var text = table.rendered()
    for result in results {
      if result.isRepeated {
        text += "\n\(result.path): these bytes were imported as raw/\(result.entry.file);"
        text += " nothing to do\n"
        continue
      }
      for unknown in result.unknown.prefix(12) {
        let code = unknown.code.isEmpty ? "" : " \(unknown.code)"
        text += "\n\(result.path): unknown: \(unknown.what)\(code) (\(unknown.count))"
      }
      let rest = result.unknown.count - 12
      if rest > 0 { text += "\n\(result.path): unknown: \(rest) more" }
      if !result.unknown.isEmpty { text += "\n" }
      if result.entry.counts.quarantined > 0, !isDryRun {
        text += "\n\(result.path): quarantined rows are in raw/\(result.entry.file).quarantine\n"
      }
    }
    return text
  }

  private func object(_ result: ImportResult) -> JSONValue {
    .object([
      ("file", .string(result.path)), ("form", .string(result.entry.form)),
      ("source", .string(result.entry.source)), ("date", .string(result.entry.date)),
      ("state", .string(state(result))), ("added", .integer(result.added)),
      ("changed", .integer(result.changed)),
      (
        "unknown",
        .array(
          result.unknown.map {
            .object([
              ("what", .string($0.what)), ("code", .string($0.code)), ("count", .integer($0.count)),
            ])
          })
      ),
      ("dropped", .integer(result.dropped)),
      ("quarantined", .integer(result.isRepeated ? 0 : result.entry.counts.quarantined)),
      ("unchanged", .integer(result.unchanged)), ("raw", .string("raw/\(result.entry.file)")),
      ("sha256", .string(result.entry.digest)),
    ])
  }
}
