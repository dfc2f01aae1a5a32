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
