// SPDX-License-Identifier: Apache-2.0

/// Why an integrator cannot be made.
public enum StepSettingsFailure: Error, Hashable, CustomStringConvertible {
  /// The tolerance is negative, zero or not a number, or its relative part is not below one.
  case tolerance(StepTolerance)
  /// The first step is not above zero: seconds.
  case firstStep(Double)
  /// The longest step is not above zero: seconds.
  case longestStep(Double)
  /// A fixed step is not above zero: seconds.
  case step(Double)
  /// The limit of steps is not above zero.
  case stepLimit(Int)
  /// The method has no such order.
  case order(Int, allowed: ClosedRange<Int>)
  /// The first time or state is not finite.
  case start

  /// What is wrong and what would do.
  public var description: String {
    switch self {
    case .tolerance(let t):
      "tolerance of \(t.position) in position, \(t.velocity) in velocity, \(t.relative) of the"
        + " length: give both above zero, such as 1e-6 m and 1e-9 m/s, or a part between 0 and 1"
    case .firstStep(let step): "first step of \(step) s: give one above zero, or none"
    case .longestStep(let step): "longest step of \(step) s: give one above zero"
    case .step(let step): "step of \(step) s: give one above zero"
    case .stepLimit(let count): "limit of \(count) steps: give at least 1"
    case .order(let order, let allowed):
      "order \(order): give one from \(allowed.lowerBound) to \(allowed.upperBound)"
    case .start: "the start has a time, position or velocity that is not finite: give numbers"
    }
  }
}
