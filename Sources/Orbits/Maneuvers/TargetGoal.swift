// SPDX-License-Identifier: Apache-2.0

/// A number that a trajectory is to have.
public struct TargetGoal: Sendable, Hashable {
  /// What it is, as reports print it.
  public var name: String
  /// Its unit, as reports print it: `m`, `rad`, `s`.
  public var unit: String
  /// The value wanted, in that unit.
  public var target: Double
  /// How far off counts as met, in the same unit, above zero.
  public var tolerance: Double
  /// For angles the unit of a whole turn, such as 2π rad: the nearer way round counts.
  public var period: Double?

  /// Makes a goal: target, tolerance and period in the unit named.
  public init(
    _ name: String, unit: String, target: Double, tolerance: Double, period: Double? = nil
  ) {
    self.name = name
    self.unit = unit
    self.target = target
    self.tolerance = tolerance
    self.period = period
  }

  /// The value minus the target, in the goal's unit.
  public func miss(of value: Double) -> Double { difference(value, target) }

  /// The first value minus the second, in the goal's unit, the nearer way round.
  public func difference(_ a: Double, _ b: Double) -> Double {
    let plain: Double = a - b
    guard let period, period > 0 else { return plain }
    return plain - period * (plain / period).rounded()
  }
}

/// A number that may be changed to meet the goals.
public struct TargetControl: Sendable, Hashable {
  /// What it is, as reports print it.
  public var name: String
  /// Its unit, as reports print it: `m/s`, `s`.
  public var unit: String
  /// A typical change, in that unit: changes are weighed against each other by it.
  public var scale: Double
  /// The value, in that unit, that it stays near where the goals leave it free.
  public var rest: Double
  /// The largest change in one step, in that unit.
  public var largestStep: Double
  /// The change for difference quotients, in that unit.
  public var difference: Double

  /// Makes a control: scale, rest, largest step and difference in the unit named.
  public init(
    _ name: String, unit: String, scale: Double = 1, rest: Double = 0,
    largestStep: Double = .infinity,
    difference: Double? = nil
  ) {
    self.name = name
    self.unit = unit
    self.scale = scale
    self.rest = rest
    self.largestStep = largestStep
    self.difference = difference ?? scale * 1e-4
  }
}
