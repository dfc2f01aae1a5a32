// SPDX-License-Identifier: Apache-2.0

/// A law of steering and when it ends.
public struct SteeringPlan: Sendable, Hashable {
  /// Where the thrust points, by time and state.
  public enum Law: Sendable, Hashable {
    /// Up along the local vertical of the ellipsoid.
    case vertical
    /// Along a fixed direction of the launch frame (unit vector).
    case inertial(Vector3)
    /// Along the velocity relative to the air: a gravity turn.
    case gravityTurn
    /// In a vertical plane of the given azimuth (rad, clockwise from north), tipping at a constant rate:
    /// over the horizontal of the place where the vehicle is, `pitch` + `rate` (t − `since`), in rad,
    /// rad/s and s; upright is π/2, and the rate of an ascent is negative.
    case pitchOver(azimuth: Double, pitch: Double, rate: Double, since: Double)
    /// Linear tangent: the direction of `axis` + `slope` (t − `since`), vectors of the launch frame.
    case linearTangent(axis: Vector3, slope: Vector3, since: Double)
  }

  /// Where the thrust points.
  public var law: Law
  /// The largest angle between the thrust axis and the air's flow, rad; nil for no limit.
  ///
  /// The simulator holds it, and the load limit, by turning the axis towards the flow. Where dynamic
  /// pressure times angle is below 1 Pa rad no limit holds.
  public var angleOfAttackLimit: Double?
  /// The largest product of dynamic pressure and angle of attack, Pa rad; nil for no limit.
  public var loadLimit: Double?
  /// When engine groups that are cut by guidance stop, s since lift-off; nil for not yet known.
  ///
  /// At once where that has passed; a group that was lit later does not heed it.
  public var cutOff: Double?
  /// Named in the samples, as in "gravity turn".
  public var phase: String

  /// A law with its limits; see the fields.
  public init(
    law: Law, angleOfAttackLimit: Double? = nil, loadLimit: Double? = nil, cutOff: Double? = nil,
    phase: String
  ) {
    self.law = law
    self.angleOfAttackLimit = angleOfAttackLimit
    self.loadLimit = loadLimit
    self.cutOff = cutOff
    self.phase = phase
  }
}
