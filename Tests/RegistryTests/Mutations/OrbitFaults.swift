// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import TestSupport

extension MutationFamily {
  /// Heights, inclinations, periods, regimes and slots of records gone wrong.
  static let orbitFaults: [MutationFamily] = [
    make("orbit", "apogee and perigee swapped", at: { $0.values([], Self.perigees) }) {
      site, unharmed, _ in
      guard let other = unharmed.neighbour(site, "apogee_km"), other.text != site.text,
        var text = unharmed.text(of: site.record),
        text.replace(site.text, with: other.text, at: site.assertion.location),
        text.replace(other.text, with: site.text, at: other.assertion.location)
      else { return nil }
      return unharmed.mutant(
        "\(site.record.id) \(site.path): \(site.text) x \(other.text)", text, of: site.record)
    },
    make("orbit", "inclination off by 10 degrees", at: { $0.values([], Self.inclinations) }) {
      site, unharmed, generator in
      guard let number = Double(site.text) else { return nil }
      let sign: Double = number < 10 || Bool.random(using: &generator) ? 1 : -1
      guard let new = Wrong.shifted(site.text, by: 10 * sign) else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.loneOrbit(site))
    },
    make("orbit", "period off by 5 %", at: { $0.values([], Self.periods) }) {
      site, unharmed, generator in
      let factor = Bool.random(using: &generator) ? 1.05 : 0.95
      guard let new = Wrong.scaled(site.text, by: factor) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make("orbit", "height off by a tenth", at: { $0.values([], Self.heights) }) {
      site, unharmed, generator in
      let factor = Bool.random(using: &generator) ? 1.1 : 0.9
      guard let new = Wrong.scaled(site.text, by: factor) else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.loneOrbit(site))
    },
    make("orbit", "first digit of a height wrong", at: { $0.values([], Self.heights) }) {
      site, unharmed, generator in
      let first = Wrong.digit(of: String(site.text.prefix(1)), &generator)
      let new = (first == "0" ? "" : first) + site.text.dropFirst()
      guard !new.isEmpty else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.loneOrbit(site))
    },
    make("orbit", "regime of another kind", at: { $0.values(RecordKind.objects, ["regime"]) }) {
      site, unharmed, generator in
      let others = ["LEO", "MEO", "GEO", "GTO", "HEO", "SSO", "lunar"].filter { $0 != site.text }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: other, excuse: unharmed.noOrbit(site.record))
    },
    make("orbit", "slot off by 3 to 40 degrees", at: { $0.values([], ["geo_longitude_deg"]) }) {
      site, unharmed, generator in
      let size = Double.random(in: 3...40, using: &generator).rounded()
      guard let new = Wrong.shifted(site.text, by: Bool.random(using: &generator) ? size : -size)
      else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.noSets(site.record))
    },
    make("orbit", "slot with the wrong sign", at: { $0.values([], ["geo_longitude_deg"]) }) {
      site, unharmed, _ in
      unharmed.setting(site, to: "-\(site.text)", excuse: unharmed.noSets(site.record))
    },
    make("orbit", "mass of an object times ten", at: { $0.values(RecordKind.objects, ["mass_kg"]) })
    { site, unharmed, _ in
      guard let new = Wrong.scaled(site.text, by: 10) else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.unweighed(site.record, new))
    },
    make(
      "orbit", "target inclination of a launch off by 10 degrees",
      at: { $0.values([.launch], ["target_inclination_deg"]) }
    ) { site, unharmed, generator in
      guard let new = Wrong.shifted(site.text, by: Bool.random(using: &generator) ? 10 : -10)
      else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.highAim(site.record, new))
    },
  ]

  private static let places = ["orbits[]", "insertion", "registration"]
  private static let perigees = Set(places.map { "\($0).perigee_km" })
  private static let heights = Set(places.flatMap { ["\($0).perigee_km", "\($0).apogee_km"] })
  private static let inclinations = Set(places.map { "\($0).inclination_deg" })
  private static let periods: Set<String> = [
    "orbits[].period_min", "insertion.period_min", "registration.nodal_period_min",
  ]
}

extension Unharmed {
  /// Why an orbit cannot be told from a wrong one: nothing else tells the object's orbit.
  fileprivate func loneOrbit(_ site: ValueSite) -> String? {
    if hasElements(site.record.id) { return nil }
    if let pair = neighbour(site, "perigee_km"), site.shape.hasPrefix("registration."),
      neighbour(site, "nodal_period_min") == nil, let height = Double(pair.text), height < 400,
      !(site.record["orbits"]?.elements.contains { $0["orbit_kind"]?.value == "registered" }
        ?? false)
    {
      return "the figure of an entry of the register without a period, for an orbit just after the"
        + " launch, of which no other orbit is known"
    }
    let others = values.filter {
      $0.record.id == site.record.id && $0.key == site.key && $0.path != site.path
    }
    return others.isEmpty ? "the only orbit that is known of an object without element sets" : nil
  }

  /// Why the inclination that a launch aimed at cannot be told from a wrong one.
  fileprivate func highAim(_ launch: Record, _ new: String) -> String? {
    if launch["insertion"] != nil { return nil }
    // Nothing is launched to less than the latitude of the site.
    if let aim = Double(new), let latitude = record(launch.value("site"))?.number("latitude_deg"),
      aim < latitude.magnitude - 1
    {
      return nil
    }
    let isLow = inventory.objects.contains { object in
      object.launch.value == launch.id
        && object.orbits.contains { $0.apogee.all.contains { $0.value < 2_000 } }
    }
    return isLow
      ? nil
      : "the aim of a launch to high orbits only: stages turn the plane on the way there, and the"
        + " Moon later"
  }

  /// Why a regime cannot be told from a wrong one.
  fileprivate func noOrbit(_ record: Record) -> String? {
    hasElements(record.id) || record["orbits"] != nil
      ? nil : "the regime of an object of which no orbit is known"
  }

  /// Why a slot cannot be told from a wrong one.
  fileprivate func noSets(_ record: Record) -> String? {
    if !hasElements(record.id) { return "the slot of an object without element sets" }
    if (record["geo_longitude_deg"]?.assertions.count ?? 0) > 1 {
      return "one of several slots of an object: it was in each at its time, and is in another"
    }
    return ["retired", "lost"].contains(record.value("status") ?? "")
      ? "the slot of an object that is no longer kept in it" : nil
  }

  /// Why a mass cannot be told from a wrong one.
  fileprivate func unweighed(_ record: Record, _ new: String) -> String? {
    guard let mass = Double(new) else { return nil }
    if (record["mass_kg"]?.assertions.count ?? 0) > 1 { return nil }
    let vehicle = self.record(self.record(record.value("launch"))?.value("vehicle"))
    let classes: [String] =
      switch record.value("regime") {
      case "GEO", "GSO", "IGSO", "GTO": ["GTO", "GEO", "LEO"]
      case "MEO": ["MEO", "GTO", "LEO"]
      case "SSO": ["SSO", "LEO"]
      default: ["LEO"]
      }
    let capacities = classes.lazy.compactMap { name in
      vehicle?["capacity_kg.\(name)"]?.assertions.compactMap(\.number).max()
    }
    guard let capacity = capacities.first else {
      return "the mass of an object whose launch vehicle has no known capacity"
    }
    return mass <= capacity
      ? "the mass of an object that its launch vehicle could lift even so" : nil
  }
}
