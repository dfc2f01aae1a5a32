// SPDX-License-Identifier: Apache-2.0

/// A 6×6 matrix that acts on a position and a velocity, kept by columns.
///
/// The first three rows and columns belong to the position, the others to the velocity, so that its
/// four 3×3 blocks have units of their own.
public struct Matrix6: Sendable, Equatable {
  /// The 36 values by columns.
  var values: InlineArray<36, Double>

  /// The matrix of zeros.
  public init() { values = InlineArray(repeating: 0) }

  /// A matrix from its blocks: position by position, position by velocity, velocity by position,
  /// velocity by velocity.
  public init(_ rr: Matrix3, _ rv: Matrix3, _ vr: Matrix3, _ vv: Matrix3) {
    self.init()
    setBlock(0, 0, rr)
    setBlock(0, 1, rv)
    setBlock(1, 0, vr)
    setBlock(1, 1, vv)
  }

  /// A matrix from 36 values by columns; nil where the count is another.
  public init?(columns: [Double]) {
    guard columns.count == 36 else { return nil }
    self.init()
    for index in 0..<36 { values[index] = columns[index] }
  }

  /// The unit matrix.
  public static var identity: Matrix6 {
    var unit = Matrix6()
    for index in 0..<6 { unit[index, index] = 1 }
    return unit
  }

  /// A value by row and column, each 0…5.
  public subscript(row: Int, column: Int) -> Double {
    get { values[column * 6 + row] }
    set { values[column * 6 + row] = newValue }
  }

  /// The 36 values by columns, as LAPACK has them.
  public var columns: [Double] { (0..<36).map { values[$0] } }

  /// A 3×3 block, rows and columns counted 0 (position) and 1 (velocity).
  public func block(_ row: Int, _ column: Int) -> Matrix3 {
    func line(_ i: Int) -> Vector3 {
      Vector3(
        self[3 * row + i, 3 * column], self[3 * row + i, 3 * column + 1],
        self[3 * row + i, 3 * column + 2])
    }
    return Matrix3(line(0), line(1), line(2))
  }

  private mutating func setBlock(_ row: Int, _ column: Int, _ matrix: Matrix3) {
    func set(_ i: Int, _ line: Vector3) {
      self[3 * row + i, 3 * column] = line.x
      self[3 * row + i, 3 * column + 1] = line.y
      self[3 * row + i, 3 * column + 2] = line.z
    }
    set(0, matrix.row0)
    set(1, matrix.row1)
    set(2, matrix.row2)
  }

  /// The transposed matrix.
  public var transposed: Matrix6 {
    var result = Matrix6()
    for row in 0..<6 {
      for column in 0..<6 { result[column, row] = self[row, column] }
    }
    return result
  }

  /// Whether every value is finite.
  public var isFinite: Bool {
    for index in 0..<36 where !values[index].isFinite { return false }
    return true
  }

  /// Whether all values are the same.
  public static func == (a: Matrix6, b: Matrix6) -> Bool {
    for index in 0..<36 where a.values[index] != b.values[index] { return false }
    return true
  }

  /// Matrix product.
  public static func * (a: Matrix6, b: Matrix6) -> Matrix6 {
    var result = Matrix6()
    for column in 0..<6 {
      for k in 0..<6 {
        let factor: Double = b[k, column]
        for row in 0..<6 { result[row, column] += a[row, k] * factor }
      }
    }
    return result
  }

  /// Sum by components.
  public static func + (a: Matrix6, b: Matrix6) -> Matrix6 {
    var result = a
    for index in 0..<36 { result.values[index] += b.values[index] }
    return result
  }

  /// The change of position (m) and velocity (m/s) that the matrix makes of another.
  public func applied(
    position: Vector3, velocity: Vector3
  ) -> (position: Vector3, velocity: Vector3) {
    (
      block(0, 0) * position + block(0, 1) * velocity,
      block(1, 0) * position + block(1, 1) * velocity
    )
  }
}
