// SPDX-License-Identifier: Apache-2.0

/// A multistep integrator of variable step and order for equations of second order.
///
/// The acceleration of the last steps is kept as modified divided differences and integrated once for
/// the velocity and twice for the position: F. T. Krogh 1974, in Lecture Notes in Mathematics 362,
/// 22-71, with the start, the step and the order chosen as by L. F. Shampine & M. K. Gordon 1975,
/// Computer Solution of Ordinary Differential Equations. Smooth forces cost one or two evaluations a
/// step, a third to a tenth of what a Runge-Kutta method of like accuracy needs.
///
/// Steps are rounded so that the time of the state is exact; position and velocity are summed with
/// compensation. A step allocates nothing.
public struct AdamsCowell<System: SecondOrderSystem>: Stepper {
  /// Position and velocity.
  public typealias State = PhaseState<System.Vector>
  /// Why a step may fail.
  public typealias Failure = IntegrationFailure<System.Failure>

  /// The equations; changing them calls for ``restart(at:from:)``.
  public var system: System
  /// The tolerance and the bounds of the step.
  public let settings: StepSettings
  /// How the acceleration at the end of a step is found.
  public let evaluation: MultistepEvaluation
  /// The highest order of the predictor.
  public let highestOrder: Int
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
  /// The number of accelerations that the predictor uses.
  public private(set) var order = 1
  /// The length of the next step if nothing cuts it, seconds; zero before it is known.
  public private(set) var proposedStep: Double

  /// Where the table of differences stands; a side trip leads away from it.
  private struct Node {
    var time: Double
    var state: State
    /// What rounding left out of the state.
    var carry: State = .zero
  }

  /// What a step changes besides the table, for taking it back.
  private struct Before {
    var node: Node
    var order = 1
    var isRising = true
    var proposedStep: Double = 0
  }

  private var previousState: State
  private var node: Node
  private var before: Before
  private var hasMoved = false
  private var table: DifferenceTable<System.Vector>
  private var isStarted = false
  private var isRising = true
  private var steps = 0

  /// The orders that can be asked for.
  public static var orders: ClosedRange<Int> { 2...18 }

  /// Makes an integrator.
  ///
  /// - Parameters:
  ///   - system: The equations.
  ///   - time: Seconds since the system's origin.
  ///   - state: The state at that time.
  ///   - settings: Tolerance and bounds of the step.
  ///   - evaluation: How the acceleration at the end of a step is found.
  ///   - highestOrder: The highest order of the predictor, of ``orders``.
  /// - Throws: Where the settings make no sense, or the start is not finite.
  public init(
    of system: System, at time: Double, from state: State, settings: StepSettings,
    evaluation: MultistepEvaluation = .refined, highestOrder: Int = 15
  ) throws(StepSettingsFailure) {
    try settings.validate()
    guard time.isFinite, state.isFinite else { throw .start }
    guard Self.orders.contains(highestOrder) else {
      throw .order(highestOrder, allowed: Self.orders)
    }
    self.system = system
    self.settings = settings
    self.evaluation = evaluation
    self.highestOrder = highestOrder
    self.time = time
    self.state = state
    previousTime = time
    previousState = state
    node = Node(time: time, state: state)
    before = Before(node: node)
    table = DifferenceTable(highestOrder: highestOrder)
    proposedStep = 0
  }

  /// Begins anew from another time, in seconds, or state, with order 1 and a short step.
  public mutating func restart(at time: Double, from state: State) throws(Failure) {
    guard time.isFinite, state.isFinite else { throw .notFinite(time: time) }
    self.time = time
    self.state = state
    previousTime = time
    previousState = state
    node = Node(time: time, state: state)
    hasMoved = false
    order = 1
    isStarted = false
    isRising = true
    proposedStep = 0
  }

  /// Takes the last step back; the next one begins where it began, with its order and length.
  public mutating func takeBack() {
    guard time != previousTime else { return }
    if hasMoved {
      table.takeBack()
      node = before.node
      order = before.order
      isRising = before.isRising
      proposedStep = before.proposedStep
      hasMoved = false
    }
    time = previousTime
    state = previousState
  }

