// SPDX-License-Identifier: Apache-2.0

/// The coefficients of an embedded explicit Runge-Kutta method, without their zeros.
///
/// The stages of the step come first, then the one at the end of the step (the rate at the new
/// state, which is the first stage of the next step), then those that only the interpolation needs.
package struct RungeKuttaTableau: Sendable {
  /// One coefficient and the stage that it multiplies.
  package struct Term: Sendable {
    package var stage: Int
    package var weight: Double
  }

  /// The order of the solution.
  package let order: Int
  /// The order of the solution that the error estimate compares with.
  package let errorOrder: Int
  /// The order of the interpolation.
  package let denseOrder: Int
  /// The instants of the stages, in parts of the step.
  package let nodes: [Double]
  /// The coefficients of all stages, one after the other; ``rowEnds`` says where each ends.
  package let terms: [Term]
  /// One past the last term of each stage.
  package let rowEnds: [Int]
  /// The weights of the solution.
  package let solution: [Term]
  /// The weights of the error estimate.
  package let error: [Term]
  /// The weights of a second estimate of low order, or none.
  package let secondError: [Term]
  /// The stage at the end of the step.
  package let endStage: Int
  /// Whether the error estimate uses the stage at the end.
  package let estimatesWithEnd: Bool
  /// The stages that the interpolation uses, but the first.
  package let denseStages: [Int]
  /// Their polynomials in the part of the step, from the first power on, ``denseDegree`` numbers each.
  package let densePolynomials: [Double]
  /// The degree of the interpolation.
  package let denseDegree: Int

  /// Reads a tableau: lines of a word and numbers.
  ///
  /// `stage c j a j a …`, `solution j b j b …`, `error j e …` (once or twice) and
  /// `dense j p1 p2 …`, the polynomial of stage j from the first power on.
  package init(order: Int, errorOrder: Int, denseOrder: Int, parsing text: String) {
    var nodes: [Double] = []
    var terms: [Term] = []
    var ends: [Int] = []
    var solution: [Term] = []
    var errors: [[Term]] = []
    var denseStages: [Int] = []
    var polynomials: [Double] = []
    var degree = 0
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers: [Double] = words.dropFirst().compactMap { Double($0) }
      switch words.first {
      case "stage":
        nodes.append(numbers[0])
        terms += Self.pairs(numbers.dropFirst())
        ends.append(terms.count)
      case "solution": solution = Self.pairs(numbers[...])
      case "error": errors.append(Self.pairs(numbers[...]))
      default:
        degree = numbers.count - 1
        // The polynomials add up to the part of the step itself, so the first one is not needed.
        guard numbers[0] != 0 else { continue }
        denseStages.append(Int(numbers[0]))
        polynomials += numbers.dropFirst()
      }
    }
    self.order = order
    self.errorOrder = errorOrder
    self.denseOrder = denseOrder
    self.nodes = nodes
    self.terms = terms
    self.rowEnds = ends
    self.solution = solution
    self.error = errors.first ?? []
    self.secondError = errors.count > 1 ? errors[1] : []
    // The stage at the end has the weights of the solution as its row.
    let end: Int = ends.indices.last { Self.isSame(terms[Self.row($0, ends)], solution[...]) } ?? 0
    self.endStage = end
    self.estimatesWithEnd = errors.joined().contains { $0.stage == end }
    self.denseStages = denseStages
    self.densePolynomials = polynomials
    self.denseDegree = degree
  }

  /// Where the terms of a stage are.
  package func row(_ stage: Int) -> Range<Int> { Self.row(stage, rowEnds) }

  /// The stages that one step evaluates before its error is known, with the first.
  package var stepStages: Int { estimatesWithEnd ? endStage + 1 : endStage }

  private static func row(_ stage: Int, _ ends: [Int]) -> Range<Int> {
    (stage == 0 ? 0 : ends[stage - 1])..<ends[stage]
  }

  private static func isSame(_ left: ArraySlice<Term>, _ right: ArraySlice<Term>) -> Bool {
    left.elementsEqual(right) { $0.stage == $1.stage && $0.weight == $1.weight }
  }

  static func pairs(_ numbers: ArraySlice<Double>) -> [Term] {
    stride(from: numbers.startIndex, to: numbers.endIndex - 1, by: 2)
      .map { Term(stage: Int(numbers[$0]), weight: numbers[$0 + 1]) }
  }
}
