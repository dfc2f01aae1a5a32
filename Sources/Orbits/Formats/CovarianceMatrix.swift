// SPDX-License-Identifier: Apache-2.0

/// What can be said of a covariance matrix without knowing where it comes from.
package enum CovarianceMatrix {
  /// The full symmetric matrix of a lower triangle given by rows.
  package static func full(lowerTriangle values: [Double], order: Int) -> [Double] {
    var matrix = [Double](repeating: 0, count: order * order)
    var next = 0
    for row in 0..<order {
      for column in 0...row {
        matrix[row * order + column] = values[next]
        matrix[column * order + row] = values[next]
        next += 1
      }
    }
    return matrix
  }

  /// Why a matrix is no covariance.
  package enum Defect: Error, Hashable {
    /// A variance on the diagonal is negative, or null beside a covariance that is not: its place.
    case variance(row: Int)
    /// A correlation is above one in size.
    case correlation(row: Int, column: Int, value: Double)
    /// The least eigenvalue of the correlation matrix is negative beyond rounding.
    case notPositive(eigenvalue: Double)
    /// The matrix has numbers that are not finite.
    case notFinite
  }

  /// Checks that a symmetric matrix is positive semidefinite, in units of its own deviations.
  ///
  /// Position and velocity have different units, so the matrix is brought to correlations first;
  /// the factor of Cholesky then answers for most matrices, the eigenvalues for those it refuses.
  /// - Parameters:
  ///   - matrix: order × order values.
  ///   - order: the number of rows.
  ///   - rounding: how far below zero an eigenvalue of the correlations may be for the digits that
  ///     were cut in print; four significant digits move it by up to order × 10⁻⁴.
  /// - Throws: what is wrong.
  package static func check(
    _ matrix: [Double], order: Int, rounding: Double
  ) throws(Defect) {
    guard matrix.count == order * order, matrix.allSatisfy(\.isFinite) else { throw .notFinite }
    var kept: [Int] = []
    for row in 0..<order {
      let variance: Double = matrix[row * order + row]
      if variance < 0 { throw .variance(row: row) }
      if variance > 0 {
        kept.append(row)
        continue
      }
      for column in 0..<order where matrix[row * order + column] != 0 {
        throw .variance(row: row)
      }
    }
    let count: Int = kept.count
    guard count > 0 else { return }
    var correlations = [Double](repeating: 0, count: count * count)
    for (i, row) in kept.enumerated() {
      let own: Double = matrix[row * order + row].squareRoot()
      for (j, column) in kept.enumerated() {
        let other: Double = matrix[column * order + column].squareRoot()
        let value: Double = matrix[row * order + column] / own / other
        guard value.isFinite else { throw .notFinite }
        if abs(value) > 1 + rounding {
          throw .correlation(row: max(row, column), column: min(row, column), value: value)
        }
        correlations[j * count + i] = value
      }
    }
    if (try? LinearAlgebra.choleskyFactor(correlations, order: count)) != nil { return }
    guard
      let least = try? LinearAlgebra.eigenvalues(symmetric: correlations, order: count).first
    else { throw .notFinite }
    if least < -rounding { throw .notPositive(eigenvalue: least) }
  }
}
