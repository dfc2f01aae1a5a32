// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-001: launch, separation, first element set and end come in this order.
enum LifeInOrder: Check {
  static let rule = Rule(
    id: "TMP-001",
    title: Bilingual(
      "launch, first element set and end are in order",
      "lancement, premier jeu d'éléments et fin sont dans l'ordre"),
    severity: .error, certainty: .exact,
    rationale: """
      Nothing can end before it was launched. Dates are intervals: only dates that cannot be in
      order whatever they mean exactly are reported, so `2008` and `2008-10-02` never clash.
      """,
    formula: "latest(launch) ≤ earliest(end), as intervals",
    reference: "GCAT, phases of objects (planet4589.org/space/gcat)",
    bad: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      launch_date: 2011-07-15
      end: 2010-03
      """),
    good: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      launch_date: 2011-07-15
      end: 2011
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      guard let end = object.end.first else { continue }
      let launch = inventory.launch(of: object)?.liftOff.first ?? object.launchDate.first
      guard let launch else { continue }
      report.exercised()
      guard end.value.isCertainlyBefore(launch.value) else { continue }
      report.report(
        at: end.place, subject: object.id, field: "end",
        Bilingual(
          "\(object.title) ends on \(end.text), before its launch on \(launch.text)",
          "\(object.title) finit le \(end.text), avant son lancement le \(launch.text)"),
        length: end.text.count, sources: [end.source, launch.source],
        related: [
          (launch.place, Bilingual("the launch is here", "le lancement est ici"))
        ])
    }
  }
}
