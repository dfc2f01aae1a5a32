// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A brute-force integration under zonal gravity: the other opinion on the analytic theories.
///
/// Classical Runge-Kutta steps on the acceleration of the point mass, J2 and J4, written from the
/// potential and sharing nothing with the library.
struct ZonalIntegration {
  let gravity: ZonalGravity
  let withJ4: Bool

  func acceleration(_ r: Vector3) -> Vector3 {
    let distance: Double = r.norm
    let mu: Double = gravity.gravitationalParameter
    let u: Double = r.z / distance
    let u2: Double = u * u
    let ratio: Double = gravity.radius / distance
    let r2: Double = ratio * ratio
    // U = -μ/r (1 - Σ Jn (R/r)^n Pn(u)): radial part and part along the axis of each term.
    let pull: Double = mu / (distance * distance)
    let j2: Double = 1.5 * gravity.j2 * r2
    var radial: Double = -1 + j2 * (5 * u2 - 1)
    var axial: Double = -2 * j2 * u
    if withJ4 {
      // (n + 1) Pn + u Pn' and Pn' of n = 4.
      let j4: Double = gravity.j4 * r2 * r2
      let p4: Double = (35 * u2 * u2 - 30 * u2 + 3) / 8
      let slope: Double = (140 * u2 * u - 60 * u) / 8
      radial += j4 * (5 * p4 + u * slope)
      axial -= j4 * slope
    }
    return (pull * radial / distance) * r + Vector3(0, 0, pull * axial)
  }

  /// The states at the ends of equal steps, the start included.
  func states(
    from position: Vector3, _ velocity: Vector3, step h: Double, count: Int
  ) -> [(position: Vector3, velocity: Vector3)] {
    var r = position
    var v = velocity
    var result: [(position: Vector3, velocity: Vector3)] = [(r, v)]
    result.reserveCapacity(count + 1)
    for _ in 0..<count {
      let a1 = acceleration(r)
      let v2 = v + (0.5 * h) * a1
      let a2 = acceleration(r + (0.5 * h) * v)
      let v3 = v + (0.5 * h) * a2
      let a3 = acceleration(r + (0.5 * h) * v2)
      let v4 = v + h * a3
      let a4 = acceleration(r + h * v3)
      r += (h / 6) * (v + 2 * v2 + 2 * v3 + v4)
      v += (h / 6) * (a1 + 2 * a2 + 2 * a3 + a4)
      result.append((r, v))
    }
    return result
  }
}

/// The slope of the straight line through evenly spaced values, by least squares.
func slope(_ values: [Double], step: Double) -> Double {
  let n = Double(values.count)
  let middle: Double = 0.5 * (n - 1)
  var top: Double = 0
  for (index, value) in values.enumerated() { top += (Double(index) - middle) * value }
  return top / (n * (n * n - 1) / 12) / step
}

/// Angles made continuous: each is the one nearest to its forerunner.
func unwound(_ angles: [Double]) -> [Double] {
  var result: [Double] = []
  for angle in angles {
    let last: Double = result.last ?? angle
    result.append(last + (angle - last).remainder(dividingBy: 2 * Double.pi))
  }
  return result
}
