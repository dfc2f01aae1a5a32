// SPDX-License-Identifier: Apache-2.0

private import CLAPACK

/// Dense linear algebra by LAPACK: the one file that imports the library.
package enum LinearAlgebra {
  /// Solves a square system.
  ///
  /// - Parameters:
  ///   - matrix: n × n coefficients by columns.
  ///   - rightSide: n values.
  /// - Returns: the solution, or nil where the matrix is singular to working precision.
  package static func solve(_ matrix: [Double], _ rightSide: [Double]) -> [Double]? {
    var a = matrix
    var b = rightSide
    var n = Int32(rightSide.count)
    var columns: Int32 = 1
    var pivots = [Int32](repeating: 0, count: rightSide.count)
    var info: Int32 = 0
    var leading = n
    var leadingB = n
    dgesv_(&n, &columns, &a, &leading, &pivots, &b, &leadingB, &info)
    return info == 0 ? b : nil
  }
}
