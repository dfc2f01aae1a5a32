// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-002: no element set is later than the end of its object.
enum SetsBeforeEnd: Check {
  static let rule = Rule(
    id: "TMP-002",
    title: Bilingual(
      "no element set after the object came down",
      "aucun jeu d'éléments après la chute de l'objet"),
    severity: .error, certainty: .exact,
    rationale: """
      What has decayed or landed is not tracked any more: either the date is wrong, or the elements
      are those of another object. A decay date that is a day holds to the end of that day, and a
      set of the following day is only a warning, since elements are often carried on to the next
      node. The end of operations is no end of tracking.
      """,
    formula: "epoch(last set) < latest(end)",
    tolerance: "a set up to 1 day after the end is a warning",
    reference: "CelesTrak SATCAT, DECAY_DATE; GCAT, phases R, D and L",
    bad: RuleExample([
      ("objects/a.yaml", Self.record(ending: "2011-07-15")), ("elements/a.csv", Self.table),
    ]),
    good: RuleExample([
      ("objects/a.yaml", Self.record(ending: "2011-09-05")), ("elements/a.csv", Self.table),
    ]))

  private static func record(ending day: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    launch_date: 2011-06-01
    status: decayed
    end: \(day)
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
      guard let newest = object.elementSets.last, let end = inventory.departure(of: object),
        let limit = end.value.latest
      else { continue }
      report.exercised()
      let set = inventory.elementSets[newest]
      let epoch = set.elements.epoch
      guard epoch >= limit else { continue }
      let late: Double = epoch.seconds(since: limit) / 86_400
      let count = object.elementSets.reversed().prefix {
        inventory.elementSets[$0].elements.epoch >= limit
      }.count
      report.report(
        late > 1 ? .error : .warning, at: set.place, subject: object.id, field: "elements",
        Bilingual(
          "\(object.title) is gone since \(end.text), but \(count) of its element sets are later,"
            + " the last of \(epoch.second)",
          "\(object.title) n'est plus en orbite depuis le \(end.text), mais \(count) de ses jeux"
            + " d'éléments sont postérieurs, le dernier du \(epoch.second)"),
        measured: late, expected: 0, tolerance: 0, unit: "d", sources: [set.source, end.source],
        related: [(end.place, Bilingual("the end is here", "la fin est ici"))])
    }
  }
}
