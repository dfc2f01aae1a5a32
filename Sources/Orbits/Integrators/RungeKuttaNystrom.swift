// SPDX-License-Identifier: Apache-2.0

/// A Runge-Kutta-Nyström integrator of order 12, for accelerations that depend on time and position.
///
/// The pair of orders 12 and 10 of Dormand, El-Mikkawy & Prince 1987, 17 evaluations a step. For drag
/// and other forces that depend on the velocity use ``RungeKutta`` or ``AdamsCowell``. Steps are long,
/// so it wins where the force is cheap. Reading states within a step costs 18 more evaluations, once a
/// step, for an interpolation of order 12. A step allocates nothing.
public struct RungeKuttaNystrom<System: VelocityFreeSystem>: Stepper {
  /// Position and velocity.
  public typealias State = PhaseState<System.Vector>
  /// Why a step may fail.
  public typealias Failure = IntegrationFailure<System.Failure>

  /// The equations; changing them calls for ``restart(at:from:)``.
  public var system: System
  /// The tolerance and the bounds of the step.
  public let settings: StepSettings
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

  private let tableau: NystromTableau
  private var previousState: State
  private var carry: State = .zero
  private var stages: [System.Vector]
  private var dense: [System.Vector]
  private var knowsFirst = false
  private var knowsDense = false
  private var end: System.Vector?
  private var steps = 0

  /// Makes an integrator.
  ///
  /// - Parameters:
  ///   - system: The equations.
  ///   - time: Seconds since the system's origin.
  ///   - state: The state at that time.
  ///   - settings: Tolerance and bounds of the step.
  /// - Throws: Where the settings make no sense, or the start is not finite.
  public init(
    of system: System, at time: Double, from state: State, settings: StepSettings
  ) throws(StepSettingsFailure) {
    try settings.validate()
    guard time.isFinite, state.isFinite else { throw .start }
    self.system = system
    self.settings = settings
    self.time = time
    self.state = state
    previousTime = time
    previousState = state
    tableau = .dormand12
    stages = Array(repeating: .zero, count: tableau.nodes.count)
    dense = Array(repeating: .zero, count: 9)
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
    end = nil
    knowsDense = false
  }

  /// Takes the last step back; the next one begins where it began, with the step that was proposed.
  public mutating func takeBack() {
    guard time != previousTime else { return }
    time = previousTime
    state = previousState
    carry = .zero
    end = stages[0]
    knowsDense = false
  }

  /// Takes one accepted step towards a time in seconds, not beyond it; it lands there exactly.
  public mutating func step(towards limit: Double) throws(Failure) {
    stages[0] = try endAcceleration()
    previousTime = time
    previousState = state
    knowsDense = false
    guard limit != time else { return }
    let sign: Double = limit > time ? 1 : -1
    if proposedStep <= 0 { proposedStep = firstStep() }
    var length: Double = min(proposedStep, settings.longestStep)
    var wasRejected = false
    while true {
      steps += 1
      if steps > settings.stepLimit { throw .tooManySteps(time: time, steps: steps - 1) }
      let uncut: Double = length
      let distance: Double = abs(limit - previousTime)
      let lands: Bool = length * 1.01 >= distance
      if !lands, length * 2 > distance { length = 0.5 * distance }
      let target: Double = lands ? limit : previousTime + sign * length
      let step: Double = target - previousTime
      guard abs(step) > 4 * max(previousTime.ulp, target.ulp) else {
        guard lands else { throw .stepTooSmall(time: previousTime, step: step) }
        time = limit
        return
      }
      let ratio: Double = try attempt(step)
      let power: Double = -1 / Double(tableau.errorOrder + 1)
      let factor: Double = 0.9 * Elementary.pow(max(ratio, 1e-10), power)
      if ratio <= 1 {
        time = target
        end = nil
        let next: Double = abs(step) * min(max(factor, 0.2), wasRejected ? 1 : 5)
        proposedStep = abs(step) < uncut ? max(next, min(uncut, abs(step) * 8)) : next
        return
      }
      rejections += 1
      wasRejected = true
      length = abs(step) * (ratio.isFinite ? max(0.1, min(0.9, factor)) : 0.1)
    }
  }

  private mutating func acceleration(
    at time: Double, _ position: System.Vector
  ) throws(Failure) -> System.Vector {
    evaluations += 1
    do {
      return try system.acceleration(
        at: time, position: position, velocity: previousState.velocity)
    } catch {
      throw .system(error, time: time)
    }
  }

  private mutating func endAcceleration() throws(Failure) -> System.Vector {
    if let end { return end }
    let value: System.Vector = try acceleration(at: time, state.position)
    end = value
    return value
  }

