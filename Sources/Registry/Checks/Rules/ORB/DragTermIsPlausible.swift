// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-014: B* and the derivatives of the mean motion are of a size and sign that the height allows.
enum DragTermIsPlausible: Check {
  static let rule = Rule(
    id: "ORB-014",
    title: Bilingual(
      "drag terms are of a size and sign that the height allows",
      "les termes de frottement ont une taille et un signe que permet l'altitude"),
    severity: .info, certainty: .physics,
    rationale: """
      B* and the derivatives of the mean motion take up what a fit cannot explain otherwise, so that they are
      wrong more often than the orbit itself. Reported are a B* lighter than a balloon, a second derivative of
      the last hours on an orbit that has weeks, and, for debris and rocket bodies, drag that raises a low
      orbit or a derivative that contradicts B*. Craft in use may be raised by their engines and are let pass.
      """,
    formula: """
      |B*| ≤ 2; |B*| ≤ 100 × median of the object, or 0.01; |n̈/6| ≤ 0.02 above 180 km;
      ȧ(B*) < 150 m/day and not opposed to ȧ(ṅ) below 500 km
      """,
    tolerance: """
      2 per Earth radius (25 m²/kg), 0.02 rev/day³, 150 m a day: beyond the scatter of 26,000 public sets.
      """,
    reference: """
      Hoots & Roehrich 1980, Spacetrack Report 3; python-sgp4 issue 137 (a second derivative of 0.24934).
      """,
    bad: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ DEB,2026-900C,2026-11-20T12:00:00.000000,16.1,0.001,51.8,120.25,45,315.2,100003,0.0002,0.002,0.24934
      """),
    good: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ DEB,2026-900C,2026-11-20T12:00:00.000000,16.1,0.001,51.8,120.25,45,315.2,100003,0.0002,0.002,0
      """))

  /// Above this B* a body would be lighter than a balloon, per Earth radius: C_D A/m = 25 m²/kg.
  static let largestBStar: Double = 2
  /// Storms, manoeuvres and poor fits change B* tenfold; a wrong digit or exponent does more.
  static let outlier: Double = 100
  /// Where B* means nothing, small ones are noise, per Earth radius.
  static let leastOutlier: Double = 0.01
  /// Below this perigee the air decides the sign, m.
  static let denseHeight: Double = 500_000
  /// An orbit that grows faster than this by its drag term is no matter of noise, m/day.
  static let growth: Double = 150
  /// A second derivative above this belongs to the last hours, revolutions/day³ (as published, a sixth).
  static let largestSecondDerivative: Double = 0.02

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for group in inventory.elementSetGroups() {
      guard let set = group.newest, let mean = set.meanOrbit else { continue }
      report.exercised()
      size(set, mean, group, &report)
      history(group, &report)
      // What is in use may be raised by its engine, and the fit takes that for drag.
      let role = inventory.role(of: group)
      if inventory.life(of: group) != .active, role == .debris || role == .rocketBody {
        sign(set, mean, group, &report)
      }
    }
  }

  private static func size(
    _ set: InventoryElementSet, _ mean: MeanOrbit, _ group: ElementSetGroup,
    _ report: inout CheckReport
  ) {
    let bstar: Double = set.elements.bstar
    let perigee: Double = mean.perigeeHeight
    if abs(bstar) > largestBStar, perigee < 1_000_000 {
      report.report(
        at: set.place, subject: group.id, field: "BSTAR",
        Bilingual(
          "B* = \(Figure.text(bstar, 3)) is that of a body lighter than a balloon"
            + " (C_D A/m = \(Figure.text(abs(bstar) * OrbitalDecay.ballisticCoefficientPerBStar, 0))"
            + " m²/kg)",
          "B* = \(Figure.texte(bstar, 3)) est celui d'un corps plus léger qu'un ballon (C_D A/m ="
            + " \(Figure.texte(abs(bstar) * OrbitalDecay.ballisticCoefficientPerBStar, 0)) m²/kg)"),
        measured: bstar, expected: 0, tolerance: largestBStar, unit: "1/ER", model: "SGP4")
    }
    let second: Double = set.elements.meanMotionDDot
    if abs(second) > largestSecondDerivative, perigee > 180_000 {
      report.report(
        at: set.place, subject: group.id, field: "MEAN_MOTION_DDOT",
        Bilingual(
          "a second derivative of \(Figure.text(second, 4)) rev/day³ belongs to the last hours of an"
            + " orbit, not to a perigee of \(Figure.text(perigee / 1e3, 0)) km",
          "une dérivée seconde de \(Figure.texte(second, 4)) tr/j³ est celle des dernières heures"
            + " d'une orbite, non d'un périgée de \(Figure.texte(perigee / 1e3, 0)) km"),
        measured: second, expected: 0, tolerance: largestSecondDerivative, unit: "rev/d3",
        model: "SGP4")
    }
  }

  /// A drag term far above all others of an object that are the same for years.
  private static func history(_ group: ElementSetGroup, _ report: inout CheckReport) {
    let sets = group.sets
    guard sets.count >= 3 else { return }
    let sizes = sets.map(\.elements.bstar.magnitude).sorted()
    let median: Double = sizes[sizes.count / 2]
    guard median > 0 else { return }
    for set in sets {
      let bstar: Double = set.elements.bstar
      guard bstar.magnitude > outlier * median, bstar.magnitude > leastOutlier else { continue }
      report.report(
        at: set.place, subject: group.id, field: "BSTAR",
        Bilingual(
          "B* = \(Figure.text(bstar, 4)), where half of the sets of \(group.title) are below"
            + " \(Figure.text(median, 6))",
          "B* = \(Figure.texte(bstar, 4)), alors que la moitié des jeux de \(group.title) sont sous"
            + " \(Figure.texte(median, 6))"),
        measured: bstar, expected: median, tolerance: outlier * median, unit: "1/ER",
        model: "SGP4", sources: [set.source])
    }
  }

  private static func sign(
    _ set: InventoryElementSet, _ mean: MeanOrbit, _ group: ElementSetGroup,
    _ report: inout CheckReport
  ) {
    guard mean.perigeeHeight < denseHeight,
      let theory = try? SGP4(MeanElements(set.elements))
    else { return }
    let byDrag: Double = theory.semimajorAxisRate * 86_400
    let dot: Double = 2 * set.elements.meanMotionDot
    let byDerivative: Double =
      -2.0 / 3 * mean.semimajorAxis * dot / set.elements.meanMotionRevolutionsPerDay
    if byDrag > growth {
      report.report(
        at: set.place, subject: group.id, field: "BSTAR",
        Bilingual(
          "the negative B* would raise the orbit by \(Figure.text(byDrag, 0)) m a day at a perigee of"
            + " \(Figure.text(mean.perigeeHeight / 1e3, 0)) km, where the air lowers it",
          "le B* négatif élèverait l'orbite de \(Figure.texte(byDrag, 0)) m par jour à un périgée de"
            + " \(Figure.texte(mean.perigeeHeight / 1e3, 0)) km, où l'air l'abaisse"),
        measured: set.elements.bstar, expected: 0, tolerance: 0, unit: "1/ER", model: "SGP4")
    } else if byDrag < -growth && byDerivative > growth {
      report.report(
        at: set.place, subject: group.id, field: "MEAN_MOTION_DOT",
        Bilingual(
          "B* lowers the orbit by \(Figure.text(-byDrag, 0)) m a day, the derivative of the mean"
            + " motion raises it by \(Figure.text(byDerivative, 0)) m: one of the signs is wrong",
          "B* abaisse l'orbite de \(Figure.texte(-byDrag, 0)) m par jour, la dérivée du moyen"
            + " mouvement l'élève de \(Figure.texte(byDerivative, 0)) m : l'un des signes est faux"),
        measured: dot / 2, expected: -set.elements.meanMotionDot, tolerance: 0, unit: "rev/d2",
        model: "SGP4")
    }
  }
}
