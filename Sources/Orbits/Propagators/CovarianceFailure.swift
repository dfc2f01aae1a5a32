// SPDX-License-Identifier: Apache-2.0

/// Why a matrix is no covariance, or cannot be used as one.
public enum CovarianceFailure: Error, Sendable, Hashable {
  /// A value is not finite.
  case notFinite
  /// Two values that mirror each other differ by more than rounding: row and column from 0.
  case notSymmetric(row: Int, column: Int, difference: Double)
  /// A variance is negative: its place from 0, in m² or m²/s².
  case negativeVariance(index: Int, value: Double)
  /// The matrix is not positive: the least eigenvalue of its correlations.
  ///
  /// ``StateCovariance/repaired(_:floor:)`` makes the nearest one that is, and says what it changed.
  case notPositive(eigenvalue: Double)
  /// The spread of sigma points is not a number above zero.
  case spread(Double)
  /// Position and velocity span no plane, so that there are no local axes.
  case noLocalFrame
}
