// SPDX-License-Identifier: Apache-2.0

/// A vector of three components in some right-handed frame.
///
/// The unit is that of the quantity: metres for positions, metres a second for velocities.
public struct Vector3: Sendable, Hashable {
  /// First component.
  public var x: Double
  /// Second component.
  public var y: Double
  /// Third component.
  public var z: Double

  /// Makes a vector from its components.
  @inlinable
  public init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The null vector.
  public static let zero = Vector3(0, 0, 0)

  /// The Euclidean length.
  @inlinable public var norm: Double { squaredNorm.squareRoot() }

  /// The square of the Euclidean length.
  @inlinable public var squaredNorm: Double { x * x + y * y + z * z }

  /// The vector of length one along this one; the null vector stays null.
  @inlinable public var normalized: Vector3 {
    let length = norm
    return length > 0 ? self / length : self
  }

  /// Whether all three components are finite.
  @inlinable public var isFinite: Bool { x.isFinite && y.isFinite && z.isFinite }

  /// The scalar product.
  @inlinable
  public func dot(_ other: Vector3) -> Double { x * other.x + y * other.y + z * other.z }

  /// The vector product.
  @inlinable
  public func cross(_ other: Vector3) -> Vector3 {
    Vector3(
      y * other.z - z * other.y,
      z * other.x - x * other.z,
      x * other.y - y * other.x)
  }

  /// The angle between two vectors in radians, 0…π, accurate at both ends.
  public func angle(to other: Vector3) -> Double {
    Elementary.atan2(cross(other).norm, dot(other))
  }

  /// Sum by components.
  @inlinable
  public static func + (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x + b.x, a.y + b.y, a.z + b.z)
  }

  /// Difference by components.
  @inlinable
  public static func - (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x - b.x, a.y - b.y, a.z - b.z)
  }

  /// The opposite vector.
  @inlinable
  public static prefix func - (a: Vector3) -> Vector3 { Vector3(-a.x, -a.y, -a.z) }

  /// Multiple of a vector.
  @inlinable
  public static func * (factor: Double, a: Vector3) -> Vector3 {
    Vector3(factor * a.x, factor * a.y, factor * a.z)
  }

  /// Multiple of a vector.
  @inlinable
  public static func * (a: Vector3, factor: Double) -> Vector3 { factor * a }

  /// A vector divided by a number.
  @inlinable
  public static func / (a: Vector3, divisor: Double) -> Vector3 {
    Vector3(a.x / divisor, a.y / divisor, a.z / divisor)
  }

  /// Adds another vector to this one.
  @inlinable
  public static func += (a: inout Vector3, b: Vector3) { a = a + b }

  /// Takes another vector from this one.
  @inlinable
  public static func -= (a: inout Vector3, b: Vector3) { a = a - b }
}