  /// A part of the time in which the acceleration would turn the motion round.
  private func firstStep() -> Double {
    let speed: Double = state.velocity.magnitude
    let pull: Double = stages[0].magnitude
    let far: Double = state.position.magnitude
    let turn: Double = pull > 0 ? max(speed / pull, (far / pull).squareRoot()) : 1
    return min(0.05 * (turn > 0 && turn.isFinite ? turn : 1), settings.longestStep)
  }

  /// Tries one step from the previous state; its error as a part of what is allowed.
  private mutating func attempt(_ step: Double) throws(Failure) -> Double {
    let square: Double = step * step
    for stage in 1..<tableau.nodes.count {
      let node: Double = tableau.nodes[stage]
      var shift: System.Vector = .zero
      for term in tableau.rows[stage] { shift.add(term.weight, times: stages[term.stage]) }
      var point: System.Vector = previousState.position
      point.add(step * node, times: previousState.velocity)
      point.add(square, times: shift)
      stages[stage] = try acceleration(at: previousTime + step * node, point)
    }
    var change: State = carry
    change.position.add(step, times: previousState.velocity)
    for term in tableau.position {
      change.position.add(square * term.weight, times: stages[term.stage])
    }
    for term in tableau.velocity {
      change.velocity.add(step * term.weight, times: stages[term.stage])
    }
    var error = State(position: .zero, velocity: .zero)
    for term in tableau.positionError {
      error.position.add(square * term.weight, times: stages[term.stage])
    }
    for term in tableau.velocityError {
      error.velocity.add(step * term.weight, times: stages[term.stage])
    }
    var next: State = previousState
    next.add(1, times: change)
    guard next.isFinite else { return .infinity }
    let ratio: Double = error.ratio(
      to: settings.tolerance, between: previousState, and: next)
    guard ratio <= 1 else { return ratio.isNaN ? .infinity : ratio }
    state = next
    var done: State = next
    done.add(-1, times: previousState)
    change.add(-1, times: done)
    carry = change
    return ratio
  }

  /// The state at a time in seconds within the last step.
  public mutating func interpolated(at time: Double) throws(Failure) -> State {
    if time == self.time { return state }
    if time == previousTime { return previousState }
    let step: Double = self.time - previousTime
    guard step != 0 else { return state }
    if !knowsDense { try settleDense(step) }
    return value((time - previousTime) / step, step, dense.count)
  }

  /// The polynomial with a number of powers from the third on.
  private func value(_ part: Double, _ step: Double, _ count: Int) -> State {
    var position: System.Vector = .zero
    var rate: System.Vector = .zero
    for index in stride(from: count - 1, through: 0, by: -1) {
      var next: System.Vector = dense[index]
      next.add(part, times: position)
      position = next
      var slope: System.Vector = .zero
      slope.add(Double(index + 3), times: dense[index])
      slope.add(part, times: rate)
      rate = slope
    }
    let cube: Double = part * part * part
    var result: State = previousState
    result.position.add(part * step, times: previousState.velocity)
    result.position.add(0.5 * part * part * step * step, times: stages[0])
    result.position.add(cube, times: position)
    result.velocity.add(part * step, times: stages[0])
    result.velocity.add(part * part / step, times: rate)
    return result
  }

  private mutating func settleDense(_ step: Double) throws(Failure) {
    let square: Double = step * step
    let first: System.Vector = stages[0]
    let last: System.Vector = try endAcceleration()
    // What the end adds to the parabola of the start.
    var far: System.Vector = state.position
    far.add(-1, times: previousState.position)
    far.add(-step, times: previousState.velocity)
    far.add(-0.5 * square, times: first)
    var fast: System.Vector = .zero
    fast.add(step, times: state.velocity)
    fast.add(-step, times: previousState.velocity)
    fast.add(-square, times: first)
    var known = 0
    for stage in BirkhoffInterpolation.stages {
      // The accelerations between, on the polynomial at hand; the stages of the step are spent.
      for (index, node) in stage.nodes.enumerated() {
        let point: State = value(node, step, known)
        stages[index + 1] = try acceleration(at: previousTime + step * node, point.position)
      }
      known = stage.count
      for power in 0..<known {
        let weights: [Double] = stage.weights[power]
        var sum: System.Vector = .zero
        sum.add(weights[0], times: far)
        sum.add(weights[1], times: fast)
        sum.add(square * weights[2], times: last)
        sum.add(-square * weights[2], times: first)
        for index in stage.nodes.indices {
          sum.add(square * weights[index + 3], times: stages[index + 1])
          sum.add(-square * weights[index + 3], times: first)
        }
        dense[power] = sum
      }
    }
    knowsDense = true
  }
}
