// SPDX-License-Identifier: Apache-2.0

/// A straight line through uncertain values by robust least squares.
package struct RobustLine: Hashable, Sendable {
  /// The value at the origin.
  package let value: Double
  /// The slope.
  package let slope: Double
  /// The standard error of the value at the origin.
  package let valueError: Double
  /// The residual scale in units of the errors given: about 1 where these were right.
  package let scale: Double

  /// Fits a line, or a constant where there are fewer than four values.
  ///
  /// Huber's weights with the constant 1.345, three rounds of `dgels` (P. J. Huber 1981, Robust
  /// Statistics, 7.8). Values far off the others lose their say.
  /// - Parameters:
  ///   - places: where the values are; the origin is where the answer is wanted.
  ///   - values: the values.
  ///   - errors: their standard errors, above zero.
  /// - Returns: nil where there is no value.
  package init?(places: [Double], values: [Double], errors: [Double]) {
    let rows: Int = places.count
    guard rows > 0, values.count == rows, errors.count == rows else { return nil }
    let reach: Double = places.reduce(0) { max($0, abs($1)) }
    let columns: Int = rows >= 4 && reach > 0 ? 2 : 1
    let unit: Double = reach > 0 ? reach : 1
    var weights = errors.map { 1 / $0 }
    var solution: [Double] = [0, 0]
    var residualScale: Double = 1
    var normal: (Double, Double, Double) = (1, 0, 1)
    for round in 0..<3 {
      var matrix = weights
      if columns == 2 { matrix += zip(weights, places).map { $0 * $1 / unit } }
      let right = zip(weights, values).map { $0 * $1 }
      guard
        let fit = try? LinearAlgebra.leastSquares(
          matrix, rows: rows, columns: columns, rightSides: right)
      else { return nil }
      solution = fit.unknowns + (columns == 1 ? [0] : [])
      normal = (0, 0, 0)
      for (weight, place) in zip(weights, places) {
        let w: Double = weight * weight
        let x: Double = place / unit
        normal.0 += w
        normal.1 += w * x
        normal.2 += w * x * x
      }
      var sizes: [Double] = []
      for row in 0..<rows {
        let residual: Double = values[row] - solution[0] - solution[1] * places[row] / unit
        sizes.append(abs(residual) / errors[row])
      }
      let median: Double = sizes.sorted()[(rows - 1) / 2]
      residualScale = max(1.4826 * median, 1e-12)
      if round == 2 { break }
      let bound: Double = 1.345 * max(1, residualScale)
      for row in 0..<rows {
        let factor: Double = sizes[row] > bound ? (bound / sizes[row]).squareRoot() : 1
        weights[row] = factor / errors[row]
      }
    }
    value = solution[0]
    slope = solution[1] / unit
    scale = residualScale
    let spread: Double = max(1, residualScale)
    if columns == 1 {
      valueError = spread / normal.0.squareRoot()
    } else {
      let determinant: Double = normal.0 * normal.2 - normal.1 * normal.1
      guard determinant > 0 else { return nil }
      valueError = spread * (normal.2 / determinant).squareRoot()
    }
  }
}
