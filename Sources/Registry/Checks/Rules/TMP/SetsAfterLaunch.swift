// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-003: no element set is earlier than the launch of its object.
enum SetsAfterLaunch: Check {
  static let rule = Rule(
    id: "TMP-003",
    title: Bilingual(
      "no element set before the launch",
      "aucun jeu d'éléments avant le lancement"),
    severity: .error, certainty: .exact,
    rationale: """
      Elements from before the launch are those of another object: a catalogue number or an
      analyst's number that was used twice, or a wrong date. A launch date that is a day begins
      with that day, so a set of the same day passes.
      """,
    formula: "epoch(first set) ≥ earliest(launch)",
    reference: "CelesTrak SATCAT, LAUNCH_DATE; GCAT cats.html on numbers that were assigned again",
    bad: RuleExample([
      ("objects/a.yaml", Self.record(launched: "2011-09-06")), ("elements/a.csv", Self.table),
    ]),
    good: RuleExample([
      ("objects/a.yaml", Self.record(launched: "2011-09-05")), ("elements/a.csv", Self.table),
    ]))

  private static func record(launched day: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    launch_date: \(day)
    """
  }

  private static let table = """
    OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,\
    ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,\
    ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT,SOURCE,ROUGH
    A,2011-030A,2011-09-05T15:39:49Z,15.5,0.001,51.6,85.8,53.4,149.3,0,U,37700,1,1100,\
    0.0001,0,0,s,

    """

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      guard let oldest = object.elementSets.first, let launch = inventory.launchDay(of: object)
      else { continue }
      report.exercised()
      let set = inventory.elementSets[oldest]
      let epoch = set.elements.epoch
      guard launch.value.isCertainlyAfter(epoch) else { continue }
      let early: Double = launch.value.earliest.seconds(since: epoch) / 86_400
      let days = early.formattedDecimals(2)
      report.report(
        at: set.place, subject: object.id, field: "elements",
        Bilingual(
          "an element set of \(object.title) is of \(epoch.second), \(days) days before its launch"
            + " on \(launch.text)",
          "un jeu d'éléments de \(object.title) est du \(epoch.second), \(days) jours avant son"
            + " lancement le \(launch.text)"),
        measured: -early, expected: 0, tolerance: 0, unit: "d",
        sources: [set.source, launch.source],
        related: [(launch.place, Bilingual("the launch is here", "le lancement est ici"))])
    }
  }
}
