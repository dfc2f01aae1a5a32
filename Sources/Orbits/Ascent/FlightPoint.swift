// SPDX-License-Identifier: Apache-2.0

/// What guidance knows: where the vehicle is, and what its engines can still do.
///
/// Vectors are in the launch frame: not turning, aligned with ITRF at lift-off.
public struct FlightPoint: Sendable, Hashable {
  /// A stretch of burning that is still to come (or under way), with constant vacuum thrust.
  public struct Burn: Sendable, Hashable {
    /// Index of the lowest stage that burns, no unit.
    public var stage: Int
    /// From now, s.
    public var start: Double
    /// At the most, until the stage is empty or its time is up, s.
    public var duration: Double
    /// In vacuum, N.
    public var thrust: Double
    /// Thrust over mass flow, m/s.
    public var exhaustVelocity: Double
    /// Of all that flies when the stretch begins, kg.
    public var mass: Double
    /// Whether guidance ends it.
    public var isGuided: Bool

    /// A stretch of burning; see the fields.
    public init(
      stage: Int, start: Double, duration: Double, thrust: Double, exhaustVelocity: Double,
      mass: Double,
      isGuided: Bool
    ) {
      self.stage = stage
      self.start = start
      self.duration = duration
      self.thrust = thrust
      self.exhaustVelocity = exhaustVelocity
      self.mass = mass
      self.isGuided = isGuided
    }
  }

  /// Since lift-off, s.
  public var time: Double
  /// From the Earth's centre, m.
  public var position: Vector3
  /// Inertial, m/s.
  public var velocity: Vector3
  /// In kg.
  public var mass: Double
  /// Over the ellipsoid, m.
  public var height: Double
  /// In Pa.
  public var dynamicPressure: Double
  /// Index of the lowest stage attached, no unit.
  public var stage: Int
  /// The burn under way first, then those to come, by time.
  public var outlook: [Burn]

  /// A point of a flight; see the fields.
  public init(
    time: Double, position: Vector3, velocity: Vector3, mass: Double, height: Double,
    dynamicPressure: Double,
    stage: Int, outlook: [Burn]
  ) {
    self.time = time
    self.position = position
    self.velocity = velocity
    self.mass = mass
    self.height = height
    self.dynamicPressure = dynamicPressure
    self.stage = stage
    self.outlook = outlook
  }
}
