// SPDX-License-Identifier: Apache-2.0

/// An acceleration and how it varies.
public struct ForcePartials: Sendable {
  /// m/s².
  public var acceleration: Vector3
  /// ∂a/∂r, s⁻².
  public var byPosition: Matrix3
  /// ∂a/∂v, s⁻¹.
  public var byVelocity: Matrix3
  /// ∂a/∂scale, where the force is multiplied by a scale of nominally 1 (a drag or radiation
  /// coefficient relative to its value): the acceleration itself for such forces.
  public var byScale: Vector3

  /// Makes partials; the null matrix and vector where a force does not depend on something.
  public init(
    acceleration: Vector3, byPosition: Matrix3,
    byVelocity: Matrix3 = Matrix3(.zero, .zero, .zero), byScale: Vector3? = nil
  ) {
    self.acceleration = acceleration
    self.byPosition = byPosition
    self.byVelocity = byVelocity
    self.byScale = byScale ?? acceleration
  }
}
