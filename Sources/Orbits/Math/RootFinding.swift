// SPDX-License-Identifier: Apache-2.0

/// Roots and minima of functions of one variable.
///
/// Both methods keep a bracket, so they cannot leave the interval and always end.
package enum RootFinding {
  /// A root of a continuous function between two points where its signs differ.
  ///
  /// Inverse quadratic interpolation with bisection as the safeguard
  /// (T. R. Chandrupatla 1997, Advances in Engineering Software 28, 145-149).
  /// - Parameters:
  ///   - a: One end.
  ///   - b: The other end, on either side of `a`.
  ///   - tolerance: Largest allowed error of the root, in units of the variable.
  ///   - function: The function.
  /// - Returns: The root, or nil where both ends have the same sign or a value is not a number.
  /// - Throws: What the function throws.
  package static func root<E: Error>(
    between a: Double, and b: Double, tolerance: Double = 0,
    of function: (Double) throws(E) -> Double
  ) throws(E) -> Double? {
    try root(
      between: a, value: try function(a), and: b, value: try function(b), tolerance: tolerance,
      of: function)
  }

  /// A root between two points whose values are known already.
  ///
  /// As ``root(between:and:tolerance:of:)``, saving two calls of the function.
  package static func root<E: Error>(
    between a: Double, value fa: Double, and b: Double, value fb: Double, tolerance: Double = 0,
    of function: (Double) throws(E) -> Double
  ) throws(E) -> Double? {
    if fa == 0 { return a }
    if fb == 0 { return b }
    guard fa.isFinite, fb.isFinite, (fa < 0) != (fb < 0) else { return nil }
    // x1 is the newest point, x2 has the opposite sign, x3 is the one before.
    var x1: Double = b
    var f1: Double = fb
    var x2: Double = a
    var f2: Double = fa
    var fraction: Double = 0.5
    for _ in 0..<200 {
      let x: Double = x1 + fraction * (x2 - x1)
      let f: Double = try function(x)
      guard f.isFinite else { return nil }
      let x3: Double
      let f3: Double
      if (f < 0) == (f1 < 0) {
        (x3, f3) = (x1, f1)
      } else {
        (x3, f3) = (x2, f2)
        (x2, f2) = (x1, f1)
      }
      (x1, f1) = (x, f)
      let best: Double = abs(f1) < abs(f2) ? x1 : x2
      if f1 == 0 { return x1 }
      let allowed: Double = tolerance + 2 * best.ulp
      let limit: Double = allowed / abs(x2 - x1)
      if limit >= 0.5 { return best }
      fraction = 0.5
      let xi: Double = (x1 - x2) / (x3 - x2)
      let phi: Double = (f1 - f2) / (f3 - f2)
      if phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi {
        let first: Double = f1 / (f2 - f1) * (f3 / (f2 - f3))
        let second: Double = (x3 - x1) / (x2 - x1) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
        fraction = first + second
      }
      fraction = min(max(fraction, limit), 1 - limit)
    }
    return abs(f1) < abs(f2) ? x1 : x2
  }

  /// The place of the minimum of a function with one minimum in an interval.
  ///
  /// Golden-section search with parabolic steps (R. P. Brent 1973, Algorithms for Minimization
  /// Without Derivatives, chapter 5). A minimum cannot be placed better than about the square root
  /// of the rounding error of the function.
  /// - Parameters:
  ///   - lower: Lower end.
  ///   - upper: Upper end.
  ///   - tolerance: Allowed error of the place, in units of the variable; above zero.
  ///   - function: The function.
  /// - Returns: The place and the value there.
  /// - Throws: What the function throws.
  package static func minimum<E: Error>(
    between lower: Double, and upper: Double, tolerance: Double,
    of function: (Double) throws(E) -> Double
  ) throws(E) -> (place: Double, value: Double) {
    let golden: Double = 0.381_966_011_250_105_2
    var a: Double = min(lower, upper)
    var b: Double = max(lower, upper)
    var x: Double = a + golden * (b - a)
    var fx: Double = try function(x)
    var (w, fw, v, fv) = (x, fx, x, fx)
    var step: Double = 0
    var before: Double = 0
    for _ in 0..<200 {
      let middle: Double = 0.5 * (a + b)
      let allowed: Double = tolerance + 1e-9 * abs(x)
      if abs(x - middle) <= 2 * allowed - 0.5 * (b - a) { break }
      var parabolic = false
      if abs(before) > allowed {
        let r: Double = (x - w) * (fx - fv)
        var q: Double = (x - v) * (fx - fw)
        var p: Double = (x - v) * q - (x - w) * r
        q = 2 * (q - r)
        if q > 0 { p = -p }
        q = abs(q)
        if abs(p) < abs(0.5 * q * before), p > q * (a - x), p < q * (b - x) {
          before = step
          step = p / q
          let u: Double = x + step
          if u - a < 2 * allowed || b - u < 2 * allowed { step = x < middle ? allowed : -allowed }
          parabolic = true
        }
      }
      if !parabolic {
        before = (x < middle ? b : a) - x
        step = golden * before
      }
      let u: Double = abs(step) >= allowed ? x + step : x + (step > 0 ? allowed : -allowed)
      let fu: Double = try function(u)
      if fu <= fx {
        if u < x { b = x } else { a = x }
        (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu)
      } else {
        if u < x { a = u } else { b = u }
        if fu <= fw || w == x {
          (v, fv, w, fw) = (w, fw, u, fu)
        } else if fu <= fv || v == x || v == w {
          (v, fv) = (u, fu)
        }
      }
    }
    return (x, fx)
  }
}
