// SPDX-License-Identifier: Apache-2.0

/// The Stumpff functions c0 … c3, which make one formula of ellipse, parabola and hyperbola.
///
/// c_k(ψ) = Σ (-ψ)^j / (k + 2j)! (Stumpff 1959, Himmelsmechanik I, §41); c0 = cos √ψ and
/// c1 = sin √ψ / √ψ for ψ > 0. Every function keeps its relative accuracy as ψ goes to zero, where
/// the closed forms of c2 and c3 would lose all digits.
package struct Stumpff {
  package let c0: Double
  package let c1: Double
  package let c2: Double
  package let c3: Double

  /// The four functions of ψ, dimensionless.
  package init(_ psi: Double) {
    if abs(psi) < 3 {
      c2 = Self.series(psi, after: 2) / 2
      c3 = Self.series(psi, after: 3) / 6
      c1 = 1 - psi * c3
      c0 = 1 - psi * c2
    } else if psi > 0 {
      let x: Double = psi.squareRoot()
      let (sine, cosine) = Elementary.sincos(x)
      let half: Double = Elementary.sin(0.5 * x)
      c0 = cosine
      c1 = sine / x
      c2 = 2 * half * half / psi
      c3 = (x - sine) / (psi * x)
    } else {
      let x: Double = (-psi).squareRoot()
      let sine: Double = Elementary.sinh(x)
      let half: Double = Elementary.sinh(0.5 * x)
      c0 = Elementary.cosh(x)
      c1 = sine / x
      c2 = 2 * half * half / -psi
      c3 = (sine - x) / (-psi * x)
    }
  }

  /// The series 1 - ψ/((k+1)(k+2)) (1 - ψ/((k+3)(k+4)) (…)), to beyond double precision for |ψ| < 3.
  @inline(__always)
  private static func series(_ psi: Double, after k: Double) -> Double {
    var sum: Double = 1
    var n: Double = k + 24
    while n > k {
      sum = 1 - psi * sum / ((n - 1) * n)
      n -= 2
    }
    return sum
  }
}
