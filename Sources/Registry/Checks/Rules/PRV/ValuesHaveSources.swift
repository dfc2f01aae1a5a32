// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-001: every value has a source, every source a date and a licence.
enum ValuesHaveSources: Check {
  static let rule = Rule(
    id: "PRV-001",
    title: Bilingual(
      "every value has a source, every source a date and a licence",
      "toute valeur a une source, toute source une date et une licence"),
    severity: .warning, certainty: .exact,
    rationale: """
      A figure of which nobody knows where it comes from can neither be checked nor kept up to date,
      and one of which the licence is not known cannot be passed on. Names and notes are the
      catalogue's own words. A source whose date is not known says so (`unknown`). Rows of tables
      have their table for a source and are not judged.
      """,
    formula: "source(value) ≠ ∅; date(source), licence(source) ≠ ∅",
    reference: "catalogs/README.md; GCAT, columns Cite",
    bad: RuleExample("objects/a.yaml", Self.record(source: "")),
    good: RuleExample("objects/a.yaml", Self.record(source: "source: s")))

  private static func record(source: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    \(source)
    mass_kg: 1330
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records {
      if record.kind == .source {
        document(record, &report)
      } else {
        values(of: record, &report)
      }
    }
  }

  private static func document(_ record: Record, _ report: inout CheckReport) {
    report.exercised()
    for (key, french) in [("date", "de date"), ("licence", "de licence")]
    where record.value(key) == nil {
      report.report(
        at: record.location, subject: record.id, field: key,
        Bilingual(
          "the source \(record.id) has no \(key)", "la source \(record.id) n'a pas \(french)"))
    }
  }

  private static func values(of record: Record, _ report: inout CheckReport) {
    record.root.forEachField(path: "") { path, assertions in
      if isOwnWords(path) { return }
      for assertion in assertions where assertion.value != nil {
        report.exercised()
        if let source = assertion.source, !source.isEmpty { continue }
        report.report(
          at: assertion.location, subject: record.id, field: path,
          Bilingual(
            "`\(path)` of \(record.name) has no source",
            "« \(path) » de \(record.name) n'a pas de source"),
          length: (assertion.value ?? "").count)
      }
    }
  }

  /// Names, notes and labels are the catalogue's own.
  private static func isOwnWords(_ path: String) -> Bool {
    let key = FieldPath.key(of: path)
    return ["name", "name_fr", "note", "aliases", "id"].contains(key)
  }
}
