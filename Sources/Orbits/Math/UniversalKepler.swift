// SPDX-License-Identifier: Apache-2.0

/// Kepler's equation counted from the pericentre, in universal variables, for every conic.
///
/// With ds = dt/r, the time from the pericentre is t(s) = q s + k G3(s), G3 = s³ c3(βs²), where q is
/// the pericentre distance, k = μe and β = μ/a (negative for hyperbolas, zero for parabolas); see
/// Stumpff 1959 and Everhart & Pitkin 1983, American Journal of Physics 51, 712. Counted from the
/// pericentre both terms have one sign, so nothing cancels, however near to one the eccentricity
/// is. With q = 1 - e, k = e, β = 1 it is Kepler's equation and s the eccentric anomaly; with
/// q = e - 1, k = e, β = -1 it is the hyperbolic one.
package struct UniversalKepler {
  /// Pericentre distance, above zero.
  package let q: Double
  /// μe, not negative.
  package let k: Double
  /// μ/a.
  package let beta: Double

  package init(q: Double, k: Double, beta: Double) {
    self.q = q
    self.k = k
    self.beta = beta
  }

  /// The time from the pericentre at s.
  package func time(_ s: Double) -> Double {
    q * s + k * s * s * s * Stumpff(beta * s * s).c3
  }

  /// The s at a time from the pericentre, to a few units in the last place.
  ///
  /// - Precondition: for ellipses the time is within half a period (a rounding error beyond does no
  ///   harm).
  package func variable(at time: Double) -> Double {
    guard time != 0 else { return 0 }
    return time < 0 ? -positiveVariable(at: -time) : positiveVariable(at: time)
  }

  private func positiveVariable(at time: Double) -> Double {
    // t(s) is convex here, so Halley's steps inside a bracket close in quickly.
    var low: Double = 0
    var high: Double = time / q
    if beta > 0 { high = min(high, Circle.turn / beta.squareRoot()) }
    var s: Double = min(start(time), high)
    for _ in 0..<80 {
      let c = Stumpff(beta * s * s)
      let error: Double = q * s + k * s * s * s * c.c3 - time
      if error == 0 { return s }
      if error > 0 { high = s } else { low = s }
      let slope: Double = q + k * s * s * c.c2
      let bend: Double = k * s * c.c1
      let newton: Double = error / slope
      var next: Double = s - newton / (1 - 0.5 * newton * bend / slope)
      if !(next >= low && next <= high) { next = 0.5 * (low + high) }
      let change: Double = abs(next - s)
      s = next
      // The step after this one would be below the last place: convergence is of third order.
      if change <= 1e-8 * s { return s }
    }
    return s
  }

  /// A first guess: the root for a parabola, which bounds the others.
  private func start(_ time: Double) -> Double {
    guard k > 0 else { return time / q }
    let scale: Double = 2 * (2 * q / k).squareRoot()
    let root: Double = scale * Elementary.sinh(Elementary.asinh(3 * time / (q * scale)) / 3)
    guard beta < 0 else { return root }
    // Far out on a hyperbola time grows exponentially: s from the equation solved for its sinh.
    let y: Double = (-beta).squareRoot()
    guard y * root > 1 else { return root }
    let factor: Double = y * y * y / k
    var s: Double = root
    for _ in 0..<3 {
      s = Elementary.asinh(y * s + (time - q * s) * factor) / y
    }
    return s
  }
}
