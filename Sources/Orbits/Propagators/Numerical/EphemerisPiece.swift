// SPDX-License-Identifier: Apache-2.0

/// A stretch of an ephemeris: the polynomial of degree 7 through positions and velocities at four
/// places at equal distances.
///
/// Reference: Hermite interpolation by divided differences, e.g. Stoer and Bulirsch 2002, 2.1.5.
struct EphemerisPiece: Sendable {
  /// Seconds since the origin of the ephemeris.
  let start: Double
  /// The length in seconds, negative where the stretch was made backward.
  let step: Double
  /// The divided differences over nodes 0, 0, ⅓, ⅓, ⅔, ⅔, 1, 1 of the stretch, metres.
  private let differences: InlineArray<8, SIMD4<Double>>

  /// How far an orbit may turn within a piece, radians.
  static let angle: Double = 0.1

  /// Makes a piece from the states at its four places.
  init(start: Double, step: Double, states: InlineArray<4, PhaseState<SIMD4<Double>>>) {
    self.start = start
    self.step = step
    var table = InlineArray<8, SIMD4<Double>>(repeating: .zero)
    for node in 0..<4 {
      table[2 * node] = states[node].position
      table[2 * node + 1] = states[node].position
    }
    // First column: slopes at double nodes, chords between them.
    for index in stride(from: 7, through: 1, by: -1) {
      table[index] =
        index % 2 == 1
        ? step * states[index / 2].velocity : 3 * (table[index] - table[index - 1])
    }
    for order in 2...7 {
      for index in stride(from: 7, through: order, by: -1) {
        let width: Double = Double(index / 2 - (index - order) / 2) / 3
        table[index] = (table[index] - table[index - 1]) / width
      }
    }
    differences = table
  }

  /// The same stretch forward in time.
  var reversed: EphemerisPiece {
    guard step < 0 else { return self }
    let begin: Double = start + step
    var states = InlineArray<4, PhaseState<SIMD4<Double>>>(repeating: .zero)
    for node in 0..<4 { states[node] = phase(at: begin - step * Double(node) / 3) }
    return EphemerisPiece(start: begin, step: -step, states: states)
  }

  /// The same stretch about another centre, whose place from the new one a function gives.
  func shifted<Failure: Error>(
    by offset: (Double) throws(Failure) -> PhaseState<SIMD4<Double>>
  ) throws(Failure) -> EphemerisPiece {
    var states = InlineArray<4, PhaseState<SIMD4<Double>>>(repeating: .zero)
    for node in 0..<4 {
      let time: Double = start + step * Double(node) / 3
      states[node] = phase(at: time)
      states[node].add(1, times: try offset(time))
    }
    return EphemerisPiece(start: start, step: step, states: states)
  }

  /// Position and velocity at a time in seconds since the origin.
  func state(at time: Double) -> (position: Vector3, velocity: Vector3) {
    let phase = phase(at: time)
    return (
      Vector3(phase.position.x, phase.position.y, phase.position.z),
      Vector3(phase.velocity.x, phase.velocity.y, phase.velocity.z)
    )
  }

  private func phase(at time: Double) -> PhaseState<SIMD4<Double>> {
    let part: Double = (time - start) / step
    var value: SIMD4<Double> = differences[7]
    var slope: SIMD4<Double> = .zero
    for index in stride(from: 6, through: 0, by: -1) {
      let distance: Double = part - Double(index / 2) / 3
      slope = slope * distance + value
      value = value * distance + differences[index]
    }
    return PhaseState(position: value, velocity: slope / step)
  }
}
