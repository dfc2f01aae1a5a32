// SPDX-License-Identifier: Apache-2.0

/// Several harmonic functions that are summed together at a place: 3 or 5 of them.
///
/// Orders go four by four through the lanes of a vector. Of a group of orders the table has, degree
/// after degree (lane m at degree m + k for k = 0, 1, …), the factor of the recurrence and the cosine
/// and sine coefficients of each function; one pass over contiguous memory sums a group.
///
/// The recurrence runs over Q(k) = 2ᵏ (R/r)ᵏ times the monic polynomial of the Legendre function
/// d^m P(n)/du^m, Q(k) = 2u(R/r) Q(k−1) − (R/r)² f Q(k−2) with f = 4((n−1)²−m²)/((2n−1)(2n−3)): one
/// factor instead of two, and values of moderate size. What the normalised function is more than that
/// is in the coefficients.
struct HarmonicSeries {
  /// The highest degree of a function: the factors there reach 10⁹⁷, the polynomials 10¹²⁵.
  static let highestDegree = 1_002

  let table: [SIMD4<Double>]
  /// Where each group of orders starts in the table.
  let starts: [Int]

  /// Puts the coefficients of functions of one degree in order, times a scale.
  init(_ functions: [HarmonicCoefficients], scale: Double) throws(GravityFieldFailure) {
    let top: Int = functions[0].degree
    let order: Int = min(functions[0].order, top)
    let factors: [Double] = try Self.leadingFactors(degree: top, order: order)
    let width: Int = 1 + 2 * functions.count
    var table: [SIMD4<Double>] = []
    var starts: [Int] = []
    for first in stride(from: 0, through: order, by: 4) {
      starts.append(table.count)
      for k in 0...(top - first) {
        var entry = [SIMD4<Double>](repeating: .zero, count: width)
        for lane in 0..<4 where first + lane <= order && first + lane + k <= top {
          let m: Int = first + lane
          let n: Int = m + k
          if k >= 2 {
            let (a, b): (Double, Double) = (Double(n - 1), Double(m))
            entry[0][lane] = -4 * (a - b) * (a + b) / ((2 * a + 1) * (2 * a - 1))
          }
          let place: Int = GravityField.index(n, m)
          let factor: Double = scale * factors[place]
          for (index, function) in functions.enumerated() {
            entry[1 + 2 * index][lane] = factor * function.cosines[place]
            entry[2 + 2 * index][lane] = factor * function.sines[place]
          }
        }
        table += entry
      }
    }
    self.table = table
    self.starts = starts
  }

  /// What the normalised Legendre functions, without cosᵐ φ, are more than 2ᵏ times monic polynomials.
  private static func leadingFactors(
    degree: Int, order: Int
  ) throws(GravityFieldFailure) -> [Double] {
    guard degree <= highestDegree else {
      throw .unusable(reason: "degree \(degree) is above \(highestDegree), too high for a Double")
    }
    var factors = [Double](repeating: 0, count: GravityField.count(degree: degree))
    var sectoral: Double = 1
    for m in 0...order {
      if m == 1 { sectoral = 3.0.squareRoot() }
      if m > 1 { sectoral *= (Double(2 * m + 1) / Double(2 * m)).squareRoot() }
      var factor: Double = sectoral
      factors[GravityField.index(m, m)] = factor
      for n in (m + 1)..<max(degree + 1, m + 1) {
        let (a, b): (Double, Double) = (Double(n), Double(m))
        let norm: Double = ((2 * a + 1) * (a - b) / ((2 * a - 1) * (a + b))).squareRoot()
        factor *= norm * (2 * a - 1) / (2 * (a - b))
        factors[GravityField.index(n, m)] = factor
      }
    }
    return factors
  }
}
