// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Fits to observations that were computed, so that the truth is known.
@Suite struct OrbitFitTests {
  static let mu = GravitationalParameter.earth

  static func start() -> StateVector<GCRF> {
    StateVector(
      epoch: .j2000.advanced(bySeconds: 1e8), position: Vector3(6_900_000, 0, 0),
      velocity: Vector3(100, 5_000, 5_700))
  }

  static func propagator() throws -> NumericalPropagator {
    let j2 = ZonalHarmonics(
      gravitationalParameter: mu, radius: 6_378_137, coefficients: [1.082_63e-3],
      axes: .inertial)
    let drag = Drag(
      try ExponentialAtmosphere(density: 2e-12, height: 500_000, scaleHeight: 60_000))
    return NumericalPropagator(
      forces: [j2, drag],
      spacecraft: Spacecraft(mass: 500, dragArea: 5, dragCoefficient: 2.2),
      environment: ForceEnvironment(
        earth: .constant(EarthOrientation.Parameters(ut1MinusTAI: -34)), bodies: NoBodies()))
  }

  struct NoBodies: BodyEphemeris {
    let name = "none"
    let coverage = Epoch.j2000.advanced(bySeconds: -1e10)...Epoch.j2000.advanced(bySeconds: 1e10)
    func state(
      of body: SolarSystemBody, relativeTo center: SolarSystemBody, at epoch: Epoch
    ) throws(BodyEphemerisFailure) -> (position: Vector3, velocity: Vector3) {
      throw .noData(body)
    }
  }

