// SPDX-License-Identifier: Apache-2.0

/// How a multistep method finds the acceleration at the end of a step.
public enum MultistepEvaluation: Sendable, Hashable, CaseIterable {
  /// At the predicted state only: half the evaluations, but a smaller region of stability.
  case once
  /// At the predicted state, and again at the corrected one.
  case twice
  /// At the predicted state, carried to the corrected one by ``SecondOrderSystem/refined(_:at:from:to:)``
  /// where the system offers that: nearly the region of stability of two evaluations for the price of
  /// one.
  case refined
}
