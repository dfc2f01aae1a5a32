// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct LaneExponentialTests {
  @Test func holdsTheExponentialIsThatOfTheLibrary() {
    var random = SeededGenerator(seed: 3)
    for span in [1e-12, 0.1, 1, 30, 690] {
      for _ in 0..<500 {
        var x = SIMD8<Double>.zero
        for lane in 0..<8 { x[lane] = Double.random(in: -span...span, using: &random) }
        let y = x.exponential
        for lane in 0..<8 {
          let truth = Elementary.exp(x[lane])
          #expect(abs(y[lane] - truth) <= 4.5e-16 * truth)
        }
      }
    }
    let ends = SIMD8<Double>(0, -1e300, 1e300, -.infinity, .infinity, .nan, 700, -700).exponential
    #expect(ends[0] == 1 && ends[1] == ends[7] && ends[2] == ends[6] && ends[5].isNaN)
    #expect(ends[3] == ends[7] && ends[4] == ends[6] && ends[6].isFinite && ends[7] > 0)
  }

  @Test func holdsTheLogarithmIsThatOfTheLibrary() {
    var random = SeededGenerator(seed: 4)
    for span in [1e-9, 0.3, 1, 30, 690] {
      for _ in 0..<500 {
        var x = SIMD8<Double>.zero
        for lane in 0..<8 {
          x[lane] = Elementary.exp(Double.random(in: -span...span, using: &random))
        }
        let y = x.logarithm
        for lane in 0..<8 {
          let truth = Elementary.log(x[lane])
          #expect(abs(y[lane] - truth) <= 4.5e-16 * abs(truth) + 1e-24)
        }
      }
    }
    #expect(SIMD8<Double>(repeating: 1).logarithm == .zero)
  }
}
