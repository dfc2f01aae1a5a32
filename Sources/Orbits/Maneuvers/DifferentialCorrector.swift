// SPDX-License-Identifier: Apache-2.0

/// Finds the controls that make a trajectory meet its goals: Newton's method with LAPACK.
///
/// Each step solves the linearised problem by singular values. With more controls than goals it goes
/// to the controls nearest to their ``TargetControl/rest``, in units of their
/// ``TargetControl/scale``; with fewer to the best in the sense of least squares, in units of the
/// goals' tolerances. A step is cut to the largest that the controls allow, then halved until the
/// goals are nearer than before.
public struct DifferentialCorrector: Sendable {
  /// The values of the goals, and how they change with the controls.
  public struct Evaluation: Sendable {
    /// One for each goal, in its unit.
    public var values: [Double]
    /// Goals × controls derivatives by columns, in the unit of the goal by that of the control; nil lets
    /// the corrector take differences.
    public var derivatives: [Double]?

    /// Makes an evaluation: values in the units of the goals, derivatives by columns.
    public init(values: [Double], derivatives: [Double]? = nil) {
      self.values = values
      self.derivatives = derivatives
    }
  }

  /// The number of steps after which it gives up.
  public var iterationLimit: Int
  /// How often a step may be halved.
  public var halvingLimit: Int
  /// Singular values below this part of the largest, dimensionless, count as zero.
  public var threshold: Double

  /// Makes a corrector; the threshold is a ratio, dimensionless.
  public init(iterationLimit: Int = 30, halvingLimit: Int = 12, threshold: Double = 1e-10) {
    self.iterationLimit = iterationLimit
    self.halvingLimit = halvingLimit
    self.threshold = threshold
  }

  /// Looks for controls that meet all goals.
  ///
  /// - Parameters:
  ///   - goals: what is to be met, at least one.
  ///   - controls: what may be changed, at least one.
  ///   - start: first values of the controls, in their units.
  ///   - evaluate: the goals' values for values of the controls.
  /// - Throws: ``TargetingFailure``, which names every goal that is not met.
  public func solve<Failure: Error>(
    goals: [TargetGoal], controls: [TargetControl], start: [Double],
    evaluate: ([Double]) throws(Failure) -> Evaluation
  ) throws(TargetingFailure<Failure>) -> TargetingSolution {
    guard !goals.isEmpty, !controls.isEmpty, start.count == controls.count,
      goals.allSatisfy({ $0.tolerance > 0 && $0.target.isFinite }),
      controls.allSatisfy({ $0.scale > 0 && $0.largestStep > 0 }), start.allSatisfy(\.isFinite)
    else { throw .unusable }
    var values = start
    var evaluation = try Self.evaluate(values, goals, controls, evaluate)
    var misses = Self.misses(goals, evaluation.values)
    var history = [Self.iteration(values, evaluation.values, misses, step: 0)]
    for iteration in 0...iterationLimit {
      if misses.allSatisfy({ abs($0) <= 1 }) {
        return TargetingSolution(
          controls: values, goals: evaluation.values, iterations: iteration, history: history)
      }
      func short(_ reason: TargetingShortfall.Reason) -> TargetingFailure<Failure> {
        .notReached(
          TargetingShortfall(
            reason: reason, goals: Self.shortfalls(goals, evaluation.values, misses),
            controls: values, history: history))
      }
      guard iteration < iterationLimit else { throw short(.iterationLimit) }
      let matrix = try derivatives(evaluation, values, goals, controls, evaluate)
      for row in goals.indices where abs(misses[row]) > 1 {
        let isDead = controls.indices.allSatisfy { matrix[$0 * goals.count + row] == 0 }
        if isDead { throw short(.insensitive(goal: goals[row].name)) }
      }
      // The shortest w = u − rest with J w = J (uₖ − rest) − miss: a step that also gives back what
      // earlier ones took in directions that the goals do not feel.
      let away: [Double] = zip(values, controls).map { ($0 - $1.rest) / $1.scale }
      var sides: [Double] = misses.map { -$0 }
      for column in controls.indices {
        for row in goals.indices { sides[row] += matrix[column * goals.count + row] * away[column] }
      }
      guard
        let nearest = try? LinearAlgebra.minimumNorm(
          matrix, rows: goals.count, columns: controls.count, rightSides: sides,
          threshold: threshold)
      else { throw short(.singular) }
      let unknowns: [Double] = zip(nearest.unknowns, away).map { $0 - $1 }
      var length: Double = 1
      for (column, control) in controls.enumerated() {
        let size: Double = abs(unknowns[column]) * control.scale
        if size > control.largestStep { length = min(length, control.largestStep / size) }
      }
      // Nearer counts in the sum of squares of the misses in units of their tolerances.
      let before: Double = misses.reduce(0) { $0 + $1 * $1 }
      var isBetter = false
      var lastFailure: TargetingFailure<Failure>?
      for _ in 0...halvingLimit {
        var trial = values
        for (column, control) in controls.enumerated() {
          trial[column] += length * unknowns[column] * control.scale
        }
        do throws(TargetingFailure<Failure>) {
          let next = try Self.evaluate(trial, goals, controls, evaluate)
          let nextMisses = Self.misses(goals, next.values)
          if nextMisses.reduce(0, { $0 + $1 * $1 }) < before {
            (values, evaluation, misses, isBetter) = (trial, next, nextMisses, true)
            history.append(Self.iteration(values, next.values, misses, step: length))
            break
          }
        } catch {
          // The trajectory does not exist there (it hits a body, say): nearer ones may.
          lastFailure = error
        }
        length *= 0.5
      }
      if !isBetter {
        if let lastFailure { throw lastFailure }
        throw short(nearest.rank < min(goals.count, controls.count) ? .singular : .stalled)
      }
    }
    throw .unusable
  }

