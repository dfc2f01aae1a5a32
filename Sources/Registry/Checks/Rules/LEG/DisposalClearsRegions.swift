// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-010: what is no longer used leaves the protected regions.
enum DisposalClearsRegions: Check {
  static let rule = Rule(
    id: "LEG-010",
    title: Bilingual(
      "dead objects leave the protected regions",
      "les objets hors service quittent les régions protégées"),
    severity: .info, certainty: .physics,
    rationale: """
      A satellite of the geostationary ring is to be raised so far that it never comes back into the
      region; one in a low orbit is to come down within 25 years, by some rules within 5. Judged are
      disposal orbits near the ring and, in low orbits, retired objects of records by their newest
      orbit. Area and mass being unknown, typical figures are taken that are kind to the object: the
      lifetime is the shortest that a high Sun allows.
      """,
    formula: "h_perigee ≥ h_GEO + 235 km + 1000 km·C_r·A/m, e ≤ 0.003; lifetime ≤ 25 years",
    tolerance: "C_r·A/m = 0.03 m²/kg in the ring; C_D·A/m = 0.04 m²/kg below 2000 km",
    reference: "IADC-02-01 rev. 3 (2021), sections 5.3.1 and 5.3.2; ISO 24113:2023",
    bad: RuleExample("objects/a.yaml", Self.record(perigee: 35900, apogee: 35950)),
    good: RuleExample("objects/a.yaml", Self.record(perigee: 36069, apogee: 36093)))

  private static func record(perigee: Int, apogee: Int) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    status: retired
    orbits:
      - epoch: 2009-08-17
        orbit_kind: disposal
        perigee_km: \(perigee)
        apogee_km: \(apogee)
        inclination_deg: 0.22
    """
  }

  private static let yearsAllowed: Double = 25

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects where object.center.isEmpty {
      ring(object, &report)
      if object.record != nil, object.status.value == "retired" {
        low(object, inventory, &report)
      }
    }
  }

  private static func ring(_ object: InventoryObject, _ report: inout CheckReport) {
    guard let orbit = object.orbits.last(where: { $0.purpose?.value == "disposal" }),
      let perigee = orbit.perigee.first, let apogee = orbit.apogee.first,
      perigee.value > 33_786, apogee.value < 45_000, apogee.value >= perigee.value
    else { return }
    report.exercised()
    let height: Double = Geosynchronism.height / 1000
    let clearance: Double = Geosynchronism.graveyardClearance(areaToMass: 0.02) / 1000
    let above: Double = perigee.value - height
    // Below the ring by as much is as good for the region, if not by the guideline.
    let radius: Double = Ellipsoid.wgs84.equatorialRadius / 1000
    let eccentricity: Double =
      (apogee.value - perigee.value) / (apogee.value + perigee.value + 2 * radius)
    guard above + perigee.rounding < clearance || eccentricity > 0.0035 else { return }
    let km = above.formattedDecimals(0)
    let e = eccentricity.formattedDecimals(4)
    report.report(
      at: perigee.place, subject: object.id, field: "orbits.perigee_km",
      Bilingual(
        "\(object.title) was left \(km) km above the geostationary ring with an eccentricity of \(e);"
          + " \(clearance.formattedDecimals(0)) km and 0.003 are asked for",
        "\(object.title) a été laissé à \(km) km au-dessus de l'anneau géostationnaire avec une"
          + " excentricité de \(e) ; il faut \(clearance.formattedDecimals(0)) km et 0.003"),
      length: perigee.text.count, measured: above, expected: clearance, tolerance: 0, unit: "km",
      model: "IADC graveyard, C_r A/m = 0.03 m²/kg", sources: [perigee.source])
  }

  private static func low(
    _ object: InventoryObject, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let (orbit, place, source) = newest(of: object, inventory), orbit.apogeeHeight < 2e6
    else { return }
    guard
      let decay = try? OrbitalDecay(
        semimajorAxis: orbit.semimajorAxis, eccentricity: orbit.eccentricity,
        ballisticCoefficient: 0.04)
    else { return }
    report.exercised()
    let span: Double = yearsAllowed * 31_557_600
    guard decay.lifetime(.high, limit: span) == nil else { return }
    let perigee = (orbit.perigeeHeight / 1000).formattedDecimals(0)
    let apogee = (orbit.apogeeHeight / 1000).formattedDecimals(0)
    report.report(
      at: place, subject: object.id, field: "orbits",
      Bilingual(
        "\(object.title) is retired at \(perigee) × \(apogee) km and will stay up for more than"
          + " 25 years",
        "\(object.title) est hors service à \(perigee) × \(apogee) km et y restera plus de 25 ans"),
      expected: yearsAllowed, tolerance: 0, unit: "a",
      model: "King-Hele in NRLMSISE-00 means, F10.7 = 200, C_D A/m = 0.04 m²/kg",
      sources: [source])
  }

  private static func newest(
    of object: InventoryObject, _ inventory: Inventory
  ) -> (orbit: MeanOrbit, place: Place, source: Int32)? {
    if let last = object.elementSets.last {
      let set = inventory.elementSets[last]
      if !set.isRough, let orbit = try? MeanOrbit(MeanElements(set.elements)) {
        return (orbit, set.place, set.source)
      }
    }
    for orbit in object.orbits.reversed() where orbit.purpose?.value != "registered" {
      guard let perigee = orbit.perigee.first, let apogee = orbit.apogee.first,
        let inclination = orbit.inclination.value,
        let mean = try? MeanOrbit(
          perigeeHeight: perigee.value * 1000, apogeeHeight: apogee.value * 1000,
          inclination: inclination * Circle.degree)
      else { continue }
      return (mean, perigee.place, perigee.source)
    }
    return nil
  }
}
