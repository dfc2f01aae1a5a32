// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Coefficients of Runge-Kutta methods")
struct RungeKuttaTableauTests {
  @Test(arguments: RungeKuttaMethod.allCases)
  func validatesTheOrderConditions(_ method: RungeKuttaMethod) {
    let t = method.tableau
    for stage in t.nodes.indices {
      let sum: Double = t.terms[t.row(stage)].reduce(0) { $0 + $1.weight }
      #expect(abs(sum - t.nodes[stage]) < 2e-14, "row \(stage)")
    }
    // Σ b c^(k-1) = 1/k, and Σ b c^q Σ a c^(k-1) = 1/(k (q + k + 1)).
    for k in 1...t.order {
      let sum: Double = t.solution.reduce(0) {
        $0 + $1.weight * Self.power(t.nodes[$1.stage], k - 1)
      }
      #expect(abs(sum - 1 / Double(k)) < 1e-14, "quadrature \(k)")
      for q in 0..<max(0, t.order - k) {
        let tall: Double = t.solution.reduce(0) { (total, term) in
          let inner: Double = t.terms[t.row(term.stage)].reduce(0) {
            $0 + $1.weight * Self.power(t.nodes[$1.stage], k - 1)
          }
          return total + term.weight * Self.power(t.nodes[term.stage], q) * inner
        }
        #expect(abs(tall - 1 / Double(k * (q + k + 1))) < 1e-14, "tree \(k), \(q)")
      }
    }
    // The embedded solution agrees with the quadrature up to its own order.
    let error: Double = t.error.reduce(0) { $0 + $1.weight }
    #expect(abs(error) < 1e-14)
  }

  @Test(arguments: RungeKuttaMethod.allCases)
  func validatesTheOrderOfTheInterpolation(_ method: RungeKuttaMethod) {
    let t = method.tableau
    for part in [0.1, 0.35, 0.5, 0.8, 1] {
      var weights: [Double] = Array(repeating: 0, count: t.nodes.count)
      for (place, stage) in t.denseStages.enumerated() {
        for power in 0..<t.denseDegree {
          weights[stage] +=
            t.densePolynomials[place * t.denseDegree + power] * Self.power(part, power + 1)
        }
      }
      weights[0] = part - weights.reduce(0, +)
      for k in 1...t.denseOrder {
        let sum: Double = t.nodes.indices.reduce(0) {
          $0 + weights[$1] * Self.power(t.nodes[$1], k - 1)
        }
        // The largest coefficients are 2e4, given to 17 digits.
        #expect(abs(sum - Self.power(part, k) / Double(k)) < 1e-11, "\(k) at \(part)")
      }
      if part == 1 {
        for term in t.solution { #expect(abs(weights[term.stage] - term.weight) < 1e-11) }
      }
    }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { (product, _) in product * base }
  }
}
