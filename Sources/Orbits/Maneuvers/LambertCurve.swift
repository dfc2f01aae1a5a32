// SPDX-License-Identifier: Apache-2.0

/// The time of flight of Lambert's problem as a function of one variable, dimensionless.
///
/// D. Izzo 2015, Revisiting Lambert's problem, Celestial Mechanics and Dynamical Astronomy 121, 1-15.
/// Names are the paper's: λ² = 1 - c/s with the sign of the way round, x = cos(α/2) or its
/// hyperbolic twin (-1 < x < 1 ellipses, 1 the parabola), T = √(2μ/s³) t.
struct LambertCurve {
  /// λ, -1…1.
  let lambda: Double
  /// 1 - λ² = c/s, given apart since it may be tiny.
  let chord: Double
  /// Complete revolutions.
  let revolutions: Int

  /// √(1 - λ²(1 - x²)).
  func y(_ x: Double) -> Double {
    (chord + lambda * lambda * x * x).squareRoot()
  }

  /// y - λx, without cancellation.
  func eta(_ x: Double) -> Double {
    let y: Double = y(x)
    let product: Double = lambda * x
    return product > 0 ? chord / (y + product) : y - product
  }

  /// T and dT/dx at x, given also 1 + x, which may be tiny.
  func time(_ x: Double, onePlus: Double) -> (time: Double, slope: Double) {
    let rest: Double = (1 - x) * onePlus
    let y: Double = y(x)
    let eta: Double = eta(x)
    // (1 - λ - xη)/2, the argument of Battin's series: sin² of a quarter of α - β.
    let oneLess: Double = lambda > 0 ? chord / (1 + lambda) : 1 - lambda
    let z: Double = 0.5 * (oneLess - x * eta)
    var time: Double
    var slope: Double
    if abs(z) < 0.45 {
      let (f, df) = Self.hypergeometric(z)
      let q: Double = 4.0 / 3.0 * f
      let etaSlope: Double = -lambda * eta / y
      let qSlope: Double = 4.0 / 3.0 * df * (-0.5 * eta * eta / y)
      let cube: Double = eta * eta * eta
      time = 0.5 * (cube * q + 4 * lambda * eta)
      slope = 0.5 * ((3 * eta * eta * q + 4 * lambda) * etaSlope + cube * qSlope)
    } else {
      let distance: Double = abs(rest).squareRoot()
      let arc: Double
      if rest > 0 {
        arc = Elementary.atan2(distance * eta, x * y + lambda * rest)
      } else {
        arc = Elementary.asinh(distance * eta)
      }
      time = (arc / distance - x + lambda * y) / rest
      slope = (3 * time * x - 2 + 2 * lambda * lambda * lambda * x / y) / rest
    }
    if revolutions > 0 {
      let turns: Double = Double(revolutions) * Double.pi / (rest * rest.squareRoot())
      time += turns
      slope += 3 * x * turns / rest
    }
    return (time, slope)
  }

  /// The hypergeometric function F(3, 1; 5/2; z) and its derivative, |z| < 1/2.
  private static func hypergeometric(_ z: Double) -> (value: Double, slope: Double) {
    var coefficient: Double = 1
    var power: Double = 1
    var value: Double = 1
    var slope: Double = 0
    for j in 0..<80 {
      let n = Double(j)
      coefficient *= (3 + n) / (2.5 + n)
      slope += (n + 1) * coefficient * power
      power *= z
      let term: Double = coefficient * power
      value += term
      if abs(term) * (n + 2) < 1e-17 { break }
    }
    return (value, slope)
  }
}
