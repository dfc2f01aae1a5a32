// SPDX-License-Identifier: Apache-2.0

/// Secular rates of the angles of a mean ellipse under zonal harmonics, rad/s.
///
/// Brouwer's theory (D. Brouwer 1959, Solution of the Problem of Artificial Satellite Theory
/// Without Drag, Astronomical Journal 64, 378-397, section 5): the elements are his doubly primed
/// ones, the mean motion of the two-body formula n = √(μ/a³) belongs to their semimajor axis.
public struct SecularRates: Sendable, Hashable {
  /// Rate of the mean anomaly, the mean motion included, rad/s.
  public let meanAnomaly: Double
  /// Rate of the argument of perigee, rad/s.
  public let argumentOfPerigee: Double
  /// Rate of the right ascension of the ascending node, rad/s.
  public let raan: Double

  /// First order: J2 alone, once.
  /// - Parameters:
  ///   - n: √(μ/a³) of the mean semimajor axis, rad/s.
  ///   - a: Mean a, m.
  ///   - e: Mean e, 0 ≤ e < 1.
  ///   - inclination: Mean i, rad.
  ///   - gravity: The field.
  public static func firstOrder(
    meanMotion n: Double, semimajorAxis a: Double, eccentricity e: Double,
    inclination: Double, gravity: ZonalGravity
  ) -> SecularRates {
    let theta: Double = Elementary.cos(inclination)
    let square: Double = theta * theta
    let eta2: Double = (1 - e) * (1 + e)
    let ratio: Double = gravity.radius / (a * eta2)
    let g2: Double = 0.5 * gravity.j2 * ratio * ratio
    return SecularRates(
      meanAnomaly: n * (1 + 1.5 * g2 * eta2.squareRoot() * (3 * square - 1)),
      argumentOfPerigee: n * 1.5 * g2 * (5 * square - 1),
      raan: -n * 3 * g2 * theta)
  }

  /// Second order: J2, its square, and J4.
  /// - Parameters:
  ///   - n: √(μ/a³) of the mean semimajor axis, rad/s.
  ///   - a: Mean a, m.
  ///   - e: Mean e, 0 ≤ e < 1.
  ///   - inclination: Mean i, rad.
  ///   - gravity: The field.
  public static func secondOrder(
    meanMotion n: Double, semimajorAxis a: Double, eccentricity e: Double,
    inclination: Double, gravity: ZonalGravity
  ) -> SecularRates {
    let first = firstOrder(
      meanMotion: n, semimajorAxis: a, eccentricity: e, inclination: inclination, gravity: gravity)
    let t: Double = Elementary.cos(inclination)
    let t2: Double = t * t
    let t4: Double = t2 * t2
    let eta2: Double = (1 - e) * (1 + e)
    let eta: Double = eta2.squareRoot()
    let ratio: Double = gravity.radius / (a * eta2)
    let ratio2: Double = ratio * ratio
    let g2: Double = 0.5 * gravity.j2 * ratio2
    let g4: Double = -0.375 * gravity.j4 * ratio2 * ratio2
    let g22: Double = g2 * g2

    let m0: Double = -15 + 16 * eta + 25 * eta2
    let m2: Double = 30 - 96 * eta - 90 * eta2
    let m4: Double = 105 + 144 * eta + 25 * eta2
    let mJ4: Double = 3 - 30 * t2 + 35 * t4
    let m: Double =
      0.09375 * g22 * eta * (m0 + m2 * t2 + m4 * t4) + 0.9375 * g4 * eta * e * e * mJ4

    let w0: Double = -35 + 24 * eta + 25 * eta2
    let w2: Double = 90 - 192 * eta - 126 * eta2
    let w4: Double = 385 + 360 * eta + 45 * eta2
    let wJ4: Double = (21 - 9 * eta2) + (126 * eta2 - 270) * t2 + (385 - 189 * eta2) * t4
    let w: Double = 0.09375 * g22 * (w0 + w2 * t2 + w4 * t4) + 0.3125 * g4 * wJ4

    let o0: Double = -5 + 12 * eta + 9 * eta2
    let o2: Double = -35 - 36 * eta - 5 * eta2
    let oJ4: Double = (5 - 3 * eta2) * (3 - 7 * t2)
    let o: Double = 0.375 * g22 * t * (o0 + o2 * t2) + 1.25 * g4 * t * oJ4

    return SecularRates(
      meanAnomaly: first.meanAnomaly + n * m,
      argumentOfPerigee: first.argumentOfPerigee + n * w,
      raan: first.raan + n * o)
  }
}
