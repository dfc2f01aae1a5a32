// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Factors, inverses and the solution of shortest length, against what defines them.
@Suite struct LinearAlgebraFactorTests {
  private func product(
    _ a: [Double], _ b: [Double], rows: Int, inner: Int, columns: Int
  ) -> [Double] {
    var c = [Double](repeating: 0, count: rows * columns)
    for j in 0..<columns {
      for k in 0..<inner {
        for i in 0..<rows { c[j * rows + i] += a[k * rows + i] * b[j * inner + k] }
      }
    }
    return c
  }

  private func positive(order: Int, _ random: inout SeededGenerator) -> [Double] {
    let root = (0..<order * order).map { _ in random.number(-1...1) }
    var matrix = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0..<order {
        for k in 0..<order { matrix[j * order + i] += root[k * order + i] * root[k * order + j] }
      }
      matrix[i * order + i] += 0.1
    }
    return matrix
  }

  @Test func holdsEigenvectorsTurnTheMatrixDiagonal() throws {
    var random = SeededGenerator(seed: 11)
    for order in 1...8 {
      let matrix = positive(order: order, &random)
      let eigen = try LinearAlgebra.eigenvectors(symmetric: matrix, order: order)
      let image = product(matrix, eigen.vectors, rows: order, inner: order, columns: order)
      for j in 0..<order {
        for i in 0..<order {
          #expect(
            abs(image[j * order + i] - eigen.values[j] * eigen.vectors[j * order + i]) < 1e-13)
        }
      }
      #expect(eigen.values == eigen.values.sorted())
    }
  }

  @Test func holdsInverseAndSolutionUndoTheMatrix() throws {
    var random = SeededGenerator(seed: 12)
    for order in 1...9 {
      let matrix = positive(order: order, &random)
      let inverse = try LinearAlgebra.inverse(positive: matrix, order: order)
      let unit = product(matrix, inverse, rows: order, inner: order, columns: order)
      for j in 0..<order {
        for i in 0..<order { #expect(abs(unit[j * order + i] - (i == j ? 1 : 0)) < 1e-12) }
      }
      let wanted = (0..<2 * order).map { _ in random.number(-1...1) }
      let sides = product(matrix, wanted, rows: order, inner: order, columns: 2)
      let found = try LinearAlgebra.solve(positive: matrix, order: order, rightSides: sides)
      for (a, b) in zip(wanted, found) { #expect(abs(a - b) < 1e-12) }
    }
    #expect(throws: LinearAlgebra.Failure.notPositiveDefinite(minor: 2)) {
      try LinearAlgebra.inverse(positive: [1, 2, 2, 1], order: 2)
    }
  }

  /// x + y + z = 3 alone has (1, 1, 1) as its shortest solution.
  @Test func validatesShortestSolution() throws {
    let one = try LinearAlgebra.minimumNorm([1, 1, 1], rows: 1, columns: 3, rightSides: [3])
    for x in one.unknowns { #expect(abs(x - 1) < 1e-15) }
    #expect(one.rank == 1)
    #expect(abs(one.singularValues[0] - 3.0.squareRoot()) < 1e-15)
    // The second column is twice the first: the shortest puts 1/5 and 2/5 of the sum there.
    let two = try LinearAlgebra.minimumNorm(
      [1, 2, 3, 2, 4, 6], rows: 3, columns: 2, rightSides: [5, 10, 15])
    #expect(two.rank == 1)
    #expect(abs(two.unknowns[0] - 1) < 1e-14)
    #expect(abs(two.unknowns[1] - 2) < 1e-14)
  }

  @Test func holdsShortestSolutionOfFullRankIsLeastSquares() throws {
    var random = SeededGenerator(seed: 13)
    let matrix = (0..<60).map { _ in random.number(-1...1) }
    let side = (0..<15).map { _ in random.number(-1...1) }
    let a = try LinearAlgebra.leastSquares(matrix, rows: 15, columns: 4, rightSides: side)
    let b = try LinearAlgebra.minimumNorm(matrix, rows: 15, columns: 4, rightSides: side)
    #expect(b.rank == 4)
    for (x, y) in zip(a.unknowns, b.unknowns) { #expect(abs(x - y) < 1e-13) }
  }

  @Test func holdsQRMultipliesBack() throws {
    var random = SeededGenerator(seed: 14)
    let matrix = (0..<21).map { _ in random.number(-1...1) }
    let factors = try LinearAlgebra.factorQR(matrix, rows: 7, columns: 3)
    let back = product(factors.q, factors.r, rows: 7, inner: 3, columns: 3)
    for (a, b) in zip(matrix, back) { #expect(abs(a - b) < 1e-14) }
    for i in 0..<3 {
      for j in 0..<3 {
        let dot = (0..<7).reduce(0.0) { $0 + factors.q[i * 7 + $1] * factors.q[j * 7 + $1] }
        #expect(abs(dot - (i == j ? 1 : 0)) < 1e-14)
        if i > j { #expect(factors.r[j * 3 + i] == 0) }
      }
    }
  }
}
