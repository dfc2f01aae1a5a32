// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The closed form of the transition matrix of two bodies.
@Suite struct TwoBodyTransitionTests {
  /// Perigee 7,000 km; circle, ellipses, parabola, hyperbola.
  static let eccentricities: [Double] = [0, 0.01, 0.3, 0.74, 1, 1.6]

  static func start(_ eccentricity: Double) -> StateVector<GCRF> {
    let q: Double = 7_000_000
    let speed: Double = (GravitationalParameter.earth * (1 + eccentricity) / q).squareRoot()
    return StateVector(
      epoch: .j2000, position: q * Vector3(0.8, 0.48, 0.36),
      velocity: speed * Vector3(-0.6, 0.64, 0.48))
  }

  @Test(arguments: eccentricities) func validatesAgainstDifferences(eccentricity: Double) throws {
    let start = Self.start(eccentricity)
    for span in [-4_000.0, 600, 20_000] {
      let end = start.epoch.advanced(bySeconds: span)
      let transition = try TwoBodyPropagator(start).transition(to: end)
      for column in 0..<6 {
        let step: Double = column < 3 ? 10 : 0.01
        func moved(_ sign: Double) throws -> StateVector<GCRF> {
          var state = start
          let d = [0, 1, 2].map { $0 == column % 3 ? sign * step : 0 }
          if column < 3 {
            state.position += Vector3(d[0], d[1], d[2])
          } else {
            state.velocity += Vector3(d[0], d[1], d[2])
          }
          return try TwoBodyPropagator(state).state(at: end)
        }
        let (plus, minus) = (try moved(1), try moved(-1))
        let dr: Vector3 = (plus.position - minus.position) / (2 * step)
        let dv: Vector3 = (plus.velocity - minus.velocity) / (2 * step)
        let r = Vector3(transition[0, column], transition[1, column], transition[2, column])
        let v = Vector3(transition[3, column], transition[4, column], transition[5, column])
        #expect((r - dr).norm < 2e-6 * dr.norm)
        #expect((v - dv).norm < 2e-6 * dv.norm)
      }
    }
  }

  @Test(arguments: eccentricities) func holdsSymplecticAndComposes(eccentricity: Double) throws {
    let start = Self.start(eccentricity)
    let propagator = try TwoBodyPropagator(start)
    #expect(propagator.transition(to: start.epoch) == .identity)
    let middle = start.epoch.advanced(bySeconds: 3_000)
    let end = start.epoch.advanced(bySeconds: 30_000)
    let whole = propagator.transition(to: end)
    let first = propagator.transition(to: middle)
    let second = try TwoBodyPropagator(propagator.state(at: middle)).transition(to: end)
    let product = second * first
    // ΦᵀJΦ = J, and the parts multiply to the whole.
    let zero = Matrix3(.zero, .zero, .zero)
    let minus = Matrix3(Vector3(-1, 0, 0), Vector3(0, -1, 0), Vector3(0, 0, -1))
    let j = Matrix6(zero, .identity, minus, zero)
    let symplectic = whole.transposed * j * whole
    for row in 0..<6 {
      for column in 0..<6 {
        var scale: Double = 0
        var size: Double = 0
        for k in 0..<6 {
          scale = max(scale, abs(whole[k, row] * whole[(k + 3) % 6, column]))
          size = max(size, abs(second[row, k] * first[k, column]))
        }
        #expect(abs(symplectic[row, column] - j[row, column]) < 1e-11 * scale)
        #expect(abs(product[row, column] - whole[row, column]) < 1e-10 * size)
      }
    }
  }
}
