// SPDX-License-Identifier: Apache-2.0

/// Fully normalised coefficients of an exterior harmonic function Σ (R/r)ⁿ⁺¹ P̄ₙₘ (C cos mλ + S sin mλ).
struct HarmonicCoefficients {
  /// A Cartesian axis.
  enum Axis { case x, y, z }

  let degree: Int
  let order: Int
  var cosines: [Double]
  var sines: [Double]

  private init(degree: Int, order: Int) {
    self.degree = degree
    self.order = order
    cosines = [Double](repeating: 0, count: GravityField.count(degree: degree))
    sines = cosines
  }

  /// The potential of a field in units of GM/R, without the term of degree 0.
  init(field: GravityField) {
    self.init(degree: field.degree, order: field.order)
    cosines = field.cosines
    sines = field.sines
    cosines[0] = 0
  }

  /// The derivative along an axis in units of 1/R, of one degree and order more.
  ///
  /// Cunningham 1970; Montenbruck and Gill 2000, equation 3.33, for normalised coefficients.
  func derivative(_ axis: Axis) -> HarmonicCoefficients {
    var result = HarmonicCoefficients(degree: degree + 1, order: order + 1)
    for n in 0...degree {
      for m in 0...min(n, order) {
        let place = GravityField.index(n, m)
        let (c, s): (Double, Double) = (cosines[place], sines[place])
        if c != 0 || s != 0 { result.add(axis, n, m, c, s) }
      }
    }
    return result
  }

  /// Adds the derivative of one harmonic.
  private mutating func add(_ axis: Axis, _ degree: Int, _ order: Int, _ c: Double, _ s: Double) {
    let n = Double(degree)
    let m = Double(order)
    let norm: Double = (2 * n + 1) / (2 * n + 3)
    if axis == .z {
      let factor: Double = (norm * (n + m + 1) * (n - m + 1)).squareRoot()
      let place = GravityField.index(degree + 1, order)
      cosines[place] -= factor * c
      sines[place] -= factor * s
      return
    }
    // The order above: half of it, but all for order 0, whose norm is another.
    let half: Double = order == 0 ? 0.5.squareRoot() : 0.5
    let up: Double = half * (norm * (n + m + 2) * (n + m + 1)).squareRoot()
    let above = GravityField.index(degree + 1, order + 1)
    cosines[above] += axis == .x ? -up * c : up * s
    sines[above] += axis == .x ? -up * s : -up * c
    guard order > 0 else { return }
    let norm0: Double = order == 1 ? 2 * norm : norm
    let down: Double = 0.5 * (norm0 * (n - m + 2) * (n - m + 1)).squareRoot()
    let below = GravityField.index(degree + 1, order - 1)
    cosines[below] += axis == .x ? down * c : down * s
    sines[below] += axis == .x ? down * s : -down * c
    if order == 1 { sines[below] = 0 }
  }
}
