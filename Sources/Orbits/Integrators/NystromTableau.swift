// SPDX-License-Identifier: Apache-2.0

/// The coefficients of an embedded Runge-Kutta-Nyström method for r″ = f(t, r), without their zeros.
package struct NystromTableau: Sendable {
  package typealias Term = RungeKuttaTableau.Term

  /// The order of the solution.
  package let order: Int
  /// The order of the solution that the error estimate compares with.
  package let errorOrder: Int
  /// The instants of the stages, in parts of the step.
  package private(set) var nodes: [Double] = []
  /// The coefficients of each stage.
  package private(set) var rows: [[Term]] = []
  /// The weights of the position, of the velocity, and of the errors of both.
  package private(set) var position: [Term] = []
  package private(set) var velocity: [Term] = []
  package private(set) var positionError: [Term] = []
  package private(set) var velocityError: [Term] = []

  /// Reads a tableau: lines of a word and numbers.
  ///
  /// `stage c j a j a …`, and `position`, `velocity`, `positionError`, `velocityError` with `j b …`.
  package init(order: Int, errorOrder: Int, parsing text: String) {
    self.order = order
    self.errorOrder = errorOrder
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers: [Double] = words.dropFirst().compactMap { Double($0) }
      switch words.first {
      case "stage":
        nodes.append(numbers[0])
        rows.append(RungeKuttaTableau.pairs(numbers.dropFirst()))
      case "position": position = RungeKuttaTableau.pairs(numbers[...])
      case "velocity": velocity = RungeKuttaTableau.pairs(numbers[...])
      case "positionError": positionError = RungeKuttaTableau.pairs(numbers[...])
      default: velocityError = RungeKuttaTableau.pairs(numbers[...])
      }
    }
  }
}