  /// Takes one accepted step towards a time in seconds, not beyond it; it lands there exactly.
  ///
  /// A landing that cuts a step by more than half is a side trip: the differences stay as they are,
  /// and the step after it begins where the side trip began. So landings are cheap, but where the
  /// acceleration is not smooth call ``restart(at:from:)`` after one.
  public mutating func step(towards limit: Double) throws(Failure) {
    guard limit != time else {
      previousTime = time
      previousState = state
      hasMoved = false
      return
    }
    let sign: Double = limit > time ? 1 : -1
    if isStarted, (table.lastStep < 0) != (sign < 0), table.lastStep != 0 {
      try restart(at: time, from: state)
    }
    if !isStarted { try start(sign) }
    var length: Double = min(proposedStep, settings.longestStep)
    var failures = 0
    while true {
      steps += 1
      if steps > settings.stepLimit { throw .tooManySteps(time: time, steps: steps - 1) }
      if length <= abs(time - node.time), time != node.time {
        // Rejections brought the step below the side trip taken already.
        try restart(at: time, from: state)
        try start(sign)
        length = min(proposedStep, settings.longestStep)
      }
      let distance: Double = abs(limit - node.time)
      let lands: Bool = length * 1.02 >= distance
      let end: Double = lands ? limit : node.time + sign * length
      let step: Double = end - node.time
      guard abs(step) > 4 * max(node.time.ulp, end.ulp) else {
        guard lands else { throw .stepTooSmall(time: node.time, step: step) }
        previousTime = time
        previousState = state
        time = limit
        hasMoved = false
        return
      }
      if try attempt(step, to: end, isSideTrip: lands && distance < 0.5 * length) { return }
      failures += 1
      rejections += 1
      isRising = false
      length = abs(step) * (failures < 3 ? 0.5 : 0.2)
      if failures > 2 { order = 1 }
      if failures > 60 { throw .notFinite(time: node.time) }
    }
  }

  private mutating func acceleration(at time: Double, _ state: State) throws(Failure)
    -> System.Vector
  {
    evaluations += 1
    do {
      return try system.acceleration(
        at: time, position: state.position, velocity: state.velocity)
    } catch {
      throw .system(error, time: time)
    }
  }

  /// The first acceleration, and a step short enough for order 1.
  private mutating func start(_ sign: Double) throws(Failure) {
    let first: System.Vector = try acceleration(at: time, state)
    table.begin(with: first)
    order = 1
    isRising = true
    isStarted = true
    if let asked = settings.firstStep {
      proposedStep = asked
      return
    }
    // How fast the acceleration changes, over a probing step in which the orbit hardly bends.
    let speed: Double = state.velocity.magnitude
    let pull: Double = first.magnitude
    var probe: Double = 1e-3 * (pull > 0 && speed > 0 ? speed / pull : 1)
    probe = min(probe, settings.longestStep)
    var point: State = state
    point.position.add(sign * probe, times: state.velocity)
    point.velocity.add(sign * probe, times: first)
    var change: System.Vector = try acceleration(at: time + sign * probe, point)
    change.add(-1, times: first)
    let error = State(position: .zero, velocity: change)
      .ratio(to: settings.tolerance, between: state, and: state)
    // A step h leaves an error of about h² a′ / 2 in the velocity.
    let rate: Double = error / probe
    let length: Double = rate > 0 && rate.isFinite ? 0.5 * (1 / rate).squareRoot() : probe
    proposedStep = min(length, probe, settings.longestStep)
  }

