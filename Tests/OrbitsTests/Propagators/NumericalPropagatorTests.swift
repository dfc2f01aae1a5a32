// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct NumericalPropagatorTests {
  private let mu: Double = 398_600.4418e9
  private let epoch = Epoch.j2000.advanced(bySeconds: 7e8)

  /// No bodies and an Earth that turns evenly: enough for forces of the Earth alone.
  private var environment: ForceEnvironment {
    ForceEnvironment(
      earth: .constant(EarthOrientation.Parameters(ut1MinusTAI: -37)), bodies: NoBodies())
  }

  private func propagator(
    _ forces: [any ForceModel], integrator: NumericalIntegrator = .standard
  ) -> NumericalPropagator {
    NumericalPropagator(
      forces: forces, spacecraft: Spacecraft(mass: 1_000), environment: environment,
      integrator: integrator)
  }

  /// A circular start at a radius in metres, inclined by 50°.
  private func circular(_ radius: Double) -> StateVector<GCRF> {
    let speed: Double = (mu / radius).squareRoot()
    return StateVector(
      epoch: epoch, position: Vector3(radius, 0, 0),
      velocity: Vector3(0, 0.642_787_609_686_539_4 * speed, 0.766_044_443_118_978 * speed))
  }

  private static let methods: [NumericalIntegrator] = [
    .standard,
    .rungeKuttaNystrom(
      StepSettings(tolerance: StepTolerance(position: 1e-7, velocity: 1e-10))),
    .rungeKutta(
      .verner98, StepSettings(tolerance: StepTolerance(position: 1e-7, velocity: 1e-10))),
    .rungeKutta(
      .dormandPrince853, StepSettings(tolerance: StepTolerance(position: 1e-7, velocity: 1e-10))),
  ]

  @Test(arguments: methods) func holdsTheWayBack(integrator: NumericalIntegrator) throws {
    let field = ZonalHarmonics(
      gravitationalParameter: mu, radius: 6_378_137, coefficients: [1.0826e-3, -2.5e-6])
    let propagator = propagator([field], integrator: integrator)
    let start = circular(6_900_000)
    let there = try propagator.propagate(from: start, to: epoch.advanced(bySeconds: 86_400)).end
    let back = try propagator.propagate(from: there, to: epoch).end
    #expect((back.position - start.position).norm < 1e-3)
    #expect((back.velocity - start.velocity).norm < 1e-6)
  }

  @Test(arguments: methods) func holdsEphemerisAndStatesTogether(
    integrator: NumericalIntegrator
  ) throws {
    let propagator = propagator([PointMass(gravitationalParameter: mu)], integrator: integrator)
    var start = circular(7_000_000)
    start.velocity = 1.3 * start.velocity
    // Both read the integrator's own interpolation, the ephemeris at four places of each piece; how
    // far it is from smooth between them grows with the step, which is longest with Nyström's pair.
    let isLong: Bool = if case .rungeKuttaNystrom = integrator { true } else { false }
    for sign in [1.0, -1.0] {
      let epochs = (0...500).map { epoch.advanced(bySeconds: sign * 123.4 * Double($0)) }
      let states = try propagator.states(from: start, at: epochs)
      let ephemeris = try propagator.ephemeris(from: start, to: epochs[500])
      for (state, epoch) in zip(states, epochs) {
        let other = try ephemeris.state(at: epoch)
        #expect((state.position - other.position).norm < (isLong ? 5e-5 : 3e-6))
        #expect((state.velocity - other.velocity).norm < (isLong ? 3e-7 : 3e-8))
      }
      #expect(throws: Ephemeris<GCRF>.Failure.self) {
        try ephemeris.state(at: epochs[500].advanced(bySeconds: sign * 1))
      }
    }
  }

  @Test func validatesHohmannTransferInClosedForm() throws {
    let low: Double = 6_700_000
    let high: Double = 42_164_000
    let propagator = propagator([PointMass(gravitationalParameter: mu)])
    let first: Double =
      (mu / low).squareRoot() * ((2 * high / (low + high)).squareRoot() - 1)
    let second: Double =
      (mu / high).squareRoot() * (1 - (2 * low / (low + high)).squareRoot())
    let half: Double =
      Double.pi * ((low + high) * (low + high) * (low + high) / (8 * mu)).squareRoot()
    let burns = [
      ImpulsiveBurn(epoch: epoch, change: Vector3(0, first, 0), specificImpulse: 320),
      ImpulsiveBurn(
        epoch: epoch.advanced(bySeconds: half), change: Vector3(0, second, 0),
        specificImpulse: 320),
    ]
    let end = epoch.advanced(bySeconds: half + 40_000)
    let run = try propagator.propagate(
      from: circular(low), to: end, impulses: burns, detecting: [.perigee()])
    #expect(abs(run.end.position.norm - high) < 1e-2)
    #expect(abs(run.end.velocity.norm - (mu / high).squareRoot()) < 1e-6)
    // Tsiolkovsky over both burns.
    let left: Double = 1_000 * Foundation.exp(-(first + second) / (320 * 9.806_65))
    #expect(abs(run.mass - left) < 1e-9)
    // And back again, burns taken off.
    let back = try propagator.propagate(from: run.end, to: epoch, impulses: burns)
    #expect(abs(back.end.position.norm - low) < 1e-2)
  }

  @Test func validatesApsidesOfKepler() throws {
    let propagator = propagator([PointMass(gravitationalParameter: mu)])
    var start = circular(7_000_000)
    start.velocity = 1.2 * start.velocity
    // The start is a perigee: a = r / (2 − 1.44).
    let axis: Double = 7_000_000 / (2 - 1.44)
    let period: Double = 2 * Double.pi * (axis * axis * axis / mu).squareRoot()
    let run = try propagator.propagate(
      from: start, to: epoch.advanced(bySeconds: 3.2 * period),
      detecting: [.perigee(), .apogee(), .ascendingNode()])
    let apogees = run.events.filter { $0.name == "apogee" }
    let perigees = run.events.filter { $0.name == "perigee" }
    #expect(apogees.count == 3 && perigees.count == 3)
    for (index, event) in apogees.enumerated() {
      let expected: Double = (Double(index) + 0.5) * period
      #expect(abs(event.epoch.seconds(since: epoch) - expected) < 1e-6)
    }
    for (index, event) in perigees.enumerated() {
      #expect(abs(event.epoch.seconds(since: epoch) - Double(index + 1) * period) < 1e-6)
    }
    let stopped = try propagator.propagate(
      from: start, to: epoch.advanced(bySeconds: 3 * period), detecting: [.apogee(stops: true)])
    #expect(stopped.stop?.name == "apogee")
    #expect(abs(stopped.end.epoch.seconds(since: epoch) - 0.5 * period) < 1e-6)
    #expect(abs(stopped.end.position.norm - (2 * axis - 7_000_000)) < 1e-3)
    #expect(
      abs(stopped.ephemeris.coverage.upperBound.seconds(since: stopped.end.epoch)) < 1e-6)
  }

  @Test(arguments: methods) func validatesFiniteBurnByTheRocketEquation(
    integrator: NumericalIntegrator
  ) throws {
    // No attraction: 400 s of 5 kN at 300 s of specific impulse, from a coast into a coast.
    let burn = try FiniteBurn(
      start: epoch.advanced(bySeconds: 500), duration: 400, thrust: 5_000, specificImpulse: 300,
      axes: .inertial, direction: Vector3(0, 3, 4))
    var start = circular(8_000_000)
    start.velocity = Vector3(1_000, 0, 0)
    let propagator = propagator([burn], integrator: integrator)
    let run = try propagator.propagate(from: start, to: epoch.advanced(bySeconds: 2_000))
    let exhaust: Double = 300 * 9.806_65
    let flow: Double = 5_000 / exhaust
    let mass: Double = 1_000 - 400 * flow
    #expect(abs(run.mass - mass) < 1e-9)
    let gain: Double = exhaust * Foundation.log(1_000 / mass)
    let expected: Vector3 = start.velocity + gain * Vector3(0, 0.6, 0.8)
    #expect((run.end.velocity - expected).norm < 1e-8)
    // The way under thrust: ve (T − (m1/ṁ) ln(m0/m1)), then the coast.
    let burnt: Double = exhaust * (400 - mass / flow * Foundation.log(1_000 / mass))
    let travelled: Double = burnt + gain * 1_100
    let there: Vector3 =
      start.position + 2_000 * start.velocity + travelled * Vector3(0, 0.6, 0.8)
    #expect((run.end.position - there).norm < 1e-4)
    // And back through the burn.
    var backward = propagator
    backward.spacecraft.mass = mass
    let back = try backward.propagate(from: run.end, to: epoch)
    #expect((back.end.position - start.position).norm < 1e-3)
    #expect((back.end.velocity - start.velocity).norm < 1e-6)
    #expect(abs(back.mass - 1_000) < 1e-9)
  }

  @Test func holdsThatNystromRefusesDrag() throws {
    let drag = Drag(
      try ExponentialAtmosphere(density: 1e-12, height: 400_000, scaleHeight: 60_000))
    let settings = StepSettings(tolerance: StepTolerance(position: 1e-6, velocity: 1e-9))
    let propagator = propagator(
      [PointMass(gravitationalParameter: mu), drag], integrator: .rungeKuttaNystrom(settings))
    #expect(throws: PropagationFailure.self) {
      try propagator.ephemeris(from: circular(7_000_000), to: epoch.advanced(bySeconds: 100))
    }
  }

  @Test(arguments: methods) func holdsEnergyAndMomentumOfTwoBodies(
    integrator: NumericalIntegrator
  ) throws {
    let propagator = propagator([PointMass(gravitationalParameter: mu)], integrator: integrator)
    var start = circular(7_000_000)
    start.velocity = 1.3 * start.velocity
    func energy(_ state: StateVector<GCRF>) -> Double {
      0.5 * state.velocity.squaredNorm - mu / state.position.norm
    }
    let ephemeris = try propagator.ephemeris(from: start, to: epoch.advanced(bySeconds: 604_800))
    let momentum: Vector3 = start.position.cross(start.velocity)
    for hour in 1...168 {
      let state = try ephemeris.state(at: epoch.advanced(bySeconds: 3_600 * Double(hour)))
      // A ten-millionth of a metre a step, over some ten thousand of them.
      #expect(abs(energy(state) / energy(start) - 1) < 5e-10)
      #expect((state.position.cross(state.velocity) - momentum).norm < 5e-10 * momentum.norm)
    }
  }

  /// The same motion about the Moon, integrated about either centre.
  @Test func holdsTheChoiceOfTheCenter() throws {
    let bodies = try TruthKernel.compact()
    let moon = try bodies.state(of: .moon, relativeTo: .earth, at: epoch)
    let radius: Double = 1_937_400
    let gm: Double = Constants.moonGM.value
    let start = StateVector<GCRF>(
      epoch: epoch, position: moon.position + Vector3(radius, 0, 0),
      velocity: moon.velocity + (gm / radius).squareRoot() * Vector3(0, 0.6, 0.8))
    var aboutMoon = propagator([
      PointMass(gravitationalParameter: gm), try ThirdBody(.earth), try ThirdBody(.sun),
    ])
    aboutMoon.environment.bodies = bodies
    var aboutEarth = propagator([
      PointMass(gravitationalParameter: SolarSystemBody.earth.gravitationalParameter),
      try ThirdBody(.moon), try ThirdBody(.sun),
    ])
    aboutEarth.environment.bodies = bodies
    aboutMoon.environment.center = .moon
    let end = epoch.advanced(bySeconds: 43_200)
    let first = try aboutMoon.propagate(from: start, to: end)
    let second = try aboutEarth.propagate(from: start, to: end)
    // The series of Earth and Moon does not know that they pull each other: their relative
    // acceleration is that of the forces to 10⁻⁹ m/s².
    #expect((first.end.position - second.end.position).norm < 5)
    #expect((first.end.position - start.position).norm > 1e6)
    let middle = epoch.advanced(bySeconds: 21_600)
    let one = try first.ephemeris.state(at: middle)
    let two = try aboutMoon.states(from: start, at: [middle, end])
    #expect((one.position - two[0].position).norm < 1e-3)
    #expect((first.end.position - two[1].position).norm < 1e-5)
  }

  @Test func holdsTypedErrors() throws {
    let good = circular(7_000_000)
    let day = epoch.advanced(bySeconds: 86_400)
    let attraction: [any ForceModel] = [PointMass(gravitationalParameter: mu)]
    func failure(
      _ propagator: NumericalPropagator, _ start: StateVector<GCRF>
    ) -> PropagationFailure? {
      do throws(PropagationFailure) {
        _ = try propagator.states(from: start, at: [day])
        return nil
      } catch {
        return error
      }
    }
    var massless = propagator(attraction)
    massless.spacecraft.mass = 0
    guard case .spacecraft(property: "mass", value: 0)? = failure(massless, good) else {
      Issue.record("a mass of zero was taken")
      return
    }
    guard case .startBelowSurface? = failure(propagator(attraction), circular(6_000_000)) else {
      Issue.record("a start inside the Earth was taken")
      return
    }
    let bad = propagator(attraction, integrator: .standard(tolerance: -1))
    guard case .settings? = failure(bad, good) else {
      Issue.record("a negative tolerance was taken")
      return
    }
    let table = try EarthOrientation(days: [
      EarthOrientation.Daily(modifiedJulianDay: 59_000, xPole: 0, yPole: 0, ut1MinusUTC: 0),
      EarthOrientation.Daily(modifiedJulianDay: 59_001, xPole: 0, yPole: 0, ut1MinusUTC: 0),
    ])
    var outside = propagator([
      ZonalHarmonics(gravitationalParameter: mu, radius: 6_378_137, coefficients: [1e-3])
    ])
    outside.environment.earth = table
    guard case .earthOrientation? = failure(outside, good) else {
      Issue.record("an epoch outside the table was taken")
      return
    }
    let sunless = propagator(attraction + [try ThirdBody(.sun)])
    guard case .bodies? = failure(sunless, good) else {
      Issue.record("a missing ephemeris was taken")
      return
    }
    guard
      case .epochsNotInOrder? = { () -> PropagationFailure? in
        do throws(PropagationFailure) {
          _ = try propagator(attraction).states(from: good, at: [day, epoch])
          return nil
        } catch {
          return error
        }
      }()
    else {
      Issue.record("epochs out of order were taken")
      return
    }
    // A fall into the Earth ends with the force that says so.
    var falling = good
    falling.velocity = 0.5 * falling.velocity
    guard case .force(.belowSurface, _)? = failure(propagator(attraction), falling) else {
      Issue.record("a fall through the Earth went on")
      return
    }
  }

  @Test func holdsTheStartOfAnEmptySpan() throws {
    let propagator = propagator([PointMass(gravitationalParameter: mu)])
    let start = circular(7_000_000)
    let run = try propagator.propagate(from: start, to: epoch)
    #expect(run.end == start)
    #expect((try run.ephemeris.state(at: epoch).position - start.position).norm == 0)
    #expect(try propagator.states(from: start, at: [epoch, epoch]).count == 2)
    #expect(try propagator.states(from: start, at: []).isEmpty)
  }
}

/// An ephemeris of nothing.
private struct NoBodies: BodyEphemeris {
  let name = "none"
  var coverage: ClosedRange<Epoch> { Epoch.j2000...Epoch.j2000 }
  func state(
    of body: SolarSystemBody, relativeTo center: SolarSystemBody, at epoch: Epoch
  ) throws(BodyEphemerisFailure) -> (position: Vector3, velocity: Vector3) { throw .noData(body) }
}
