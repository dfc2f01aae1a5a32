// SPDX-License-Identifier: Apache-2.0

/// What the air does to a rocket in three degrees of freedom: drag by Mach number, and a force
/// across it by angle of attack.
public struct Aerodynamics: Sendable, Hashable {
  /// One point of a drag curve.
  public struct Point: Sendable, Hashable {
    /// Of the flow, no unit.
    public var mach: Double
    /// At no angle of attack, no unit.
    public var dragCoefficient: Double

    /// A drag coefficient at a Mach number.
    public init(mach: Double, dragCoefficient: Double) {
      self.mach = mach
      self.dragCoefficient = dragCoefficient
    }
  }

  /// That the coefficients refer to, m².
  public var referenceArea: Double
  /// By rising Mach number; linear between, constant beyond.
  public var drag: [Point]
  /// Of the normal force with the angle of attack, per rad.
  public var normalForceSlope: Double

  /// A reference area in m², a drag curve and a slope of the normal force, per rad.
  public init(referenceArea: Double, drag: [Point], normalForceSlope: Double = 0) {
    self.referenceArea = referenceArea
    self.drag = drag
    self.normalForceSlope = normalForceSlope
  }
}
