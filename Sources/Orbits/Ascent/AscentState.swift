// SPDX-License-Identifier: Apache-2.0

/// What an ascent integrates: the motion and, beside it, what it costs.
struct AscentState: VectorSpace {
  /// Position in the launch frame, m; in the fourth place the work of thrust and air, J/kg.
  var position: SIMD4<Double>
  /// Inertial velocity, m/s; in the fourth place the loss by pressure, m/s.
  var velocity: SIMD4<Double>
  /// Ideal speed, then what gravity, drag and steering took, m/s.
  var spent: SIMD4<Double>

  static let zero = AscentState(position: .zero, velocity: .zero, spent: .zero)

  init(position: SIMD4<Double>, velocity: SIMD4<Double>, spent: SIMD4<Double>) {
    self.position = position
    self.velocity = velocity
    self.spent = spent
  }

  init(position: Vector3, velocity: Vector3) {
    self.position = SIMD4(position.x, position.y, position.z, 0)
    self.velocity = SIMD4(velocity.x, velocity.y, velocity.z, 0)
    spent = .zero
  }

  /// In m.
  var place: Vector3 { Vector3(position.x, position.y, position.z) }
  /// In m/s.
  var motion: Vector3 { Vector3(velocity.x, velocity.y, velocity.z) }

  mutating func add(_ factor: Double, times other: Self) {
    position.add(factor, times: other.position)
    velocity.add(factor, times: other.velocity)
    spent.add(factor, times: other.spent)
  }

  var magnitude: Double { place.norm }

  var isFinite: Bool { position.isFinite && velocity.isFinite && spent.isFinite }

  func ratio(to tolerance: StepTolerance, between start: Self, and end: Self) -> Double {
    let far: Double = tolerance.relative * end.place.norm
    let fast: Double = tolerance.relative * end.motion.norm
    let first: Double = place.norm / (tolerance.position + far)
    let second: Double = motion.norm / (tolerance.velocity + fast)
    let third: Double = spent.magnitude / (tolerance.velocity + fast)
    return max(first, max(second, third))
  }
}
