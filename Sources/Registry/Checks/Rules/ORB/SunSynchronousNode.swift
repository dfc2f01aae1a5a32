// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-010: the node of an orbit called Sun-synchronous follows the Sun.
enum SunSynchronousNode: Check {
  static let rule = Rule(
    id: "ORB-010",
    title: Bilingual(
      "a Sun-synchronous orbit's node follows the Sun",
      "le nœud d'une orbite héliosynchrone suit le Soleil"),
    severity: .warning, certainty: .physics,
    rationale: """
      Size, shape and inclination together make a plane follow the mean Sun; a label without
      them is wrong, or the height or the inclination is. Satellites that are no longer kept
      drift off the condition by tenths of a degree in the years, so it is enough that one
      of their orbits or sets had it. GCAT's classes `LEO/S` and `LLEO/S` are bands of
      inclination (95 to 104°) and claim nothing of the kind.
      """,
    formula: "i(a, e): Ω̇(J2, J2², J4) = 360°/365.2422 d; drift of local time = Ω̇ − 360°/year",
    tolerance: """
      0.3° of inclination, and 1 h of local time a year where the inclination is exact (0.3°
      make 1 h)
      """,
    reference: "Brouwer 1959, Astronomical Journal 64, 378; J2 and J4 of EGM96",
    bad: RuleExample("objects/a.yaml", example("89.1")),
    good: RuleExample("objects/a.yaml", example("97.4")))

  private static func example(_ inclination: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    regime: SSO
    orbits:
      - perigee_km: 498
        apogee_km: 581
        inclination_deg: \(inclination)
    """
  }

  /// Degrees of inclination.
  static let tolerance: Double = 0.3
  /// Hours of local time a year.
  static let driftLimit: Double = 1

  /// The orbit of an object that is nearest to the condition.
  private struct Nearest {
    var orbit: MeanOrbit
    var offset: Double
    var wanted: Double
    var rounding: Double
    var place: Place
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for position in inventory.objects.indices where !inventory.objects[position].regime.isEmpty {
      guard
        let label = inventory.objects[position].regime.all.first(where: { claims($0.value) })
      else { continue }
      let object = inventory.objects[position]
      guard let best = nearest(of: object, inventory) else { continue }
      report.exercised()
      let drift: Double = SunSynchronism.localTimeDrift(of: best.orbit) * 365.25 / 3600
      let isNear = abs(best.offset) <= tolerance + best.rounding
      guard !isNear || (abs(drift) > driftLimit && best.rounding == 0) else { continue }
      let i: Double = best.orbit.inclination / Circle.degree
      report.report(
        at: label.place, subject: object.id, field: "regime",
        Bilingual(
          "called \(label.text), but at this height the node follows the Sun at"
            + " \(Figure.text(best.wanted, 2))°, not at \(Figure.text(i, 2))°: its local time moves"
            + " by \(Figure.text(drift, 1)) h a year",
          "dit \(label.text), mais à cette altitude le nœud suit le Soleil à"
            + " \(Figure.texte(best.wanted, 2))°, non à \(Figure.texte(i, 2))° : son heure locale"
            + " se déplace de \(Figure.texte(drift, 1)) h par an"),
        length: label.text.count, measured: i, expected: best.wanted,
        tolerance: tolerance + best.rounding, unit: "deg", model: "Brouwer J2, J4",
        sources: [label.source],
        related: [(best.place, Bilingual("the orbit", "l'orbite"))])
    }
  }

  private static func nearest(
    of object: InventoryObject, _ inventory: Inventory
  ) -> Nearest? {
    var best: Nearest?
    func consider(_ mean: MeanOrbit, _ place: Place, _ rounding: Double) {
      guard
        let wanted = SunSynchronism.inclination(
          semimajorAxis: mean.semimajorAxis, eccentricity: mean.eccentricity)
      else { return }
      let offset: Double = (mean.inclination - wanted) / Circle.degree
      guard abs(offset) < abs(best?.offset ?? .infinity) else { return }
      best = Nearest(
        orbit: mean, offset: offset, wanted: wanted / Circle.degree, rounding: rounding,
        place: place)
    }
    for orbit in object.orbits where object.center(of: orbit) == .earth {
      guard let inclination = orbit.inclination.first, let mean = orbit.meanOrbit else { continue }
      consider(mean, inclination.place, inclination.rounding)
    }
    for set in inventory.goodSets(of: object) {
      if let mean = set.meanOrbit { consider(mean, set.place, 0) }
    }
    return best
  }

  /// Whether a label claims it; GCAT's classes with a slash are bands of inclination.
  private static func claims(_ label: String) -> Bool {
    !label.contains("/") && OrbitRegime(label: label) == .sso
  }
}
