// SPDX-License-Identifier: Apache-2.0

/// An orbit and small changes of it side by side, as one vector that an integrator carries.
///
/// Column 0 is the orbit, the others are derivatives of it by what it depends on. Steps are
/// controlled by the orbit alone: the columns are as smooth as it is, and their error relative to
/// their size follows.
public struct ColumnSet<let count: Int>: VectorSpace {
  /// The columns.
  public var columns: InlineArray<count, SIMD4<Double>>

  /// Makes a set from its columns.
  @inlinable
  public init(_ columns: InlineArray<count, SIMD4<Double>>) { self.columns = columns }

  /// The null set.
  @inlinable public static var zero: Self { Self(InlineArray(repeating: .zero)) }

  /// A column; 0 is the orbit.
  @inlinable
  public subscript(index: Int) -> SIMD4<Double> {
    get { columns[index] }
    set { columns[index] = newValue }
  }

  /// Adds a multiple of another set; the factor has no unit.
  @inlinable
  public mutating func add(_ factor: Double, times other: Self) {
    let many = SIMD4<Double>(repeating: factor)
    for index in 0..<count { columns[index].addProduct(many, other.columns[index]) }
  }

  /// The length of the first column, metres for an orbit.
  @inlinable public var magnitude: Double { columns[0].magnitude }

  /// Whether every component of every column is finite.
  @inlinable public var isFinite: Bool {
    var sum = SIMD4<Double>.zero
    for index in 0..<count { sum += columns[index] - columns[index] }
    return sum == .zero
  }
}