  /// A number of a normal distribution, from twelve even ones.
  static func normal(_ random: inout SeededGenerator) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + random.number(0...1) }
  }

  static func observations(
    count: Int, every step: Double, noise: Double, scale: Double = 1, velocity: Bool = false
  ) throws -> [OrbitObservation] {
    var random = SeededGenerator(seed: 21)
    var propagator = try propagator()
    propagator.forces[1] = ScaledForce(propagator.forces[1], by: scale)
    let epochs = (0..<count).map { start().epoch.advanced(bySeconds: Double($0) * step) }
    return try propagator.states(from: start(), at: epochs).map { state in
      func push(_ size: Double) -> Vector3 {
        size * Vector3(normal(&random), normal(&random), normal(&random))
      }
      return OrbitObservation(
        epoch: state.epoch, position: state.position + push(noise),
        velocity: velocity ? state.velocity + push(noise * 1e-3) : nil,
        positionDeviation: max(noise, 1e-3), velocityDeviation: max(noise, 1e-3) * 1e-3)
    }
  }

  static func guess() -> StateVector<GCRF> {
    var guess = start()
    guess.position += Vector3(900, -700, 500)
    guess.velocity += Vector3(-0.9, 0.5, 0.7)
    return guess
  }

  /// Without noise the start and the drag come back.
  @Test(arguments: [false, true]) func validatesExactObservations(velocity: Bool) throws {
    let observations = try Self.observations(
      count: 60, every: 300, noise: 0, scale: 1.35, velocity: velocity)
    let fit = OrbitFit(
      propagator: try Self.propagator(), parameters: [OrbitFit.Parameter("drag", .scale(force: 1))])
    let result = try fit.solve(observations, from: Self.guess())
    #expect((result.state.position - Self.start().position).norm < 1e-4)
    #expect((result.state.velocity - Self.start().velocity).norm < 1e-7)
    #expect(abs(result.parameters[0].value - 1.35) < 1e-5)
    #expect(result.positionRMS < 1e-4)
    #expect(result.rejected.isEmpty)
    #expect(result.history.count <= 8)
    // The propagator handed back has the drag found.
    let end = Self.start().epoch.advanced(bySeconds: 86_400)
    var truth = try Self.propagator()
    truth.forces[1] = ScaledForce(truth.forces[1], by: 1.35)
    let a = try truth.states(from: Self.start(), at: [end])[0]
    let b = try result.propagator.states(from: result.state, at: [end])[0]
    #expect((a.position - b.position).norm < 1e-2)
  }

  /// With noise of 10 m the errors are as large as the covariance says, and so are the residuals.
  @Test func validatesCovarianceOfNoise() throws {
    let observations = try Self.observations(count: 200, every: 120, noise: 10, scale: 0.8)
    let fit = OrbitFit(
      propagator: try Self.propagator(), parameters: [OrbitFit.Parameter("drag", .scale(force: 1))])
    let result = try fit.solve(observations, from: Self.guess())
    #expect(abs(result.weightedRMS - 1) < 0.1)
    #expect(abs(result.positionRMS - 10 * 3.0.squareRoot()) < 2)
    let away = try result.covariance.distance(
      position: result.state.position - Self.start().position,
      velocity: result.state.velocity - Self.start().velocity)
    // Chi-square of six: below 4.1 in 99 of 100.
    #expect(away < 4.1)
    let drag = result.parameters[0]
    #expect(abs(drag.value - 0.8) < 4 * drag.deviation)
    #expect(drag.deviation < 0.2)
    #expect(result.rejected.count < 3)
    for place in 0..<7 { #expect(abs(result.correlations[place * 8] - 1) < 1e-12) }
  }

  /// Observations that are far off are named and do no harm.
  @Test func validatesRejection() throws {
    var observations = try Self.observations(count: 100, every: 200, noise: 5)
    for index in [7, 40, 41, 93] {
      observations[index].position += Vector3(3_000, -2_000, Double(index) * 50)
    }
    let result = try OrbitFit(propagator: try Self.propagator())
      .solve(observations, from: Self.guess())
    #expect(Set(result.rejected.map(\.index)).isSuperset(of: [7, 40, 41, 93]))
    #expect(result.rejected.count <= 6)
    #expect(abs(result.weightedRMS - 1) < 0.15)
    #expect((result.state.position - Self.start().position).norm < 15)
  }

  /// The epoch may be amid the observations, and constant accelerations come out.
  @Test func validatesEmpiricalAccelerationAboutTheMiddle() throws {
    let push = EmpiricalAcceleration(.transverse, amplitude: 1e-7)
    var pushed = try Self.propagator()
    pushed.forces.append(ScaledForce(push, by: 3))
    let epochs = (-30...30).map { Self.start().epoch.advanced(bySeconds: Double($0) * 400) }
    let before = try pushed.states(from: Self.start(), at: Array(epochs[..<30].reversed()))
    let after = try pushed.states(from: Self.start(), at: Array(epochs[30...]))
    let observations = (before.reversed() + after).map {
      OrbitObservation(epoch: $0.epoch, position: $0.position)
    }
    let result = try OrbitFit(
      propagator: try Self.propagator(),
      parameters: [OrbitFit.Parameter("transverse", .addition(push), deviation: 100)]
    ).solve(observations, from: Self.guess())
    #expect(abs(result.parameters[0].value - 3) < 1e-3)
    #expect((result.state.position - Self.start().position).norm < 1e-2)
  }

  @Test func holdsReasonsOfRefusal() throws {
    func failure(
      _ fit: OrbitFit, _ observations: [OrbitObservation]
    ) -> OrbitFitFailure? {
      do {
        _ = try fit.solve(observations, from: Self.guess())
        return nil
      } catch {
        return error
      }
    }
    let few = try Self.observations(count: 1, every: 60, noise: 1)
    let many = try Self.observations(count: 20, every: 60, noise: 1)
    var fit = OrbitFit(propagator: try Self.propagator())
    guard case .tooFew(components: 3, unknowns: 6) = failure(fit, few) else {
      Issue.record("few")
      return
    }
    var broken = many
    broken[4].positionDeviation = 0
    guard case .observation(4) = failure(fit, broken) else {
      Issue.record("broken")
      return
    }
    // A force without effect cannot be told.
    fit.propagator.spacecraft.dragArea = 0
    fit.parameters = [OrbitFit.Parameter("drag", .scale(force: 1))]
    guard case .undetermined("drag") = failure(fit, many) else {
      Issue.record("undetermined")
      return
    }
    fit.parameters = []
    fit.iterationLimit = 1
    guard case .notConverged(let history) = failure(fit, many) else {
      Issue.record("not converged")
      return
    }
    #expect(history.count == 1)
  }
}
