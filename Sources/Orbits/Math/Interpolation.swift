// SPDX-License-Identifier: Apache-2.0

/// Polynomials through given points, for tables of states.
package enum Interpolation {
  /// The value at a place of the polynomial through points, by Neville's scheme.
  ///
  /// - Parameters:
  ///   - x: Where; best near the middle of the nodes.
  ///   - nodes: The places of the points, all different and at least one.
  ///   - values: The values there.
  /// - Returns: The value, exact up to degree `nodes.count - 1`.
  package static func lagrange(
    at x: Double, nodes: [Double], values: [Vector3]
  ) -> Vector3 {
    precondition(!nodes.isEmpty && nodes.count == values.count, "one value for each node")
    var table: [Vector3] = values
    for order in 1..<max(1, nodes.count) {
      for i in 0..<(nodes.count - order) {
        let width: Double = nodes[i + order] - nodes[i]
        let left: Double = (nodes[i + order] - x) / width
        table[i] = left * table[i] + (1 - left) * table[i + 1]
      }
    }
    return table[0]
  }

  /// Value and derivative at a place of the polynomial with given values and derivatives.
  ///
  /// Newton's form with every node taken twice. The scale of the nodes should be even; seconds in a
  /// window of some table steps are.
  /// - Parameters:
  ///   - x: Where.
  ///   - nodes: The places of the points, all different and at least one.
  ///   - values: The values there.
  ///   - slopes: The derivatives there.
  /// - Returns: Value and derivative, exact up to degree `2 nodes.count - 1`.
  package static func hermite(
    at x: Double, nodes: [Double], values: [Vector3], slopes: [Vector3]
  ) -> (value: Vector3, slope: Vector3) {
    let count: Int = nodes.count
    precondition(
      count > 0 && values.count == count && slopes.count == count,
      "one value and one slope for each node")
    // Divided differences over z = x0, x0, x1, x1, …; counted from x0 to keep digits.
    let z: [Double] = (0..<(2 * count)).map { nodes[$0 / 2] - nodes[0] }
    let place: Double = x - nodes[0]
    var difference: [Vector3] = (0..<(2 * count)).map { values[$0 / 2] }
    for order in 1..<(2 * count) {
      for i in stride(from: 2 * count - 1, through: order, by: -1) {
        if order == 1, i % 2 == 1 {
          difference[i] = slopes[i / 2]
        } else {
          difference[i] = (difference[i] - difference[i - 1]) / (z[i] - z[i - order])
        }
      }
    }
    // Horner's scheme for the value and, beside it, the derivative.
    var value: Vector3 = difference[2 * count - 1]
    var slope: Vector3 = .zero
    for i in stride(from: 2 * count - 2, through: 0, by: -1) {
      slope = value + (place - z[i]) * slope
      value = difference[i] + (place - z[i]) * value
    }
    return (value, slope)
  }
}