  // MARK: Parts

  private static func evaluate<Failure: Error>(
    _ values: [Double], _ goals: [TargetGoal], _ controls: [TargetControl],
    _ body: ([Double]) throws(Failure) -> Evaluation
  ) throws(TargetingFailure<Failure>) -> Evaluation {
    let result: Evaluation
    do throws(Failure) {
      result = try body(values)
    } catch {
      throw .evaluation(error, controls: values)
    }
    guard result.values.count == goals.count,
      result.derivatives.map({ $0.count == goals.count * controls.count }) ?? true
    else { throw .unusable }
    for (goal, value) in zip(goals, result.values) where !value.isFinite {
      throw .notFinite(goal: goal.name, controls: values)
    }
    return result
  }

  /// What is missing, in tolerances.
  private static func misses(_ goals: [TargetGoal], _ values: [Double]) -> [Double] {
    zip(goals, values).map { $0.miss(of: $1) / $0.tolerance }
  }

  private static func iteration(
    _ controls: [Double], _ values: [Double], _ misses: [Double], step: Double
  ) -> TargetingSolution.Iteration {
    TargetingSolution.Iteration(
      controls: controls, goals: values, worst: misses.map(abs).max() ?? 0, step: step)
  }

  private static func shortfalls(
    _ goals: [TargetGoal], _ values: [Double], _ misses: [Double]
  ) -> [TargetingShortfall.Goal] {
    goals.indices.filter { abs(misses[$0]) > 1 }.map {
      TargetingShortfall.Goal(goal: goals[$0], value: values[$0])
    }
  }

  /// The derivatives in tolerances by scales of the controls.
  private func derivatives<Failure: Error>(
    _ evaluation: Evaluation, _ values: [Double], _ goals: [TargetGoal],
    _ controls: [TargetControl], _ body: ([Double]) throws(Failure) -> Evaluation
  ) throws(TargetingFailure<Failure>) -> [Double] {
    var matrix: [Double] = []
    for (column, control) in controls.enumerated() {
      if let given = evaluation.derivatives {
        for (row, goal) in goals.enumerated() {
          matrix.append(given[column * goals.count + row] * control.scale / goal.tolerance)
        }
        continue
      }
      var ahead = values
      var behind = values
      ahead[column] += control.difference
      behind[column] -= control.difference
      let plus = try Self.evaluate(ahead, goals, controls, body).values
      let minus = try Self.evaluate(behind, goals, controls, body).values
      for (row, goal) in goals.enumerated() {
        let slope: Double = goal.difference(plus[row], minus[row]) / (2 * control.difference)
        matrix.append(slope * control.scale / goal.tolerance)
      }
    }
    return matrix
  }
}
