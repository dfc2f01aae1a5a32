// SPDX-License-Identifier: Apache-2.0

/// A two-body orbit about the Earth, sampled.
struct TwoBodyArc {
  let start: StateVector<GCRF>

  init(_ start: StateVector<GCRF>) { self.start = start }

  /// States at equal steps, first and last included.
  func states(over span: Double, count: Int) -> [StateVector<GCRF>] {
    guard let orbit = try? TwoBodyPropagator(start) else { return [start] }
    return (0..<count).map {
      orbit.state(at: start.epoch.advanced(bySeconds: span * Double($0) / Double(count - 1)))
    }
  }
}
