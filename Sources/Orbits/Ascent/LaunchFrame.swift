// SPDX-License-Identifier: Apache-2.0

/// The inertial frame in which an ascent is integrated.
///
/// It does not turn, and at lift-off it agrees with ITRF. The ground turns under it about its z axis.
///
/// Over twenty minutes the pole moves by less than a millimetre, so one rotation serves the whole flight.
public struct LaunchFrame: Sendable {
  /// When it agrees with ITRF.
  public let liftOff: Epoch
  /// Of the ground, rad/s, along z.
  public let rotation: Double
  /// Takes a vector of this frame into GCRF.
  public let toGCRF: Matrix3

  /// The frame of a lift-off.
  public init(liftOff: Epoch, earth: EarthOrientation) throws(EarthOrientation.Failure) {
    self.liftOff = liftOff
    self.rotation = 7.292_115_146_706_979e-5
    let origin = StateVector<ITRF>(epoch: liftOff, position: .zero, velocity: .zero)
    func image(_ axis: Vector3) throws(EarthOrientation.Failure) -> Vector3 {
      var state = origin
      state.position = axis
      return try state.transformed(to: GCRF.self, using: earth).position
    }
    let x: Vector3 = try image(Vector3(1, 0, 0))
    let y: Vector3 = try image(Vector3(0, 1, 0))
    let z: Vector3 = try image(Vector3(0, 0, 1))
    self.toGCRF = Matrix3(Vector3(x.x, y.x, z.x), Vector3(x.y, y.y, z.y), Vector3(x.z, y.z, z.z))
  }

  /// A position in m and an inertial velocity in m/s of this frame, so many seconds after lift-off, in GCRF.
  public func state(at time: Double, position: Vector3, velocity: Vector3) -> StateVector<GCRF> {
    StateVector(
      epoch: liftOff.advanced(bySeconds: time), position: toGCRF * position,
      velocity: toGCRF * velocity)
  }
}
