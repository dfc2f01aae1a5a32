// SPDX-License-Identifier: Apache-2.0

/// An embedded explicit Runge-Kutta method.
public enum RungeKuttaMethod: Sendable, Hashable, CaseIterable {
  /// Order 5 with an error estimate of order 4, 6 evaluations a step: for coarse work and forces
  /// that are not smooth.
  case dormandPrince54
  /// Order 8 with error estimates of orders 5 and 3, 12 evaluations a step, 3 more where it is read
  /// between steps: the sturdy choice.
  case dormandPrince853
  /// Order 9 with an error estimate of order 8, 16 evaluations a step, 10 more where it is read
  /// between steps: for tight tolerances.
  case verner98

  /// The order of the solution.
  public var order: Int { tableau.order }
  /// The order of the interpolation between steps.
  public var denseOrder: Int { tableau.denseOrder }

  package var tableau: RungeKuttaTableau {
    switch self {
    case .dormandPrince54: .dormandPrince54
    case .dormandPrince853: .dormandPrince853
    case .verner98: .verner98
    }
  }
}
