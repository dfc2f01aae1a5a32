// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport

/// Random orbits of all kinds: near-circular to hyperbolic, near-equatorial of both senses.
struct RandomOrbits: Sequence, IteratorProtocol {
  private var generator: SeededGenerator
  private var rest: Int
  private let largestEccentricity: Double

  init(seed: UInt64, count: Int, largestEccentricity: Double = 3) {
    generator = SeededGenerator(seed: seed)
    rest = count
    self.largestEccentricity = largestEccentricity
  }

  mutating func next() -> KeplerianElements<GCRF>? {
    guard rest > 0 else { return nil }
    rest -= 1
    let distance: Double = generator.logarithmic(1e-12...0.5)
    let e: Double =
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: 0
      case 1: generator.logarithmic(1e-13...1e-3)
      case 2: 1 - distance
      case 3: 1 + distance
      case 4: 1
      case 5: generator.number(1...3)
      default: generator.number(0...0.95)
      }
    let i: Double =
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: 0
      case 1: Double.pi
      case 2: generator.logarithmic(1e-11...1e-2)
      case 3: Double.pi - generator.logarithmic(1e-11...1e-2)
      default: generator.number(0...Double.pi)
      }
    let kept: Double = e > largestEccentricity ? largestEccentricity : e
    let nu: Double = generator.number(-0.95...0.95) * Anomaly.limit(eccentricity: kept)
    return try? KeplerianElements(
      epoch: .j2000, semilatusRectum: generator.logarithmic(6.5e6...1e9), eccentricity: kept,
      inclination: i, raan: generator.number(0...6.28),
      argumentOfPerigee: generator.number(0...6.28), trueAnomaly: nu)
  }
}

/// The larger of the relative differences of position and velocity.
func relativeDifference<F: ReferenceFrame>(_ a: StateVector<F>, _ b: StateVector<F>) -> Double {
  max(
    (a.position - b.position).norm / b.position.norm,
    (a.velocity - b.velocity).norm / b.velocity.norm)
}
