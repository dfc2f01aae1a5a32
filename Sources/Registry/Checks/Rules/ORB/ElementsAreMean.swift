// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-022: elements published for SGP4 are mean ones, not osculating.
enum ElementsAreMean: Check {
  static let rule = Rule(
    id: "ORB-022",
    title: Bilingual(
      "elements published for SGP4 are mean ones",
      "les éléments publiés pour SGP4 sont moyens"),
    severity: .info, certainty: .physics,
    rationale: """
      SGP4 takes mean elements; given osculating ones it is off by tens of kilometres. One set alone does not show
      of which kind it is. Several within some revolutions do: the osculating semimajor axis swings twice a
      revolution by an amount that the oblateness fixes, mean ones do not. A constant, a trend and the swing are
      fitted by least squares.
      """,
    formula:
      "amplitude of cos 2u, sin 2u in a within 0.5 … 1.6 × (3/2) J₂ R²/a sin²i, residual < 0.4 × amplitude",
    tolerance: """
      Six sets within a week at least, and an expected swing above 200 m.
      """,
    reference: """
      Brouwer 1959, Astronomical Journal 64, 378; basilisk issue 1255, poliastro issue 1185.
      """,
    bad: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ 1,2026-900A,2026-11-21T12:00:00.000000,15.52766076,0.0018772,51.6652,88.3998,62.1879,297.8119,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T12:17:00.000000,15.56211174,0.0014409,51.6318,88.3600,103.1299,323.0178,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T12:34:00.000000,15.55012893,0.0019068,51.6434,88.2567,83.5894,48.6513,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T12:51:00.000000,15.53187230,0.0013993,51.6612,88.2386,114.4544,83.9531,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:08:00.000000,15.56847046,0.0022713,51.6255,88.1691,86.4838,178.0458,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:25:00.000000,15.53769704,0.0012471,51.6555,88.0834,74.7857,255.8521,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:42:00.000000,15.54232105,0.0020871,51.6510,88.0708,86.8236,309.9858,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:59:00.000000,15.56685626,0.0011878,51.6272,87.9762,76.7410,26.1690,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T14:16:00.000000,15.52909817,0.0020574,51.6638,87.9191,111.0642,57.9788,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T14:33:00.000000,15.55552689,0.0016619,51.6382,87.8934,78.4327,156.7705,100001,0.0001,0,0
      """),
    good: RuleExample(
      "gp.csv",
      """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,NORAD_CAT_ID,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      SIM-KZ 1,2026-900A,2026-11-21T12:00:00.000000,15.55000000,0.0008000,51.6452,88.4000,88.0000,272.0000,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T12:17:00.000000,15.55000000,0.0008000,51.6452,88.3411,88.0438,338.0875,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T12:34:00.000000,15.55000000,0.0008000,51.6452,88.2821,88.0877,44.1750,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T12:51:00.000000,15.55000000,0.0008000,51.6452,88.2232,88.1315,110.2625,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:08:00.000000,15.55000000,0.0008000,51.6452,88.1642,88.1754,176.3500,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:25:00.000000,15.55000000,0.0008000,51.6452,88.1053,88.2192,242.4375,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:42:00.000000,15.55000000,0.0008000,51.6452,88.0463,88.2631,308.5250,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T13:59:00.000000,15.55000000,0.0008000,51.6452,87.9874,88.3069,14.6126,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T14:16:00.000000,15.55000000,0.0008000,51.6452,87.9284,88.3507,80.7001,100001,0.0001,0,0
      SIM-KZ 1,2026-900A,2026-11-21T14:33:00.000000,15.55000000,0.0008000,51.6452,87.8695,88.3946,146.7876,100001,0.0001,0,0
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for group in inventory.elementSetGroups(ofAtLeast: 6) {
      guard let week = densestWeek(group.sets), week.count >= 6, let first = week.first else {
        continue
      }
      let samples = week.compactMap { set -> OsculatingSignature.Sample? in
        guard let mean = set.meanOrbit else { return nil }
        let elements = set.elements
        let nu =
          (try? Anomaly.trueAnomaly(
            mean: elements.meanAnomalyDegrees * Circle.degree,
            eccentricity: elements.eccentricity)) ?? 0
        return OsculatingSignature.Sample(
          time: elements.epoch.seconds(since: first.elements.epoch),
          semimajorAxis: mean.semimajorAxis,
          argumentOfLatitude: elements.argumentOfPerigeeDegrees * Circle.degree + nu)
      }
      guard
        let signature = OsculatingSignature(
          samples, inclination: first.elements.inclinationDegrees * Circle.degree)
      else { continue }
      report.exercised()
      guard signature.isOsculating else { continue }
      let swing: Double = signature.amplitude / 1e3
      let expected: Double = signature.expectedAmplitude / 1e3
      report.report(
        at: first.place, subject: group.id, field: "MEAN_MOTION",
        Bilingual(
          "the semimajor axis of \(group.title) swings by \(Figure.text(swing, 2)) km twice a"
            + " revolution, as osculating elements do (\(Figure.text(expected, 2)) km); SGP4 wants"
            + " mean ones",
          "le demi-grand axe de \(group.title) oscille de \(Figure.texte(swing, 2)) km deux fois"
            + " par révolution, comme le font des éléments osculateurs"
            + " (\(Figure.texte(expected, 2)) km) ; SGP4 veut des éléments moyens"),
        measured: swing, expected: 0, tolerance: 0.5 * expected, unit: "km", model: "Brouwer J2")
    }
  }

  /// The sets of the seven days that have most of them.
  private static func densestWeek(
    _ sets: [InventoryElementSet]
  ) -> [InventoryElementSet]? {
    var best: ArraySlice<InventoryElementSet> = []
    var start = 0
    for end in sets.indices {
      while sets[end].elements.epoch.seconds(since: sets[start].elements.epoch) > 6.5 * 86_400 {
        start += 1
      }
      if end - start + 1 > best.count { best = sets[start...end] }
    }
    return best.isEmpty ? nil : Array(best)
  }
}
