// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-001: period, semimajor axis, perigee and apogee describe one orbit.
enum PeriodMatchesHeights: Check {
  static let rule = Rule(
    id: "ORB-001",
    title: Bilingual(
      "period, heights and inclination are of one orbit",
      "période, altitudes et inclinaison sont d'une même orbite"),
    severity: .error, certainty: .physics,
    rationale: """
      Kepler's third law ties the period to the mean of the two heights, so a wrong digit in
      one of the three shows, as do heights from 6371 km beside those from 6378 km.
      Published figures differ by convention: the period may be Keplerian, anomalistic or
      nodal, registers give heights above the ellipsoid and osculating ellipses, the mean
      motion of a TLE is Kozai's. Only what no convention explains is reported. Figures
      notified to a register are quoted, not ours to mend: they are warned of, never called
      an error. Where an orbit was worked out from an element set of the same epoch, its
      figures are compared with that set too; and since nobody turns the plane of a low
      orbit by much, its inclination is compared with that of the nearest set.
      """,
    formula:
      "|a(T) − (R + (hp + ha)/2)| with a(T) = (μ (T/2π)²)^⅓ for T Keplerian, anomalistic, nodal",
    tolerance: """
      3 km (warning) and 10 km (error) of semimajor axis beyond conventions and rounding;
      1e-4 of the semimajor axis where the apogee is above 100,000 km, since the Sun and
      Moon act within a revolution; 0.5° of inclination in low orbit and 0.05° for each year
      between
      """,
    reference: """
      Brouwer 1959, Astronomical Journal 64, 378; Hoots and Roehrich 1980, Spacetrack Report
      3; the conventions were measured on rows of CelesTrak's SATCAT and of the UN register
      """,
    bad: RuleExample("objects/a.yaml", example(period: "98.4")),
    good: RuleExample("objects/a.yaml", example(period: "94.2")))

