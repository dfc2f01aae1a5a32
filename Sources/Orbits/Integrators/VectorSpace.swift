// SPDX-License-Identifier: Apache-2.0

/// What an integrator needs of the thing that it integrates: a real vector space of fixed dimension.
///
/// Values are plain and on the stack, so that a step allocates nothing.
public protocol VectorSpace: Sendable {
  /// The null vector.
  static var zero: Self { get }
  /// Adds a multiple of another vector: self += factor · other.
  mutating func add(_ factor: Double, times other: Self)
  /// The Euclidean length of the part that steps are controlled by; metres for a position in space.
  var magnitude: Double { get }
  /// Whether every component is finite.
  var isFinite: Bool { get }
  /// This error of a step as a part of what a tolerance allows; no unit, at most 1 for a good step.
  ///
  /// The two states are those at the ends of the step.
  func ratio(to tolerance: StepTolerance, between start: Self, and end: Self) -> Double
}

extension VectorSpace {
  /// The length as a part of the allowed error of a position; no unit.
  @inlinable
  public func ratio(to tolerance: StepTolerance, between start: Self, and end: Self) -> Double {
    let size: Double = max(start.magnitude, end.magnitude)
    return magnitude / (tolerance.position + tolerance.relative * size)
  }
}

extension SIMD4<Double>: VectorSpace {
  /// Adds a multiple of another vector; the factor has no unit.
  @inlinable
  public mutating func add(_ factor: Double, times other: Self) {
    self.addProduct(SIMD4(repeating: factor), other)
  }
  /// The Euclidean length, metres for a position in space.
  @inlinable public var magnitude: Double { (self * self).sum().squareRoot() }
  /// Whether every component is finite.
  @inlinable public var isFinite: Bool { (self - self) == .zero }
}

extension Double: VectorSpace {
  /// Adds a multiple of another vector; the factor has no unit.
  @inlinable
  public mutating func add(_ factor: Double, times other: Self) {
    self.addProduct(factor, other)
  }
}
