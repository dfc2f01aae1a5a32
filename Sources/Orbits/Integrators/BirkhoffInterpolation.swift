// SPDX-License-Identifier: Apache-2.0

/// Polynomials through the ends of a step and through accelerations between.
///
/// At both ends they have the position, the velocity and the acceleration.
///
/// With accelerations that are exact to the order h^q the position is to h^(q+2), so that polynomials
/// through 2, 4 and 6 accelerations, each taken on the polynomial before, reach the orders 8, 10 and
/// 12 after the quintic through the ends, which has order 6. The last is taken twice, which makes its
/// error some thirty times as small.
struct BirkhoffInterpolation: Sendable {
  /// Where the accelerations between are taken, in parts of the step.
  let nodes: [Double]
  /// The coefficients of the powers from the third on, for each of what is given: the position and
  /// velocity at the end, its acceleration, and those between; less what the start makes of them.
  let weights: [[Double]]

  /// The number of powers from the third on.
  var count: Int { nodes.count + 3 }

  init(nodes: [Double]) {
    self.nodes = nodes
    let size: Int = nodes.count + 3
    var rows: [[Double]] = []
    rows.append((0..<size).map { _ in 1 })
    rows.append((0..<size).map { Double($0 + 3) })
    for node in [1] + nodes {
      rows.append(
        (0..<size).map { (index) -> Double in
          let power = Double(index + 3)
          return power * (power - 1) * Self.power(node, index + 1)
        })
    }
    weights = Self.inverse(rows)
  }

  /// The stages of the bootstrap, with equal distances: the points of a Lobatto rule would not tell
  /// polynomials apart, whose remainder is orthogonal to the powers that both ends fix.
  static let stages: [BirkhoffInterpolation] = [
    BirkhoffInterpolation(nodes: []),
    BirkhoffInterpolation(nodes: [1.0 / 3, 2.0 / 3]),
    BirkhoffInterpolation(nodes: [0.2, 0.4, 0.6, 0.8]),
    BirkhoffInterpolation(nodes: [1.0 / 7, 2.0 / 7, 3.0 / 7, 4.0 / 7, 5.0 / 7, 6.0 / 7]),
    BirkhoffInterpolation(nodes: [1.0 / 7, 2.0 / 7, 3.0 / 7, 4.0 / 7, 5.0 / 7, 6.0 / 7]),
  ]

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { (product, _) in product * base }
  }

  /// The inverse of a small matrix, by elimination with exchange of rows.
  private static func inverse(_ matrix: [[Double]]) -> [[Double]] {
    let size: Int = matrix.count
    var left: [[Double]] = matrix
    var right: [[Double]] = (0..<size).map { (row) in
      (0..<size).map { $0 == row ? 1 : 0 }
    }
    for column in 0..<size {
      let pivot: Int =
        (column..<size).max { abs(left[$0][column]) < abs(left[$1][column]) } ?? column
      left.swapAt(column, pivot)
      right.swapAt(column, pivot)
      let scale: Double = 1 / left[column][column]
      for place in 0..<size {
        left[column][place] *= scale
        right[column][place] *= scale
      }
      for row in 0..<size where row != column {
        let factor: Double = left[row][column]
        for place in 0..<size {
          left[row][place] -= factor * left[column][place]
          right[row][place] -= factor * right[column][place]
        }
      }
    }
    return right
  }
}
