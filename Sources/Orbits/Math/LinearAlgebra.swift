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

  /// The eigenvalues of a symmetric matrix in ascending order, and vectors to them.
  package struct SymmetricEigen: Hashable, Sendable {
    /// The eigenvalues, ascending.
    package let values: [Double]
    /// Vectors of length one at right angles, by columns in the order of the values.
    package let vectors: [Double]
  }

  /// The eigenvalues and eigenvectors of a symmetric matrix (`dsyev`).
  ///
  /// - Parameters:
  ///   - matrix: order × order values; only the lower triangle by columns is read.
  ///   - order: the number of rows.
  /// - Throws: `.shape`, `.notFinite`, `.noConvergence`.
  package static func eigenvectors(
    symmetric matrix: [Double], order: Int
  ) throws(Failure) -> SymmetricEigen {
    try check(matrix, order: order)
    var a = matrix
    var values = [Double](repeating: 0, count: order)
    let n = Int32(order)
    let workCount = Int32(34 * order)
    var work = [Double](repeating: 0, count: Int(workCount))
    var info: Int32 = 0
    dsyev_("V", "L", [n], &a, [n], &values, &work, [workCount], &info, 1, 1)
    guard info == 0 else { throw .noConvergence }
    return SymmetricEigen(values: values, vectors: a)
  }

  /// Solves a system whose matrix is symmetric and positive definite (`dpotrf`, `dpotrs`).
  ///
  /// - Parameters:
  ///   - matrix: order × order values; only the lower triangle by columns is read.
  ///   - order: the number of rows.
  ///   - rightSides: order values for each right side, one after the other.
  /// - Returns: the solutions in the layout of the right sides.
  /// - Throws: `.shape`, `.notFinite`, `.notPositiveDefinite`.
  package static func solve(
    positive matrix: [Double], order: Int, rightSides: [Double]
  ) throws(Failure) -> [Double] {
    let factor = try choleskyFactor(matrix, order: order)
    let sides: Int = rightSides.count / order
    guard sides >= 1, sides * order == rightSides.count else {
      throw .shape(given: rightSides.count, needed: max(1, sides) * order)
    }
    guard rightSides.allSatisfy(\.isFinite) else { throw .notFinite }
    var b = rightSides
    let n = Int32(order)
    var info: Int32 = 0
    dpotrs_("L", [n], [Int32(sides)], factor, [n], &b, [n], &info, 1)
    return b
  }

  /// The inverse of a symmetric positive definite matrix (`dpotrf`, `dpotri`), both triangles.
  ///
  /// - Parameters:
  ///   - matrix: order × order values; only the lower triangle by columns is read.
  ///   - order: the number of rows.
  /// - Throws: `.shape`, `.notFinite`, `.notPositiveDefinite`.
  package static func inverse(
    positive matrix: [Double], order: Int
  ) throws(Failure) -> [Double] {
    var a = try choleskyFactor(matrix, order: order)
    let n = Int32(order)
    var info: Int32 = 0
    dpotri_("L", [n], &a, [n], &info, 1)
    if info > 0 { throw .notPositiveDefinite(minor: Int(info)) }
    for column in 0..<order {
      for row in 0..<column { a[column * order + row] = a[row * order + column] }
    }
    return a
  }

  /// A solution of a system of any shape and rank.
  package struct MinimumNorm: Hashable, Sendable {
    /// The unknowns, as many as columns for each right side.
    package let unknowns: [Double]
    /// The singular values of the matrix, descending.
    package let singularValues: [Double]
    /// The number of singular values above the threshold.
    package let rank: Int
  }

  /// The shortest of the vectors that make the residual least, by singular values (`dgelsd`).
  ///
  /// Serves systems with fewer equations than unknowns and those whose columns depend on each other.
  /// - Parameters:
  ///   - matrix: rows × columns coefficients by columns.
  ///   - rows: the number of equations.
  ///   - columns: the number of unknowns.
  ///   - rightSides: rows values for each right side, one after the other.
  ///   - threshold: singular values below this part of the largest count as zero.
  /// - Throws: `.shape`, `.notFinite`, `.noConvergence`.
  package static func minimumNorm(
    _ matrix: [Double], rows: Int, columns: Int, rightSides: [Double], threshold: Double = 1e-13
  ) throws(Failure) -> MinimumNorm {
    guard rows >= 1, columns >= 1, rows <= 1 << 20, columns <= 1 << 12,
      matrix.count == rows * columns
    else { throw .shape(given: matrix.count, needed: max(1, rows) * max(1, columns)) }
    let sides: Int = rightSides.count / rows
    guard sides >= 1, sides * rows == rightSides.count else {
      throw .shape(given: rightSides.count, needed: max(1, sides) * rows)
    }
    guard matrix.allSatisfy(\.isFinite), rightSides.allSatisfy(\.isFinite) else {
      throw .notFinite
    }
    var a = matrix
    let height: Int = max(rows, columns)
    var b = [Double](repeating: 0, count: height * sides)
    for side in 0..<sides {
      for row in 0..<rows { b[side * height + row] = rightSides[side * rows + row] }
    }
    var values = [Double](repeating: 0, count: min(rows, columns))
    var rank: Int32 = 0
    var info: Int32 = 0
    // Asked first, the routine says what room it needs.
    var room: [Double] = [0]
    var integerRoom: [Int32] = [0]
    let m = Int32(rows)
    let n = Int32(columns)
    let count = Int32(sides)
    let high = Int32(height)
    dgelsd_(
      [m], [n], [count], &a, [m], &b, [high], &values, [threshold], &rank, &room, [-1],
      &integerRoom, &info)
    let workCount = Int32(max(1, room[0]))
    var work = [Double](repeating: 0, count: Int(workCount))
    var integerWork = [Int32](repeating: 0, count: Int(max(1, integerRoom[0])))
    dgelsd_(
      [m], [n], [count], &a, [m], &b, [high], &values, [threshold], &rank, &work, [workCount],
      &integerWork, &info)
    guard info == 0 else { throw .noConvergence }
    var unknowns: [Double] = []
    for side in 0..<sides { unknowns += b[side * height..<side * height + columns] }
    return MinimumNorm(unknowns: unknowns, singularValues: values, rank: Int(rank))
  }

  /// The factors of A = Q R: columns at right angles, and an upper triangle.
  package struct QR: Hashable, Sendable {
    /// rows × columns values by columns, QᵀQ = 1.
    package let q: [Double]
    /// columns × columns values by columns, zero below the diagonal.
    package let r: [Double]
  }

  /// Factors a matrix with at least as many rows as columns (`dgeqrf`, `dorgqr`).
  ///
  /// - Parameters:
  ///   - matrix: rows × columns values by columns.
  ///   - rows: the number of rows.
  ///   - columns: the number of columns.
  /// - Throws: `.shape`, `.notFinite`.
  package static func factorQR(
    _ matrix: [Double], rows: Int, columns: Int
  ) throws(Failure) -> QR {
    guard columns >= 1, rows >= columns, rows <= 1 << 20, columns <= 1 << 12,
      matrix.count == rows * columns
    else { throw .shape(given: matrix.count, needed: max(rows, columns, 1) * max(1, columns)) }
    guard matrix.allSatisfy(\.isFinite) else { throw .notFinite }
    var a = matrix
    var scales = [Double](repeating: 0, count: columns)
    let m = Int32(rows)
    let n = Int32(columns)
    let workCount = Int32(columns * 32)
    var work = [Double](repeating: 0, count: Int(workCount))
    var info: Int32 = 0
    dgeqrf_([m], [n], &a, [m], &scales, &work, [workCount], &info)
    var r = [Double](repeating: 0, count: columns * columns)
    for column in 0..<columns {
      for row in 0...column { r[column * columns + row] = a[column * rows + row] }
    }
    dorgqr_([m], [n], [n], &a, [m], scales, &work, [workCount], &info)
    return QR(q: a, r: r)
  }

  private static func check(_ matrix: [Double], order: Int) throws(Failure) {
    guard order >= 1, order <= 1 << 12, matrix.count == order * order else {
      throw .shape(given: matrix.count, needed: max(1, order) * max(1, order))
    }
    guard matrix.allSatisfy(\.isFinite) else { throw .notFinite }
  }
}
