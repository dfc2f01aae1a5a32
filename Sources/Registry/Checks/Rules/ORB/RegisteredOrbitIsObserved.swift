// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-024: the orbit that a State notified to the United Nations is the one that was observed.
enum RegisteredOrbitIsObserved: Check {
  static let rule = Rule(
    id: "ORB-024",
    title: Bilingual(
      "the registered orbit is one that was observed",
      "l'orbite immatriculée a été observée"),
    severity: .info, certainty: .physics,
    rationale: """
      A State notifies an orbit to the United Nations once, of some day of the object's life. Each orbit and
      element set known of the object is compared, and the nearest counts. An orbit with a perigee below 400 km
      is taken for the one in which the launcher left a craft that then climbed by itself; inclinations may
      have drifted since by Sun and Moon.
      """,
    formula:
      "|mean height − nearest observed| ≤ max(20 km, 5 %); |i − nearest observed| ≤ 1° + 0.95° a year × (a/a_GEO)^1.5; an orbit listed as registered repeats the entry",
    tolerance: """
      5 % of the height, 20 km at least: notifications are rounded and of another day.
      """,
    reference: """
      Registration Convention (UN 1975), article IV; Allan & Cook 1964, Proc. R. Soc. A 280, 97 (drift of planes).
      """,
    bad: RuleExample(
      "objects/sat.yaml",
      """
      kind: satellite
      id: sat
      name: Sat
      source: s
      registration:
        state: KZ
        perigee_km: 798
        apogee_km: 881
        inclination_deg: 97.4
      orbits:
        - epoch: 2020-01-01
          orbit_kind: operational
          perigee_km: 498
          apogee_km: 581
          inclination_deg: 97.41
      """),
    good: RuleExample(
      "objects/sat.yaml",
      """
      kind: satellite
      id: sat
      name: Sat
      source: s
      registration:
        state: KZ
        perigee_km: 492
        apogee_km: 585
        inclination_deg: 97.4
      orbits:
        - epoch: 2020-01-01
          orbit_kind: operational
          perigee_km: 498
          apogee_km: 581
          inclination_deg: 97.41
      """))

