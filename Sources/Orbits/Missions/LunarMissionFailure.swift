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
  /// The propellant of a phase does not suffice: what it takes and what there is, kg.
  case propellant(phase: String, needed: Double, available: Double)
}
