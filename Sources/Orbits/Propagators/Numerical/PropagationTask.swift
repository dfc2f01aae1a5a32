// SPDX-License-Identifier: Apache-2.0

/// What a propagation is run for, whatever the integrator.
protocol PropagationTask {
  /// What comes out.
  associatedtype Outcome

  /// Steps through the propagation.
  func perform<Integrator>(
    _ run: PropagationRun<Integrator>
  ) throws(PropagationFailure) -> Outcome
}

/// The states at given times.
struct SamplingTask: PropagationTask {
  /// Seconds since the origin, in the direction of the propagation.
  let times: [Double]
  let center: CenterMotion

  func perform<Integrator>(
    _ run: PropagationRun<Integrator>
  ) throws(PropagationFailure) -> [PhaseState<SIMD4<Double>>] {
    var run = run
    var states: [PhaseState<SIMD4<Double>>] = []
    states.reserveCapacity(times.count)
    while states.count < times.count, times[states.count] == 0 {
      states.append(try center.geocentric(run.state, at: 0))
    }
    while try run.step() {
      while states.count < times.count {
        let time: Double = times[states.count]
        guard run.end >= 0 ? time <= run.time : time >= run.time else { break }
        states.append(try center.geocentric(run.state(at: time), at: time))
      }
    }
    return states
  }
}
