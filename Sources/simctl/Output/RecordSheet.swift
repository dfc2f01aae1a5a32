// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A record written out: each value with its source, and the element sets of an object.
struct RecordSheet {
  let record: Record
  let fields: [Record.Field]
  let catalog: Catalog
  let elementSets: ElementSetSeries?

  /// The sheet in a format.
  func rendered(_ format: ListFormat) -> String {
    switch format {
    case .table: table()
    case .csv:
      "field,value,source,locator,as_of,confidence,note,file,line,column\n"
        + rows().map { $0.map(CSVRows.field).joined(separator: ",") + "\n" }.joined()
    case .json: json().rendered() + "\n"
    case .jsonl: json().rendered(indent: nil) + "\n"
    }
  }

  private func rows() -> [[String]] {
    fields.flatMap { field in
      field.assertions.map { assertion in
        [
          field.path, assertion.value ?? "", assertion.source ?? "", assertion.locator ?? "",
          assertion.asOf ?? "", assertion.confidence.rawValue, assertion.note ?? "",
          assertion.location.file, String(assertion.location.line),
          String(assertion.location.column),
        ]
      }
    }
  }

  private func table() -> String {
    var text =
      Style.paint(record.name, .bold, stream: 1) + "  (\(record.kind.rawValue)"
      + " \(record.id))\n\(record.location.file):\(record.location.line)\n\n"
    var table = TextTable(["FIELD", "VALUE", "CONFIDENCE", "WHO SAID SO"])
    var used: [String] = []
    for field in fields where !Self.isPlumbing(field.path) {
      for (index, assertion) in field.assertions.enumerated() {
        var who = assertion.source ?? "this catalogue"
        if let source = assertion.source, !used.contains(source) { used.append(source) }
        if let locator = assertion.locator { who += ", \(locator)" }
        if let asOf = assertion.asOf { who += ", as of \(asOf)" }
        if let from = assertion.from { who += ", from \(from)" }
        if let until = assertion.until { who += ", until \(until)" }
        // Values with an interval follow each other; they do not differ.
        let differs =
          field.assertions.count > 1 && !Self.isList(field.path)
          && !field.assertions.contains { $0.from != nil || $0.until != nil }
        table.add([
          index == 0 ? field.path : differs ? "  or" : "", assertion.value ?? "unknown",
          assertion.confidence.rawValue, who,
        ])
        if let note = assertion.note { table.add(["", "  \(note)", "", ""]) }
      }
    }
    text += table.rendered()
    text += elementSetTable(&used)
    text += sourceTable(used)
    return text
  }

  private func elementSetTable(_ used: inout [String]) -> String {
    guard let elementSets, !elementSets.sets.isEmpty else { return "" }
    var table = TextTable(
      ["EPOCH", "PERIGEE KM", "APOGEE KM", "INCL DEG", "REV/DAY", "", "SOURCE"],
      rightAligned: [1, 2, 3, 4])
    for set in elementSets.sets {
      let elements = set.elements
      // Rough sets are shown too, so no apogee is too high here.
      let orbit = try? SGP4(elements, apogeeLimit: nil)
      table.add([
        elements.epoch.iso8601(fractionDigits: 0),
        orbit.map { String(fixed: $0.perigeeHeight * 1e-3, decimals: 1) } ?? "-",
        orbit.map { String(fixed: $0.apogeeHeight * 1e-3, decimals: 1) } ?? "-",
        String(fixed: elements.inclinationDegrees, decimals: 4),
        String(fixed: elements.meanMotionRevolutionsPerDay, decimals: 8),
        set.isRough ? "rough" : "", set.source ?? "-",
      ])
      if let source = set.source, !used.contains(source) { used.append(source) }
    }
    return "\nElement sets (\(elementSets.sets.count))\n" + table.rendered()
      + (elementSets.sets.contains(where: \.isRough)
        ? "rough: outside what SGP4 was made for; shown, not propagated\n" : "")
  }

  private func sourceTable(_ used: [String]) -> String {
    guard !used.isEmpty else { return "" }
    var table = TextTable(["SOURCE", "TITLE", "PUBLISHER", "DATE", "LICENCE"])
    for id in used.sorted() {
      let source = catalog.source(id)
      table.add([
        id, source?.name ?? "-", source?.value("publisher") ?? "-", source?.value("date") ?? "-",
        source?.value("licence") ?? "-",
      ])
    }
    return "\nSources\n" + table.rendered()
  }

  private func json() -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(record.id)), ("kind", .string(record.kind.rawValue)),
      ("name", .string(record.name)),
      ("file", .string(record.location.file)),
      (
        "fields",
        .array(
          fields.map { field in
            .object([
              ("field", .string(field.path)), ("values", .array(field.assertions.map(value))),
            ])
          })
      ),
    ]
    if let elementSets {
      members.append(("element_sets", .integer(elementSets.sets.count)))
    }
    return .object(members)
  }

  private func value(_ assertion: Assertion) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("value", assertion.value.map(JSONValue.string) ?? .null),
      ("source", assertion.source.map(JSONValue.string) ?? .null),
      ("confidence", .string(assertion.confidence.rawValue)),
    ]
    if let locator = assertion.locator { members.append(("locator", .string(locator))) }
    if let asOf = assertion.asOf { members.append(("as_of", .string(asOf))) }
    if let from = assertion.from { members.append(("from", .string(from))) }
    if let until = assertion.until { members.append(("until", .string(until))) }
    if let note = assertion.note { members.append(("note", .string(note))) }
    members.append(("line", .integer(assertion.location.line)))
    members.append(("column", .integer(assertion.location.column)))
    return .object(members)
  }

  /// Keys that say how the record is kept, not what it describes.
  private static func isPlumbing(_ path: String) -> Bool { path == "source" }

  /// Fields whose several values stand side by side instead of against each other.
  private static func isList(_ path: String) -> Bool {
    path.hasSuffix("aliases") || path == "payloads" || path == "launching_states"
  }
}
