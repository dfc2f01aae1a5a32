// SPDX-License-Identifier: Apache-2.0

/// Position and velocity of a second-order system, each a vector.
public struct PhaseState<Vector: VectorSpace>: VectorSpace {
  /// The position.
  public var position: Vector
  /// Its rate.
  public var velocity: Vector

  /// Makes a state from its parts.
  @inlinable
  public init(position: Vector, velocity: Vector) {
    self.position = position
    self.velocity = velocity
  }

  /// The null state.
  @inlinable public static var zero: Self { Self(position: .zero, velocity: .zero) }

  /// Adds a multiple of another state; the factor has no unit.
  @inlinable
  public mutating func add(_ factor: Double, times other: Self) {
    position.add(factor, times: other.position)
    velocity.add(factor, times: other.velocity)
  }

  /// The length of the position; metres in space.
  @inlinable public var magnitude: Double { position.magnitude }

  /// Whether every component is finite.
  @inlinable public var isFinite: Bool { position.isFinite && velocity.isFinite }

  /// The larger of the parts of what is allowed in position and in velocity; no unit.
  @inlinable
  public func ratio(to tolerance: StepTolerance, between start: Self, and end: Self) -> Double {
    let far: Double = max(start.position.magnitude, end.position.magnitude)
    let fast: Double = max(start.velocity.magnitude, end.velocity.magnitude)
    let first: Double = position.magnitude / (tolerance.position + tolerance.relative * far)
    let second: Double = velocity.magnitude / (tolerance.velocity + tolerance.relative * fast)
    return max(first, second)
  }
}
