// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Equinoctial and modified equinoctial elements")
struct EquinoctialElementsTests {
  @Test func holdsRoundTripsOfTheModifiedSet() throws {
    for orbit in RandomOrbits(seed: 7, count: 4000) {
      let state = StateVector(orbit)
      let growth: Double = max(1, state.position.norm / orbit.semilatusRectum)
      let read = try ModifiedEquinoctialElements(state)
      #expect(relativeDifference(StateVector(read), state) < 1e-14 * growth)
      let turned = try ModifiedEquinoctialElements(orbit)
      #expect(relativeDifference(StateVector(turned), state) < 1e-14 * growth)
      #expect(
        relativeDifference(StateVector(KeplerianElements(turned)), state) < 2e-14 * growth)
      #expect(abs(turned.eccentricity - orbit.eccentricity) < 1e-15)
      #expect(abs(turned.inclination - orbit.inclination) < 1e-14)
    }
  }

  @Test func holdsRoundTripsOfEllipses() throws {
    for orbit in RandomOrbits(seed: 8, count: 4000, largestEccentricity: 0.9) {
      let state = StateVector(orbit)
      let elements = try EquinoctialElements(state)
      #expect(relativeDifference(StateVector(elements), state) < 1e-12)
      let other = try EquinoctialElements(orbit)
      #expect(relativeDifference(StateVector(KeplerianElements(other)), state) < 1e-12)
    }
  }

  @Test func holdsBothSetsAwayFromTheirPoles() throws {
    for orbit in RandomOrbits(seed: 9, count: 3000)
    where orbit.inclination > 0.1 && orbit.inclination < 3.0 {
      let state = StateVector(orbit)
      let growth: Double = max(1, state.position.norm / orbit.semilatusRectum)
      for retrograde in [false, true] {
        let set = try ModifiedEquinoctialElements(state, isRetrogradeSet: retrograde)
        #expect(set.isRetrogradeSet == retrograde)
        #expect(relativeDifference(StateVector(set), state) < 1e-13 * growth)
        #expect(
          relativeDifference(StateVector(KeplerianElements(set)), state) < 1e-13 * growth)
      }
    }
  }

  @Test func holdsTheDefinitions() throws {
    let orbit = try KeplerianElements<GCRF>(
      epoch: .j2000, semimajorAxis: 8e6, eccentricity: 0.2, inclination: 0.5 * Double.pi,
      raan: 0.5 * Double.pi, argumentOfPerigee: 0, trueAnomaly: 0.5)
    let set = try ModifiedEquinoctialElements(orbit)
    #expect(abs(set.f) < 1e-16 && abs(set.g - 0.2) < 1e-16)
    #expect(abs(set.h) < 1e-16 && abs(set.k - 1) < 1e-15)
    #expect(abs(set.trueLongitude - (0.5 * Double.pi + 0.5)) < 1e-15)
    let other = try EquinoctialElements(orbit)
    #expect(other.h == set.g && other.k == set.f && other.p == set.k && other.q == set.h)
    #expect(abs(other.meanLongitude - (0.5 * Double.pi + orbit.meanAnomaly)) < 1e-15)
  }

  @Test func holdsTypedErrors() throws {
    let flat = try KeplerianElements<GCRF>(
      epoch: .j2000, semimajorAxis: 8e6, eccentricity: 0.2, inclination: Double.pi, raan: 0,
      argumentOfPerigee: 0, trueAnomaly: 0)
    #expect(throws: ElementsFailure.singular(inclination: Double.pi)) {
      try ModifiedEquinoctialElements(flat, isRetrogradeSet: false)
    }
    #expect(throws: ElementsFailure.singular(inclination: Double.pi)) {
      try ModifiedEquinoctialElements(StateVector(flat), isRetrogradeSet: false)
    }
    #expect(throws: ElementsFailure.notElliptic(eccentricity: 1)) {
      try EquinoctialElements<GCRF>(
        epoch: .j2000, semimajorAxis: 8e6, h: 0, k: 1, p: 0, q: 0, meanLongitude: 0)
    }
    #expect(throws: ElementsFailure.notFinite(quantity: "f")) {
      try ModifiedEquinoctialElements<GCRF>(
        epoch: .j2000, semilatusRectum: 8e6, f: .nan, g: 0, h: 0, k: 0, trueLongitude: 0)
    }
    #expect(throws: ElementsFailure.self) {
      try ModifiedEquinoctialElements<GCRF>(
        epoch: .j2000, semilatusRectum: 8e6, f: 2, g: 0, h: 0, k: 0, trueLongitude: 3)
    }
  }
}
