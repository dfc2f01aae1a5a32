// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Anomalies")
struct AnomalyTests {
  @Test func holdsKeplersEquationForEveryEccentricity() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      let distance: Double = generator.logarithmic(1e-12...1)
      let e: Double = Bool.random(using: &generator) ? 1 - distance : 1 + distance
      let mean: Double = generator.number(-1...1) * generator.logarithmic(1e-9...3.1)
      let eccentric: Double = try Anomaly.eccentric(mean: mean, eccentricity: e)
      let back: Double = try Anomaly.mean(eccentric: eccentric, eccentricity: e)
      #expect(abs(back - mean) <= 1e-14 * abs(mean))
      let nu: Double = try Anomaly.trueAnomaly(eccentric: eccentric, eccentricity: e)
      #expect(abs(nu) <= Anomaly.limit(eccentricity: e))
      #expect((nu < 0) == (mean < 0))
    }
  }

  @Test func holdsTrueToEccentricAndBack() throws {
    var generator = SeededGenerator(seed: 4)
    for e in [0, 1e-12, 0.3, 0.99, 1 - 1e-9, 1, 1 + 1e-9, 1.2, 8] {
      for _ in 0..<300 {
        // Close to an asymptote the hyperbolic anomaly has few digits by nature.
        let nu: Double = generator.number(-0.97...0.97) * Anomaly.limit(eccentricity: e)
        let eccentric: Double = try Anomaly.eccentric(trueAnomaly: nu, eccentricity: e)
        let back: Double = try Anomaly.trueAnomaly(eccentric: eccentric, eccentricity: e)
        #expect(abs(back - nu) < 1e-13)
      }
    }
  }

  @Test func holdsManyTurnsToTheLastPlace() throws {
    // 2π is not a number of double precision; a million turns of the nearest one are 0.25 nrad off.
    let mean: Double = 6_283_186.0
    let expected: Double = 0.692_820_413_523_074_7
    let got: Double = try Anomaly.trueAnomaly(mean: mean, eccentricity: 0)
    #expect(abs(got - expected) < 1e-15)
  }

  @Test func holdsTypedErrors() {
    #expect(throws: ElementsFailure.notFinite(quantity: "mean anomaly")) {
      try Anomaly.eccentric(mean: .nan, eccentricity: 0.1)
    }
    #expect(throws: ElementsFailure.outOfRange(quantity: "eccentricity", value: -0.1)) {
      try Anomaly.trueAnomaly(mean: 1, eccentricity: -0.1)
    }
    #expect(throws: ElementsFailure.self) {
      try Anomaly.eccentric(trueAnomaly: 2.5, eccentricity: 2)
    }
    #expect(throws: ElementsFailure.beyondAsymptote(trueAnomaly: .pi, limit: .pi)) {
      try Anomaly.mean(trueAnomaly: .pi, eccentricity: 1)
    }
    #expect(throws: ElementsFailure.notFinite(quantity: "mean anomaly")) {
      try Anomaly.mean(eccentric: 1000, eccentricity: 1.5)
    }
  }
}
