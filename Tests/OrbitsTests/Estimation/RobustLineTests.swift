// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct RobustLineTests {
  @Test func holdsExactLine() throws {
    let places: [Double] = [-3, -1, 0.5, 2, 4]
    let line = try #require(
      RobustLine(
        places: places, values: places.map { 7 - 2 * $0 },
        errors: [Double](repeating: 0.1, count: 5)))
    #expect(abs(line.value - 7) < 1e-12)
    #expect(abs(line.slope + 2) < 1e-12)
    #expect(line.scale < 1e-6)
  }

  /// One value in eight is wild; the line of the others stays.
  @Test func holdsAgainstAWildValue() throws {
    var random = SeededGenerator(seed: 11)
    let places = (0..<8).map { Double($0) - 3.5 }
    var values = places.map { 1 + 0.5 * $0 + Double.random(in: -0.1...0.1, using: &random) }
    values[6] += 50
    let errors = [Double](repeating: 0.1, count: 8)
    let line = try #require(RobustLine(places: places, values: values, errors: errors))
    #expect(abs(line.value - 1) < 1)
    let plain = try LinearAlgebra.leastSquares(
      [Double](repeating: 1, count: 8) + places, rows: 8, columns: 2, rightSides: values)
    #expect(abs(plain.unknowns[0] - 1) > 5)
  }

  @Test func holdsFewValuesMakeAConstant() throws {
    let line = try #require(RobustLine(places: [1, 2], values: [3, 5], errors: [1, 1]))
    #expect(line.slope == 0)
    #expect(abs(line.value - 4) < 1e-12)
    #expect(RobustLine(places: [], values: [], errors: []) == nil)
  }
}
