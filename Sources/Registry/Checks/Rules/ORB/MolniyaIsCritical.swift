// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-011: an orbit called Molniya's has the critical inclination and half a day.
enum MolniyaIsCritical: Check {
  static let rule = Rule(
    id: "ORB-011",
    title: Bilingual(
      "a Molniya orbit has 63.4° and half a day",
      "une orbite de Molniya a 63,4° et une demi-journée"),
    severity: .warning, certainty: .physics,
    rationale: """
      At 63.4° J2 does not turn the perigee, so the apogee stays over the north; with two
      revolutions a sidereal day it stays over the same meridians. Satellites were launched
      to 62 to 65.5° and let drift, so it is enough that one of their orbits or sets has
      both. GCAT's class `HEO/M` has bounds of its own, which ORB-007 tests.
      """,
    formula: "5 cos² i = 1; T = half a sidereal day = 11.967 h",
    tolerance: "2° of inclination; 11.9 to 12.1 h",
    reference: "Vallado 2013, Fundamentals of Astrodynamics, 4th ed., section 11.4.2",
    bad: RuleExample("objects/a.yaml", example("51.6")),
    good: RuleExample("objects/a.yaml", example("62.8")))

  private static func example(_ inclination: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    regime: Molniya
    orbits:
      - perigee_km: 612
        apogee_km: 39738
        inclination_deg: \(inclination)
        period_min: 717.7
    """
  }

  /// Degrees from 63.43°.
  static let tolerance: Double = 2
  /// Hours.
  static let periods: ClosedRange<Double> = 11.9...12.1

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for position in inventory.objects.indices where !inventory.objects[position].regime.isEmpty {
      guard
        let label = inventory.objects[position].regime.all.first(where: { claims($0.value) })
      else { continue }
      let object = inventory.objects[position]
      let orbits = tiltsAndHours(of: object, inventory)
      guard let first = orbits.last else { continue }
      report.exercised()
      let fits = orbits.contains { orbit in
        CriticalInclination.distance(of: orbit.tilt * Circle.degree) <= tolerance * Circle.degree
          && periods.contains(orbit.hours)
      }
      guard !fits else { continue }
      let critical: Double = CriticalInclination.prograde / Circle.degree
      report.report(
        at: label.place, subject: object.id, field: "regime",
        Bilingual(
          "called \(label.text), but inclined by \(Figure.text(first.tilt, 2))° with"
            + " \(Figure.text(first.hours, 2)) h: the perigee stays where it is only near"
            + " \(Figure.text(critical, 2))°, and the ground under it at 11.9 to 12.1 h",
          "dit \(label.text), mais incliné de \(Figure.texte(first.tilt, 2))° avec"
            + " \(Figure.texte(first.hours, 2)) h : le périgée ne reste en place que près de"
            + " \(Figure.texte(critical, 2))°, et le sol sous lui que pour 11,9 à 12,1 h"),
        length: label.text.count, measured: first.tilt, expected: critical, tolerance: tolerance,
        unit: "deg", model: "J2", sources: [label.source],
        related: [(first.place, Bilingual("the orbit", "l'orbite"))])
    }
  }

  private static func tiltsAndHours(
    of object: InventoryObject, _ inventory: Inventory
  ) -> [(tilt: Double, hours: Double, place: Place)] {
    var all: [(tilt: Double, hours: Double, place: Place)] = []
    for orbit in object.orbits where object.center(of: orbit) == .earth {
      guard let inclination = orbit.inclination.first else { continue }
      let computed = orbit.figures()?.period.map { $0 / 60 }
      guard let minutes = orbit.period.value ?? computed else { continue }
      all.append((inclination.value, minutes / 60, inclination.place))
    }
    for set in inventory.goodSets(of: object) {
      let n: Double = set.elements.meanMotionRevolutionsPerDay
      guard n > 0 else { continue }
      all.append((set.elements.inclinationDegrees, 24 / n, set.place))
    }
    return all
  }

  /// Whether a label claims it; GCAT's classes with a slash have bounds of their own.
  private static func claims(_ label: String) -> Bool {
    !label.contains("/") && OrbitRegime(label: label) == .molniya
  }
}
