// SPDX-License-Identifier: Apache-2.0

extension StateCovariance {
  /// The covariance of a linear image of the state, M P Mᵀ.
  public func mapped(by map: Matrix6) -> StateCovariance {
    let product: Matrix6 = map * matrix * map.transposed
    var whole = product
    for row in 0..<6 {
      for column in 0..<row {
        let mean: Double = 0.5 * (product[row, column] + product[column, row])
        whole[row, column] = mean
        whole[column, row] = mean
      }
    }
    return StateCovariance(unchecked: whole)
  }

  /// The covariance at another time: Φ P Φᵀ + Q.
  ///
  /// - Parameters:
  ///   - transition: how a small change of the state at the first time moves that at the second.
  ///   - noise: what the forces left out add in between (SI units); null where left out.
  /// - Throws: `.notFinite`, `.notPositive` where the noise is not positive.
  public func propagated(
    by transition: Matrix6, noise: StateCovariance? = nil
  ) throws(CovarianceFailure) -> StateCovariance {
    let moved: Matrix6 = mapped(by: transition).matrix
    return try StateCovariance(noise.map { moved + $0.matrix } ?? moved)
  }

  /// The same in axes turned by a rotation, for position and velocity alike.
  public func rotated(by rotation: Matrix3) -> StateCovariance {
    let zero = Matrix3(.zero, .zero, .zero)
    return mapped(by: Matrix6(rotation, zero, zero, rotation))
  }

  /// The same in another frame, with the frame's turning: v' = R v − ω × R r.
  ///
  /// What an observer measures who turns with the axes; ``rotated(by:)`` is what the CCSDS
  /// messages mean by a covariance in RTN.
  public func transformed(by transform: FrameTransform) -> StateCovariance {
    let w: Vector3 = transform.angularVelocity
    let turn = Matrix3(
      Vector3(0, w.z, -w.y), Vector3(-w.z, 0, w.x), Vector3(w.y, -w.x, 0))
    let zero = Matrix3(.zero, .zero, .zero)
    return mapped(
      by: Matrix6(transform.rotation, zero, turn * transform.rotation, transform.rotation))
  }

  /// From the axes of an inertial frame to local ones, which are held still for the moment.
  ///
  /// - Parameters:
  ///   - frame: RTN or another one that is laid by position and velocity.
  ///   - position: of the state, m, in the axes that the covariance has.
  ///   - velocity: of the state, m/s.
  /// - Throws: `.noLocalFrame`.
  public func expressed(
    in frame: LocalOrbitalFrame, position: Vector3, velocity: Vector3
  ) throws(CovarianceFailure) -> StateCovariance {
    guard let rotation = frame.rotation(position: position, velocity: velocity) else {
      throw .noLocalFrame
    }
    return rotated(by: rotation)
  }

  /// From local axes back to those that position (m) and velocity (m/s) are given in.
  ///
  /// - Throws: `.noLocalFrame`.
  public func taken(
    from frame: LocalOrbitalFrame, position: Vector3, velocity: Vector3
  ) throws(CovarianceFailure) -> StateCovariance {
    guard let rotation = frame.rotation(position: position, velocity: velocity) else {
      throw .noLocalFrame
    }
    return rotated(by: rotation.transposed)
  }
}
