// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-012: an orbit that changes between two element sets has a manoeuvre on record.
enum ManoeuvreIsRecorded: Check {
  static let rule = Rule(
    id: "ORB-012",
    title: Bilingual(
      "a change of orbit between element sets has a manoeuvre on record",
      "un changement d'orbite entre deux jeux d'éléments a une manœuvre enregistrée"),
    severity: .info, certainty: .physics,
    rationale: """
      Between two element sets an orbit changes by drag, by the Earth's oblateness, by Sun and Moon. What is
      left over is a manoeuvre, a collision or a set of another object. Each set is carried to the epoch of the
      next one; a gap after which nothing could be told is not counted. Sets weeks apart of a geostationary
      satellite do not show its station keeping, and nothing is said of it.
      """,
    formula: "|found − carried| > 6 σ in semimajor axis, inclination, node or eccentricity",
    tolerance: """
      6 σ; σ from the noise of the sets (25 m low, 400 m high in a), 30 to 100 % of the drag, 0.95° a year of
      tilt by Sun and Moon at the geostationary height and as a^1.5 elsewhere, the resonances of 12 and 24
      hours; phases within 3 days of the gap explain it.
      """,
    reference: """
      ElementHistoryFit; Vallado 2013, Fundamentals of Astrodynamics, 4th ed., 9; checked against the known
      reboosts of the ISS of March and April 2016.
      """,
    bad: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      ISS (Zarya),1998-067A,2016-02-29T13:44:13.655328Z,15.54320909,0.0003983,51.6427,239.6829,178.8894,289.1108,25544,0.000099202,0.00006138,0
      ISS (Zarya),1998-067A,2016-03-03T14:18:44.474976Z,15.54362944,0.0003495,51.6425,224.6026,188.3844,291.8273,25544,0.00010589,0.00006595,0
      ISS (Zarya),1998-067A,2016-03-06T14:32:12.188832Z,15.53901971,0.0001637,51.6420,209.5988,240.5391,167.9603,25544,0.00011003,0.00006753,0
      ISS (Zarya),1998-067A,2016-03-08T14:35:40.890624Z,15.53947737,0.0001553,51.6425,199.6230,265.2287,192.4960,25544,0.00010711,0.00006572,0
      """),
    good: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      ISS (Zarya),1998-067A,2016-03-06T14:32:12.188832Z,15.53901971,0.0001637,51.6420,209.5988,240.5391,167.9603,25544,0.00011003,0.00006753,0
      ISS (Zarya),1998-067A,2016-03-08T14:35:40.890624Z,15.53947737,0.0001553,51.6425,199.6230,265.2287,192.4960,25544,0.00010711,0.00006572,0
      ISS (Zarya),1998-067A,2016-03-11T15:20:14.601696Z,15.54014809,0.0001467,51.6432,184.5130,272.5852,232.5247,25544,0.00015828,0.00009970,0
      ISS (Zarya),1998-067A,2016-03-14T14:16:41.508768Z,15.54094562,0.0001401,51.6440,169.7813,287.4645,205.5125,25544,0.00019401,0.00012369,0
      """))

  /// A record within so many days of the gap explains it.
  static let days: Double = 3
  /// Events that change an orbit, or the object that one number stands for.
  static let events: Set<String> = [
    "manoeuvred", "orbit", "docked", "undocked", "relocated", "separated", "disposed",
    "deorbited", "retired", "decayed", "launched", "lost",
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for group in inventory.elementSetGroups(ofAtLeast: 2) {
      let sets = group.sets
      let phases = group.object.map { inventory.objects[$0].phases } ?? []
      let history = ElementHistoryFit(sets.map { MeanElements($0.elements) })
      let transitions = history.transitions()
      // A gap of which nothing can be told exercises nothing.
      let told = transitions.filter { $0.verdict != .cannotTell }
      if told.isEmpty { continue }
      report.exercised()
      let jumps = told.filter { jump in
        jump.verdict == .jump
          && !isExplained(phases, sets[jump.first].elements, sets[jump.second].elements)
      }
      guard
        let worst = jumps.max(by: { $0.departure.significance < $1.departure.significance })
      else { continue }
      tell(worst, of: jumps.count, group, &report)
    }
  }

  private static func isExplained(
    _ phases: [InventoryPhase], _ before: ElementSet, _ after: ElementSet
  ) -> Bool {
    let margin: Double = days * 86_400
    let start: Epoch = before.epoch.advanced(bySeconds: -margin)
    let end: Epoch = after.epoch.advanced(bySeconds: margin)
    return phases.contains { phase in
      guard events.contains(phase.event.value.lowercased()) else { return false }
      return phase.date.contains { cited in
        !cited.value.isCertainlyBefore(start) && !cited.value.isCertainlyAfter(end)
      }
    }
  }

  private static func tell(
    _ jump: ElementHistoryFit.Transition, of count: Int, _ group: ElementSetGroup,
    _ report: inout CheckReport
  ) {
    let departure = jump.departure
    let value = departure[departure.worst]
    let before = group.sets[jump.first]
    let after = group.sets[jump.second]
    let found = measure(departure.worst, value)
    let from: String = String(before.elements.epoch.iso8601(.utc).prefix(10))
    let to: String = String(after.elements.epoch.iso8601(.utc).prefix(10))
    let more: Bilingual =
      count > 1
      ? Bilingual(
        " (the largest of \(count) such changes)",
        " (le plus grand de \(count) changements de ce genre)")
      : Bilingual(same: "")
    report.report(
      at: after.place, subject: group.id, field: found.field,
      Bilingual(
        "between the element sets of \(from) and \(to) \(found.name.english) of \(group.title)"
          + " changed by \(Figure.text(found.value, found.decimals)) \(found.unit) beyond drag and"
          + " perturbations, \(Figure.text(value.significance, 0)) times the error;"
          + " no manoeuvre is on record\(more.english)",
        "entre les jeux d'éléments du \(from) et du \(to), \(found.name.french) de"
          + " \(group.title) a changé de \(Figure.texte(found.value, found.decimals))"
          + " \(found.unit) au-delà du frottement et des perturbations,"
          + " \(Figure.texte(value.significance, 0)) fois l'erreur ; aucune manœuvre n'est"
          + " enregistrée\(more.french)"), measured: found.value, expected: 0,
      tolerance: found.tolerance, unit: found.unit, model: "SGP4 elements, J2 and drag",
      related: [(before.place, Bilingual("the set before", "le jeu précédent"))])
  }

  private struct Measure {
    let field: String
    let name: Bilingual
    let value: Double
    let tolerance: Double
    let unit: String
    let decimals: Int
  }

  private static func measure(
    _ channel: ElementDeparture.Channel, _ value: ElementDeparture.Value
  ) -> Measure {
    let limit: Double = ElementHistoryFit.jumpSignificance * value.error
    let angle: Double = 1 / Circle.degree
    switch channel {
    case .semimajorAxis:
      return Measure(
        field: "MEAN_MOTION", name: Bilingual("the semimajor axis", "le demi-grand axe"),
        value: value.difference / 1e3, tolerance: limit / 1e3, unit: "km", decimals: 2)
    case .inclination:
      return Measure(
        field: "INCLINATION", name: Bilingual("the inclination", "l'inclinaison"),
        value: value.difference * angle, tolerance: limit * angle, unit: "deg", decimals: 3)
    case .node:
      return Measure(
        field: "RA_OF_ASC_NODE", name: Bilingual("the plane", "le plan"),
        value: value.difference * angle, tolerance: limit * angle, unit: "deg", decimals: 3)
    case .eccentricity:
      return Measure(
        field: "ECCENTRICITY", name: Bilingual("the eccentricity", "l'excentricité"),
        value: value.difference, tolerance: limit, unit: "", decimals: 5)
    case .phase:
      return Measure(
        field: "MEAN_ANOMALY",
        name: Bilingual("the place in the orbit", "la position sur l'orbite"),
        value: value.difference * angle, tolerance: limit * angle, unit: "deg", decimals: 2)
    }
  }
}
