// SPDX-License-Identifier: Apache-2.0

/// A stage that flies on from insertion with an engine that starts more than once.
public struct UpperStage: Sendable, Hashable {
  /// A tank that is dropped on the way.
  public struct Tank: Sendable, Hashable {
    /// What it holds, kg; it is emptied before the stage's own tanks.
    public var propellant: Double
    /// Of the empty tank, kg.
    public var mass: Double

    /// A tank: what it holds and what it weighs empty, kg.
    public init(propellant: Double, mass: Double) {
      self.propellant = propellant
      self.mass = mass
    }
  }

  /// As in "Briz-M".
  public var name: String
  /// At the beginning of the mission, the dropped tank's included, kg.
  public var propellant: Double
  /// N.
  public var thrust: Double
  /// In vacuum, s.
  public var specificImpulse: Double
  /// Dropped when it is empty, at the latest after the last perigee burn; nil for none.
  public var tank: Tank?
  /// How long each burn has to be at least, s: shorter ones are refused.
  public var shortestBurn: Double

  /// A stage: kg, N, s.
  public init(
    name: String, propellant: Double, thrust: Double, specificImpulse: Double, tank: Tank? = nil,
    shortestBurn: Double = 0
  ) {
    self.name = name
    self.propellant = propellant
    self.thrust = thrust
    self.specificImpulse = specificImpulse
    self.tank = tank
    self.shortestBurn = shortestBurn
  }

  /// Of the exhaust, m/s.
  public var exhaustVelocity: Double { specificImpulse * Constants.standardGravity.value }
  /// While the engine burns, kg/s.
  public var massFlow: Double { thrust / exhaustVelocity }

  /// The time (s) that a change of speed (m/s) takes from a mass (kg): Tsiolkovsky's equation.
  public func burnTime(change: Double, mass: Double) -> Double {
    mass * (1 - Elementary.exp(-change / exhaustVelocity)) / massFlow
  }

  /// The change of speed (m/s) of a burn of a time (s) from a mass (kg).
  public func change(burnTime: Double, mass: Double) -> Double {
    let after: Double = mass - massFlow * burnTime
    guard after > 0 else { return .infinity }
    return exhaustVelocity * Elementary.log(mass / after)
  }

  /// Refuses numbers that cannot be.
  func check() throws(MissionFailure) {
    for (field, value) in [
      ("propellant", propellant), ("thrust", thrust), ("specific impulse", specificImpulse),
    ] where !(value > 0 && value.isFinite) {
      throw .plan(field: "\(name), \(field)", reason: "needs a number above zero, not \(value)")
    }
    if let tank {
      guard tank.mass >= 0, tank.propellant >= 0, tank.propellant <= propellant else {
        throw .plan(
          field: "\(name), tank", reason: "holds no more than the stage and weighs no less than 0")
      }
    }
  }
}
