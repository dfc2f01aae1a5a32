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

  /// Whether the matrix is in a frame, that of the states where it names none.
  func isInFrame(_ name: String) -> Bool {
    guard let frameName else { return true }
    return frameName.uppercased() == name.uppercased()
  }

  /// Turns the matrix: C' = T C Tᵀ with T = [R, 0; −[ω×]R, R].
  mutating func turn(_ transform: FrameTransform) {
    var map = [Double](repeating: 0, count: 36)
    for column in 0..<3 {
      let axis = Vector3(column == 0 ? 1 : 0, column == 1 ? 1 : 0, column == 2 ? 1 : 0)
      let (r, v) = transform.state(position: axis, velocity: .zero)
      let turned: Vector3 = transform.rotation * axis
      for (row, value) in [r.x, r.y, r.z, v.x, v.y, v.z].enumerated() {
        map[6 * row + column] = value
      }
      for (row, value) in [turned.x, turned.y, turned.z].enumerated() {
        map[6 * (row + 3) + column + 3] = value
      }
    }
    var half = [Double](repeating: 0, count: 36)
    var full = [Double](repeating: 0, count: 36)
    for row in 0..<6 {
      for column in 0..<6 {
        for k in 0..<6 { half[6 * row + column] += map[6 * row + k] * matrix[6 * k + column] }
      }
    }
    for row in 0..<6 {
      for column in 0...row {
        var sum: Double = 0
        for k in 0..<6 { sum += half[6 * row + k] * map[6 * column + k] }
        full[6 * row + column] = sum
        full[6 * column + row] = sum
      }
    }
    matrix = full
  }
}
