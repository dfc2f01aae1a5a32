// SPDX-License-Identifier: Apache-2.0

extension NumericalPropagator {
  /// Hands on the states at epochs that run in one direction of time from the start, each as soon as
  /// it is known.
  ///
  /// What was handed on stays good where the propagation then fails.
  /// - Parameters:
  ///   - start: where it starts.
  ///   - epochs: in the direction of time, all on one side of the start.
  ///   - each: takes the number of the epoch and its state, m and m/s.
  /// - Returns: the state at the last epoch; the start where there is none.
  /// - Throws: ``PropagationFailure``.
  @discardableResult
  package func stream(
    from start: StateVector<GCRF>, at epochs: [Epoch],
    each: (Int, StateVector<GCRF>) -> Void
  ) throws(PropagationFailure) -> StateVector<GCRF> {
    guard let last = epochs.last else { return start }
    try Self.requireOrder(epochs, from: start.epoch)
    let prepared = try prepare(from: start, to: last)
    // The task is kept by the run alone, which ends before this function does.
    var result: Result<StateVector<GCRF>?, PropagationFailure> = .success(nil)
    withoutActuallyEscaping(each) { each in
      let task = StreamingTask(
        epochs: epochs, times: epochs.map { $0.seconds(since: start.epoch) },
        center: prepared.center, each: each)
      do throws(PropagationFailure) {
        result = .success(try run(task, prepared))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get() ?? start
  }
}

/// Hands on the states at given times; its outcome is the last of them.
private struct StreamingTask: PropagationTask {
  let epochs: [Epoch]
  /// Seconds since the origin, in the direction of the propagation.
  let times: [Double]
  let center: CenterMotion
  let each: (Int, StateVector<GCRF>) -> Void

  func perform<Integrator>(
    _ run: PropagationRun<Integrator>
  ) throws(PropagationFailure) -> StateVector<GCRF>? {
    var run = run
    var next = 0
    var last: StateVector<GCRF>?
    func give(_ phase: PhaseState<SIMD4<Double>>) throws(PropagationFailure) {
      let state = StateVector<GCRF>(
        epoch: epochs[next], phase: try center.geocentric(phase, at: times[next]))
      each(next, state)
      last = state
      next += 1
    }
    while next < times.count, times[next] == 0 { try give(run.state) }
    while try run.step() {
      while next < times.count {
        let time: Double = times[next]
        guard run.end >= 0 ? time <= run.time : time >= run.time else { break }
        try give(run.state(at: time))
      }
    }
    return last
  }
}
