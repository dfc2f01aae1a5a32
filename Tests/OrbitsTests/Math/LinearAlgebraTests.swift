// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct LinearAlgebraTests {
  /// NIST StRD, Wampler1: y = 1 + x + … + x⁵ at x = 0…20; all certified parameters are 1.
  @Test func validatesWamplerRegression() throws {
    let rows = 21
    var matrix: [Double] = []
    for power in 0...5 {
      for x in 0..<rows {
        var value: Double = 1
        for _ in 0..<power { value *= Double(x) }
        matrix.append(value)
      }
    }
    let right = (0..<rows).map { row in
      (0...5).reduce(0.0) { $0 + matrix[$1 * rows + row] }
    }
    let fit = try LinearAlgebra.leastSquares(
      matrix, rows: rows, columns: 6, rightSides: right + right.map { 2 * $0 + 1 })
    for unknown in fit.unknowns.prefix(6) { #expect(abs(unknown - 1) < 1e-8) }
    for (index, unknown) in fit.unknowns.dropFirst(6).enumerated() {
      #expect(abs(unknown - (index == 0 ? 3 : 2)) < 1e-8)
    }
    for sum in fit.residualSums { #expect(sum < 1e-12) }
  }

  /// The eigenvalues of Hilbert's matrix of order 3, by the roots of its characteristic polynomial
  /// x³ − (23/15) x² + (127/720) x − 1/2160.
  @Test func validatesEigenvaluesOfHilbertMatrix() throws {
    let third: Double = 1.0 / 3
    let matrix: [Double] = [1, 0.5, third, 0.5, third, 0.25, third, 0.25, 0.2]
    let values = try LinearAlgebra.eigenvalues(symmetric: matrix, order: 3)
    for (value, expected) in zip(
      values, [0.002_687_340_355_773_5, 0.122_327_065_853_905_7, 1.408_318_927_123_654])
    {
      #expect(abs(value - expected) < 1e-14)
      let square: Double = value * value
      let cubic: Double = square * value - 23.0 / 15 * square
      let polynomial: Double = cubic + 127.0 / 720 * value - 1.0 / 2160
      #expect(abs(polynomial) < 1e-15)
    }
  }

  @Test func holdsFactorTimesItselfIsTheMatrix() throws {
    var random = SeededGenerator(seed: 7)
    for order in 1...8 {
      let root = (0..<order * order).map { _ in Double.random(in: -1...1, using: &random) }
      var matrix = [Double](repeating: 0, count: order * order)
      for i in 0..<order {
        for j in 0..<order {
          for k in 0..<order {
            let product: Double = root[k * order + i] * root[k * order + j]
            matrix[j * order + i] += product
          }
        }
        matrix[i * order + i] += 0.1
      }
      let factor = try LinearAlgebra.choleskyFactor(matrix, order: order)
      for i in 0..<order {
        for j in 0...i {
          var sum: Double = 0
          for k in 0...j { sum += factor[k * order + i] * factor[k * order + j] }
          #expect(abs(sum - matrix[j * order + i]) < 1e-13)
          if i != j { #expect(factor[i * order + j] == 0) }
        }
      }
    }
  }

  @Test func holdsReasonsOfRefusal() {
    #expect(throws: LinearAlgebra.Failure.notPositiveDefinite(minor: 2)) {
      try LinearAlgebra.choleskyFactor([1, 2, 2, 1], order: 2)
    }
    #expect(throws: LinearAlgebra.Failure.shape(given: 3, needed: 4)) {
      try LinearAlgebra.eigenvalues(symmetric: [1, 2, 3], order: 2)
    }
    #expect(throws: LinearAlgebra.Failure.notFinite) {
      try LinearAlgebra.eigenvalues(symmetric: [1, .nan, 0, 1], order: 2)
    }
    // The second column is three times the first.
    #expect(throws: LinearAlgebra.Failure.rankDeficient(column: 1)) {
      try LinearAlgebra.leastSquares(
        [1, 2, 3, 3, 6, 9], rows: 3, columns: 2, rightSides: [1, 2, 4])
    }
    #expect(throws: LinearAlgebra.Failure.shape(given: 1, needed: 2)) {
      try LinearAlgebra.leastSquares([1, 1], rows: 1, columns: 2, rightSides: [1])
    }
  }
}
