// SPDX-License-Identifier: Apache-2.0

/// Why a mission does not come about, with what falls short.
public enum MissionFailure: Error, Sendable, CustomStringConvertible {
  /// A field of the plan cannot be: its name, and what would do.
  case plan(field: String, reason: String)
  /// The stage has too little propellant: missing mass in kg, the speed in m/s that it would give.
  case propellant(stage: String, mass: Double, speed: Double)
  /// The burns ask for more speed than there is; both in m/s.
  case speed(needed: Double, available: Double)
  /// No phasing orbit within reach meets the target in time: the height that would, the heights
  /// allowed (m), and by how much the lift-off would have to move along the target's orbit, rad.
  case phase(height: Double, allowed: ClosedRange<Double>, angle: Double)
  /// The search did not reach its goals; what is missing, goal by goal, and why it ended.
  case missed([TargetResidual], reason: String)
  /// The flight comes back to the ground, or has no orbit to go on with.
  case lost(String)
  /// The flight cannot be computed.
  case propagation(PropagationFailure)
  /// The Earth's orientation is not known.
  case earth(EarthOrientation.Failure)
  /// The target's elements give no state.
  case elements(String)

  /// What falls short, with its numbers, and what to do.
  public var description: String {
    func number(_ value: Double) -> String { DecimalText.fixed(value, decimals: 1) }
    switch self {
    case .plan(let field, let reason): return "\(field): \(reason)"
    case .propellant(let stage, let mass, let speed):
      return "\(stage) lacks \(number(mass)) kg of propellant, \(number(speed)) m/s of speed:"
        + " give it more, or less to carry"
    case .speed(let needed, let available):
      return "the burns need \(number(needed)) m/s and the spacecraft has \(number(available)) m/s:"
        + " \(number(needed - available)) m/s fall short"
    case .phase(let height, let allowed, let angle):
      return "the phase of the target asks for a phasing orbit at \(number(height / 1000)) km;"
        + " \(number(allowed.lowerBound / 1000)) to \(number(allowed.upperBound / 1000)) km are"
        + " allowed, which leaves \(number(angle * 180 / Double.pi)) deg along the orbit:"
        + " arrive later or lift off on another day"
    case .missed(let goals, let reason):
      let lines = goals.map { goal in
        "\(goal.name) \(goal.reached) \(goal.unit), wanted \(goal.wanted) \(goal.unit)"
      }
      return "the goals are not met: \(lines.joined(separator: "; ")) (\(reason))"
    case .lost(let reason): return reason
    case .propagation(let failure): return "\(failure)"
    case .earth(let failure): return "\(failure)"
    case .elements(let reason): return reason
    }
  }

  /// The failure that ends a search: its own where the flight failed, else the goals not met.
  static func search(_ failure: TargetingFailure<MissionFailure>) -> MissionFailure {
    switch failure {
    case .evaluation(let inner, _): return inner
    case .notReached(let shortfall):
      let goals = shortfall.goals.map {
        TargetResidual(
          name: $0.goal.name, unit: $0.goal.unit, wanted: $0.goal.target, reached: $0.value)
      }
      return .missed(
        goals, reason: "\(shortfall.reason) after \(shortfall.history.count - 1) steps")
    case .notFinite, .unusable: return .missed([], reason: "\(failure)")
    }
  }
}
