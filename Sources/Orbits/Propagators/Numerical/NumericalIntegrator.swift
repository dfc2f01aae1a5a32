// SPDX-License-Identifier: Apache-2.0

/// The choice of an integrator for a propagation, with how exact it is to be.
public enum NumericalIntegrator: Sendable, Hashable {
  /// Runge-Kutta with adaptive steps: sturdy where forces change abruptly and often.
  case rungeKutta(RungeKuttaMethod, StepSettings)
  /// A multistep method of variable step and order: the fewest evaluations where forces are smooth.
  case adamsCowell(StepSettings, highestOrder: Int)
  /// Runge-Kutta-Nyström of order 12, for forces that do not depend on the velocity: the fastest
  /// where they are cheap, such as a few zonals.
  case rungeKuttaNystrom(StepSettings)

  /// What a propagation uses unless told otherwise: ``standard(tolerance:)`` with 10⁻⁷ m.
  ///
  /// Decision 0015 has the study behind it.
  public static let standard: NumericalIntegrator = .standard(tolerance: 1e-7)

  /// The method that spends the fewest evaluations over all classes of orbits.
  ///
  /// - Parameter tolerance: the error of one step, metres; that of the velocity is a thousandth of
  ///   it a second.
  public static func standard(tolerance: Double) -> NumericalIntegrator {
    .adamsCowell(
      StepSettings(tolerance: StepTolerance(position: tolerance, velocity: tolerance * 1e-3)),
      highestOrder: 15)
  }
}
