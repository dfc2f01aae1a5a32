// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Stumpff functions and the universal Kepler equation")
struct StumpffTests {
  /// c_k - ψ-recurrence: c_k = 1/k! - ψ c_(k+2), and c0² + ψ c1² = 1.
  @Test func holdsTheIdentities() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let size: Double = generator.logarithmic(1e-12...60)
      let psi: Double = Bool.random(using: &generator) ? size : -size
      let c = Stumpff(psi)
      let scale: Double = max(1, abs(c.c0))
      #expect(abs(c.c0 + psi * c.c2 - 1) < 4e-15 * scale * max(1, psi))
      #expect(abs(c.c1 + psi * c.c3 - 1) < 4e-15 * scale * max(1, psi))
      #expect(abs(c.c0 * c.c0 + psi * c.c1 * c.c1 - 1) < 1e-14 * scale * scale)
    }
  }

  @Test func validatesValuesOfSeveralDigits() {
    // Series summed by hand: c2(1) = 1 - cos 1, c3(1) = 1 - sin 1, c3(-1) = sinh 1 - 1, c3(4).
    #expect(abs(Stumpff(1).c2 - 0.459_697_694_131_860_282_6) < 1e-16)
    #expect(abs(Stumpff(1).c3 - 0.158_529_015_192_103_493_3) < 1e-16)
    #expect(abs(Stumpff(-1).c3 - 0.175_201_193_643_801_456_9) < 1e-16)
    #expect(abs(Stumpff(4).c3 - 0.136_337_821_646_789_787_6) < 1e-16)
    #expect(Stumpff(0).c2 == 0.5)
    #expect(Stumpff(0).c3 == 1.0 / 6)
  }

  @Test func holdsThereAndBack() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<4000 {
      let e: Double = 1 + generator.number(-1...1) * generator.logarithmic(1e-14...1)
      let beta: Double = 1 - e
      let equation = UniversalKepler(q: 1, k: e, beta: beta)
      let limit: Double = beta > 0 ? Double.pi / beta.squareRoot() : 40
      let s: Double = generator.number(-1...1) * min(limit, 40)
      let back: Double = equation.variable(at: equation.time(s))
      #expect(abs(back - s) <= 4e-15 * abs(s) + 1e-300)
    }
  }
}
