// SPDX-License-Identifier: Apache-2.0

/// How a vehicle is flown: the pitch programme through the air, and when the closed loop takes over.
///
/// Rockets' own programmes are not published. These numbers are ours, chosen so that heights and
/// speeds at staging come out as published where they are.
public struct GuidanceProgram: Sendable, Hashable {
  /// Of the straight rise after lift-off, s.
  public var verticalRise: Double
  /// In which the vehicle tips by ``kick``, at a constant rate, s.
  public var kickDuration: Double
  /// By which the vehicle tips before it follows its velocity, rad; nil for the one that leaves the
  /// most propellant.
  public var kick: Double?
  /// Over the turning ground, clockwise from north, rad; nil for the one that needs no yawing when
  /// the closed loop takes over.
  public var azimuth: Double?
  /// The closed loop takes over when, after its maximum, dynamic pressure has fallen to this, Pa.
  public var closedLoopPressure: Double
  /// At the earliest when the stage of this index is the lowest still attached.
  public var closedLoopStage: Int
  /// Below this angle of the relative velocity over the horizontal the closed loop takes over in any
  /// air, held back by the load limit, rad.
  public var leastClimb: Double
  /// The largest product of dynamic pressure and angle of attack, Pa rad.
  public var loadLimit: Double
  /// The largest angle of attack in the kick, rad.
  public var angleOfAttackLimit: Double
  /// The fastest turn when the closed loop takes over, rad/s.
  public var turnRate: Double
  /// Between two solutions of the closed loop, s.
  public var interval: Double
  /// Before the end within which the law is not changed any more, s.
  public var hold: Double

  /// A programme; angles in rad, times in s, pressure in Pa, load in Pa rad.
  public init(
    verticalRise: Double = 8, kickDuration: Double = 10, kick: Double? = nil,
    azimuth: Double? = nil, closedLoopPressure: Double = 1_000, closedLoopStage: Int = 0,
    leastClimb: Double = 0.15,
    loadLimit: Double = 2_500, angleOfAttackLimit: Double = 0.14, turnRate: Double = 0.02,
    interval: Double = 5, hold: Double = 8
  ) {
    self.verticalRise = verticalRise
    self.kickDuration = kickDuration
    self.kick = kick
    self.azimuth = azimuth
    self.closedLoopPressure = closedLoopPressure
    self.closedLoopStage = closedLoopStage
    self.leastClimb = leastClimb
    self.loadLimit = loadLimit
    self.angleOfAttackLimit = angleOfAttackLimit
    self.turnRate = turnRate
    self.interval = interval
    self.hold = hold
  }
}