  private static func example(period: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: gcat-psatcat
    orbits:
      - epoch: 2016-05-01
        perigee_km: 471
        apogee_km: 486
        inclination_deg: 97.3
        period_min: \(period)
    """
  }

  /// Kilometres of semimajor axis from which on there is a warning.
  static let warning: Double = 3
  /// Kilometres of semimajor axis from which on there is an error.
  static let error: Double = 10

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let sources: [Origin] = inventory.sources.map { Origin(source: $0) }
    for launch in inventory.launches {
      guard let orbit = inventory.insertionOrbit(of: launch) else { continue }
      compare(orbit, of: launch.id, sources, into: &report)
    }
    for position in inventory.objects.indices where inventory.objects[position].describesOrbit {
      let object = inventory.objects[position]
      for orbit in object.orbits where object.center(of: orbit) == .earth {
        compare(orbit, of: object.id, sources, into: &report)
        compareWithSet(orbit, of: object, inventory, into: &report)
        compareTilt(orbit, of: object, inventory, into: &report)
      }
      if let orbit = object.registration?.orbit, !repeats(orbit, object.orbits) {
        compare(orbit, of: object.id, isRegistered: true, sources, into: &report)
      }
    }
  }

  /// Whether a registered orbit stands among the others too.
  private static func repeats(_ orbit: InventoryOrbit, _ others: [InventoryOrbit]) -> Bool {
    others.contains { other in
      other.kind == "registered" && other.period.value == orbit.period.value
        && other.perigee.value == orbit.perigee.value && other.apogee.value == orbit.apogee.value
    }
  }

  private static func compare(
    _ orbit: InventoryOrbit, of subject: String, isRegistered: Bool = false,
    _ sources: [Origin], into report: inout CheckReport
  ) {
    guard let perigee = orbit.perigee.first, let apogee = orbit.apogee.first,
      let period = orbit.period.first
    else { return }
    let convention: SizeAgreement.HeightConvention =
      isRegistered ? .any : convention(orbit, period, perigee, sources)
    let isAny = convention == .any
    let rounding: Double = max(coarse(perigee, isAny), coarse(apogee, isAny))
    guard
      let agreement = SizeAgreement(
        perigee: perigee.value * 1e3, apogee: apogee.value * 1e3,
        inclination: orbit.inclination.value.map { $0 * Circle.degree },
        period: period.value * 60, heightRounding: rounding * 1e3,
        periodRounding: coarse(period, isAny) * 60, convention: convention)
    else { return }
    report.exercised()
    let excess: Double = agreement.excess / 1e3
    let deep: Double = apogee.value > 100_000 ? 1e-4 * agreement.fromHeights.lowerBound / 1e3 : 0
    let least: Double = max(warning, deep)
    guard abs(excess) > least else { return }
    let heights = "\(perigee.text) × \(apogee.text) km"
    let expected: Double = agreement.expectedPeriod / 60
    // The tolerance in the unit of the figures: dT = 3/2 T da/a.
    let slack: Double = 1.5 * expected * least * 1e3 / agreement.fromHeights.lowerBound
    report.report(
      !isAny && abs(excess) > max(error, deep) ? .error : .warning, at: period.place,
      subject: subject, field: isRegistered ? "registration.nodal_period_min" : "period_min",
      Bilingual(
        "a period of \(period.text) min does not go with \(heights): the semimajor axis would be"
          + " \(Figure.text(abs(excess), 1)) km too \(excess > 0 ? "large" : "small") for every"
          + " kind of period; these heights have about \(Figure.text(expected, 2)) min",
        "une période de \(Figure.comma(period.text)) min ne va pas avec \(Figure.comma(heights)) : le demi-grand axe serait de"
          + " \(Figure.texte(abs(excess), 1)) km trop \(excess > 0 ? "grand" : "petit") pour toute"
          + " sorte de période ; ces altitudes donnent environ \(Figure.texte(expected, 2)) min"),
      length: period.text.count, measured: period.value, expected: expected, tolerance: slack,
      unit: "min", model: "Kepler, J2", sources: [period.source, perigee.source],
      related: [(perigee.place, Bilingual("the heights", "les altitudes"))])
  }

  /// Figures that were taken from an element set still are those of the set.
  private static func compareWithSet(
    _ orbit: InventoryOrbit, of object: InventoryObject, _ inventory: Inventory,
    into report: inout CheckReport
  ) {
    guard let perigee = orbit.perigee.first,
      inventory.sourceName(perigee.source) == "own-computation",
      let epoch = orbit.epoch.value, epoch.precision >= .day,
      let nearest = inventory.nearestSet(of: object, to: epoch.earliest),
      nearest.distance < (epoch.precision == .day ? 86_400 : 60),
      let mean = nearest.set.meanOrbit
    else { return }
    let minutes: Double = mean.anomalisticPeriod / 60
    // Three kilometres of semimajor axis in minutes; a twentieth of a degree is as much worth.
    let perKilometre: Double = 1.5 * minutes * 1e3 / mean.semimajorAxis
    let figures: [(String, Cited<Double>?, Double, String, Double)] = [
      ("perigee_km", orbit.perigee.first, mean.perigeeHeight / 1e3, "km", 1),
      ("apogee_km", orbit.apogee.first, mean.apogeeHeight / 1e3, "km", 1),
      ("period_min", orbit.period.first, minutes, "min", perKilometre),
      ("inclination_deg", orbit.inclination.first, mean.inclination / Circle.degree, "deg", 0.02),
    ]
    for (field, stated, computed, unit, scale) in figures {
      guard let stated else { continue }
      report.exercised()
      let tolerance: Double = warning * scale + stated.rounding
      let difference: Double = stated.value - computed
      guard abs(difference) > tolerance else { continue }
      let decimals = unit == "km" ? 1 : 2
      report.report(
        abs(difference) > error * scale + stated.rounding ? .error : .warning, at: stated.place,
        subject: object.id, field: field,
        Bilingual(
          "\(field) is \(stated.text), but the element set of this epoch gives"
            + " \(Figure.text(computed, decimals)) \(unit)",
          "\(field) vaut \(Figure.comma(stated.text)), mais le jeu d'éléments de cette époque donne"
            + " \(Figure.texte(computed, decimals)) \(unit)"),
        length: stated.text.count, measured: stated.value, expected: computed,
        tolerance: tolerance, unit: unit, model: "Brouwer", sources: [nearest.set.source],
        related: [(nearest.set.place, Bilingual("the element set", "le jeu d'éléments"))])
    }
  }

  /// The inclination of a low orbit is that of the object's nearest element set.
  private static func compareTilt(
    _ orbit: InventoryOrbit, of object: InventoryObject, _ inventory: Inventory,
    into report: inout CheckReport
  ) {
    guard let tilt = orbit.inclination.first, let apogee = orbit.apogee.value, apogee < 2_000,
      !object.elementSets.isEmpty
    else { return }
    let epoch: Epoch? =
      orbit.epoch.value?.earliest ?? inventory.launch(of: object)?.liftOff.value?.earliest
      ?? inventory.firstSet(of: object)?.elements.epoch
    guard let epoch, let nearest = inventory.nearestSet(of: object, to: epoch),
      let mean = nearest.set.meanOrbit, mean.apogeeHeight < 2_000e3
    else { return }
    report.exercised()
    let computed: Double = nearest.set.elements.inclinationDegrees
    let years: Double = nearest.distance / (365.25 * 86_400)
    let tolerance: Double = 0.5 + 0.05 * years + tilt.rounding
    guard abs(tilt.value - computed) > tolerance else { return }
    report.report(
      .warning, at: tilt.place, subject: object.id, field: "inclination_deg",
      Bilingual(
        "an inclination of \(tilt.text)°, but the nearest element set has"
          + " \(Figure.text(computed, 2))°, and low orbits keep theirs",
        "une inclinaison de \(Figure.comma(tilt.text))°, mais le jeu d'éléments le plus proche a"
          + " \(Figure.texte(computed, 2))°, et les orbites basses gardent la leur"),
      length: tilt.text.count, measured: tilt.value, expected: computed, tolerance: tolerance,
      unit: "deg", sources: [tilt.source, nearest.set.source],
      related: [(nearest.set.place, Bilingual("the element set", "le jeu d'éléments"))])
  }

  /// Half of the last digit; in registers of the last that is not 0: `1440.0` means a day there.
  private static func coarse(_ value: Cited<Double>, _ isAny: Bool) -> Double {
    guard isAny else { return value.rounding }
    var unit: Double = value.rounding * 2
    while unit < 100, value.value != 0,
      (value.value / (unit * 10)).rounded() * unit * 10 == value.value
    {
      unit *= 10
    }
    return max(value.rounding, unit / 2)
  }

  /// What is known of the figures: rows of tables and our own come from element sets, GCAT's heights
  /// are above a sphere, of other sources nothing is known.
  private static func convention(
    _ orbit: InventoryOrbit, _ period: Cited<Double>, _ perigee: Cited<Double>,
    _ sources: [Origin]
  ) -> SizeAgreement.HeightConvention {
    guard orbit.kind != "registered" else { return .any }
    let height: Origin = origin(perigee.source, sources)
    if height == .elementSet, origin(period.source, sources) == .elementSet { return .elementSet }
    return height == .other ? .any : .sphere
  }

  /// What kind of source a figure is from.
  private enum Origin {
    case elementSet
    case gcat
    case other

    init(source name: String) {
      if name.hasPrefix("gcat") {
        self = .gcat
      } else {
        self = name == "own-computation" || name.contains("satcat") ? .elementSet : .other
      }
    }
  }

  private static func origin(_ position: Int32, _ sources: [Origin]) -> Origin {
    sources.indices.contains(Int(position)) ? sources[Int(position)] : .other
  }
}
