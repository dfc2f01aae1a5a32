// SPDX-License-Identifier: Apache-2.0

/// A propagation at work: an integrator that stops where forces are not smooth.
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

  /// The start of the last step, seconds since the origin.
  var previousTime: Double { integrator.previousTime }
  /// The end of the last step, seconds since the origin.
  var time: Double { integrator.time }

  /// Takes one step; false where the end is reached.
  mutating func step() throws(PropagationFailure) -> Bool {
    guard integrator.time != end else { return false }
    let limit: Double = landing ?? stops[nextStop]
    do throws(IntegrationFailure<ForceFailure>) {
      if isAtBreak {
        // What an integrator remembers of the stretch before says nothing about the one behind.
        try integrator.restart(at: integrator.time, from: integrator.state)
        isAtBreak = false
      }
      let from: Double = integrator.time
      let before: PhaseState<SIMD4<Double>> = integrator.state
      try integrator.step(towards: limit)
      if landing == nil, !watch.isEmpty {
        let edge: Double? = try watch.firstEdge(
          from: from, before, to: integrator.time, integrator.state,
          failing: { .system($0, time: from) }
        ) { (time) throws(IntegrationFailure<ForceFailure>) in
          try integrator.interpolated(at: time)
        }
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
    } catch {
      throw Self.failure(error, origin: origin)
    }
    if let edge = landing, integrator.time == edge {
      landing = nil
      watch.land()
      isAtBreak = true
    }
    if integrator.time == stops[nextStop], nextStop + 1 < stops.count {
      nextStop += 1
      isAtBreak = true
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
