// SPDX-License-Identifier: Apache-2.0

/// A frame that travels with an orbiting body, its axes laid by position and velocity.
public enum LocalOrbitalFrame: String, Sendable, Hashable, CaseIterable {
  /// Radial outward, transverse (in the plane, along the motion), normal to the plane.
  ///
  /// The same as RSW, RIC and QSW of other systems.
  case rtn
  /// Along the velocity, normal to the plane, and the third (co-normal) V × N, outward on a circle.
  case vnc
  /// Local vertical, local horizontal as CCSDS has it: z to the centre, y against the normal, x on.
  case lvlh

  /// The rotation from the state's frame to this one, without the motion of either.
  ///
  /// - Returns: the matrix whose rows are the local axes; nil where position and velocity span no
  ///   plane (one of them null, or both along one line).
  public func rotation(position: Vector3, velocity: Vector3) -> Matrix3? {
    let momentum: Vector3 = position.cross(velocity)
    let size: Double = momentum.norm
    // Below a part in 10¹⁴ of |r||v| the plane is rounding noise.
    guard size > 1e-14 * position.norm * velocity.norm, size.isFinite else { return nil }
    let normal: Vector3 = momentum / size
    switch self {
    case .rtn:
      let radial: Vector3 = position.normalized
      return Matrix3(radial, normal.cross(radial), normal)
    case .vnc:
      let along: Vector3 = velocity.normalized
      return Matrix3(along, normal, along.cross(normal))
    case .lvlh:
      let down: Vector3 = -position.normalized
      let cross: Vector3 = -normal
      return Matrix3(cross.cross(down), cross, down)
    }
  }

  /// The transform from an inertial frame to this one, with its turning.
  ///
  /// It applies to relative vectors: take the position and velocity of the second body minus those
  /// of the first, then ``FrameTransform/state(position:velocity:)`` gives what an observer who
  /// rides with the first body and turns with its axes measures; the inverse goes back.
  ///
  /// RTN and LVLH turn by h/r² about the normal, plus, where a force bends the plane, by r a_n/h
  /// about the radius. VNC turns by the bending of the velocity, v × a/v², plus what a_n tilts the
  /// normal. Without an acceleration that of a point mass is taken.
  /// - Parameters:
  ///   - position: m, in an inertial frame.
  ///   - velocity: m/s, in the same frame.
  ///   - acceleration: m/s², in the same frame; nil for −μ r/r³.
  ///   - mu: gravitational parameter, m³/s², used where the acceleration is nil.
  /// - Returns: nil where ``rotation(position:velocity:)`` is nil.
  public func transform(
    position: Vector3, velocity: Vector3, acceleration: Vector3? = nil,
    mu: Double = CentralBody.earth.gravitationalParameter
  ) -> FrameTransform? {
    guard let rotation = rotation(position: position, velocity: velocity) else { return nil }
    let r: Double = position.norm
    let force: Vector3 = acceleration ?? -mu / (r * r * r) * position
    let momentum: Vector3 = position.cross(velocity)
    let size: Double = momentum.norm
    let normal: Vector3 = momentum / size
    let outOfPlane: Double = force.dot(normal)
    let turning: Vector3
    switch self {
    case .rtn, .lvlh:
      turning = momentum / (r * r) + r * outOfPlane / size * position.normalized
    case .vnc:
      // The part about the velocity keeps the second axis on the orbit's normal.
      let v2: Double = velocity.squaredNorm
      let speed: Double = v2.squareRoot()
      let bend: Vector3 = velocity.cross(force) / v2
      let tilt: Double = outOfPlane * position.dot(velocity) / (size * speed)
      turning = bend + tilt * velocity / speed
    }
    return FrameTransform(rotation: rotation, angularVelocity: rotation * turning)
  }
}
