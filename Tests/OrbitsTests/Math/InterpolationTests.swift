// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Interpolation")
struct InterpolationTests {
  /// A polynomial of degree seven in each component, with its derivative.
  private func polynomial(_ x: Double) -> (value: Vector3, slope: Vector3) {
    var value = Vector3.zero
    var slope = Vector3.zero
    for k in stride(from: 7, through: 0, by: -1) {
      let c = Vector3(Double(k) - 2.5, 1.0 / Double(k + 1), Double(k % 3) - 1)
      slope = value + x * slope
      value = c + x * value
    }
    return (value, slope)
  }

  @Test func holdsPolynomialsExactly() {
    var generator = SeededGenerator(seed: 40)
    let eight: [Double] = [-1.9, -1.2, -0.6, -0.1, 0.4, 0.8, 1.5, 2]
    let four: [Double] = [-1.5, -0.4, 0.5, 1.7]
    for _ in 0..<200 {
      let x: Double = generator.number(-2...2)
      let exact = polynomial(x)
      let lagrange = Interpolation.lagrange(
        at: x, nodes: eight, values: eight.map { polynomial($0).value })
      #expect((lagrange - exact.value).norm < 1e-11)
      let hermite = Interpolation.hermite(
        at: x, nodes: four, values: four.map { polynomial($0).value },
        slopes: four.map { polynomial($0).slope })
      #expect((hermite.value - exact.value).norm < 1e-10)
      #expect((hermite.slope - exact.slope).norm < 1e-9)
    }
  }

  @Test func holdsTheNodes() {
    let nodes: [Double] = [0, 60, 120]
    let values = nodes.map { polynomial($0 / 60).value }
    let slopes = nodes.map { (1.0 / 60) * polynomial($0 / 60).slope }
    for (i, x) in nodes.enumerated() {
      #expect(
        (Interpolation.lagrange(at: x, nodes: nodes, values: values) - values[i]).norm < 1e-12)
      let got = Interpolation.hermite(at: x, nodes: nodes, values: values, slopes: slopes)
      #expect((got.value - values[i]).norm < 1e-10 * (1 + values[i].norm))
      #expect((got.slope - slopes[i]).norm < 1e-10 * (1 + slopes[i].norm))
    }
    let single = Interpolation.lagrange(at: 7, nodes: [1], values: [Vector3(1, 2, 3)])
    #expect(single == Vector3(1, 2, 3))
  }

  /// A low orbit tabulated each minute: eight states give millimetres.
  @Test func holdsOrbits() throws {
    let orbit = try TwoBodyPropagator(
      StateVector<GCRF>(
        epoch: .j2000, position: Vector3(7e6, 0, 0), velocity: Vector3(0, 5000, 5700)))
    let nodes: [Double] = (0..<8).map { 60 * Double($0) }
    let states = nodes.map { orbit.state(at: Epoch.j2000.advanced(bySeconds: $0)) }
    let exact = orbit.state(at: Epoch.j2000.advanced(bySeconds: 215))
    let lagrange = Interpolation.lagrange(at: 215, nodes: nodes, values: states.map(\.position))
    #expect((lagrange - exact.position).norm < 1e-2)
    let hermite = Interpolation.hermite(
      at: 215, nodes: nodes, values: states.map(\.position), slopes: states.map(\.velocity))
    #expect((hermite.value - exact.position).norm < 1e-6)
    #expect((hermite.slope - exact.velocity).norm < 1e-6)
  }

  @Test func holdsChebyshevSeries() {
    // T0 + 2 T1 + 3 T2 + 4 T3 at u: 1 + 2u + 3(2u² - 1) + 4(4u³ - 3u).
    let series = ChebyshevSeries(coefficients: [1, 2, 3, 4], middle: 10, halfWidth: 2)
    for x in [8.0, 9.1, 10, 11.7, 12] {
      let u: Double = (x - 10) / 2
      let value: Double = 16 * u * u * u + 6 * u * u - 10 * u - 2
      let slope: Double = (48 * u * u + 12 * u - 10) / 2
      let got = series.evaluate(at: x)
      #expect(abs(got.value - value) < 1e-13)
      #expect(abs(got.slope - slope) < 1e-13)
    }
    #expect(ChebyshevSeries(coefficients: [3], middle: 0, halfWidth: 1).evaluate(at: 5) == (3, 0))
  }
}
