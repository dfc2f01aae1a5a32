// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-017: an orbit about another body says so, and has no element sets for SGP4.
enum DeepSpaceNamesItsBody: Check {
  static let rule = Rule(
    id: "ORB-017",
    title: Bilingual(
      "orbits beyond the Earth name their body and have no SGP4 sets",
      "les orbites au-delà de la Terre nomment leur astre et n'ont pas de jeu SGP4"),
    severity: .error, certainty: .physics,
    rationale: """
      Tables of orbits about the Earth give heights that say nothing of an orbit about the Sun or the Moon, and
      SGP4 knows neither. An apogee beyond the Earth's sphere of influence needs its central body; an element
      set with an apogee past the Moon must be marked as rough. Sets of high Earth orbits (100,000 to 350,000
      km) that are published all the same are worth a look only.
      """,
    formula: "apogee ≤ 1,500,000 km or central_body ≠ Earth; apogee of sets for SGP4 ≤ 350,000 km",
    tolerance: """
      1.5 million km, the radius of the Hill sphere; 350,000 km, the perigee of the Moon.
      """,
    reference: """
      Murray & Dermott 1999, Solar System Dynamics, 3.13. Real case: the orbiter of Chang'e-5 in GCAT.
      """,
    bad: RuleExample(
      "objects/probe.yaml",
      """
      kind: satellite
      id: probe
      name: Probe
      source: s
      orbits:
        - epoch: 2021-03-15
          perigee_km: 417008
          apogee_km: 49774419
      """),
    good: RuleExample(
      "objects/probe.yaml",
      """
      kind: satellite
      id: probe
      name: Probe
      source: s
      orbits:
        - epoch: 2021-03-15
          perigee_km: 417008
          apogee_km: 49774419
          central_body: Sun
      """))

  /// Above this apogee the Sun holds what the Earth cannot, km: the radius of the Hill sphere.
  static let hillRadius: Double = 1_500_000
  /// Above this apogee SGP4 was made for nothing, km.
  static let highestForSGP4: Double = 100_000
  /// Above this apogee the orbit crosses that of the Moon, km.
  static let moonDistance: Double = 350_000

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      for orbit in object.orbits {
        guard let apogee = orbit.apogee.first else { continue }
        // A row of a table has one body; a record names that of each orbit.
        let body =
          orbit.centralBody?.value ?? (object.record == nil ? object.center.value : nil)
        if body == nil, apogee.value <= highestForSGP4 { continue }
        let center = (body ?? "Earth").lowercased()
        guard apogee.value > highestForSGP4 || center != "earth" else { continue }
        report.exercised()
        if center == "earth" || center == "ea", apogee.value > hillRadius {
          report.report(
            at: apogee.place, subject: object.id, field: "central_body",
            Bilingual(
              "an apogee of \(Figure.text(apogee.value, 0)) km is outside the Earth's sphere; the"
                + " orbit must name its central body",
              "un apogée de \(Figure.texte(apogee.value, 0)) km est hors de la sphère de la Terre ;"
                + " l'orbite doit nommer son corps central"), measured: apogee.value,
            expected: hillRadius, tolerance: 0, unit: "km")
        }
      }
    }
    for group in inventory.elementSetGroups() { examineSets(of: group, inventory, &report) }
  }

  private static func examineSets(
    of group: ElementSetGroup, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let set = group.newest, let mean = set.meanOrbit else { return }
    let object = group.object.map { inventory.objects[$0] }
    let apogee: Double = mean.apogeeHeight / 1e3
    // A craft that left the Earth may have sets of the days before.
    let center = object?.record == nil ? object?.center.first : nil
    let isElsewhere =
      center.map { !["earth", "ea"].contains($0.value.lowercased()) && Int($0.value) == nil }
      ?? false
    guard apogee > highestForSGP4 || isElsewhere else { return }
    report.exercised()
    if isElsewhere {
      let body = center?.value ?? "?"
      report.report(
        at: set.place, subject: group.id, field: "central_body",
        Bilingual(
          "\(group.title) goes round \(body), but has an element set for SGP4, which knows the"
            + " Earth alone",
          "\(group.title) tourne autour de \(body), mais a un jeu d'éléments pour SGP4, qui ne"
            + " connaît que la Terre"),
        related: (center?.place).map {
          [($0, Bilingual("the body is named here", "le corps est nommé ici"))]
        } ?? [])
      return
    }
    report.report(
      apogee > moonDistance ? .error : .info, at: set.place, subject: group.id,
      field: "MEAN_MOTION",
      Bilingual(
        "the apogee is at \(Figure.text(apogee, 0)) km, where the Moon decides: the set must be"
          + " marked as rough, SGP4 is not for it",
        "l'apogée est à \(Figure.texte(apogee, 0)) km, où la Lune décide : le jeu doit être marqué"
          + " comme approximatif, SGP4 n'est pas fait pour lui"), measured: apogee,
      expected: highestForSGP4, tolerance: 0, unit: "km")
  }
}
