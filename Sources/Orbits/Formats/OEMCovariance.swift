// SPDX-License-Identifier: Apache-2.0

/// A covariance matrix of position and velocity and where it stood.
public struct OEMCovariance: Sendable, Hashable {
  /// When.
  public var epoch: Epoch
  /// The frame it is in as written (`RTN`, `TNW`, …); nil for the frame of the states.
  public var frameName: String?
  /// 6 × 6 by rows, symmetric: m², m²/s, m²/s².
  public var matrix: [Double]
  /// The line it begins in, from 1.
  public var line: Int

  /// Makes a covariance from the 21 values of the lower triangle by rows, in m², m²/s, m²/s².
  ///
  /// - Returns: nil where there are not 21 values.
  public init?(epoch: Epoch, frameName: String?, lowerTriangle values: [Double], line: Int) {
    guard values.count == 21 else { return nil }
    self.epoch = epoch
    self.frameName = frameName
    self.line = line
    matrix = CovarianceMatrix.full(lowerTriangle: values, order: 6)
  }
}
