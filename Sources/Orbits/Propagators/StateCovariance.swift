// SPDX-License-Identifier: Apache-2.0

/// How uncertain a position and a velocity are: a symmetric, positive semidefinite 6×6 matrix.
///
/// Units: m², m²/s and m²/s² in the blocks. The axes are those of the state that it belongs to, or
/// local ones after ``expressed(in:position:velocity:)``; the value does not remember which.
/// Position and velocity differ in unit, so that all tests are made on correlations.
public struct StateCovariance: Sendable, Equatable {
  /// The matrix, exactly symmetric.
  public let matrix: Matrix6

  /// Eigenvalues of the correlations down to minus this, dimensionless, count as rounding.
  public static let rounding: Double = 1e-9

  /// Takes a matrix (SI units) after a look at it.
  ///
  /// - Throws: `.notFinite`, `.notSymmetric` beyond a part in 10⁹, `.negativeVariance`,
  ///   `.notPositive`.
  public init(_ matrix: Matrix6) throws(CovarianceFailure) {
    let whole = try Self.symmetric(matrix)
    for row in 0..<6 where whole[row, row] == 0 {
      // A quantity without variance has no covariance either.
      for column in 0..<6 where whole[row, column] != 0 { throw .notPositive(eigenvalue: -1) }
    }
    let least: Double = try Self.correlations(whole).values.first ?? 0
    guard least >= -Self.rounding else { throw .notPositive(eigenvalue: least) }
    self.matrix = whole
  }

  init(unchecked matrix: Matrix6) { self.matrix = matrix }

  /// A covariance without correlations from standard deviations: m and m/s along the axes.
  ///
  /// - Throws: `.notFinite`.
  public init(position: Vector3, velocity: Vector3) throws(CovarianceFailure) {
    var matrix = Matrix6()
    let deviations = [position.x, position.y, position.z, velocity.x, velocity.y, velocity.z]
    for (index, value) in deviations.enumerated() { matrix[index, index] = value * value }
    try self.init(matrix)
  }

  /// The standard deviations of the position along the axes, m.
  public var positionDeviations: Vector3 {
    Vector3(deviation(0), deviation(1), deviation(2))
  }

  /// The standard deviations of the velocity along the axes, m/s.
  public var velocityDeviations: Vector3 {
    Vector3(deviation(3), deviation(4), deviation(5))
  }

  private func deviation(_ index: Int) -> Double { max(0, matrix[index, index]).squareRoot() }

  // MARK: Looks at a matrix

  /// The mean of a matrix and its mirror image, where they agree.
  static func symmetric(_ matrix: Matrix6) throws(CovarianceFailure) -> Matrix6 {
    guard matrix.isFinite else { throw .notFinite }
    var result = matrix
    for row in 0..<6 {
      guard matrix[row, row] >= 0 else {
        throw .negativeVariance(index: row, value: matrix[row, row])
      }
      for column in 0..<row {
        let a: Double = matrix[row, column]
        let b: Double = matrix[column, row]
        let size: Double = (matrix[row, row] * abs(matrix[column, column])).squareRoot()
        guard abs(a - b) <= 1e-9 * max(size, max(abs(a), abs(b))) else {
          throw .notSymmetric(row: row, column: column, difference: a - b)
        }
        result[row, column] = 0.5 * (a + b)
        result[column, row] = 0.5 * (a + b)
      }
    }
    return result
  }

  /// The deviations and the eigenvalues and vectors of the correlations.
  static func correlations(
    _ matrix: Matrix6
  ) throws(CovarianceFailure) -> LinearAlgebra.SymmetricEigen {
    let scales = deviations(matrix)
    var scaled = [Double](repeating: 0, count: 36)
    for column in 0..<6 {
      for row in 0..<6 {
        let own: Double = matrix[row, column] / scales[row] / scales[column]
        guard own.isFinite else { throw .notFinite }
        scaled[column * 6 + row] = own
      }
    }
    do {
      return try LinearAlgebra.eigenvectors(symmetric: scaled, order: 6)
    } catch {
      throw .notFinite
    }
  }

  static func deviations(_ matrix: Matrix6) -> [Double] {
    (0..<6).map { (index: Int) -> Double in
      let own: Double = matrix[index, index]
      return own > 0 ? own.squareRoot() : 1
    }
  }
}
