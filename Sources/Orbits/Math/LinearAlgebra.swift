// SPDX-License-Identifier: Apache-2.0

private import CLAPACK

/// Dense linear algebra by LAPACK: the one file that imports the library.
///
/// Matrices are flat arrays by columns, as Fortran has them. Numbers that are not finite are
/// refused before LAPACK sees them, since its answer to them is not defined.
package enum LinearAlgebra {
  /// Why there is no result.
  package enum Failure: Error, Hashable {
    /// A count of values is not that of the matrix: what was given, what the shape needs.
    case shape(given: Int, needed: Int)
    /// A value is not finite.
    case notFinite
    /// The columns depend on each other; the first that does, from 0.
    case rankDeficient(column: Int)
    /// The leading minor of this order (from 1) is not positive.
    case notPositiveDefinite(minor: Int)
    /// The iteration for the eigenvalues did not come to an end.
    case noConvergence
  }

  /// What a least-squares solution leaves over.
  package struct LeastSquares: Hashable, Sendable {
    /// The unknowns, n for each right side, one right side after the other.
    package let unknowns: [Double]
    /// The sum of the squared residuals of each right side.
    package let residualSums: [Double]
  }

  /// Solves a square system.
  ///
  /// - Parameters:
  ///   - matrix: n × n coefficients by columns.
  ///   - rightSide: n values.
  /// - Returns: the solution, or nil where the matrix is singular to working precision.
  package static func solve(_ matrix: [Double], _ rightSide: [Double]) -> [Double]? {
    var a = matrix
    var b = rightSide
    var n = Int32(rightSide.count)
    var columns: Int32 = 1
    var pivots = [Int32](repeating: 0, count: rightSide.count)
    var info: Int32 = 0
    var leading = n
    var leadingB = n
    dgesv_(&n, &columns, &a, &leading, &pivots, &b, &leadingB, &info)
    return info == 0 ? b : nil
  }

  /// Solves an overdetermined system in the sense of least squares, by QR (`dgels`).
  ///
  /// - Parameters:
  ///   - matrix: rows × columns coefficients by columns; rows ≥ columns ≥ 1.
  ///   - rows: the number of equations.
  ///   - columns: the number of unknowns.
  ///   - rightSides: rows values for each right side, one after the other.
  /// - Returns: the unknowns and what is left over, for each right side.
  /// - Throws: `.shape`, `.notFinite`; `.rankDeficient` where a pivot is below 10⁻¹³ of the largest.
  package static func leastSquares(
    _ matrix: [Double], rows: Int, columns: Int, rightSides: [Double]
  ) throws(Failure) -> LeastSquares {
    guard columns >= 1, rows >= columns, rows <= 1 << 20, columns <= 1 << 12 else {
      throw .shape(given: rows, needed: max(1, columns))
    }
    guard matrix.count == rows * columns else {
      throw .shape(given: matrix.count, needed: rows * columns)
    }
    let sides: Int = rightSides.count / rows
    guard sides >= 1, sides * rows == rightSides.count else {
      throw .shape(given: rightSides.count, needed: max(1, sides) * rows)
    }
    guard matrix.allSatisfy(\.isFinite), rightSides.allSatisfy(\.isFinite) else {
      throw .notFinite
    }
    var a = matrix
    var b = rightSides
    let m = Int32(rows)
    let n = Int32(columns)
    let count = Int32(sides)
    // The least that dgels takes; a block size would help only far larger systems.
    let workCount = Int32(columns + max(columns, sides) * 16)
    var work = [Double](repeating: 0, count: Int(workCount))
    var info: Int32 = 0
    dgels_("N", [m], [n], [count], &a, [m], &b, [m], &work, [workCount], &info, 1)
    if info > 0 { throw .rankDeficient(column: Int(info) - 1) }
    // The diagonal of R is left on that of the matrix.
    var largest: Double = 0
    for j in 0..<columns { largest = max(largest, abs(a[j * rows + j])) }
    for j in 0..<columns where abs(a[j * rows + j]) <= 1e-13 * largest {
      throw .rankDeficient(column: j)
    }
    var unknowns: [Double] = []
    var sums: [Double] = []
    unknowns.reserveCapacity(columns * sides)
    sums.reserveCapacity(sides)
    for side in 0..<sides {
      let start: Int = side * rows
      unknowns.append(contentsOf: b[start..<start + columns])
      var sum: Double = 0
      for i in start + columns..<start + rows { sum += b[i] * b[i] }
      sums.append(sum)
    }
    return LeastSquares(unknowns: unknowns, residualSums: sums)
  }

  /// The Cholesky factor L of a symmetric positive definite matrix, A = L Lᵀ (`dpotrf`).
  ///
  /// - Parameters:
  ///   - matrix: order × order values; only the lower triangle by columns is read.
  ///   - order: the number of rows.
  /// - Returns: L by columns, with zeros above its diagonal.
  /// - Throws: `.shape`, `.notFinite`, `.notPositiveDefinite`.
  package static func choleskyFactor(
    _ matrix: [Double], order: Int
  ) throws(Failure) -> [Double] {
    try check(matrix, order: order)
    var a = matrix
    let n = Int32(order)
    var info: Int32 = 0
    dpotrf_("L", [n], &a, [n], &info, 1)
    if info > 0 { throw .notPositiveDefinite(minor: Int(info)) }
    for column in 0..<order {
      for row in 0..<column { a[column * order + row] = 0 }
    }
    return a
  }

  /// The eigenvalues of a symmetric matrix in ascending order (`dsyev`).
  ///
  /// - Parameters:
  ///   - matrix: order × order values; only the lower triangle by columns is read.
  ///   - order: the number of rows.
  /// - Throws: `.shape`, `.notFinite`, `.noConvergence`.
  package static func eigenvalues(
    symmetric matrix: [Double], order: Int
  ) throws(Failure) -> [Double] {
    try check(matrix, order: order)
    var a = matrix
    var values = [Double](repeating: 0, count: order)
    let n = Int32(order)
    let workCount = Int32(34 * order)
    var work = [Double](repeating: 0, count: Int(workCount))
    var info: Int32 = 0
    dsyev_("N", "L", [n], &a, [n], &values, &work, [workCount], &info, 1, 1)
    guard info == 0 else { throw .noConvergence }
    return values
  }

  private static func check(_ matrix: [Double], order: Int) throws(Failure) {
    guard order >= 1, order <= 1 << 12, matrix.count == order * order else {
      throw .shape(given: matrix.count, needed: max(1, order) * max(1, order))
    }
    guard matrix.allSatisfy(\.isFinite) else { throw .notFinite }
  }
}
