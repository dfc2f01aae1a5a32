// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-006: what was planned for a day that has passed has an outcome.
enum PlansInThePast: Check {
  static let rule = Rule(
    id: "TMP-006",
    title: Bilingual(
      "no plan whose day has passed is still a plan",
      "aucun projet dont la date est passée n'est encore un projet"),
    severity: .warning, certainty: .exact,
    rationale: """
      A plan for a day that has passed came about, was put off or was given up; a record that still
      calls it planned was not kept. "Not before" counts from the end of the period it names: "not
      before 2030" is overdue when 2030 is over. Without a day to check on nothing is said.
      """,
    formula: "latest(planned) > as_of, or there is an outcome",
    reference: "the date up to which the catalogue is kept (catalog.yaml, --as-of)",
    bad: RuleExample("programmes/p.yaml", Self.record(planned: "2022"), asOf: "2026-11-21"),
    good: RuleExample(
      "programmes/p.yaml", Self.record(planned: "not before 2030"), asOf: "2026-11-21"))

  private static func record(planned: String) -> String {
    """
    kind: programme
    id: p
    name: P
    source: s
    status: planned
    planned: \(planned)
    """
  }

  /// What says that something is still to come.
  private static let pending: Set<String> = [
    "planned", "proposed", "announced", "in preparation", "go", "tbd", "tbc", "hold",
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    guard let asOf = context.asOf else { return }
    let inventory = context.inventory
    for record in inventory.records
    where record.kind == .programme || record.kind == .agreement || record.kind.isObject {
      guard let status = record.value("status"), pending.contains(status.lowercased()) else {
        continue
      }
      let field = record.kind.isObject ? "launch_date" : "planned"
      for assertion in record.assertions(field) {
        guard let date = assertion.date else { continue }
        report.exercised()
        guard let limit = end(of: date), limit <= asOf else { continue }
        report.report(
          at: assertion.location, subject: record.id, field: field,
          message(record.name, date.text, asOf), length: date.text.count,
          sources: assertion.source.map { [$0] } ?? [])
      }
    }
    for launch in inventory.launches {
      guard let outcome = launch.outcome.value, pending.contains(outcome.lowercased()),
        let date = launch.liftOff.first
      else { continue }
      report.exercised()
      guard let limit = end(of: date.value), limit <= asOf else { continue }
      report.report(
        at: date.place, subject: launch.id, field: "lift_off",
        message(launch.name.isEmpty ? launch.id : launch.name, date.text, asOf),
        length: date.text.count, sources: [date.source])
    }
  }

  /// The end of the period that a date names, also where it is only a lower bound.
  private static func end(of date: VagueDate) -> Epoch? {
    if let latest = date.latest { return latest }
    guard date.canonical.hasPrefix("NET ") else { return nil }
    do throws(VagueDate.ParseError) {
      return try VagueDate(date.canonical.dropFirst(4)).latest
    } catch {
      return nil
    }
  }

  private static func message(_ name: String, _ date: String, _ asOf: Epoch) -> Bilingual {
    Bilingual(
      "\(name) was planned for `\(date)` and is still planned on \(asOf.day): it came about, was put"
        + " off or was given up",
      "\(name) était prévu pour « \(date) » et l'est encore au \(asOf.day) : cela s'est fait, a été"
        + " reporté ou abandonné")
  }
}
