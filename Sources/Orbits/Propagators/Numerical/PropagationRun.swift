// SPDX-License-Identifier: Apache-2.0

/// A propagation at work: an integrator whose steps end where forces are not smooth.
struct PropagationRun<Integrator: Stepper>
where
  Integrator.State == PhaseState<SIMD4<Double>>,
  Integrator.Failure == IntegrationFailure<ForceFailure>
{
  var integrator: Integrator
  /// Time zero.
  let origin: Epoch
  /// The end of the propagation, seconds since the origin.
  let end: Double
  private var watch: SwitchWatch
  /// Times at which a step has to end, in the direction of the propagation, the end last.
  private let stops: [Double]
  private var nextStop = 0
  private var landing: Double?
  /// Whether the forces are not smooth at the end of the last step.
  private var isAtBreak = false
  /// Whether that is because of an instant, not of an edge.
  private var isAtInstant = false

  init(
    _ integrator: Integrator, origin: Epoch, end: Double, instants: [Double], watch: SwitchWatch
  ) throws(PropagationFailure) {
    self.integrator = integrator
    self.origin = origin
    self.end = end
    self.watch = watch
    let forward = end >= 0
    stops =
      instants.filter { forward ? $0 > 0 && $0 < end : $0 < 0 && $0 > end }
      .sorted { forward ? $0 < $1 : $0 > $1 } + [end]
    do throws(ForceFailure) {
      try self.watch.begin(at: integrator.time, integrator.state)
    } catch {
      throw .force(error, at: origin)
    }
  }

  init(
    _ integrator: Integrator, origin: Epoch, _ prepared: NumericalPropagator.Preparation
  ) throws(PropagationFailure) {
    try self.init(
      integrator, origin: origin, end: prepared.seconds, instants: prepared.instants,
      watch: prepared.watch)
  }

  /// The start of the last step, seconds since the origin.
  var previousTime: Double { integrator.previousTime }
  /// The end of the last step, seconds since the origin.
  var time: Double { integrator.time }

  /// Takes one step; false where the end is reached.
  mutating func step() throws(PropagationFailure) -> Bool {
    guard integrator.time != end else { return false }
    do throws(IntegrationFailure<ForceFailure>) {
      try step(towards: end)
    } catch {
      throw Self.failure(error, origin: origin)
    }
    return true
  }

  /// The state at a time within the last step.
  mutating func state(
    at time: Double
  ) throws(PropagationFailure) -> PhaseState<SIMD4<Double>> {
    do throws(IntegrationFailure<ForceFailure>) {
      return try integrator.interpolated(at: time)
    } catch {
      throw Self.failure(error, origin: origin)
    }
  }

  /// A failure of the integrator in terms of epochs.
  static func failure(
    _ failure: IntegrationFailure<ForceFailure>, origin: Epoch
  ) -> PropagationFailure {
    func epoch(_ time: Double) -> Epoch {
      time.isFinite ? origin.advanced(bySeconds: time) : origin
    }
    switch failure {
    case .system(let failure, let time): return .force(failure, at: epoch(time))
    case .stepTooSmall(let time, let step): return .stepTooSmall(step, at: epoch(time))
    case .notFinite(let time): return .notFinite(at: epoch(time))
    case .tooManySteps(let time, let steps): return .tooManySteps(steps, at: epoch(time))
    }
  }
}

extension PropagationRun: Stepper {
  typealias State = PhaseState<SIMD4<Double>>
  typealias Failure = IntegrationFailure<ForceFailure>

  var state: State { integrator.state }
  var evaluations: Int { integrator.evaluations }

  mutating func step(towards limit: Double) throws(Failure) {
    if isAtBreak {
      // What an integrator remembers of the stretch before says nothing about the one behind. An
      // instant itself belongs to the stretch before it, so the one behind begins a hair later.
      let here: Double = integrator.time
      let beyond: Double = !isAtInstant ? here : end >= 0 ? here.nextUp : here.nextDown
      var state: State = integrator.state
      state.position.add(beyond - here, times: state.velocity)
      try integrator.restart(at: beyond, from: state)
      isAtBreak = false
      isAtInstant = false
    }
    let from: Double = integrator.time
    let before: State = integrator.state
    let target: Double = landing ?? nearer(limit, stops[nextStop])
    try integrator.step(towards: target)
    if landing == nil, !watch.isEmpty {
      let edge: Double? = try watch.firstEdge(
        from: from, before, to: integrator.time, integrator.state,
        failing: { .system($0, time: from) }
      ) { (time) throws(Failure) in try integrator.interpolated(at: time) }
      if let edge {
        if abs(edge - integrator.time) <= SwitchWatch.tolerance {
          watch.land()
          isAtBreak = true
        } else if abs(edge - from) <= SwitchWatch.tolerance {
          watch.land()
        } else {
          try integrator.takeBack()
          landing = edge
          try integrator.step(towards: edge)
        }
      }
    }
    if let edge = landing, integrator.time == edge {
      landing = nil
      watch.land()
      isAtBreak = true
    }
    if integrator.time == stops[nextStop], nextStop + 1 < stops.count {
      nextStop += 1
      isAtBreak = true
      isAtInstant = true
    }
  }

  mutating func interpolated(at time: Double) throws(Failure) -> State {
    try integrator.interpolated(at: time)
  }

  mutating func takeBack() throws(Failure) {
    try integrator.takeBack()
    landing = nil
  }

  mutating func restart(at time: Double, from state: State) throws(Failure) {
    try integrator.restart(at: time, from: state)
    landing = nil
    isAtBreak = false
    isAtInstant = false
    do throws(ForceFailure) {
      try watch.begin(at: time, state)
    } catch {
      throw .system(error, time: time)
    }
    nextStop = stops.firstIndex { end >= 0 ? $0 > time : $0 < time } ?? stops.count - 1
  }

  /// The one of two times that comes first.
  private func nearer(_ a: Double, _ b: Double) -> Double {
    end >= 0 ? min(a, b) : max(a, b)
  }
}
