// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The covariance that one object has at one approach, and where it comes from.
struct UsedCovariance: Sendable {
  /// `class`, `given`, or the file and the line.
  let origin: String
  /// Of position along radial, transverse and normal, m².
  let position: Matrix3
  /// As a message has it; nil for standard deviations.
  let message: OrbitCovariance?

  init(_ message: OrbitCovariance) {
    origin = message.origin
    position = message.position
    self.message = message
  }

  init(deviations: Vector3, origin: String) {
    self.origin = origin
    let squares = Vector3(
      deviations.x * deviations.x, deviations.y * deviations.y, deviations.z * deviations.z)
    position = Matrix3(
      Vector3(squares.x, 0, 0), Vector3(0, squares.y, 0), Vector3(0, 0, squares.z))
    message = nil
  }

  /// The names of the six terms that differ.
  static let terms = ["cr_r", "ct_r", "ct_t", "cn_r", "cn_t", "cn_n"]

  /// The six terms that differ, by rows of the lower triangle, m².
  var lowerTriangle: [Double] {
    let (r, t, n) = (position.row0, position.row1, position.row2)
    return [r.x, t.x, t.y, n.x, n.y, n.z]
  }

  /// The covariance of position along the axes of a state's frame, m².
  func along(_ state: StateVector<TEME>) -> Matrix3? {
    guard
      let axes = LocalOrbitalFrame.rtn.rotation(
        position: state.position, velocity: state.velocity)
    else { return nil }
    return axes.transposed * position * axes
  }

  /// 6 × 6 by rows along radial, transverse and normal, for a message: m², m²/s, m²/s².
  ///
  /// Where nothing is known of velocities, an error in phase makes the radial speed, one in height
  /// the speed along the track.
  /// - Parameter rate: the mean motion, rad/s.
  func whole(rate: Double) -> [Double] {
    if let message, message.hasVelocity { return message.matrix }
    var matrix = [Double](repeating: 0, count: 36)
    for (row, vector) in [position.row0, position.row1, position.row2].enumerated() {
      matrix[6 * row] = vector.x
      matrix[6 * row + 1] = vector.y
      matrix[6 * row + 2] = vector.z
    }
    let speed: Double = rate * rate
    matrix[21] = speed * matrix[7]
    matrix[28] = speed * matrix[0]
    matrix[35] = speed * matrix[14]
    return matrix
  }
}
