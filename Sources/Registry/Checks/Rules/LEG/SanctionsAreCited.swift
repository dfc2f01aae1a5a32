// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-011: sanctions are recorded as annotations with their document, never inferred.
enum SanctionsAreCited: Check {
  static let rule = Rule(
    id: "LEG-011",
    title: Bilingual(
      "sanctions rest on a document that is named",
      "les sanctions reposent sur un document cité"),
    severity: .info, certainty: .exact,
    rationale: """
      That a cooperation falls under a resolution of the Security Council is a legal judgement; a
      registry may repeat that of a document, and must not work it out. Fields named for sanctions
      and records of resolutions are judged: their source may be neither a computation nor general
      knowledge, and an estimate is none. Single events of a resolution are looked at like the whole.
      """,
    formula: "source(sanction) ∉ {own-computation, general-knowledge}; confidence ≠ estimated",
    reference: "Charter of the United Nations, article 25; resolutions of the Security Council",
    bad: RuleExample("agreements/a.yaml", Self.record(source: "own-computation")),
    good: RuleExample("agreements/a.yaml", Self.record(source: "un-resolution-2270")))

  private static func record(source: String) -> String {
    """
    kind: agreement
    id: a
    name: A
    source: press
    form: talks
    sanctions:
      value: UNSC 2270
      source: \(source)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records {
      switch record.kind {
      case .agreement, .programme, .launch, .satellite: break
      default: continue
      }
      let isResolution = record.value("form") == "resolution"
      record.root.forEachField(path: "") { path, assertions in
        let key = path.split(separator: ".").last ?? ""
        guard key.hasPrefix("sanction") || (isResolution && key == "date") else { return }
        for assertion in assertions {
          guard let value = assertion.value else { continue }
          report.exercised()
          guard isInferred(assertion) else { continue }
          let source = assertion.source ?? "?"
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "`\(value)` of \(record.name) rests on \(source): name the document that says so",
              "« \(value) » de \(record.name) repose sur \(source) : citez le document qui le dit"),
            length: value.count, sources: assertion.source.map { [$0] } ?? [])
        }
      }
    }
  }

  private static func isInferred(_ assertion: Assertion) -> Bool {
    assertion.source == nil || assertion.source == "own-computation"
      || assertion.source == "general-knowledge" || assertion.confidence == .estimated
      || assertion.confidence == .generalKnowledge
  }
}
