// SPDX-License-Identifier: Apache-2.0

/// Engines of one stage that light and stop together: the main engine, or its verniers.
///
/// A group burns once; an engine that is lit again is a group for each of its burns.
public struct EngineGroup: Sendable, Hashable {
  /// When a group stops.
  public enum CutOff: Sendable, Hashable {
    /// When the stage is empty.
    case depletion
    /// After so many seconds of burning, or when the stage is empty before that.
    case after(Double)
    /// When guidance says so, at the latest when the stage is empty.
    case guided
    /// So many seconds after guidance has cut the stage's others, as verniers that burn on; at the
    /// latest when the stage is empty.
    case afterGuided(Double)
  }

  /// A throttle setting from a moment on, until the next one.
  public struct Throttle: Sendable, Hashable {
    /// Since the group's ignition, s.
    public var time: Double
    /// A share of full thrust without unit, 0 to 1.2.
    public var level: Double

    /// A setting of the throttle: seconds after ignition, share of full thrust.
    public init(time: Double, level: Double) {
      self.time = time
      self.level = level
    }
  }

  /// What it is called, as in RD-0213.
  public var name: String
  /// Of all engines of the group on one unit of the stage together, in vacuum, N.
  public var vacuumThrust: Double
  /// In N at sea level, of the same engines together; nil for engines that never work there.
  public var seaLevelThrust: Double?
  /// In vacuum, s.
  public var vacuumSpecificImpulse: Double
  /// When it lights.
  public var ignition: StageMoment
  /// When it stops.
  public var cutOff: CutOff
  /// Settings in the order of time; full thrust before the first.
  public var throttle: [Throttle]

  /// A group of engines, given field by field.
  public init(
    name: String, vacuumThrust: Double, seaLevelThrust: Double? = nil,
    vacuumSpecificImpulse: Double,
    ignition: StageMoment, cutOff: CutOff = .depletion, throttle: [Throttle] = []
  ) {
    self.name = name
    self.vacuumThrust = vacuumThrust
    self.seaLevelThrust = seaLevelThrust
    self.vacuumSpecificImpulse = vacuumSpecificImpulse
    self.ignition = ignition
    self.cutOff = cutOff
    self.throttle = throttle
  }
}
