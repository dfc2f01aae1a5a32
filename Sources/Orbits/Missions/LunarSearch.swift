// SPDX-License-Identifier: Apache-2.0

/// The differential corrector with the failures of a mission.
enum LunarSearch {
  /// Finds controls that meet goals in a phase.
  static func solve(
    _ phase: String, goals: [TargetGoal], controls: [TargetControl], start: [Double],
    iterations: Int = 30,
    evaluate: ([Double]) throws(LunarMissionFailure) -> [Double]
  ) throws(LunarMissionFailure) -> [Double] {
    let corrector = DifferentialCorrector(iterationLimit: iterations)
    do throws(TargetingFailure<LunarMissionFailure>) {
      return try corrector.solve(goals: goals, controls: controls, start: start) {
        (values: [Double]) throws(LunarMissionFailure) -> DifferentialCorrector.Evaluation in
        DifferentialCorrector.Evaluation(values: try evaluate(values))
      }.controls
    } catch {
      if case .evaluation(let failure, _) = error { throw failure }
      throw .notReached(phase: phase, reason: "\(error)")
    }
  }
}
