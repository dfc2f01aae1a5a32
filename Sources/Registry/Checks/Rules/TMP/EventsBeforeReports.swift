// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-012: a document does not report what happened after it.
enum EventsBeforeReports: Check {
  static let rule = Rule(
    id: "TMP-012",
    title: Bilingual(
      "no source reports an event later than itself",
      "aucune source ne rapporte un fait qui lui est postérieur"),
    severity: .warning, certainty: .exact,
    rationale: """
      An article of December 2020 cannot tell what happened in 2021: the source of the value is
      another one, its date is wrong, or the event was a plan. Plans pass: "not before" dates,
      fields of plans, and values whose note says that it was planned. Dates are intervals, so an
      article of a month may report any day of it.
      """,
    formula: "earliest(event) < latest(date of the source), as intervals",
    reference: "dates of the source records",
    bad: RuleExample("objects/a.yaml", Self.records(end: "2021-03-01")),
    good: RuleExample("objects/a.yaml", Self.records(end: "2020-12-16")))

  private static func records(end: String) -> String {
    """
    kind: source
    id: s
    name: An article
    date: 2020-12
    licence: facts only
    ---
    kind: component
    id: a
    name: A
    source: s
    end: \(end)
    """
  }

  private static let dated: Set<Substring> = [
    "lift_off", "launch_date", "end", "date", "first_flight", "last_flight", "landing", "closed",
  ]
  private static let pending: Set<String> = ["planned", "proposed", "announced"]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var dates: [String: Assertion] = [:]
    for record in inventory.records where record.kind == .source {
      dates[record.id] = record.assertions("date").first { $0.date != nil }
    }
    if dates.isEmpty { return }
    for record in inventory.records where record.kind != .source && record.kind != .claim {
      if let status = record.value("status"), pending.contains(status) { continue }
      record.root.forEachField(path: "") { path, assertions in
        guard dated.contains(path.split(separator: ".").last ?? ""), !path.hasPrefix("planned")
        else { return }
        // The note of the event that the date is of; that of a whole record is about more.
        let event = path.lastIndex(of: ".").map { record["\(path[..<$0]).note"]?.value } ?? nil
        for assertion in assertions {
          guard let source = assertion.source, let published = dates[source],
            let limit = published.date, let date = assertion.date, !date.isNotBefore,
            !isPlan(assertion.note), !isPlan(event)
          else { continue }
          report.exercised()
          guard limit.isCertainlyBefore(date) else { continue }
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "\(source) of \(limit.text) cannot report what happened on \(date.text)",
              "\(source), du \(limit.text), ne peut rapporter ce qui s'est passé le \(date.text)"),
            length: date.text.count, sources: [source],
            related: [
              Finding.Related(
                location: published.location,
                message: Bilingual("the source's date", "la date de la source"))
            ])
        }
      }
    }
  }

  private static func isPlan(_ note: String?) -> Bool {
    guard let note = note?.lowercased() else { return false }
    return note.contains("planned") || note.contains("hoped") || note.contains("expected")
  }
}
