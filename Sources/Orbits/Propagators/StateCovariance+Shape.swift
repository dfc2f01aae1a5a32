// SPDX-License-Identifier: Apache-2.0

extension StateCovariance {
  /// One half-axis of the ellipsoid of one standard deviation.
  public struct HalfAxis: Sendable, Hashable {
    /// Length, in m for a position and m/s for a velocity.
    public let length: Double
    /// Unit vector along it, in the axes of the covariance.
    public let direction: Vector3
  }

  /// The half-axes of the ellipsoid of the position at one standard deviation, the longest first.
  public var positionEllipsoid: [HalfAxis] { Self.ellipsoid(matrix.block(0, 0)) }

  /// The half-axes of the ellipsoid of the velocity at one standard deviation, the longest first.
  public var velocityEllipsoid: [HalfAxis] { Self.ellipsoid(matrix.block(1, 1)) }

  private static func ellipsoid(_ block: Matrix3) -> [HalfAxis] {
    let flat: [Double] = [block.row0, block.row1, block.row2].flatMap { [$0.x, $0.y, $0.z] }
    guard let eigen = try? LinearAlgebra.eigenvectors(symmetric: flat, order: 3) else { return [] }
    return [2, 1, 0].map { index in
      HalfAxis(
        length: max(0, eigen.values[index]).squareRoot(),
        direction: Vector3(
          eigen.vectors[3 * index], eigen.vectors[3 * index + 1], eigen.vectors[3 * index + 2]))
    }
  }

  /// The eigenvalues of the correlations, ascending: six numbers that add up to six.
  ///
  /// The first says how far the matrix is from singular, free of units.
  /// - Throws: `.notFinite`.
  public func correlationEigenvalues() throws(CovarianceFailure) -> [Double] {
    try Self.correlations(matrix).values
  }

  /// The lower triangle L with P = L Lᵀ, by Cholesky on the correlations.
  ///
  /// - Throws: `.notPositive` where the matrix is singular or worse.
  public func factor() throws(CovarianceFailure) -> Matrix6 {
    let scales = Self.deviations(matrix)
    var scaled = [Double](repeating: 0, count: 36)
    for column in 0..<6 {
      for row in 0..<6 {
        scaled[column * 6 + row] = matrix[row, column] / scales[row] / scales[column]
      }
    }
    do {
      let lower = try LinearAlgebra.choleskyFactor(scaled, order: 6)
      var result = Matrix6()
      for column in 0..<6 {
        for row in column..<6 { result[row, column] = lower[column * 6 + row] * scales[row] }
      }
      return result
    } catch .notFinite {
      throw .notFinite
    } catch {
      throw .notPositive(eigenvalue: try correlationEigenvalues().first ?? 0)
    }
  }

  /// A matrix S with P = S Sᵀ that exists for singular covariances too, by eigenvalues.
  ///
  /// - Throws: `.notFinite`.
  public func root() throws(CovarianceFailure) -> Matrix6 {
    let scales = Self.deviations(matrix)
    let eigen = try Self.correlations(matrix)
    var result = Matrix6()
    for column in 0..<6 {
      let size: Double = max(0, eigen.values[column]).squareRoot()
      for row in 0..<6 {
        result[row, column] = scales[row] * eigen.vectors[column * 6 + row] * size
      }
    }
    return result
  }

  /// How many standard deviations a difference of states is away from zero (Mahalanobis).
  ///
  /// - Parameters:
  ///   - position: m, in the axes of the covariance.
  ///   - velocity: m/s.
  /// - Throws: `.notPositive`, `.notFinite`.
  public func distance(position: Vector3, velocity: Vector3) throws(CovarianceFailure) -> Double {
    let lower = try factor()
    let side = [position.x, position.y, position.z, velocity.x, velocity.y, velocity.z]
    var sum: Double = 0
    var solved = [Double](repeating: 0, count: 6)
    for row in 0..<6 {
      var rest: Double = side[row]
      for column in 0..<row { rest -= lower[row, column] * solved[column] }
      solved[row] = rest / lower[row, row]
      sum += solved[row] * solved[row]
    }
    guard sum.isFinite else { throw .notFinite }
    return sum.squareRoot()
  }

  /// A covariance made positive, and what had to be changed for it.
  public struct Repair: Sendable, Equatable {
    /// The covariance; the variances on its diagonal are those given.
    public let covariance: StateCovariance
    /// The eigenvalues of the correlations that were raised to the floor; empty if none was.
    public let raised: [Double]
  }

  /// Makes a covariance of a symmetric matrix that is none, as after rounding in print.
  ///
  /// Eigenvalues of the correlations below a floor are raised to it, then the diagonal is brought
  /// back to the variances given (the first step of Higham 2002, IMA Journal of Numerical Analysis
  /// 22, 329). Nothing is done in silence: the result names each eigenvalue that was raised.
  /// - Parameters:
  ///   - matrix: symmetric values in SI units, variances not negative.
  ///   - floor: the least eigenvalue of the correlations wanted.
  /// - Throws: `.notFinite`, `.notSymmetric`, `.negativeVariance`.
  public static func repaired(
    _ matrix: Matrix6, floor: Double = 1e-12
  ) throws(CovarianceFailure) -> Repair {
    let whole = try symmetric(matrix)
    let eigen = try correlations(whole)
    let raised = eigen.values.filter { $0 < floor }
    guard !raised.isEmpty else {
      return Repair(covariance: StateCovariance(unchecked: whole), raised: [])
    }
    var lifted = Matrix6()
    for row in 0..<6 {
      for column in 0..<6 {
        var sum: Double = 0
        for k in 0..<6 {
          let value: Double = max(floor, eigen.values[k])
          sum += value * eigen.vectors[k * 6 + row] * eigen.vectors[k * 6 + column]
        }
        lifted[row, column] = sum
      }
    }
    let scales = deviations(whole)
    var result = Matrix6()
    for row in 0..<6 {
      for column in 0..<6 {
        let own: Double = (lifted[row, row] * lifted[column, column]).squareRoot()
        let isNull: Bool = whole[row, row] == 0 || whole[column, column] == 0
        result[row, column] =
          isNull ? 0 : lifted[row, column] / own * scales[row] * scales[column]
      }
    }
    return Repair(covariance: StateCovariance(unchecked: result), raised: raised)
  }
}
