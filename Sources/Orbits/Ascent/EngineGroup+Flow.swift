// SPDX-License-Identifier: Apache-2.0

extension EngineGroup {
  /// Standard gravity, which specific impulses are divided by, m/s².
  static let standardGravity: Double = 9.806_65
  /// That thrust at sea level is given for, Pa.
  static let seaLevelPressure: Double = 101_325

  /// At full throttle, the same at any height, kg/s.
  public var massFlow: Double { vacuumThrust / (vacuumSpecificImpulse * Self.standardGravity) }
}
