// SPDX-License-Identifier: Apache-2.0

/// What the thrust was spent on, m/s; what is left of the ideal speed is the gained one.
///
/// ideal = gained + gravity + drag + steering + pressure, with ideal the integral of the vacuum
/// thrust over mass; `gainedSpeed` is the growth of the inertial speed since the pad.
public struct AscentLosses: Sendable, Hashable {
  /// ∫ vacuum thrust / mass dt, m/s.
  public var ideal: Double
  /// ∫ g sin γ dt along the inertial velocity, m/s.
  public var gravity: Double
  /// ∫ air force against the inertial velocity / mass dt, m/s.
  public var drag: Double
  /// ∫ thrust (1 − cos of its angle to the inertial velocity) / mass dt, m/s.
  public var steering: Double
  /// ∫ (vacuum thrust − thrust) / mass dt, m/s.
  public var pressure: Double
  /// The inertial speed at the end less that of the pad, m/s.
  public var gainedSpeed: Double

  /// By how much the sum does not close, m/s.
  public var residual: Double { ideal - gravity - drag - steering - pressure - gainedSpeed }

  /// The losses, given one by one in m/s.
  public init(
    ideal: Double, gravity: Double, drag: Double, steering: Double, pressure: Double,
    gainedSpeed: Double
  ) {
    self.ideal = ideal
    self.gravity = gravity
    self.drag = drag
    self.steering = steering
    self.pressure = pressure
    self.gainedSpeed = gainedSpeed
  }
}