  /// Tries one step from the node; says whether its error is within the tolerance.
  private mutating func attempt(
    _ step: Double, to end: Double, isSideTrip: Bool
  ) throws(Failure) -> Bool {
    table.prepare(step, order)
    let (single, double) = table.predict(order)
    var change = State(position: .zero, velocity: .zero)
    change.position.add(step, times: node.state.velocity)
    change.position.add(step * step, times: double)
    change.velocity.add(step, times: single)
    var predicted: State = node.state
    predicted.add(1, times: change)
    guard predicted.isFinite else { return false }
    let reached: System.Vector = try acceleration(at: end, predicted)
    var miss: System.Vector = reached
    miss.add(-1, times: table.extrapolated)
    let size: Double = ratio(of: miss, order, step, predicted)
    guard size <= 1 else { return false }
    // The corrector: the predictor with one difference more.
    change.position.add(step * step * table.double[order], times: miss)
    change.velocity.add(step * table.single[order], times: miss)
    change.add(1, times: node.carry)
    var next: State = node.state
    next.add(1, times: change)
    if !isSideTrip {
      var done: State = next
      done.add(-1, times: node.state)
      change.add(-1, times: done)
      var last: System.Vector = reached
      switch evaluation {
      case .once: break
      case .twice: last = try acceleration(at: end, next)
      case .refined:
        last = system.refined(reached, at: end, from: predicted, to: next) ?? reached
      }
      before = Before(node: node, order: order, isRising: isRising, proposedStep: proposedStep)
      choose(step, size, miss, predicted, last)
      node = Node(time: end, state: next, carry: change)
    }
    hasMoved = !isSideTrip
    previousTime = time
    previousState = state
    time = end
    state = next
    return true
  }

  /// The error that a difference stands for in the solution of an order, as a part of what is allowed.
  private func ratio(
    of difference: System.Vector, _ order: Int, _ step: Double, _ next: State
  ) -> Double {
    var error = State(position: .zero, velocity: .zero)
    error.position.add(
      step * step * (table.double[order] - table.double[order - 1]), times: difference)
    error.velocity.add(
      step * (table.single[order] - table.single[order - 1]), times: difference)
    let result: Double = error.ratio(to: settings.tolerance, between: node.state, and: next)
    return result.isNaN ? .infinity : result
  }

  /// Takes the step into the table and chooses the order and length of the next one.
  private mutating func choose(
    _ step: Double, _ size: Double, _ miss: System.Vector, _ next: State, _ last: System.Vector
  ) {
    let used: Int = order
    // What orders one and two lower would have left.
    var lower: Double = .infinity
    if used > 1 {
      var difference: System.Vector = miss
      difference.add(1, times: table.scaled(used - 1))
      lower = ratio(of: difference, used - 1, step, next)
      if used > 2 {
        difference.add(1, times: table.scaled(used - 2))
        lower = max(lower, ratio(of: difference, used - 2, step, next))
      }
    }
    var higher: Double = .infinity
    if !isRising, used < highestOrder {
      var difference: System.Vector = miss
      difference.add(-1, times: table.scaled(used))
      higher = ratio(of: difference, used + 1, step, next)
    }
    table.accept(last, step, used)
    var chosen: Double = size
    if isRising {
      if used == highestOrder || (lower <= size && size > 0.01) {
        isRising = false
      } else {
        order = used + 1
      }
    } else if used > 1, size > 0.01, lower <= size, lower <= higher {
      order = used - 1
      chosen = lower
    } else if higher < size {
      order = used + 1
      chosen = higher
    }
    let length: Double = abs(step)
    if isRising {
      proposedStep = size * Double(1 << (used + 1)) <= 0.5 ? 2 * length : length
      if size > 0.5 { isRising = false }
      return
    }
    let factor: Double = Elementary.pow(0.5 / max(chosen, 1e-30), 1 / Double(order + 1))
    // A step that stays the same needs no new coefficients.
    if factor >= 1.1 {
      proposedStep = length * min(factor, 2)
    } else if factor < 1 {
      proposedStep = length * max(0.5, min(0.9, factor))
    } else {
      proposedStep = length
    }
  }

  /// The state at a time in seconds within the last step, by the polynomial through the accelerations.
  public mutating func interpolated(at time: Double) throws(Failure) -> State {
    if time == self.time { return state }
    if time == previousTime { return previousState }
    let offset: Double = time - node.time
    let (single, double) = table.integrals(over: offset)
    var result: State = node.state
    result.position.add(offset, times: node.state.velocity)
    result.position.add(offset * offset, times: double)
    result.velocity.add(offset, times: single)
    return result
  }
}
