// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Orbits of other producers, fitted over their first part and compared with the rest.
///
/// The bounds of 30 m and 15 m are what is asked of a fit; beside each stands what ours does.
@Suite(.enabled(if: Neighbours.realFiles != nil)) struct RealOrbitFitTests {
  static func model(_ path: String) throws -> [UInt8] {
    let folder = Truth.repository.appendingPathComponent("catalogs/models")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  static func environment() throws -> ForceEnvironment {
    ForceEnvironment(
      earth: try EarthOrientation(reading: model("earth-orientation.txt")),
      bodies: try BuiltinBodyEphemeris(reading: model("ephemeris/sun-moon.txt")))
  }

  /// Gravity, Sun, Moon, sunlight, solid tides, relativity; the pressure is the fourth.
  static func propagator(degree: Int, _ craft: Spacecraft) throws -> NumericalPropagator {
    let environment = try environment()
    let field = try GravityField(icgem: model("gravity/egm96-70.gfc"))
    return NumericalPropagator(
      forces: [
        try SphericalHarmonics(field: field, degree: degree), try ThirdBody(.sun),
        try ThirdBody(.moon), try SolarRadiationPressure(),
        try SolidTides(field: field, earth: environment.earth), Relativity(),
      ], spacecraft: craft, environment: environment)
  }

  static func orbit(_ sp3: String, _ id: String) throws -> [StateVector<GCRF>] {
    let earth = try environment().earth
    let file = SP3Reader.read(try RealOrbitFilesTests.bytes(sp3))
    return try file.segments(of: id).flatMap(\.states).map { state in
      try StateVector<ITRF>(
        epoch: state.epoch, position: state.position, velocity: state.velocity
      ).transformed(to: GCRF.self, using: earth)
    }
  }

  /// The fit over the first hours, and the root mean square and worst distance over the next, m.
  static func fitted(
    _ states: [StateVector<GCRF>], hours: Double, until end: Double, guess: Int,
    _ fit: OrbitFit
  ) throws -> (result: OrbitFitResult, rms: Double, worst: Double) {
    let start = states[0].epoch
    func time(_ state: StateVector<GCRF>) -> Double { state.epoch.seconds(since: start) / 3_600 }
    let result = try fit.solve(
      states.filter { time($0) <= hours }.map {
        OrbitObservation(epoch: $0.epoch, position: $0.position)
      }, from: states[guess])
    let later = states.filter { time($0) > hours && time($0) <= end }
    try #require(later.count > 10)
    let predicted = try result.propagator.states(from: result.state, at: later.map(\.epoch))
    let misses: [Double] = zip(later, predicted).map { ($0.position - $1.position).norm }
    let sum: Double = misses.reduce(0) { $0 + $1 * $1 }
    return (result, (sum / Double(misses.count)).squareRoot(), misses.max() ?? .nan)
  }

  static let pressure = OrbitFit.Parameter("radiation", .scale(force: 3))

  /// Etalon-2, a ball of 1.4 t: fitted over a day, carried over the next.
  @Test func validatesEtalon() throws {
    let craft = Spacecraft(mass: 1_415, radiationArea: 1.315, radiationCoefficient: 1.2)
    let fit = OrbitFit(
      propagator: try Self.propagator(degree: 20, craft), parameters: [Self.pressure])
    let states = try Self.orbit("sp3/asi.orb.etalon2.171209.v70.sp3", "L54")
    let one = try Self.fitted(states, hours: 24, until: 48, guess: 0, fit)
    #expect(one.rms < 30)
    #expect(one.rms < 1, "\(one.rms)")
    #expect(one.result.positionRMS < 0.1, "\(one.result.positionRMS)")
    #expect(abs(one.result.parameters[0].value - 1) < 0.2)
  }

  /// GPS and GLONASS: fitted over twelve hours, carried over six more.
  @Test(arguments: [
    ("sp3/esa11802.eph", "G01"), ("sp3/esa11802.eph", "G26"), ("sp3/mcc14000.sp3", "R03"),
    ("sp3/mcc14000.sp3", "R07"), ("sp3/mcc14000.sp3", "R22"),
  ])
  func validatesNavigationSatellites(sp3: String, id: String) throws {
    let craft = Spacecraft(mass: 1_000, radiationArea: 20, radiationCoefficient: 1.3)
    let fit = OrbitFit(
      propagator: try Self.propagator(degree: 20, craft), parameters: [Self.pressure])
    let states = try Self.orbit(sp3, id)
    let one = try Self.fitted(states, hours: 12, until: 18, guess: 6, fit)
    #expect(one.worst < 15, "\(one.worst)")
    #expect(one.rms < 3, "\(one.rms)")
    // With accelerations once a revolution, for panels and antennas that a ball has not.
    var rich = fit
    let axes: [(EmpiricalAcceleration.Axis, EmpiricalAcceleration.Shape)] = [
      (.radial, .constant), (.transverse, .constant), (.transverse, .cosine), (.transverse, .sine),
      (.normal, .cosine), (.normal, .sine),
    ]
    rich.parameters += axes.map { axis, shape in
      OrbitFit.Parameter(
        "\(axis) \(shape)", .addition(EmpiricalAcceleration(axis, shape)), deviation: 100)
    }
    let two = try Self.fitted(states, hours: 12, until: 18, guess: 6, rich)
    #expect(two.worst < 15, "\(two.worst)")
    #expect(two.rms < 1.5, "\(two.rms)")
    #expect(two.result.positionRMS < one.result.positionRMS)
  }

  /// The ISS as NASA predicts it, over a day without a burn: drag found, then six hours more.
  @Test func validatesSpaceStation() throws {
    let file = String(
      decoding: try RealOrbitFilesTests.bytes("arcs/iss_oem_2022-042.csv"), as: UTF8.self)
    let earth = try Self.environment().earth
    var states: [StateVector<GCRF>] = []
    for line in file.split(separator: "\n").dropFirst().prefix(460) {
      let fields = line.split(separator: ",").map(String.init)
      let n: [Double] = fields.dropFirst().map { (Double($0) ?? .nan) * 1_000 }
      states.append(
        try StateVector<EME2000>(
          epoch: try Epoch(iso8601: fields[0]), position: Vector3(n[0], n[1], n[2]),
          velocity: Vector3(n[3], n[4], n[5])
        ).transformed(to: GCRF.self, using: earth))
    }
    let craft = Spacecraft(
      mass: 445_386, dragArea: 1_439.7, dragCoefficient: 3.4, radiationArea: 0)
    var propagator = try Self.propagator(degree: 70, craft)
    propagator.forces.append(
      Drag(
        try NRLMSISE00(
          activity: AtmosphereActivity(flux: 110, averageFlux: 105, dailyAp: 8))))
    let fit = OrbitFit(
      propagator: propagator, parameters: [OrbitFit.Parameter("drag", .scale(force: 6))])
    let one = try Self.fitted(states, hours: 24, until: 30, guess: 0, fit)
    #expect(one.result.positionRMS < 30, "\(one.result.positionRMS)")
    #expect(one.worst < 150, "\(one.worst)")
    #expect((0.2...3).contains(one.result.parameters[0].value))
  }
}
