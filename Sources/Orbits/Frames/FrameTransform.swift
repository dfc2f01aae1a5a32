// SPDX-License-Identifier: Apache-2.0

/// The change of coordinates from one reference frame to another at one instant.
///
/// Positions turn by a matrix, r' = R r; velocities also lose the frame's own turning,
/// v' = R v − ω × r', where ω is the angular velocity of the target as seen from the source.
/// Frames of date (TEME, MOD, TOD) count as not turning: their drift, 8 × 10⁻¹² rad/s, is 0.05 mm/s
/// at 7,000 km, and no producer of such states includes it.
public struct FrameTransform: Sendable, Hashable {
  /// Turns coordinates of the source into coordinates of the target.
  public var rotation: Matrix3
  /// Angular velocity of the target relative to the source, in target axes, rad/s.
  public var angularVelocity: Vector3

  /// Makes a transform from a rotation and the target's angular velocity (rad/s, target axes).
  @inlinable
  public init(rotation: Matrix3, angularVelocity: Vector3 = .zero) {
    self.rotation = rotation
    self.angularVelocity = angularVelocity
  }

  /// The transform that changes nothing.
  public static let identity = FrameTransform(rotation: .identity)

  /// A position of the source in coordinates of the target; any unit.
  @inlinable
  public func position(_ position: Vector3) -> Vector3 { rotation * position }

  /// A position (m) and a velocity (m/s) of the source in the target.
  @inlinable
  public func state(
    position: Vector3, velocity: Vector3
  ) -> (position: Vector3, velocity: Vector3) {
    let r = rotation * position
    return (r, rotation * velocity - angularVelocity.cross(r))
  }

  /// The way back.
  public var inverse: FrameTransform {
    let back = rotation.transposed
    return FrameTransform(rotation: back, angularVelocity: -(back * angularVelocity))
  }

  /// This transform, then another one from its target on.
  public func followed(by next: FrameTransform) -> FrameTransform {
    FrameTransform(
      rotation: next.rotation * rotation,
      angularVelocity: next.rotation * angularVelocity + next.angularVelocity)
  }
}
