// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The figures of an object's orbit at its last known date.
struct QueryFigures {
  /// Heights (km), inclination (deg) and period (min) as far as they are known.
  var perigee: QueryValue?
  var apogee: QueryValue?
  var inclination: QueryValue?
  var period: QueryValue?
  var eccentricity: Double?
  /// The class that the figures make, and whether others fit too.
  var figures: OrbitFigures?

  /// From the newest element set that SGP4 takes, else from the last orbit that is described, else
  /// from the registration.
  init?(_ object: InventoryObject, in inventory: Inventory) {
    for position in object.elementSets.reversed() {
      if take(inventory.elementSets[position]) { break }
    }
    if figures == nil {
      let described = object.orbits.reversed() + [object.registration?.orbit].compactMap(\.self)
      guard let orbit = described.first(where: { !$0.isEmpty }) else { return nil }
      take(orbit, center: object.center.value)
    }
  }

  private mutating func take(_ set: InventoryElementSet) -> Bool {
    let orbit: SGP4
    do throws(SGP4.Failure) {
      orbit = try SGP4(set.elements, apogeeLimit: nil)
    } catch {
      return false
    }
    perigee = .figure(orbit.perigeeHeight / 1000, decimals: 1)
    apogee = .figure(orbit.apogeeHeight / 1000, decimals: 1)
    inclination = .figure(set.elements.inclinationDegrees, decimals: 4)
    period = .figure(orbit.period / 60, decimals: 3)
    eccentricity = set.elements.eccentricity
    figures = OrbitFigures(
      perigeeHeight: orbit.perigeeHeight, apogeeHeight: orbit.apogeeHeight,
      inclination: set.elements.inclinationDegrees * Double.pi / 180)
    return true
  }

  private mutating func take(_ orbit: InventoryOrbit, center: String?) {
    func value(_ values: Values<Double>) -> QueryValue? {
      values.first.map { .number($0.value, $0.text) }
    }
    perigee = value(orbit.perigee)
    apogee = value(orbit.apogee)
    inclination = value(orbit.inclination)
    period = value(orbit.period)
    guard let low = orbit.perigee.value, let high = orbit.apogee.value else { return }
    let body: OrbitCenter? =
      switch center?.lowercased() {
      case nil, "earth": .earth
      case "moon": .moon
      case "sun": .sun
      default: nil
      }
    guard let body else { return }
    let found = OrbitFigures(
      perigeeHeight: low * 1000, apogeeHeight: high * 1000,
      inclination: orbit.inclination.value.map { $0 * Double.pi / 180 }, center: body)
    figures = found
    if body == .earth { eccentricity = found.eccentricity }
  }
}
