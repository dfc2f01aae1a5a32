// SPDX-License-Identifier: Apache-2.0

/// A sum of Chebyshev polynomials over an interval.
package struct ChebyshevSeries: Sendable, Hashable {
  /// The coefficients of T0, T1, …; at least one.
  package let coefficients: [Double]
  /// Middle of the interval.
  package let middle: Double
  /// Half the length of the interval, above zero.
  package let halfWidth: Double

  /// Makes a series from its coefficients and interval.
  package init(coefficients: [Double], middle: Double, halfWidth: Double) {
    precondition(!coefficients.isEmpty && halfWidth > 0, "a series has terms and an interval")
    self.coefficients = coefficients
    self.middle = middle
    self.halfWidth = halfWidth
  }

  /// Value and derivative at a place, by Clenshaw's recurrence.
  package func evaluate(at x: Double) -> (value: Double, slope: Double) {
    let u: Double = (x - middle) / halfWidth
    var (b1, b2): (Double, Double) = (0, 0)
    var (d1, d2): (Double, Double) = (0, 0)
    for k in stride(from: coefficients.count - 1, to: 0, by: -1) {
      let d: Double = 2 * b1 + 2 * u * d1 - d2
      let b: Double = coefficients[k] + 2 * u * b1 - b2
      (d2, d1, b2, b1) = (d1, d, b1, b)
    }
    let value: Double = coefficients[0] + u * b1 - b2
    let slope: Double = b1 + u * d1 - d2
    return (value, slope / halfWidth)
  }
}
