// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-015: SGP4 makes of an element set the orbit that the set describes.
enum TheoryTakesElements: Check {
  static let rule = Rule(
    id: "ORB-015",
    title: Bilingual(
      "SGP4 makes the orbit of an element set that the set describes",
      "SGP4 tire d'un jeu d'éléments l'orbite que celui-ci décrit"),
    severity: .error, certainty: .physics,
    rationale: """
      A set with figures that pass one by one may be no orbit: a perigee in the ground, a resonance term that
      runs away. The state at the epoch is worked out and compared with the ellipse; places half a second before
      and after are compared with the velocity. Sets marked as rough are left out.
      """,
    formula:
      "SGP4 gives a state at epoch; ||r| − a(1 − e cos E)| ≤ 0.02 a(1 + e); |Δr/Δt − v| ≤ 0.005 |v|",
    tolerance: """
      2 % of the apogee distance for short-period terms and the pull of Sun and Moon; 0.5 % of the velocity,
      in which SGP4 leaves out slow changes (0.1 % on long ellipses).
      """,
    reference: """
      Hoots & Roehrich 1980, Spacetrack Report 3; Vallado et al. 2006, AIAA 2006-6753; satellite-js issue 152.
      """,
    bad: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ DEB,2026-900C,2026-11-20T12:00:00.000000,16.1,0.12,51.8,120.25,45,315.2,100003,0.0002,0.002,0
      """),
    good: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ DEB,2026-900C,2026-11-20T12:00:00.000000,16.1,0.0012,51.8,120.25,45,315.2,100003,0.0002,0.002,0
      """))

  /// How far the distance may be outside the apsides: short-period terms and what Sun and Moon do.
  static let margin: Double = 0.02
  /// How far the velocity may be from the change of place, relative; SGP4 leaves the slow changes by
  /// Sun and Moon out of its velocities, 0.1 % on long ellipses.
  static let velocityMargin: Double = 0.005

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for group in inventory.elementSetGroups() {
      guard let set = group.newest else { continue }
      report.exercised()
      let elements = MeanElements(set.elements)
      do throws(SGP4.Failure) {
        let theory = try SGP4(elements)
        let state = try theory.state(minutes: 0)
        // Of orbits that SGP4 was not made for ORB-017 speaks.
        if theory.apogeeHeight > DeepSpaceNamesItsBody.highestForSGP4 * 1e3 { continue }
        judge(state, theory, set, group, &report)
      } catch {
        report.report(
          at: set.place, subject: group.id, field: "MEAN_MOTION",
          Bilingual(
            "SGP4 takes no orbit from this element set: \(error)",
            "SGP4 ne tire aucune orbite de ce jeu d'éléments : \(error)"), model: "SGP4")
      }
    }
  }

  private static func judge(
    _ state: StateVector<TEME>, _ theory: SGP4, _ set: InventoryElementSet,
    _ group: ElementSetGroup, _ report: inout CheckReport
  ) {
    let r: Double = state.position.norm
    let a: Double = theory.semimajorAxis
    let e: Double = set.elements.eccentricity
    let anomaly: Double = set.elements.meanAnomalyDegrees * Circle.degree
    let eccentric: Double = Anomaly.eccentricUnchecked(mean: anomaly, eccentricity: e)
    let expected: Double = a * (1 - e * Elementary.cos(eccentric))
    // On a long ellipse a small change of phase is a large one of distance.
    let allowed: Double = margin * (a + e * a)
    if abs(r - expected) > allowed {
      report.report(
        at: set.place, subject: group.id, field: "MEAN_ANOMALY",
        Bilingual(
          "SGP4 puts the object \(Figure.text(r / 1e3, 0)) km from the centre of the Earth, where"
            + " the elements make it \(Figure.text(expected / 1e3, 0)) km",
          "SGP4 place l'objet à \(Figure.texte(r / 1e3, 0)) km du centre de la Terre, où les"
            + " éléments en font \(Figure.texte(expected / 1e3, 0)) km"), measured: r / 1e3,
        expected: expected / 1e3, tolerance: allowed / 1e3, unit: "km", model: "SGP4")
      return
    }
    let step: Double = 0.5
    guard let before = try? theory.state(minutes: -step / 60),
      let after = try? theory.state(minutes: step / 60)
    else { return }
    let slope: Vector3 = (after.position - before.position) / (2 * step)
    let difference: Double = (slope - state.velocity).norm / state.velocity.norm
    if difference > velocityMargin {
      report.report(
        at: set.place, subject: group.id,
        Bilingual(
          "the velocity that SGP4 gives differs from the change of its places by"
            + " \(Figure.text(100 * difference, 3)) %",
          "la vitesse que donne SGP4 s'écarte du changement de ses positions de"
            + " \(Figure.texte(100 * difference, 3)) %"), measured: difference, expected: 0,
        tolerance: velocityMargin, model: "SGP4")
    }
  }
}
