// SPDX-License-Identifier: Apache-2.0

/// What an integrator with adaptive steps needs to know besides the system.
public struct StepSettings: Sendable, Hashable {
  /// How large the error of a step may be.
  public var tolerance: StepTolerance
  /// The length of the first step, seconds; nil lets the integrator find one.
  public var firstStep: Double?
  /// No step is longer: seconds.
  public var longestStep: Double
  /// The number of accepted and rejected steps after which the integrator gives up.
  public var stepLimit: Int

  /// Makes settings; lengths of steps in seconds, above zero in both directions of time.
  public init(
    tolerance: StepTolerance, firstStep: Double? = nil, longestStep: Double = .infinity,
    stepLimit: Int = 100_000_000
  ) {
    self.tolerance = tolerance
    self.firstStep = firstStep
    self.longestStep = longestStep
    self.stepLimit = stepLimit
  }

  /// Refuses settings that no integrator could work with.
  package func validate() throws(StepSettingsFailure) {
    let t = tolerance
    // A comparison with NaN is false.
    guard t.position >= 0, t.velocity >= 0, t.relative >= 0, t.relative < 1,
      t.relative > 0 || (t.position > 0 && t.velocity > 0)
    else { throw .tolerance(t) }
    if let firstStep, !(firstStep > 0 && firstStep.isFinite) { throw .firstStep(firstStep) }
    guard longestStep > 0 else { throw .longestStep(longestStep) }
    guard stepLimit > 0 else { throw .stepLimit(stepLimit) }
  }
}
