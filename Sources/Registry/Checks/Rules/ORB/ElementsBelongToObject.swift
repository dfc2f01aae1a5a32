// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-013: the element sets of an object continue its own history, not that of a neighbour.
enum ElementsBelongToObject: Check {
  static let rule = Rule(
    id: "ORB-013",
    title: Bilingual(
      "element sets continue the history of their own object",
      "les jeux d'éléments prolongent l'histoire de leur propre objet"),
    severity: .warning, certainty: .physics, fix: .suggested,
    rationale: """
      Objects of one launch get their numbers while they are still close, and numbers are exchanged or given to
      the neighbour. A set that departs from the history of its own object and continues that of another one of
      the same launch stands under the wrong number; where both histories go on in each other from a day on,
      the two were exchanged. An object that was manoeuvred into the orbit of another is at another place of
      it, so the phase must be right too. Orbits too near to each other to be told apart are let pass.
      """,
    formula:
      "own > 8 σ and other < 3 σ, in size, shape, plane and phase; the other curve as sharp as one's own",
    tolerance: """
      8 and 3 σ, σ as in ORB-012; the phase within 3 σ where σ is below 0.15 rad, else a plane 0.5° off.
      """,
    reference: """
      CrossTagTest; robust least squares over the six nearest sets (Huber 1981, Robust Statistics, 7.8).
      Real cases: CP6 and HawkSat-1 (35004, 35003), Yaogan-36-02 of October 2022.
      """,
    bad: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      Kosmos-2456,2009-070A,2025-09-19T13:24:14.248800Z,2.13103675,0.0001657,64.8519,80.2149,349.2080,8.8592,36111,0,0.00000038,0
      Kosmos-2456,2009-070A,2025-12-27T04:41:41.219808Z,2.13103691,0.0003702,64.9075,76.8440,295.0065,134.5252,36111,0,-0.00000015,0
      Kosmos-2456,2009-070A,2026-03-21T13:37:23.917152Z,2.13103679,0.0006482,64.9599,73.9595,307.7102,49.5030,36111,0,0.00000032,0
      Kosmos-2456,2009-070A,2026-05-03T19:46:34.298976Z,2.13101025,0.0001333,64.9727,72.3288,156.7381,33.2741,36111,0,-0.00000021,0
      Kosmos-2456,2009-070A,2026-07-19T07:19:47.583840Z,2.13100981,0.0004235,65.0158,69.7202,121.8633,61.6895,36111,0,-0.00000044,0
      Kosmos-2456,2009-070A,2026-08-15T12:21:59.605344Z,2.13100886,0.0005261,65.0337,68.7921,125.1909,52.6979,36111,0,-0.00000017,0
      Kosmos-2457,2009-070B,2025-09-19T03:38:38.821344Z,2.13101104,0.0005989,64.8368,80.0779,136.2592,39.7654,36112,0,0.0000004,0
      Kosmos-2457,2009-070B,2025-12-26T13:03:04.060800Z,2.13101072,0.0004395,64.8927,76.7135,164.2484,254.2411,36112,0,-0.0000001,0
      Kosmos-2457,2009-070B,2026-03-16T22:37:13.579392Z,2.13101178,0.0001991,64.9424,73.9629,199.0875,338.1321,36112,0,0.00000056,0
      Kosmos-2457,2009-070B,2026-05-02T13:49:57.012384Z,2.13103711,0.0006057,64.9865,72.5264,317.9453,227.0895,36112,0,-0.00000031,0
      Kosmos-2457,2009-070B,2026-07-16T04:16:30.382752Z,2.13103565,0.0003619,65.0282,69.9837,341.3386,195.9451,36112,0,-0.00000016,0
      Kosmos-2457,2009-070B,2026-08-16T03:23:15.384192Z,2.13103416,0.0002543,65.0482,68.9280,353.1234,178.0507,36112,0,-0.00000022,0
      """),
    good: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      Kosmos-2456,2009-070A,2025-09-19T13:24:14.248800Z,2.13103675,0.0001657,64.8519,80.2149,349.2080,8.8592,36111,0,0.00000038,0
      Kosmos-2456,2009-070A,2025-12-27T04:41:41.219808Z,2.13103691,0.0003702,64.9075,76.8440,295.0065,134.5252,36111,0,-0.00000015,0
      Kosmos-2456,2009-070A,2026-03-21T13:37:23.917152Z,2.13103679,0.0006482,64.9599,73.9595,307.7102,49.5030,36111,0,0.00000032,0
      Kosmos-2456,2009-070A,2026-05-02T13:49:57.012384Z,2.13103711,0.0006057,64.9865,72.5264,317.9453,227.0895,36111,0,-0.00000031,0
      Kosmos-2456,2009-070A,2026-07-16T04:16:30.382752Z,2.13103565,0.0003619,65.0282,69.9837,341.3386,195.9451,36111,0,-0.00000016,0
      Kosmos-2456,2009-070A,2026-08-16T03:23:15.384192Z,2.13103416,0.0002543,65.0482,68.9280,353.1234,178.0507,36111,0,-0.00000022,0
      Kosmos-2457,2009-070B,2025-09-19T03:38:38.821344Z,2.13101104,0.0005989,64.8368,80.0779,136.2592,39.7654,36112,0,0.0000004,0
      Kosmos-2457,2009-070B,2025-12-26T13:03:04.060800Z,2.13101072,0.0004395,64.8927,76.7135,164.2484,254.2411,36112,0,-0.0000001,0
      Kosmos-2457,2009-070B,2026-03-16T22:37:13.579392Z,2.13101178,0.0001991,64.9424,73.9629,199.0875,338.1321,36112,0,0.00000056,0
      Kosmos-2457,2009-070B,2026-05-03T19:46:34.298976Z,2.13101025,0.0001333,64.9727,72.3288,156.7381,33.2741,36112,0,-0.00000021,0
      Kosmos-2457,2009-070B,2026-07-19T07:19:47.583840Z,2.13100981,0.0004235,65.0158,69.7202,121.8633,61.6895,36112,0,-0.00000044,0
      Kosmos-2457,2009-070B,2026-08-15T12:21:59.605344Z,2.13100886,0.0005261,65.0337,68.7921,125.1909,52.6979,36112,0,-0.00000017,0
      """))

  /// So many objects of a launch are compared with each suspect at most.
  static let mostNeighbours = 80

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var launches: [String: [ElementSetGroup]] = [:]
    for group in inventory.elementSetGroups(ofAtLeast: 2) {
      guard let launch = group.launch else { continue }
      launches[launch, default: []].append(group)
    }
    for (_, groups) in launches.sorted(by: { $0.key < $1.key }) where groups.count > 1 {
      examine(launch: groups, &report)
    }
  }

  private struct Member {
    let group: ElementSetGroup
    let history: ElementHistoryFit
    let isSuspect: Bool
  }

  private static func examine(
    launch groups: [ElementSetGroup], _ report: inout CheckReport
  ) {
    let members = groups.map { group -> Member in
      let history = ElementHistoryFit(group.sets.map { MeanElements($0.elements) })
      let isSuspect = history.transitions().contains {
        $0.departure.significanceWithPhase > CrossTagTest.wrong
      }
      return Member(group: group, history: history, isSuspect: isSuspect)
    }
    // Three sets make a history that one of them can depart from.
    guard members.contains(where: { $0.group.sets.count >= 3 }) else { return }
    report.exercised()
    for (index, suspect) in members.enumerated() where suspect.isSuspect {
      for (other, neighbour) in members.prefix(mostNeighbours).enumerated() where other != index {
        // Of two suspects the pair is looked at once.
        if neighbour.isSuspect, other < index { continue }
        for finding in CrossTagTest(suspect.history, neighbour.history).findings() {
          tell(finding, suspect, neighbour, &report)
        }
      }
    }
  }

  private static func tell(
    _ finding: CrossTagTest.Finding, _ first: Member, _ second: Member, _ report: inout CheckReport
  ) {
    switch finding {
    case .strayed(let ofFirst, let place, let own, let other):
      let (here, there) = ofFirst ? (first, second) : (second, first)
      let set = here.group.sets[place]
      let day = String(set.elements.epoch.iso8601(.utc).prefix(10))
      let a: Double = own.significanceWithPhase
      let b: Double = other.significance
      report.report(
        at: set.place, subject: here.group.id, field: "NORAD_CAT_ID",
        Bilingual(
          "the element set of \(day) continues the history of \(there.group.title)"
            + " (\(Figure.text(b, 1)) times the error off), not that of \(here.group.title)"
            + " (\(Figure.text(a, 0)) times): it may stand under the wrong number",
          "le jeu d'éléments du \(day) prolonge l'histoire de \(there.group.title) (écart de"
            + " \(Figure.texte(b, 1)) fois l'erreur), non celle de \(here.group.title)"
            + " (\(Figure.texte(a, 0)) fois) : il porte peut-être le mauvais numéro"), measured: a,
        expected: b, tolerance: CrossTagTest.wrong, unit: "sigma",
        model: "SGP4 elements, J2 and drag",
        related: [(there.group.sets[0].place, Bilingual("the other object", "l'autre objet"))])
    case .exchanged(let one, let two, let own, let other):
      let set = first.group.sets[one]
      let day = String(set.elements.epoch.iso8601(.utc).prefix(10))
      report.report(
        at: set.place, subject: first.group.id, field: "NORAD_CAT_ID",
        Bilingual(
          "from \(day) on the element sets of \(first.group.title) continue those of"
            + " \(second.group.title) and the other way round (\(Figure.text(other, 1)) against"
            + " \(Figure.text(own, 0)) times the error): the two seem to be exchanged",
          "à partir du \(day), les jeux d'éléments de \(first.group.title) prolongent ceux de"
            + " \(second.group.title) et inversement (\(Figure.texte(other, 1)) contre"
            + " \(Figure.texte(own, 0)) fois l'erreur) : les deux semblent échangés"),
        measured: own, expected: other, tolerance: CrossTagTest.wrong, unit: "sigma",
        model: "SGP4 elements, J2 and drag",
        related: [(second.group.sets[two].place, Bilingual("the other object", "l'autre objet"))])
    }
  }
}
