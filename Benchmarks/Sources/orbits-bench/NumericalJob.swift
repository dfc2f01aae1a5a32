// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits

/// A numeric propagation from a state to an end, with everything that belongs to it: tables made
/// anew in every run, the files read before.
struct NumericalJob: Job {
  /// What the driver writes for us.
  private struct Setting: Decodable {
    struct Air: Decodable {
      var mass: Double
      var area: Double
      var cd: Double
      var cr: Double
      var f107: Double
      var f107a: Double
      var ap: Double
    }
    var epoch: String
    /// m and m/s, GCRF.
    var state: [Double]
    var days: Double
    /// m, of the integrator.
    var tolerance: Double
    var gm: Double
    var radius: Double
    /// Unnormalised J2, along the third axis of GCRF, for the model without a field.
    var j2: Double?
    var gravity: String?
    var degree: Int?
    var kernel: String?
    var orientation: String?
    var drag: Air?
  }

  private let propagator: NumericalPropagator
  private let start: StateVector<GCRF>
  private let end: Epoch
  private var last: StateVector<GCRF>

  let count = 1

  init(setting path: String) throws {
    let setting = try JSONDecoder().decode(Setting.self, from: Data(Files.bytes(path)))
    let s = setting.state
    start = StateVector(
      epoch: try Epoch(iso8601: setting.epoch), position: Vector3(s[0], s[1], s[2]),
      velocity: Vector3(s[3], s[4], s[5]))
    end = start.epoch.advanced(bySeconds: 86_400 * setting.days)
    last = start
    var forces: [any ForceModel] = []
    var earth = EarthOrientation.constant(EarthOrientation.Parameters(ut1MinusTAI: -37))
    if let file = setting.orientation { earth = try EarthOrientation(reading: Files.bytes(file)) }
    if let j2 = setting.j2 {
      forces.append(
        ZonalHarmonics(
          gravitationalParameter: setting.gm, radius: setting.radius, coefficients: [j2],
          axes: .inertial))
    }
    if let file = setting.gravity {
      let field = try GravityField(icgem: Files.bytes(file))
      forces.append(
        try SphericalHarmonics(field: field, degree: setting.degree, order: setting.degree))
    }
    var bodies: any BodyEphemeris = NoBodies()
    if let file = setting.kernel {
      bodies = try SPKKernel(Files.bytes(file), name: "DE440")
      forces.append(try ThirdBody(.sun))
      forces.append(try ThirdBody(.moon))
    }
    var craft = Spacecraft(mass: 500)
    if let air = setting.drag {
      craft = Spacecraft(
        mass: air.mass, dragArea: air.area, dragCoefficient: air.cd, radiationArea: air.area,
        radiationCoefficient: air.cr)
      forces.append(
        Drag(
          try NRLMSISE00(
            activity: AtmosphereActivity(
              flux: air.f107, averageFlux: air.f107a, dailyAp: air.ap))))
      forces.append(try SolarRadiationPressure())
    }
    // The long steps of the Nyström pair win where the force costs next to nothing.
    let integrator: NumericalIntegrator =
      setting.gravity == nil
      ? .rungeKuttaNystrom(
        StepSettings(
          tolerance: StepTolerance(
            position: setting.tolerance, velocity: setting.tolerance * 1e-3)))
      : .standard(tolerance: setting.tolerance)
    propagator = NumericalPropagator(
      forces: forces, spacecraft: craft,
      environment: ForceEnvironment(earth: earth, bodies: bodies), integrator: integrator)
  }

  mutating func run() throws {
    last = try propagator.states(from: start, at: [end]).last ?? start
  }

  func results() -> [Double] {
    [
      last.position.x, last.position.y, last.position.z, last.velocity.x, last.velocity.y,
      last.velocity.z,
    ]
  }
}

/// An ephemeris of nothing, for forces that ask for no body.
private struct NoBodies: BodyEphemeris {
  let name = "none"
  var coverage: ClosedRange<Epoch> { Epoch.j2000...Epoch.j2000 }
  func state(
    of body: SolarSystemBody, relativeTo center: SolarSystemBody, at epoch: Epoch
  ) throws(BodyEphemerisFailure) -> (position: Vector3, velocity: Vector3) { throw .noData(body) }
}
