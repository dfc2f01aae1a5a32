// SPDX-License-Identifier: Apache-2.0

/// The triangle of Lambert's problem: centre, first and second place.
struct LambertGeometry {
  /// Izzo's λ.
  let lambda: Double
  /// c/s = 1 - λ².
  let chord: Double
  /// T = √(2μ/s³) t.
  let time: Double

  private let s: Double
  private let r1: Double
  private let r2: Double
  /// √(μs/2).
  private let gamma: Double
  /// (r1 - r2)/c and √(1 - ρ²).
  private let rho: Double
  private let sigma: Double
  private let outward1: Vector3
  private let outward2: Vector3
  private let forward1: Vector3
  private let forward2: Vector3

  init(
    start: Vector3, end: Vector3, time t: Double, mu: Double, direction: Lambert.Direction
  ) throws(Lambert.Failure) {
    guard start.isFinite, end.isFinite, t.isFinite, mu.isFinite else { throw .notFinite }
    guard t > 0 else { throw .timeNotPositive(t) }
    guard mu > 0 else { throw .gravitationalParameterNotPositive(mu) }
    r1 = start.norm
    r2 = end.norm
    guard r1 > 0, r2 > 0 else { throw .zeroPosition }
    outward1 = start / r1
    outward2 = end / r2
    // Half-angle functions from sum and difference keep their digits at both ends.
    let sinHalf: Double = 0.5 * (outward2 - outward1).norm
    let cosHalf: Double = 0.5 * (outward2 + outward1).norm
    let normal: Vector3 = outward1.cross(outward2)
    guard normal.norm > 1e-15 else {
      throw .planeUndefined(angle: 2 * Elementary.atan2(sinHalf, cosHalf))
    }
    let c: Double = (end - start).norm
    s = 0.5 * (r1 + r2 + c)
    let long: Bool =
      switch direction {
      case .prograde: normal.z < 0
      case .retrograde: normal.z >= 0
      case .shortWay: false
      case .longWay: true
      }
    let mean: Double = (r1 * r2).squareRoot()
    chord = c / s
    lambda = (long ? -1 : 1) * mean * cosHalf / s
    time = (2 * mu / s).squareRoot() / s * t
    guard time > 0, time.isFinite, s.isFinite else { throw .notFinite }
    gamma = (0.5 * mu * s).squareRoot()
    rho = (r1 - r2) / c
    sigma = min(1, 2 * mean * sinHalf / c)
    let plane: Vector3 = (long ? -normal : normal).normalized
    forward1 = plane.cross(outward1)
    forward2 = plane.cross(outward2)
  }

  /// The velocities that belong to an x (Izzo 2015, algorithm 1).
  func solution(_ x: Double, revolutions: Int, branch: Lambert.Branch) -> Lambert.Solution {
    let curve = LambertCurve(lambda: lambda, chord: chord, revolutions: revolutions)
    let y: Double = curve.y(x)
    let product: Double = lambda * x
    // y + λx; where λx is negative the conjugate form keeps its digits.
    let sum: Double = product < 0 ? chord / (y - product) : y + product
    let across: Double = gamma * sigma * sum
    let difference: Double = lambda * y - x
    let total: Double = rho * (lambda * y + x)
    let radial1: Double = gamma * (difference - total) / r1
    let radial2: Double = -gamma * (difference + total) / r2
    let rest: Double = (1 - x) * (1 + x)
    return Lambert.Solution(
      revolutions: revolutions, branch: branch,
      departureVelocity: radial1 * outward1 + (across / r1) * forward1,
      arrivalVelocity: radial2 * outward2 + (across / r2) * forward2,
      semimajorAxis: rest == 0 ? .infinity : 0.5 * s / rest)
  }
}
