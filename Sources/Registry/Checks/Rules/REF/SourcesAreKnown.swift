// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-007: every source that a value names is there.
enum SourcesAreKnown: Check {
  static let rule = Rule(
    id: "REF-007",
    title: Bilingual(
      "every source that is named exists",
      "toute source citée existe"),
    severity: .error, certainty: .exact,
    rationale: """
      A value whose source cannot be looked up is a value without a source. The key has to be the
      id of a record of a source; each place where a missing one is named is reported once. Files
      that bring no records of sources with them are not judged. That a quoted text stands in the
      source is checked by PRV-008, where the text is among the files.
      """,
    formula: "source ∈ records of kind `source`",
    reference: "catalogs/README.md, A record",
    bad: RuleExample("objects/a.yaml", Self.records(source: "gcat-sacat")),
    good: RuleExample("objects/a.yaml", Self.records(source: "gcat-satcat")))

  private static func records(source: String) -> String {
    """
    kind: source
    id: gcat-satcat
    name: GCAT satcat
    date: 2025-04
    licence: CC-BY-4.0
    ---
    kind: satellite
    id: a
    name: A
    source: \(source)
    norad: 37749
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let known = Set(inventory.records.lazy.filter { $0.kind == .source }.map(\.id))
    if known.isEmpty { return }
    var told: Set<SourceLocation> = []
    for record in inventory.records where record.kind != .source {
      record.root.forEachField(path: "") { path, assertions in
        for assertion in assertions {
          guard let source = assertion.source else { continue }
          report.exercised()
          if known.contains(source) { continue }
          let location = assertion.sourceLocation ?? assertion.location
          guard told.insert(location).inserted else { continue }
          report.report(
            at: location, subject: record.id, field: "source",
            Bilingual(
              "\(record.name) names the source `\(source)`, of which there is no record",
              "\(record.name) cite la source « \(source) », qui n'a pas de fiche"),
            length: source.count)
        }
      }
    }
    var named: Set<String> = []
    for set in inventory.elementSets {
      guard let source = inventory.sourceName(set.source), let object = set.object,
        inventory.objects[object].record != nil
      else { continue }
      report.exercised()
      let id = inventory.objects[object].id
      if known.contains(source) || !named.insert("\(id) \(source)").inserted { continue }
      report.report(
        at: set.place, subject: id, field: "elements",
        Bilingual(
          "element sets of \(id) name the source `\(source)`, of which there is no record",
          "des jeux d'éléments de \(id) citent la source « \(source) », qui n'a pas de fiche"),
        sources: [set.source])
    }
  }
}
