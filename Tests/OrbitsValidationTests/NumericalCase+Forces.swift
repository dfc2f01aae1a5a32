// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport

extension NumericalCase {
  /// What a case may leave out, to see whether its absence would be found.
  struct Without: OptionSet {
    let rawValue: Int
    static let bodies = Without(rawValue: 1)
    static let pressure = Without(rawValue: 2)
    static let air = Without(rawValue: 4)
    static let relativity = Without(rawValue: 8)
    static let tides = Without(rawValue: 16)
  }

  /// The spacecraft of the case.
  var spacecraft: Spacecraft {
    var craft = Spacecraft(mass: massKg)
    if let drag {
      craft.dragArea = drag.areaM2
      craft.dragCoefficient = drag.cd
    }
    if let srp {
      craft.radiationArea = srp.areaM2
      craft.radiationCoefficient = srp.cr
    }
    return craft
  }

  /// The forces of the case.
  func forces(without left: Without = []) throws -> [any ForceModel] {
    var forces: [any ForceModel] = [try attraction()]
    if thirdBody != nil, !left.contains(.bodies) {
      forces.append(try ThirdBody(.sun, gravitationalParameter: 132_712_440_041.27946e9))
      forces.append(try ThirdBody(.moon, gravitationalParameter: 4_902.800118457551e9))
    }
    if srp != nil, !left.contains(.pressure) { forces.append(try SolarRadiationPressure()) }
    if let drag, !left.contains(.air) { forces.append(try air(drag)) }
    if relativity != nil, !left.contains(.relativity) {
      forces.append(Relativity(gravitationalParameter: 398_600.4415e9))
    }
    if solidTides != nil, !left.contains(.tides) {
      let start = try start().epoch
      forces.append(
        try SolidTides(
          field: Truth.gravity("egm96"), earth: try earth(),
          // The README says that there is none, but the states have the pole tide, about the mean
          // pole of 2010: without it the low orbit is off by 0.24 m after a day, with it by 0.1 mm.
          poleTide: .meanPole2010,
          span: start...start.advanced(bySeconds: 86_400 * durationDays)))
    }
    return forces
  }

  private func attraction() throws -> any ForceModel {
    guard let gravity else { return PointMass(gravitationalParameter: 398_600.4415e9) }
    let field = try Truth.gravity(gravity.model.lowercased())
    if gravity.order == 0 {
      return ZonalHarmonics(
        field: field, degree: gravity.degree,
        axes: gravity.bodyAxes == "ITRF" ? .bodyFixed : .inertial)
    }
    return try SphericalHarmonics(field: field, degree: gravity.degree, order: gravity.order)
  }

  private func air(_ drag: Air) throws -> any ForceModel {
    if drag.model.hasPrefix("exponential") {
      return Drag(
        try ExponentialAtmosphere(
          density: drag.rho0KgM3 ?? .nan, height: 1_000 * (drag.h0Km ?? .nan),
          scaleHeight: 1_000 * (drag.scaleHeightKm ?? .nan)))
    }
    if drag.model.hasPrefix("modified Harris-Priester") {
      return Drag(try HarrisPriester(exponent: 4, lag: .pi / 6))
    }
    return Drag(
      try NRLMSISE00(
        activity: AtmosphereActivity(flux: 150, averageFlux: 150, dailyAp: 15)))
  }
}
