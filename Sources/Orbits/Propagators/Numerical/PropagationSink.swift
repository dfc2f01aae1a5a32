// SPDX-License-Identifier: Apache-2.0

/// What is done with each step of a propagation.
protocol PropagationSink {
  /// Takes the start.
  mutating func begin(_ state: PhaseState<SIMD4<Double>>)
  /// Takes the last step of a run.
  mutating func take<Integrator>(
    _ run: inout PropagationRun<Integrator>
  ) throws(PropagationFailure)
}

/// Keeps every step as pieces of an ephemeris.
struct EphemerisRecorder: PropagationSink {
  private(set) var pieces: [EphemerisPiece] = []

  mutating func begin(_ state: PhaseState<SIMD4<Double>>) {}

  mutating func take<Integrator>(
    _ run: inout PropagationRun<Integrator>
  ) throws(PropagationFailure) {
    let from: Double = run.previousTime
    let step: Double = run.time - from
    guard step != 0 else { return }
    let state = run.integrator.state
    let turned: Double = abs(step) * state.velocity.magnitude / max(state.position.magnitude, 1)
    let count: Int = max(1, Int((turned / EphemerisPiece.angle).rounded(.up)))
    for piece in 0..<count {
      let start: Double = from + step * Double(piece) / Double(count)
      let end: Double =
        piece + 1 == count ? run.time : from + step * Double(piece + 1) / Double(count)
      var states = InlineArray<4, PhaseState<SIMD4<Double>>>(repeating: .zero)
      for node in 0..<4 {
        let time: Double = node == 3 ? end : start + (end - start) * Double(node) / 3
        states[node] = try run.state(at: time)
      }
      pieces.append(EphemerisPiece(start: start, step: end - start, states: states))
    }
  }
}

/// Reads the states at given times.
struct StateSampler: PropagationSink {
  /// Seconds since the origin, in the direction of the propagation.
  let times: [Double]
  private(set) var states: [PhaseState<SIMD4<Double>>] = []

  init(times: [Double]) {
    self.times = times
    states.reserveCapacity(times.count)
  }

  mutating func begin(_ state: PhaseState<SIMD4<Double>>) {
    while states.count < times.count, times[states.count] == 0 { states.append(state) }
  }

  mutating func take<Integrator>(
    _ run: inout PropagationRun<Integrator>
  ) throws(PropagationFailure) {
    while states.count < times.count {
      let time: Double = times[states.count]
      guard run.end >= 0 ? time <= run.time : time >= run.time else { return }
      states.append(try run.state(at: time))
    }
  }
}
