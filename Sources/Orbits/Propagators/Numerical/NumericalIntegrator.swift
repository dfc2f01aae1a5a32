// SPDX-License-Identifier: Apache-2.0

/// The choice of an integrator for a propagation, with how exact it is to be.
public enum NumericalIntegrator: Sendable, Hashable {
  /// Runge-Kutta with adaptive steps.
  case rungeKutta(RungeKuttaMethod, StepSettings)
  /// A multistep method of variable step and order: the fewest evaluations where forces are smooth.
  case adamsCowell(StepSettings, highestOrder: Int)

  /// What a propagation uses unless told otherwise; decision 0015 has the study.
  public static let standard: NumericalIntegrator = .rungeKutta(
    .verner98, StepSettings(tolerance: StepTolerance(position: 1e-6, velocity: 1e-9)))
}
