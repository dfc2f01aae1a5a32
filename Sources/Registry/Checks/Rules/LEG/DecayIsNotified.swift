// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-007: the State of registry notified that an object is no longer in orbit.
enum DecayIsNotified: Check {
  static let rule = Rule(
    id: "LEG-007",
    title: Bilingual(
      "the end of a registered object was notified",
      "la fin d'un objet immatriculé a été notifiée"),
    severity: .info, certainty: .exact,
    rationale: """
      States are to tell the Secretary-General of objects that have been in orbit and no longer are.
      Judged is what is known not to have been notified (`decay_notified: ~`), a year after the end;
      where a record says nothing about it, nothing is known.
      """,
    formula: "end + 1 year ≤ as_of ⇒ decay_notified",
    tolerance: "366 days: \"to the greatest extent feasible and as soon as practicable\"",
    reference: "Registration Convention, article IV.3",
    bad: RuleExample("objects/a.yaml", Self.record("~"), asOf: "2026-11-21"),
    good: RuleExample("objects/a.yaml", Self.record("ST/SG/SER.E/771"), asOf: "2026-11-21"))

  private static func record(_ notified: String) -> String {
    """
    kind: spacecraft
    id: a
    name: A
    source: s
    status: decayed
    end: 2016-03-02
    registration:
      state: RU
      decay_notified: \(notified)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    guard let asOf = context.asOf else { return }
    let inventory = context.inventory
    for object in inventory.objects {
      guard let record = inventory.record(object.record),
        record.value("registration.state") != nil,
        let notified = record.assertions("registration.decay_notified").first,
        let end = inventory.departure(of: object), let gone = end.value.latest
      else { continue }
      report.exercised()
      let days: Double = asOf.seconds(since: gone) / 86_400
      guard notified.value == nil, days > 366 else { continue }
      report.report(
        at: notified.location, subject: object.id, field: "registration.decay_notified",
        Bilingual(
          "\(object.title) has been gone since \(end.text), which was not notified",
          "\(object.title) n'est plus en orbite depuis le \(end.text), ce qui n'a pas été notifié"),
        measured: days, expected: 0, tolerance: 366, unit: "d",
        sources: notified.source.map { [$0] } ?? [])
    }
  }
}
