// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Root finding")
struct RootFindingTests {
  @Test func holdsForAwkwardFunctions() throws {
    let cases: [(ClosedRange<Double>, Double, @Sendable (Double) -> Double)] = [
      (0...4, 2, { x in x * x - 4 }),
      (-1...8, 1, { x in (x - 1) * (x - 1) * (x - 1) }),
      (0...1, 0.25, { x in x.squareRoot() - 0.5 }),
      (-2...3, 0, { x in x < 0 ? -1 : (x > 0 ? 1 : 0) }),
      (1...1e12, 1e6, { x in 1e-6 - 1 / x }),
    ]
    for (range, root, function) in cases {
      let got = try #require(
        RootFinding.root(between: range.lowerBound, and: range.upperBound, of: function))
      // A triple root is known to the cube root of the rounding only.
      #expect(abs(got - root) <= 1e-5 * max(1, abs(root)))
    }
  }

  @Test func holdsToTheLastPlaceOfASimpleRoot() throws {
    let got = try #require(RootFinding.root(between: 1, and: 2) { x in x * x - 2 })
    #expect(abs(got - 2.0.squareRoot()) <= 4 * got.ulp)
  }

  @Test func holdsTheToleranceWithFewCalls() throws {
    var calls = 0
    let got = try #require(
      RootFinding.root(between: 0, and: 100, tolerance: 1e-3) { x in
        calls += 1
        return x * x * x - 1000
      })
    #expect(abs(got - 10) <= 2e-3)
    #expect(calls < 20)
  }

  @Test func holdsThatWithoutAChangeOfSignThereIsNoRoot() {
    #expect(RootFinding.root(between: 0, and: 1) { x in x + 1 } == nil)
    #expect(RootFinding.root(between: 0, and: 1) { _ in Double.nan } == nil)
    #expect(RootFinding.root(between: 0, and: 1) { x in x } == 0)
  }

  @Test func holdsForMinima() {
    let parabola = RootFinding.minimum(between: -5, and: 9, tolerance: 1e-8) { x in
      3 + (x - 2) * (x - 2)
    }
    #expect(abs(parabola.place - 2) < 1e-7)
    #expect(abs(parabola.value - 3) < 1e-12)
    let edge = RootFinding.minimum(between: 0, and: 1, tolerance: 1e-6) { x in x }
    #expect(edge.place < 1e-5)
    let sharp = RootFinding.minimum(between: -1, and: 4, tolerance: 1e-6) { x in abs(x - 1) }
    #expect(abs(sharp.place - 1) < 1e-5)
  }
}
