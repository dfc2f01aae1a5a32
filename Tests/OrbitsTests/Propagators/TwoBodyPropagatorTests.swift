// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Two-body propagator")
struct TwoBodyPropagatorTests {
  @Test func holdsThereAndBack() throws {
    var generator = SeededGenerator(seed: 10)
    for orbit in RandomOrbits(seed: 11, count: 3000) {
      let start = StateVector(orbit)
      let dt: Double = generator.number(-1...1) * generator.logarithmic(1...1e5)
      let there = try TwoBodyPropagator(start).state(at: Epoch.j2000.advanced(bySeconds: dt))
      let back = try TwoBodyPropagator(there).state(at: .j2000)
      #expect(relativeDifference(back, start) < 1e-9)
    }
  }

  @Test func holdsEnergyAndAngularMomentum() throws {
    let mu: Double = GravitationalParameter.earth
    for orbit in RandomOrbits(seed: 12, count: 1000) {
      let start = StateVector(orbit)
      let propagator = try TwoBodyPropagator(start)
      let h: Vector3 = start.position.cross(start.velocity)
      let energy: Double = 0.5 * start.velocity.squaredNorm - mu / start.position.norm
      for dt in [-1e6, -5e3, 1, 7e4, 3e6] {
        let state = propagator.state(at: Epoch.j2000.advanced(bySeconds: dt))
        let turned: Vector3 = state.position.cross(state.velocity)
        #expect((turned - h).norm < 1e-13 * state.position.norm * state.velocity.norm)
        let now: Double = 0.5 * state.velocity.squaredNorm - mu / state.position.norm
        #expect(abs(now - energy) < 2e-14 * mu / orbit.perigeeRadius)
      }
    }
  }

  @Test func holdsTheStartAndWholeRevolutions() throws {
    for orbit in RandomOrbits(seed: 13, count: 500, largestEccentricity: 0.9) {
      let start = StateVector(orbit)
      let propagator = try TwoBodyPropagator(start)
      #expect(propagator.state(at: start.epoch) == start)
      let period: Double = try #require(orbit.period)
      let later = propagator.state(at: Epoch.j2000.advanced(bySeconds: 10 * period))
      // At e = 0.9 the rounding of ten periods is 1e-11 of the perigee distance.
      #expect(relativeDifference(later, start) < 1e-10)
    }
  }

  /// A long way in, past the pericentre, a long way out: the state from the elements agrees.
  @Test func holdsFlybysFromFarToFar() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<300 {
      let e: Double = 1 + generator.logarithmic(1e-3...2)
      func state(_ mean: Double) throws -> StateVector<GCRF> {
        StateVector(
          try KeplerianElements(
            epoch: .j2000, semimajorAxis: -7e6 / (e - 1), eccentricity: e, inclination: 0.7,
            raan: 1, argumentOfPerigee: 2, meanAnomaly: mean))
      }
      let mean: Double = generator.number(1...30)
      let n: Double =
        (GravitationalParameter.earth * (e - 1) / 7e6).squareRoot() * (e - 1) / 7e6
      let got = try TwoBodyPropagator(try state(-mean))
        .state(at: Epoch.j2000.advanced(bySeconds: 2 * mean / n))
      #expect(relativeDifference(got, try state(mean)) < 1e-11)
    }
  }

  @Test func holdsTypedErrors() {
    let position = Vector3(7e6, 0, 0)
    func start(_ r: Vector3, _ v: Vector3, mu: Double = 4e14) throws(ElementsFailure) {
      _ = try TwoBodyPropagator(
        StateVector<GCRF>(epoch: .j2000, position: r, velocity: v), gravitationalParameter: mu)
    }
    #expect(throws: ElementsFailure.zeroPosition) { try start(.zero, position) }
    #expect(throws: ElementsFailure.rectilinear) { try start(position, Vector3(1, 0, 0)) }
    #expect(throws: ElementsFailure.notFinite(quantity: "position")) {
      try start(Vector3(.nan, 0, 0), position)
    }
    #expect(throws: ElementsFailure.self) { try start(position, Vector3(0, 7e3, 0), mu: -1) }
  }
}
