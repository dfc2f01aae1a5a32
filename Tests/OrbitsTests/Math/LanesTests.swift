// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The functions of four lanes against the C library.
struct LanesTests {
  @Test(arguments: [1.0, 10, 1_000, 100_000])
  func validatesSineAndCosine(largest: Double) {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let x = Lanes.random(in: -largest...largest, using: &random)
      let (s, c) = x.sineAndCosine
      for lane in 0..<4 {
        #expect(abs(s[lane] - Elementary.sin(x[lane])) <= 3e-16, "sin \(x[lane])")
        #expect(abs(c[lane] - Elementary.cos(x[lane])) <= 3e-16, "cos \(x[lane])")
      }
    }
  }

  @Test func validatesArcTangent() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<5_000 {
      let y = Lanes.random(in: -1...1, using: &random) * random.number(-1...1)
      let x = Lanes.random(in: -1...1, using: &random)
      let angle = Lanes.arcTangent(y, x)
      for lane in 0..<4 {
        let wanted = Elementary.atan2(y[lane], x[lane])
        #expect(abs(angle[lane] - wanted) <= 5e-16, "\(y[lane]) \(x[lane])")
      }
    }
  }

  @Test func holdsArcTangentOnTheAxes() {
    let angle = Lanes.arcTangent(Lanes(0, 0, 1, -1), Lanes(0, -1, 0, 0))
    #expect(angle == Lanes(0, Double.pi, Double.pi / 2, -Double.pi / 2))
  }
}
