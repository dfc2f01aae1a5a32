// SPDX-License-Identifier: Apache-2.0

/// A 3×3 matrix, kept by rows; as a rotation it turns coordinates, not vectors.
public struct Matrix3: Sendable, Hashable {
  /// First row.
  public var row0: Vector3
  /// Second row.
  public var row1: Vector3
  /// Third row.
  public var row2: Vector3

  /// Makes a matrix from its rows.
  @inlinable
  public init(_ row0: Vector3, _ row1: Vector3, _ row2: Vector3) {
    self.row0 = row0
    self.row1 = row1
    self.row2 = row2
  }

  /// The unit matrix.
  public static let identity = Matrix3(
    Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1))

  /// Coordinates in a frame turned by an angle (rad) about the first axis.
  public static func rotationX(_ angle: Double) -> Matrix3 {
    let (s, c) = Elementary.sincos(angle)
    return Matrix3(Vector3(1, 0, 0), Vector3(0, c, s), Vector3(0, -s, c))
  }

  /// Coordinates in a frame turned by an angle (rad) about the second axis.
  public static func rotationY(_ angle: Double) -> Matrix3 {
    let (s, c) = Elementary.sincos(angle)
    return Matrix3(Vector3(c, 0, -s), Vector3(0, 1, 0), Vector3(s, 0, c))
  }

  /// Coordinates in a frame turned by an angle (rad) about the third axis.
  public static func rotationZ(_ angle: Double) -> Matrix3 {
    let (s, c) = Elementary.sincos(angle)
    return Matrix3(Vector3(c, s, 0), Vector3(-s, c, 0), Vector3(0, 0, 1))
  }

  /// The transposed matrix: for a rotation, its inverse.
  @inlinable public var transposed: Matrix3 {
    Matrix3(
      Vector3(row0.x, row1.x, row2.x),
      Vector3(row0.y, row1.y, row2.y),
      Vector3(row0.z, row1.z, row2.z))
  }

  /// The determinant.
  public var determinant: Double { row0.dot(row1.cross(row2)) }

  /// Matrix times column vector.
  @inlinable
  public static func * (m: Matrix3, v: Vector3) -> Vector3 {
    Vector3(m.row0.dot(v), m.row1.dot(v), m.row2.dot(v))
  }

  /// Matrix product.
  @inlinable
  public static func * (a: Matrix3, b: Matrix3) -> Matrix3 {
    let t = b.transposed
    return Matrix3(t * a.row0, t * a.row1, t * a.row2)
  }
}
