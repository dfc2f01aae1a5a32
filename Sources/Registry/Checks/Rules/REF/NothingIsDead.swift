// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-008: what is kept is used: no alias twice, no source, vehicle or engine that nothing names.
enum NothingIsDead: Check {
  static let rule = Rule(
    id: "REF-008",
    title: Bilingual(
      "no alias, source or vehicle is kept in vain",
      "aucun autre nom, aucune source, aucun lanceur n'est gardé en vain"),
    severity: .info, certainty: .exact,
    rationale: """
      An alias that is the name itself, or stands there twice, does nothing. A source that no value
      names, or a vehicle, engine or site that nothing refers to, is a remnant, or the sign that
      something else was mistyped. A code of a launch site that leads to no record leads nowhere.
      """,
    formula: "references(record) ≠ ∅; aliases differ from each other and from the name",
    reference: "catalogs/README.md, Codes",
    bad: RuleExample("objects/a.yaml", Self.record(alias: "KazSat-2")),
    good: RuleExample("objects/a.yaml", Self.record(alias: "КазСат-2")))

  private static func record(alias: String) -> String {
    """
    kind: satellite
    id: kazsat-2
    name: KazSat-2
    aliases:
      - \(alias)
    source: s
    """
  }

  private static let judged: Set<RecordKind> = [.source, .vehicle, .engine, .site]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var used: Set<String> = Set(inventory.sources)
    for record in inventory.records {
      record.root.forEachField(path: "") { path, assertions in
        if path == "aliases" || path == "name" { return }
        for assertion in assertions {
          if let value = assertion.value, value != record.id { used.insert(value) }
          if let source = assertion.source { used.insert(source) }
        }
      }
      aliases(of: record, &report)
    }
    // Codes and precedence name sources and sites too, and the file is what is judged there.
    for table in [context.codes.states, context.codes.owners, context.codes.sites] {
      for row in table {
        if let source = row["source"] { used.insert(source) }
        if let site = row["site"] { used.insert(site) }
      }
    }
    for file in inventory.files where file.form == "precedence" {
      for word in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: {
        $0 == "\n" || $0 == " "
      }) {
        used.insert(String(word))
      }
    }
    for record in inventory.records where judged.contains(record.kind) {
      report.exercised()
      if used.contains(record.id) { continue }
      report.report(
        at: record.location, subject: record.id,
        Bilingual(
          "nothing refers to \(record.name) (\(record.id))",
          "rien ne renvoie à \(record.name) (\(record.id))"))
    }
  }

  private static func aliases(of record: Record, _ report: inout CheckReport) {
    var seen: Set<String> = [record.name]
    for assertion in record.assertions("aliases") {
      guard let alias = assertion.value else { continue }
      report.exercised()
      guard !seen.insert(alias).inserted else { continue }
      report.report(
        at: assertion.location, subject: record.id, field: "aliases",
        Bilingual(
          "the alias `\(alias)` of \(record.id) is its name, or stands there twice",
          "l'autre nom « \(alias) » de \(record.id) est son nom, ou y figure deux fois"),
        length: alias.count)
    }
  }
}
