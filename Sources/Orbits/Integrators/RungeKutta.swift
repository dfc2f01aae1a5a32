// SPDX-License-Identifier: Apache-2.0

/// An embedded explicit Runge-Kutta integrator with adaptive steps.
///
/// The error of each step is kept within the tolerance by a proportional-integral controller
/// (K. Gustafsson 1991, ACM Transactions on Mathematical Software 17, 533-554). Steps are rounded so
/// that the time of the state is exact; the state is summed with compensation. A step allocates
/// nothing.
public struct RungeKutta<System: FirstOrderSystem>: Stepper {
  /// What is integrated.
  public typealias State = System.State
  /// Why a step may fail.
  public typealias Failure = IntegrationFailure<System.Failure>

  /// The equations; changing them calls for ``restart(at:from:)``.
  public var system: System
  /// The method.
  public let method: RungeKuttaMethod
  /// The tolerance and the bounds of the step.
  public private(set) var settings: StepSettings
  /// The end of the last step, seconds.
  public private(set) var time: Double
  /// The state there.
  public private(set) var state: State
  /// Where the last step began, seconds.
  public private(set) var previousTime: Double
  /// The number of evaluations of the system so far.
  public private(set) var evaluations = 0
  /// The number of steps that were taken back.
  public private(set) var rejections = 0
  /// The length of the next step if nothing cuts it, seconds; zero before it is known.
  public private(set) var proposedStep: Double

  private let tableau: RungeKuttaTableau
  private var previousState: State
  private var carry: State = .zero
  private var stages: [State]
  private var dense: [State]
  private var knowsEnd = false
  private var knowsDense = false
  private var lastRatio: Double = 1e-4
  private var steps = 0

  /// Makes an integrator.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - system: The equations.
  ///   - time: Seconds since the system's origin.
  ///   - state: The state at that time.
  ///   - settings: Tolerance and bounds of the step.
  /// - Throws: Where the settings make no sense, or the start is not finite.
  public init(
    _ method: RungeKuttaMethod, of system: System, at time: Double, from state: State,
    settings: StepSettings
  ) throws(StepSettingsFailure) {
    try settings.validate()
    guard time.isFinite, state.isFinite else { throw .start }
    self.system = system
    self.method = method
    self.settings = settings
    self.time = time
    self.state = state
    previousTime = time
    previousState = state
    tableau = method.tableau
    stages = Array(repeating: .zero, count: tableau.nodes.count)
    dense = Array(repeating: .zero, count: tableau.denseDegree)
    proposedStep = settings.firstStep ?? 0
  }

  /// Begins anew from another time, in seconds, or state, with the length of step at hand.
  public mutating func restart(at time: Double, from state: State) throws(Failure) {
    guard time.isFinite, state.isFinite else { throw .notFinite(time: time) }
    self.time = time
    self.state = state
    previousTime = time
    previousState = state
    carry = .zero
    knowsEnd = false
    knowsDense = false
    lastRatio = 1e-4
  }

  /// Takes the last step back; the next one begins where it began, with the step that was proposed.
  public mutating func takeBack() {
    guard time != previousTime else { return }
    time = previousTime
    state = previousState
    carry = .zero
    stages[tableau.endStage] = stages[0]
    knowsEnd = true
    knowsDense = false
  }

  /// Takes one accepted step towards a time in seconds, not beyond it; it lands there exactly.
  public mutating func step(towards limit: Double) throws(Failure) {
    guard limit != time else {
      // The state stays; the interval of the last step is empty.
      try settleEnd()
      previousTime = time
      previousState = state
      stages[0] = stages[tableau.endStage]
      knowsDense = false
      return
    }
    let sign: Double = limit > time ? 1 : -1
    try settleEnd()
    stages[0] = stages[tableau.endStage]
    previousState = state
    previousTime = time
    knowsDense = false
    if proposedStep <= 0 { proposedStep = try initialStep(sign) }
    var length: Double = min(proposedStep, settings.longestStep)
    var wasRejected = false
    var sawInfinity = false
    while true {
      steps += 1
      if steps > settings.stepLimit { throw .tooManySteps(time: time, steps: steps - 1) }
      let uncut: Double = length
      let distance: Double = abs(limit - previousTime)
      let lands: Bool = length * 1.01 >= distance
      // Two steps alike are better than one followed by a scrap.
      if !lands, length * 2 > distance {
        length = 0.5 * distance
      }
      let end: Double = lands ? limit : previousTime + sign * length
      let step: Double = end - previousTime
      guard abs(step) > 4 * max(previousTime.ulp, end.ulp), step != 0 else {
        if lands {
          // Less than time resolves: nothing moves.
          time = limit
          return
        }
        if sawInfinity { throw .notFinite(time: previousTime) }
        throw .stepTooSmall(time: previousTime, step: step)
      }
      let ratio: Double = try attempt(step, to: end)
      if ratio <= 1 {
        time = end
        let growth: Double = factor(ratio, wasRejected)
        let next: Double = abs(step) * growth
        // A step that was cut says little about the next one.
        proposedStep = abs(step) < uncut ? max(next, min(uncut, abs(step) * 8)) : next
        lastRatio = max(ratio, 1e-4)
        return
      }
      rejections += 1
      wasRejected = true
      state = previousState
      if ratio.isFinite {
        let shrink: Double = Elementary.pow(ratio, -1 / Double(tableau.errorOrder + 1))
        length = abs(step) * max(0.1, min(0.9, 0.9 * shrink))
      } else {
        sawInfinity = true
        length = abs(step) * 0.1
      }
    }
  }

