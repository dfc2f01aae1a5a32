// SPDX-License-Identifier: Apache-2.0

/// A stepper that keeps what it passes as pieces of an ephemeris.
struct RecordingStepper<Inner: Stepper>: Stepper
where Inner.State == PhaseState<SIMD4<Double>> {
  typealias State = PhaseState<SIMD4<Double>>
  typealias Failure = Inner.Failure

  var inner: Inner
  private(set) var pieces: [EphemerisPiece] = []

  init(_ inner: Inner) { self.inner = inner }

  var time: Double { inner.time }
  var state: State { inner.state }
  var previousTime: Double { inner.previousTime }
  var evaluations: Int { inner.evaluations }

  mutating func step(towards limit: Double) throws(Failure) {
    try inner.step(towards: limit)
    try record(to: inner.time)
  }

  mutating func interpolated(at time: Double) throws(Failure) -> State {
    try inner.interpolated(at: time)
  }

  mutating func takeBack() throws(Failure) {
    forget(from: inner.previousTime)
    try inner.takeBack()
  }

  /// Begins anew; of the last step what lies before the time stays.
  mutating func restart(at time: Double, from state: State) throws(Failure) {
    if time != inner.time {
      forget(from: inner.previousTime)
      try record(to: time)
    }
    try inner.restart(at: time, from: state)
  }

  private mutating func forget(from time: Double) {
    while let last = pieces.last,
      abs(last.start - time) < 1e-9 || (last.start > time) == (last.step > 0)
    {
      pieces.removeLast()
    }
  }

  /// Adds the last step up to a time.
  private mutating func record(to end: Double) throws(Failure) {
    let from: Double = inner.previousTime
    let step: Double = end - from
    guard step != 0 else { return }
    // The fastest turning within the step: a long one may pass a perigee in its midst.
    var rate: Double = 0
    for place in 0...4 {
      let state: State = try inner.interpolated(at: from + step * Double(place) / 4)
      rate = max(rate, state.velocity.magnitude / max(state.position.magnitude, 1))
    }
    let count: Int = max(1, Int((abs(step) * rate / EphemerisPiece.angle).rounded(.up)))
    for piece in 0..<count {
      let start: Double = from + step * Double(piece) / Double(count)
      let stop: Double = piece + 1 == count ? end : from + step * Double(piece + 1) / Double(count)
      var states = InlineArray<4, State>(repeating: .zero)
      for node in 0..<4 {
        let time: Double = node == 3 ? stop : start + (stop - start) * Double(node) / 3
        states[node] = try inner.interpolated(at: time)
      }
      pieces.append(EphemerisPiece(start: start, step: stop - start, states: states))
    }
  }
}
