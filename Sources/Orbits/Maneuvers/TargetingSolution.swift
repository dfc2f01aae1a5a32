// SPDX-License-Identifier: Apache-2.0

/// Controls that meet all goals, and how they were found.
public struct TargetingSolution: Sendable, Hashable {
  /// One step of the search.
  public struct Iteration: Sendable, Hashable {
    /// The controls, in their units.
    public let controls: [Double]
    /// The goals' values, in their units.
    public let goals: [Double]
    /// The largest miss, dimensionless: in tolerances.
    public let worst: Double
    /// The part of Newton's step that was taken, dimensionless; 0 for the start.
    public let step: Double
  }

  /// The controls, in their units.
  public let controls: [Double]
  /// The goals' values, in their units.
  public let goals: [Double]
  /// The number of steps.
  public let iterations: Int
  /// The start and every step, in their order.
  public let history: [Iteration]
}

/// How near a search came that did not end at its goals.
public struct TargetingShortfall: Sendable, Hashable {
  /// A goal that is not met.
  public struct Goal: Sendable, Hashable {
    /// The goal.
    public let goal: TargetGoal
    /// Its value at the end, in its unit.
    public let value: Double

    /// What is missing, as a line: name, value, target, tolerance, unit.
    public var line: String {
      """
      \(goal.name): \(value) \(goal.unit), wanted \(goal.target) \(goal.unit) \
      within \(goal.tolerance) \(goal.unit)
      """
    }
  }

  /// Why the search ended.
  public enum Reason: Sendable, Hashable {
    /// The limit of steps is spent.
    case iterationLimit
    /// No part of the step comes nearer.
    case stalled
    /// No control moves this goal.
    case insensitive(goal: String)
    /// The goals contradict each other as far as the controls reach.
    case singular
  }

  /// Why the search ended.
  public let reason: Reason
  /// The goals not met.
  public let goals: [Goal]
  /// The controls at the end, in their units.
  public let controls: [Double]
  /// The start and every step, in their order.
  public let history: [TargetingSolution.Iteration]
}

/// Why there are no controls that meet the goals.
public enum TargetingFailure<Evaluation: Error>: Error {
  /// Goals are left over; it says which and by how much.
  case notReached(TargetingShortfall)
  /// The trajectory cannot be computed for these controls (in their units).
  case evaluation(Evaluation, controls: [Double])
  /// A goal has no value for these controls (in their units).
  case notFinite(goal: String, controls: [Double])
  /// No goals or controls, counts that differ, or a tolerance or scale that is not above zero.
  case unusable
}

extension TargetingFailure: CustomStringConvertible {
  /// What falls short, by how much, and why the search ended.
  public var description: String {
    switch self {
    case .notReached(let shortfall):
      let why: String =
        switch shortfall.reason {
        case .iterationLimit: "the limit of steps is spent; begin nearer, or allow larger steps"
        case .stalled: "no part of a step comes nearer; begin elsewhere, or free another control"
        case .insensitive(let goal): "no control moves '\(goal)'; free another one"
        case .singular: "the controls cannot meet these goals together; free another one"
        }
      return "not reached after \(shortfall.history.count - 1) steps: "
        + shortfall.goals.map(\.line).joined(separator: "; ") + " (\(why))"
    case .evaluation(let failure, let controls): return "with controls \(controls): \(failure)"
    case .notFinite(let goal, let controls):
      return "'\(goal)' has no value with controls \(controls)"
    case .unusable:
      return "needs goals and controls, first values for each, and tolerances and scales above zero"
    }
  }
}
