// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Keplerian elements")
struct KeplerianElementsTests {
  @Test func holdsRoundTripsOfAllKinds() throws {
    for orbit in RandomOrbits(seed: 5, count: 5000) {
      let state = StateVector(orbit)
      let again = try KeplerianElements(state)
      // Out on a long ellipse 1 + e cos ν has lost the digits that the radius has grown by.
      let growth: Double = max(1, state.position.norm / orbit.semilatusRectum)
      #expect(relativeDifference(StateVector(again), state) < 4e-15 * growth)
      #expect(abs(again.eccentricity - orbit.eccentricity) < 1e-14)
      #expect(abs(again.inclination - orbit.inclination) < 1e-14)
      #expect(
        abs(again.semilatusRectum - orbit.semilatusRectum) < 1e-14 * orbit.semilatusRectum * growth)
    }
  }

  @Test func holdsConservedQuantities() throws {
    let mu: Double = GravitationalParameter.earth
    for orbit in RandomOrbits(seed: 6, count: 1000) {
      let state = StateVector(orbit)
      let h: Vector3 = state.position.cross(state.velocity)
      let squared: Double = mu * orbit.semilatusRectum
      let growth: Double = max(1, state.position.norm / orbit.semilatusRectum)
      #expect(abs(h.squaredNorm - squared) < 1e-14 * squared * growth)
      let energy: Double = 0.5 * state.velocity.squaredNorm - mu / state.position.norm
      let e: Double = orbit.eccentricity
      let expected: Double = -0.5 * mu * (1 - e) * (1 + e) / orbit.semilatusRectum
      #expect(abs(energy - expected) < 1e-14 * mu / orbit.perigeeRadius)
    }
  }

  @Test func holdsConventionsForUndefinedAngles() throws {
    let speed: Double = (GravitationalParameter.earth / 7e6).squareRoot()
    // Circular, equatorial, a quarter of a turn from the x axis: all is in the true anomaly.
    let direct = try KeplerianElements<GCRF>(
      StateVector(
        epoch: .j2000, position: Vector3(0, 7e6, 0), velocity: Vector3(-speed, 0, 0)))
    #expect(direct.raan == 0 && direct.argumentOfPerigee == 0 && direct.inclination == 0)
    #expect(direct.eccentricity == 0)
    #expect(abs(direct.trueAnomaly - 0.5 * Double.pi) < 1e-15)

    let retrograde = try KeplerianElements<GCRF>(
      StateVector(
        epoch: .j2000, position: Vector3(0, 7e6, 0), velocity: Vector3(speed, 0, 0)))
    #expect(retrograde.inclination == Double.pi && retrograde.raan == 0)
    #expect(abs(retrograde.trueAnomaly - 1.5 * Double.pi) < 1e-15)
    #expect(abs(retrograde.trueLongitude - 0.5 * Double.pi) < 1e-15)
    #expect(180 * Circle.degree == Double.pi)
  }

  @Test func holdsDerivedQuantities() throws {
    let orbit = try KeplerianElements<GCRF>(
      epoch: .j2000, semimajorAxis: 10e6, eccentricity: 0.25, inclination: 1, raan: 0,
      argumentOfPerigee: 0, meanAnomaly: 1)
    #expect(abs(orbit.meanAnomaly - 1) < 1e-15)
    #expect(abs(orbit.semimajorAxis - 10e6) < 1e-8)
    #expect(abs(orbit.perigeeRadius - 7.5e6) < 1e-8)
    #expect(abs((orbit.apogeeRadius ?? 0) - 12.5e6) < 1e-8)
    #expect(abs((orbit.period ?? 0) * orbit.meanMotion - 2 * Double.pi) < 1e-15)
    let parabola = try KeplerianElements<GCRF>(
      epoch: .j2000, semilatusRectum: 14e6, eccentricity: 1, inclination: 1, raan: 0,
      argumentOfPerigee: 0, trueAnomaly: 0)
    #expect(parabola.semimajorAxis == .infinity)
    #expect(parabola.period == nil && parabola.apogeeRadius == nil)
    #expect(abs(parabola.perigeeRadius - 7e6) < 1e-8)
  }

  @Test func holdsTypedErrors() {
    func make(
      a: Double = 7e6, e: Double = 0.1, i: Double = 1, nu: Double = 0, mu: Double = 4e14
    ) throws(ElementsFailure) -> KeplerianElements<GCRF> {
      try KeplerianElements(
        epoch: .j2000, semimajorAxis: a, eccentricity: e, inclination: i, raan: 0,
        argumentOfPerigee: 0, trueAnomaly: nu, gravitationalParameter: mu)
    }
    #expect(throws: ElementsFailure.parabolaWithoutSize) { try make(e: 1) }
    #expect(
      throws: ElementsFailure.sizeContradictsEccentricity(semimajorAxis: 7e6, eccentricity: 1.1)
    ) { try make(e: 1.1) }
    #expect(throws: ElementsFailure.outOfRange(quantity: "inclination", value: 4)) {
      try make(i: 4)
    }
    #expect(throws: ElementsFailure.outOfRange(quantity: "eccentricity", value: -0.1)) {
      try make(e: -0.1)
    }
    #expect(throws: ElementsFailure.notFinite(quantity: "true anomaly")) { try make(nu: .nan) }
    #expect(throws: ElementsFailure.self) { try make(a: -7e6, e: 2, nu: 2.5) }
    #expect(throws: ElementsFailure.self) { try make(mu: 0) }

    let here = Vector3(7e6, 0, 0)
    func read(_ r: Vector3, _ v: Vector3) throws(ElementsFailure) -> KeplerianElements<GCRF> {
      try KeplerianElements(StateVector(epoch: .j2000, position: r, velocity: v))
    }
    #expect(throws: ElementsFailure.zeroPosition) { try read(.zero, here) }
    #expect(throws: ElementsFailure.rectilinear) { try read(here, .zero) }
    #expect(throws: ElementsFailure.rectilinear) {
      try read(Vector3(7e6, 1e6, 3e5), 1e-3 * Vector3(7e6, 1e6, 3e5))
    }
    #expect(throws: ElementsFailure.notFinite(quantity: "velocity")) {
      try read(here, Vector3(0, .infinity, 0))
    }
  }
}
