// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-004: no orbit straight from the ground is flatter than the latitude of the pad.
enum InclinationReachesSite: Check {
  static let rule = Rule(
    id: "ORB-004",
    title: Bilingual(
      "the first orbit's plane passes through the launch site",
      "le plan de la première orbite passe par le pas de tir"),
    severity: .error, certainty: .physics,
    rationale: """
      An orbital plane contains the Earth's centre, so the plane of an orbit that began at a
      pad is inclined by at least the geocentric latitude of the pad; the geodetic one of
      maps is up to 0.19° more. Only the first orbit is bound so: upper stages turn the
      plane on the way to the geostationary ring, which is why KazSat's 0° from Baikonur is
      sound. A launch that declares a `plane_change` is judged by the inclination it aimed
      at, its insertion and its parking orbits only; otherwise orbits below 2,000 km count
      as well, as a warning. What is said of one first orbit must agree with itself too.
      """,
    formula: "|φ'| − margin ≤ i ≤ 180° − |φ'| + margin, φ' the geocentric latitude",
    tolerance: """
      0.5° for a turn during the ascent (the Station's 51.64° is 0.06° below Vostochny's
      51.70°), 1° where only the middle of the site is known, and the rounding of the
      inclination; 1° between two inclinations of one first orbit
      """,
    reference: "Vallado 2013, Fundamentals of Astrodynamics, 4th ed., section 6.4.1",
    bad: RuleExample(files(kind: "insertion")),
    good: RuleExample(files(kind: "operational")))

  private static func files(kind: String) -> [(path: String, text: String)] {
    [
      (
        "sites/b.yaml",
        """
        kind: site
        id: b
        name: B
        source: s
        latitude_deg: 45.92
        longitude_deg: 63.34
        """
      ),
      (
        "launches/2006-022.yaml",
        """
        kind: launch
        id: 2006-022
        name: L
        source: s
        lift_off: 2006-06-17T22:44:05Z
        site: b
        payloads:
          - a
        plane_change: declared
        """
      ),
      (
        "objects/a.yaml",
        """
        kind: satellite
        id: a
        name: A
        source: s
        launch: 2006-022
        orbits:
          - orbit_kind: \(kind)
            perigee_km: 35780
            apogee_km: 35790
            inclination_deg: 0.1
        """
      ),
    ]
  }

  /// Degrees.
  static let margin: Double = 0.5
  /// Degrees between inclinations that are said of one first orbit.
  static let spread: Double = 1

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.launches {
      guard let (pad, name, isPad) = inventory.pad(of: launch) else { continue }
      let least: Double = pad.leastInclination / Circle.degree
      let orbits = FirstOrbit.all(of: launch, in: inventory)
      var reachable: [FirstOrbit] = []
      for orbit in orbits {
        report.exercised()
        let tilt: Double = min(orbit.inclination, 180 - orbit.inclination)
        let slack: Double = margin + orbit.rounding + (isPad ? 0 : 0.5)
        guard tilt < least - slack else {
          reachable.append(orbit)
          continue
        }
        let bound: Double = orbit.inclination <= 90 ? least : 180 - least
        report.report(
          orbit.isDeclared ? .error : .warning, at: orbit.location, subject: orbit.subject,
          field: orbit.field,
          Bilingual(
            "an inclination of \(Figure.text(orbit.inclination, 2))° cannot be reached from"
              + " \(name): at a geocentric latitude of \(Figure.text(least, 2))° the plane of the"
              + " first orbit is inclined by at least as much, unless a stage turns it",
            "une inclinaison de \(Figure.texte(orbit.inclination, 2))° ne peut être atteinte depuis"
              + " \(name) : à la latitude géocentrique de \(Figure.texte(least, 2))°, le plan de la"
              + " première orbite est au moins aussi incliné, à moins qu'un étage ne le tourne"),
          measured: orbit.inclination, expected: bound, tolerance: slack, unit: "deg",
          model: "spherical trigonometry", sources: [orbit.source].compactMap(\.self),
          related: [
            Finding.Related(
              location: inventory.location(of: launch.place),
              message: Bilingual("the launch", "le lancement"))
          ])
      }
      agree(reachable, launch, inventory, into: &report)
    }
  }

  /// All that is said of the first plane of a launch is of one plane.
  private static func agree(
    _ orbits: [FirstOrbit], _ launch: InventoryLaunch, _ inventory: Inventory,
    into report: inout CheckReport
  ) {
    guard let aim = orbits.first, aim.isDeclared, orbits.count > 1 else { return }
    report.exercised()
    // The aim is at fault where it disagrees with most of the others.
    let odd = orbits.dropFirst().filter { orbit in
      abs(orbit.inclination - aim.inclination) > spread + orbit.rounding + aim.rounding
    }
    guard let first = odd.first else { return }
    let isAim = odd.count > 1 && 2 * odd.count > orbits.count - 1
    let (wrong, right): (FirstOrbit, FirstOrbit) = isAim ? (aim, first) : (first, aim)
    report.report(
      .warning, at: wrong.location, subject: wrong.subject, field: wrong.field,
      Bilingual(
        "\(Figure.text(wrong.inclination, 2))° and \(Figure.text(right.inclination, 2))° are said"
          + " of the first orbit of one launch, \(launch.id)",
        "\(Figure.texte(wrong.inclination, 2))° et \(Figure.texte(right.inclination, 2))° sont"
          + " dits de la première orbite d'un même lancement, \(launch.id)"),
      measured: wrong.inclination, expected: right.inclination,
      tolerance: spread + wrong.rounding + right.rounding, unit: "deg",
      sources: [wrong.source, right.source].compactMap(\.self),
      related: [
        Finding.Related(
          location: right.location, message: Bilingual("the other", "l'autre inclinaison"))
      ])
  }
}
