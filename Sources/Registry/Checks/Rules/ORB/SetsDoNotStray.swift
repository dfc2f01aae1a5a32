// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-026: no element set leaves the orbit of its object for the time of one set.
enum SetsDoNotStray: Check {
  static let rule = Rule(
    id: "ORB-026",
    title: Bilingual(
      "no element set leaves the orbit of its neighbours and the next is back",
      "aucun jeu d'éléments ne quitte l'orbite de ses voisins pour un seul jeu"),
    severity: .warning, certainty: .physics,
    rationale: """
      A manoeuvre changes an orbit and leaves it changed. A set that is far from those before and
      after it, while these two agree, has a digit wrong or stands under the wrong number: to go to
      another orbit and back to the same would take hundreds of metres a second each way. Whether a
      neighbour of the launch has lost it, ORB-013 says.
      """,
    formula: """
      |x − x₋| and |x − x₊| > limit, |x₊ − x₋| < a tenth of both: semimajor axis 2 %, and between
      sets at most 60 days apart inclination 1°, eccentricity 0.02
      """,
    tolerance: """
      Limits far above drag, Sun and Moon in 60 days; the semimajor axis has no slow changes that
      turn back
      """,
    reference: "Kelecy et al. 2007, AMOS, satellite maneuver detection using TLE data",
    bad: RuleExample("gp.csv", Self.sets(inclination: "15.6427")),
    good: RuleExample("gp.csv", Self.sets(inclination: "51.6427")))

  private static func sets(inclination: String) -> String {
    """
    OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
    ISS (Zarya),1998-067A,2016-02-29T13:44:13.655328Z,15.54320909,0.0003983,51.6427,239.6829,178.8894,289.1108,25544,0.000099202,0.00006138,0
    ISS (Zarya),1998-067A,2016-03-03T14:18:44.474976Z,15.54362944,0.0003495,\(inclination),224.6026,188.3844,291.8273,25544,0.00010589,0.00006595,0
    ISS (Zarya),1998-067A,2016-03-06T14:32:12.188832Z,15.53901971,0.0001637,51.6420,209.5988,240.5391,167.9603,25544,0.00011003,0.00006753,0
    """
  }

  /// A figure that is compared, with its limit.
  private struct Channel {
    let field: String
    let name: Bilingual
    let unit: String
    /// The least departure that counts.
    let limit: Double
    /// Whether it is compared only where the neighbours are not far apart in time.
    let isSlow: Bool
    let value: @Sendable (ElementSet) -> Double
  }

  private static let channels: [Channel] = [
    // By Kepler's third law 2 % of the semimajor axis are 3 % of the mean motion.
    Channel(
      field: "MEAN_MOTION", name: Bilingual("the mean motion", "le moyen mouvement"),
      unit: "rev/day", limit: 0.03, isSlow: false, value: { $0.meanMotionRevolutionsPerDay }),
    Channel(
      field: "INCLINATION", name: Bilingual("the inclination", "l'inclinaison"), unit: "deg",
      limit: 1, isSlow: true, value: { $0.inclinationDegrees }),
    Channel(
      field: "ECCENTRICITY", name: Bilingual("the eccentricity", "l'excentricité"), unit: "",
      limit: 0.02, isSlow: true, value: { $0.eccentricity }),
  ]

  /// Neighbours so many seconds apart show what changes slowly.
  private static let longest: Double = 60 * 86_400

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for group in context.inventory.elementSetGroups(ofAtLeast: 3) {
      report.exercised()
      let sets = group.sets
      for place in 1..<(sets.count - 1) {
        examine(sets[place - 1], sets[place], sets[place + 1], group, &report)
      }
    }
  }

  private static func examine(
    _ before: InventoryElementSet, _ set: InventoryElementSet, _ after: InventoryElementSet,
    _ group: ElementSetGroup, _ report: inout CheckReport
  ) {
    let gap: Double = after.elements.epoch.seconds(since: before.elements.epoch)
    for channel in channels where !channel.isSlow || gap <= longest {
      let own: Double = channel.value(set.elements)
      let one: Double = channel.value(before.elements)
      let other: Double = channel.value(after.elements)
      let least: Double = min(abs(own - one), abs(own - other))
      let limit: Double = channel.isSlow ? channel.limit : channel.limit * min(one, other)
      guard least > limit, abs(other - one) < 0.1 * least else { continue }
      let day = String(set.elements.epoch.iso8601(.utc).prefix(10))
      let mean: Double = (one + other) / 2
      let unit = channel.unit.isEmpty ? "" : " \(channel.unit)"
      report.report(
        at: set.place, subject: group.id, field: channel.field,
        Bilingual(
          "\(channel.name.english) of \(group.title) is \(Figure.text(own, 5))\(unit) in the set of \(day), and"
            + " \(Figure.text(mean, 5))\(unit) in those before and after it",
          "\(channel.name.french) de \(group.title) vaut \(Figure.texte(own, 5))\(unit) dans le jeu du \(day),"
            + " et \(Figure.texte(mean, 5))\(unit) dans ceux d'avant et d'après"),
        measured: own, expected: mean, tolerance: limit, unit: channel.unit,
        related: [
          (before.place, Bilingual("the set before", "le jeu précédent")),
          (after.place, Bilingual("the set after", "le jeu suivant")),
        ])
    }
  }
}