  /// Fraction of the semimajor axis and of the period; degrees of inclination.
  static let relative: Double = 0.05
  static let inclination: Double = 1
  /// An orbit with a perigee below this (km) may be the one in which the launcher left the object;
  /// States often notify that one.
  static let injectionPerigee: Double = 400

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects where object.isAboutEarth {
      repetition(object, &report)
      for registered in registrations(of: object) {
        guard let figures = registered.figures(), figures.semimajorAxis > 0 else { continue }
        guard let observed = observed(object, inventory) else { continue }
        report.exercised()
        compare(
          registered, figures, observed, object, launched: liftOff(of: object, inventory), &report)
      }
    }
  }

  /// An orbit that is listed as registered repeats the entry of the register.
  private static func repetition(_ object: InventoryObject, _ report: inout CheckReport) {
    guard let entry = object.registration?.orbit else { return }
    for orbit in object.orbits where orbit.kind == "registered" {
      let pairs = [
        ("apogee_km", orbit.apogee.first, entry.apogee, 1.0),
        ("perigee_km", orbit.perigee.first, entry.perigee, 1.0),
        ("inclination_deg", orbit.inclination.first, entry.inclination, 0.1),
      ]
      for (field, figure, registered, tolerance) in pairs {
        guard let figure, let other = registered.first else { continue }
        report.exercised()
        if registered.all.contains(where: { ($0.value - figure.value).magnitude <= tolerance }) {
          continue
        }
        report.report(
          at: figure.place, subject: object.id, field: field,
          Bilingual(
            "an orbit of \(object.title) listed as registered has \(figure.text), the entry of the"
              + " register \(other.text)",
            "une orbite de \(object.title) donnée comme enregistrée a \(figure.text), l'inscription"
              + " au registre \(other.text)"),
          length: figure.text.count, measured: figure.value, expected: other.value,
          tolerance: tolerance, unit: field == "inclination_deg" ? "deg" : "km",
          sources: [figure.source, other.source],
          related: [(other.place, Bilingual("the entry", "l'inscription"))])
      }
    }
  }

  private static func liftOff(
    of object: InventoryObject, _ inventory: Inventory
  ) -> Epoch? {
    guard let name = object.launch.value, let position = inventory.index.launches[name] else {
      return nil
    }
    return inventory.launches[position].liftOff.value?.earliest
  }

  private struct Observed {
    let semimajorAxis: Double
    let inclination: Double?
    let place: Place
    let text: String
    let epoch: Epoch?
  }

  private static func registrations(of object: InventoryObject) -> [InventoryOrbit] {
    var found = object.orbits.filter { $0.kind == "registered" }
    if let own = object.registration?.orbit, !own.isEmpty { found = [own] }
    return found
  }

  /// All that was observed; the one nearest to what was registered counts, since the notification
  /// may be of any day of the object's life.
  private static func observed(
    _ object: InventoryObject, _ inventory: Inventory
  ) -> [Observed]? {
    var found = object.orbits.compactMap { orbit -> Observed? in
      guard orbit.kind != "registered", let figures = orbit.figures() else { return nil }
      return Observed(
        semimajorAxis: figures.semimajorAxis, inclination: figures.inclination,
        place: orbit.place, text: orbit.epoch.first?.text ?? "",
        epoch: orbit.epoch.value?.earliest)
    }
    for set in inventory.sets(of: object) where !set.isRough {
      guard let mean = set.meanOrbit else { continue }
      found.append(
        Observed(
          semimajorAxis: mean.semimajorAxis, inclination: mean.inclination, place: set.place,
          text: String(set.elements.epoch.iso8601(.utc).prefix(10)), epoch: set.elements.epoch))
    }
    return found.isEmpty ? nil : found
  }

  private static func compare(
    _ registered: InventoryOrbit, _ figures: OrbitFigures, _ observed: [Observed],
    _ object: InventoryObject, launched: Epoch?, _ report: inout CheckReport
  ) {
    let a: Double = figures.semimajorAxis
    let highest: Double = observed.reduce(0) { max($0, $1.semimajorAxis) }
    // Left low by the launcher and raised by its own engine.
    let isInjection: Bool =
      figures.perigeeHeight < 1e3 * injectionPerigee && a < 1.02 * highest
    if !isInjection,
      let nearest = observed.min(by: {
        abs($0.semimajorAxis - a) < abs($1.semimajorAxis - a)
      })
    {
      let height: Double = figures.meanHeight / 1e3
      let seen: Double = (nearest.semimajorAxis - (a - figures.meanHeight)) / 1e3
      // Heights, not radii: 5 % of 500 km is what a reader would call another orbit.
      let allowed: Double = max(20, relative * max(height, seen))
      if abs(height - seen) > allowed {
        report.report(
          at: registered.perigee.first?.place ?? registered.place, subject: object.id,
          field: "registration.perigee_km",
          Bilingual(
            "\(object.title) is registered at a mean height of \(Figure.text(height, 0)) km, but was"
              + " never seen nearer to it than \(Figure.text(seen, 0)) km (\(nearest.text))",
            "\(object.title) est immatriculé à une altitude moyenne de \(Figure.texte(height, 0)) km,"
              + " mais n'en a jamais été vu plus près que \(Figure.texte(seen, 0)) km"
              + " (\(nearest.text))"), measured: height, expected: seen, tolerance: allowed,
          unit: "km", related: [(nearest.place, Bilingual("observed here", "observé ici"))])
      }
    }
    // A climb to the geostationary ring turns the plane.
    if isInjection && figures.apogeeHeight > 10_000_000 { return }
    guard let declared = figures.inclination,
      let nearest = observed.filter({ $0.inclination != nil }).min(by: {
        abs(($0.inclination ?? 0) - declared) < abs(($1.inclination ?? 0) - declared)
      }), let seen = nearest.inclination
    else { return }
    let degrees: Double = declared / Circle.degree
    // Sun and Moon tilt a geostationary orbit by up to 0.95° a year, others as a^1.5.
    var years: Double = 0
    if let launched = object.launchDate.value?.earliest ?? launched, let epoch = nearest.epoch {
      years = max(0, epoch.seconds(since: launched) / 31_557_600)
    }
    let tilt: Double = 0.95 * Elementary.pow(nearest.semimajorAxis / 42_164_000, 1.5) * years
    let allowed: Double = inclination + tilt
    if abs(degrees - seen / Circle.degree) > allowed {
      report.report(
        at: registered.inclination.first?.place ?? registered.place, subject: object.id,
        field: "registration.inclination_deg",
        Bilingual(
          "\(object.title) is registered at \(Figure.text(degrees, 2))°, but was seen at"
            + " \(Figure.text(seen / Circle.degree, 2))° (\(nearest.text))",
          "\(object.title) est immatriculé à \(Figure.texte(degrees, 2))°, mais a été vu à"
            + " \(Figure.texte(seen / Circle.degree, 2))° (\(nearest.text))"), measured: degrees,
        expected: seen / Circle.degree, tolerance: allowed, unit: "deg",
        related: [(nearest.place, Bilingual("observed here", "observé ici"))])
    }
  }
}
