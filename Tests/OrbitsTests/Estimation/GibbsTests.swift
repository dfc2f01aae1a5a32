// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Gibbs's method")
struct GibbsTests {
  @Test func holdsForAllConics() throws {
    for orbit in RandomOrbits(seed: 50, count: 800) {
      let limit: Double = Anomaly.limit(eccentricity: orbit.eccentricity)
      let states = try [-0.5, 0.1, 0.6].map { part in
        StateVector(
          try KeplerianElements<GCRF>(
            epoch: .j2000, semilatusRectum: orbit.semilatusRectum,
            eccentricity: orbit.eccentricity, inclination: orbit.inclination, raan: orbit.raan,
            argumentOfPerigee: orbit.argumentOfPerigee, trueAnomaly: part * limit))
      }
      let got = try Gibbs.velocity(
        states[0].position, states[1].position, states[2].position)
      #expect((got - states[1].velocity).norm < 1e-12 * got.norm)
    }
  }

  @Test func holdsTypedErrors() {
    let (x, y, z) = (Vector3(7e6, 0, 0), Vector3(0, 7e6, 0), Vector3(-3e6, 0, 6e6))
    #expect(throws: Gibbs.Failure.zeroPosition) { try Gibbs.velocity(x, .zero, y) }
    #expect(throws: Gibbs.Failure.inLine) { try Gibbs.velocity(x, 2 * x, y) }
    #expect(throws: Gibbs.Failure.notFinite) { try Gibbs.velocity(x, Vector3(.nan, 0, 0), y) }
    #expect(throws: Gibbs.Failure.self) { try Gibbs.velocity(x, y, z) }
    #expect(throws: Gibbs.Failure.notFinite) {
      try Gibbs.velocity(x, y, x, gravitationalParameter: 0)
    }
  }
}
