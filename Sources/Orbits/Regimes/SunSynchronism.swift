// SPDX-License-Identifier: Apache-2.0

/// Orbits whose plane keeps its angle to the mean Sun.
///
/// The node of such an orbit moves as the fictitious mean Sun does, 360° in a tropical year, so each
/// pass over a latitude has the same local mean time.
public enum SunSynchronism {
  /// The rate of the mean Sun along the equator, rad/s: 2π in 365.24219 days.
  ///
  /// Tropical year: Explanatory Supplement to the Astronomical Almanac (1992), table 15.3.
  public static let meanSunRate: Double = Circle.turn / (365.242_19 * 86_400)

  /// The inclination that makes an orbit of this size Sun-synchronous, rad; nil where none does.
  ///
  /// From Brouwer's node rate with J2² and J4, by two steps of Newton's method from that of J2 alone,
  /// cos i = −Ω̇ₛ/(³⁄₂ n J2 (R/p)²); good to 1e-6 rad within that theory. Circular orbits have one up
  /// to 5,975 km of height.
  /// - Parameters:
  ///   - a: Mean semimajor axis, m.
  ///   - e: Mean eccentricity.
  ///   - gravity: The field; WGS-84 where left out.
  public static func inclination(
    semimajorAxis a: Double, eccentricity e: Double = 0, gravity: ZonalGravity = .wgs84
  ) -> Double? {
    guard a.isFinite, a > 0, e >= 0, e < 1 else { return nil }
    let n: Double = (gravity.gravitationalParameter / a).squareRoot() / a
    let ratio: Double = gravity.radius / (a * (1 - e) * (1 + e))
    let scale: Double = 1.5 * n * gravity.j2 * ratio * ratio
    var cosine: Double = -meanSunRate / scale
    guard cosine > -1 else { return nil }
    for _ in 0..<2 {
      let rates = SecularRates.secondOrder(
        meanMotion: n, semimajorAxis: a, eccentricity: e,
        inclination: Elementary.acos(cosine), gravity: gravity)
      cosine += (rates.raan - meanSunRate) / scale
      guard cosine > -1, cosine < 1 else { return nil }
    }
    return Elementary.acos(cosine)
  }

  /// Local mean solar time of the ascending node, s, 0 ..< 86,400 (known as LTAN).
  ///
  /// Mean time at the meridian of the node: UT plus the angle from Greenwich's mean sidereal time to
  /// the node. Accuracy: 1 s, as UT1 is read off UTC; apparent time differs by the equation of time,
  /// up to 16 minutes.
  /// - Parameters:
  ///   - raan: Right ascension of the ascending node, rad, in TEME or true of date.
  ///   - epoch: When.
  public static func localTimeOfNode(raan: Double, at epoch: Epoch) -> Double {
    let date = epoch.julianDate(.utc)
    // Julian days begin at noon.
    let day: Double = (date.day + 0.5) - (date.day + 0.5).rounded(.down) + date.fraction
    let west: Double = raan - EarthRotation.meanSiderealTime(at: epoch)
    let angle: Double = Circle.positive(day * Circle.turn + west)
    return angle / Circle.turn * 86_400
  }

  /// How fast the local time of the node drifts, seconds a day; positive is later.
  public static func localTimeDrift(of orbit: MeanOrbit) -> Double {
    (orbit.rates.raan - meanSunRate) * 86_400 / Circle.turn * 86_400
  }
}
