// SPDX-License-Identifier: Apache-2.0

/// A manoeuvre of an orbit parameter message.
public struct OPMManeuver: Sendable, Hashable {
  /// When it begins.
  public var ignition: Epoch
  /// How long it lasts, s; 0 for an impulse.
  public var duration: Double
  /// What the mass changes by, kg; not positive.
  public var massChange: Double
  /// The frame of the change of velocity as written, such as `EME2000` or `RTN`.
  public var frameName: String
  /// The change of velocity, m/s.
  public var velocityChange: Vector3
  /// The comments in front of it.
  public var comments: [String]

  /// Makes a manoeuvre: s, kg, m/s.
  public init(
    ignition: Epoch, duration: Double, massChange: Double, frameName: String,
    velocityChange: Vector3, comments: [String] = []
  ) {
    self.ignition = ignition
    self.duration = duration
    self.massChange = massChange
    self.frameName = frameName
    self.velocityChange = velocityChange
    self.comments = comments
  }
}
