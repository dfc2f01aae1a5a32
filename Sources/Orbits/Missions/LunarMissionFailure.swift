// SPDX-License-Identifier: Apache-2.0

/// Why a mission to the Moon does not come off.
public enum LunarMissionFailure: Error, Sendable {
  /// A field of the plan cannot be: which, and what is wrong with it.
  case plan(field: String, reason: String)
  /// The trajectory cannot be computed in a phase.
  case propagation(phase: String, PropagationFailure)
  /// A force cannot be set up.
  case force(ForceFailure)
  /// The place of the Moon or the Sun, or how the Moon is turned, is not known.
  case bodies(BodyEphemerisFailure)
  /// The Earth's orientation is not known.
  case earth(EarthOrientation.Failure)
  /// The search for the burns of a phase ended off its goals: what is missing.
  case notReached(phase: String, reason: String)
  /// The propellant of a phase does not suffice: what it takes and what there is (kg), and the change
  /// of velocity that is missing, m/s.
  case propellant(phase: String, needed: Double, available: Double, missing: Double)
}

extension LunarMissionFailure: CustomStringConvertible {
  /// What falls short, by how much.
  public var description: String {
    func number(_ value: Double) -> String { DecimalText.fixed(value, decimals: 1) }
    switch self {
    case .plan(let field, let reason): return "\(field): \(reason)"
    case .propagation(let phase, let failure): return "\(phase): \(failure)"
    case .force(let failure): return "\(failure)"
    case .bodies(let failure): return "Moon or Sun: \(failure)"
    case .earth(let failure): return "\(failure)"
    case .notReached(let phase, let reason): return "\(phase): \(reason)"
    case .propellant(let phase, let needed, let available, let missing):
      return "\(phase) takes \(number(needed)) kg of propellant, there are \(number(available)) kg:"
        + " \(number(missing)) m/s fall short"
    }
  }
}