  /// The factor of the next step.
  private func factor(_ ratio: Double, _ wasRejected: Bool) -> Double {
    let order = Double(tableau.errorOrder + 1)
    let beta: Double = tableau.errorOrder < 6 ? 0.04 : 0.02
    let alpha: Double = 1 / order - 0.75 * beta
    let safe: Double = max(ratio, 1e-10)
    let raw: Double = 0.9 * Elementary.pow(safe, -alpha) * Elementary.pow(lastRatio, beta)
    return min(max(raw, 0.2), wasRejected ? 1 : 6)
  }

  /// Makes the rate at the state known in the last stage, where the next step takes it from.
  private mutating func settleEnd() throws(Failure) {
    guard !knowsEnd else { return }
    stages[tableau.endStage] = try rate(at: time, of: state)
    knowsEnd = true
  }

  private mutating func rate(at time: Double, of state: State) throws(Failure) -> State {
    evaluations += 1
    do {
      return try system.rate(at: time, of: state)
    } catch {
      throw .system(error, time: time)
    }
  }

  /// Evaluates one stage of the step that began at the previous state.
  private mutating func evaluate(_ stage: Int, _ step: Double) throws(Failure) {
    var point: State = previousState
    for index in tableau.row(stage) {
      let term = tableau.terms[index]
      point.add(step * term.weight, times: stages[term.stage])
    }
    stages[stage] = try rate(at: previousTime + step * tableau.nodes[stage], of: point)
  }

  /// Tries one step: the new state is set, its error returned as a part of what is allowed.
  private mutating func attempt(_ step: Double, to end: Double) throws(Failure) -> Double {
    for stage in 1..<tableau.endStage { try evaluate(stage, step) }
    var change: State = carry
    for term in tableau.solution { change.add(step * term.weight, times: stages[term.stage]) }
    var next: State = previousState
    next.add(1, times: change)
    knowsEnd = false
    guard next.isFinite else { return .infinity }
    if tableau.estimatesWithEnd {
      stages[tableau.endStage] = try rate(at: end, of: next)
      knowsEnd = true
    }
    var ratio: Double = scaled(tableau.error, step, next)
    if !tableau.secondError.isEmpty {
      let second: Double = scaled(tableau.secondError, step, next)
      // Hairer's blend: the estimate of order 5, lowered as far as that of order 3 is larger.
      let sum: Double = ratio * ratio + 0.01 * second * second
      ratio = sum > 0 ? ratio * ratio / sum.squareRoot() : 0
    }
    guard ratio <= 1 else {
      knowsEnd = false
      return ratio.isNaN ? .infinity : ratio
    }
    state = next
    // What rounding left out of the sum goes into the next one.
    var done: State = next
    done.add(-1, times: previousState)
    change.add(-1, times: done)
    carry = change
    return ratio
  }

  private func scaled(
    _ terms: [RungeKuttaTableau.Term], _ step: Double, _ next: State
  ) -> Double {
    var error: State = .zero
    for term in terms { error.add(step * term.weight, times: stages[term.stage]) }
    return error.ratio(to: settings.tolerance, between: previousState, and: next)
  }

  /// A first step by the sizes of the state, its rate and the rate's change
  /// (Hairer, Nørsett & Wanner 1993, II.4).
  private mutating func initialStep(_ sign: Double) throws(Failure) -> Double {
    let t = settings.tolerance
    let rate0: State = stages[0]
    let d0: Double = state.ratio(to: t, between: state, and: state)
    let d1: Double = rate0.ratio(to: t, between: state, and: state)
    var first: Double = d0 < 1e-5 || d1 < 1e-5 ? 1e-6 : 0.01 * d0 / d1
    first = min(first, settings.longestStep)
    guard first.isFinite else { return 1e-6 }
    var probe: State = state
    probe.add(sign * first, times: rate0)
    var change: State = try rate(at: time + sign * first, of: probe)
    change.add(-1, times: rate0)
    let d2: Double = change.ratio(to: t, between: state, and: state) / first
    let largest: Double = max(d1, d2)
    guard largest.isFinite else { return first }
    let second: Double =
      largest <= 1e-15
      ? max(1e-6, first * 1e-3)
      : Elementary.pow(0.01 / largest, 1 / Double(tableau.errorOrder + 1))
    return min(100 * first, second, settings.longestStep)
  }

  /// The state at a time within the last step, by the method's own interpolation.
  ///
  /// The first call after a step evaluates the stages that only the interpolation needs.
  public mutating func interpolated(at time: Double) throws(Failure) -> State {
    if time == self.time { return state }
    if time == previousTime { return previousState }
    let step: Double = self.time - previousTime
    guard step != 0 else { return state }
    if !knowsDense { try settleDense(step) }
    let part: Double = (time - previousTime) / step
    var sum: State = dense[tableau.denseDegree - 1]
    for power in stride(from: tableau.denseDegree - 2, through: 0, by: -1) {
      var lower: State = dense[power]
      lower.add(part, times: sum)
      sum = lower
    }
    var result: State = previousState
    result.add(step * part, times: sum)
    return result
  }

  private mutating func settleDense(_ step: Double) throws(Failure) {
    try settleEnd()
    let end: Int = tableau.endStage
    for stage in tableau.nodes.indices[(end + 1)...] { try evaluate(stage, step) }
    // The polynomials add up to the part of the step, so differences to the first stage do, which
    // lose less to rounding.
    for power in dense.indices { dense[power] = .zero }
    dense[0] = stages[0]
    for (index, stage) in tableau.denseStages.enumerated() {
      var difference: State = stages[stage]
      difference.add(-1, times: stages[0])
      let base: Int = index * tableau.denseDegree
      for power in dense.indices {
        dense[power].add(tableau.densePolynomials[base + power], times: difference)
      }
    }
    knowsDense = true
  }
}
