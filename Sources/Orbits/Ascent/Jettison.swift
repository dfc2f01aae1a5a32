// SPDX-License-Identifier: Apache-2.0

/// A part that is thrown off on the way: a fairing, an escape tower.
public struct Jettison: Sendable, Hashable {
  /// When it goes.
  public enum Condition: Sendable, Hashable {
    /// At a moment of the flight.
    case at(StageMoment)
    /// When the heating of a flat plate in free molecular flow, ρ v³ / 2, has fallen to so many W/m²
    /// above 80 km.
    case heating(below: Double)
  }

  /// What it is called.
  public var name: String
  /// In kg.
  public var mass: Double
  /// When it goes.
  public var condition: Condition

  /// A part with its mass in kg and the condition on which it goes.
  public init(name: String, mass: Double, condition: Condition) {
    self.name = name
    self.mass = mass
    self.condition = condition
  }
}
