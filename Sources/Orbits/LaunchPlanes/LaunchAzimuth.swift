// SPDX-License-Identifier: Apache-2.0

/// The direction in which to leave a pad for an inclination, clockwise from north.
public struct LaunchAzimuth: Sendable, Hashable {
  /// Of the inertial velocity, rad, 0 ..< 2π.
  public let inertial: Double
  /// Of the velocity over the turning ground, rad, 0 ..< 2π: the one that a rocket flies.
  public let rotating: Double
  /// The speed over the ground to be gained, m/s, without losses.
  public let groundSpeed: Double

  /// The two azimuths, northbound and southbound, for an inclination from a pad into a circular orbit.
  ///
  /// Spherical: sin β = cos i / cos φ' with the geocentric latitude. The ground's own speed is that
  /// of the pad. Retrograde inclinations give westward azimuths.
  /// Reference: Vallado 2013, Fundamentals of Astrodynamics, 4th ed., section 6.4.1, equations 6-24
  /// and 6-25.
  /// - Parameters:
  ///   - pad: The pad.
  ///   - inclination: In rad.
  ///   - height: Of the circular orbit above 6378.137 km, m.
  /// - Returns: nil where no plane of that inclination passes through the pad.
  public static func both(
    from pad: LaunchPad, inclination: Double, height: Double
  ) -> (northbound: LaunchAzimuth, southbound: LaunchAzimuth)? {
    let cosLatitude: Double = Elementary.cos(pad.geocentricLatitude)
    let cosine: Double = Elementary.cos(inclination)
    let radius: Double = Ellipsoid.wgs84.equatorialRadius + height
    guard radius > 0, pad.reaches(inclination: inclination, margin: 1e-12) else { return nil }
    let sine: Double =
      cosLatitude > abs(cosine) ? cosine / cosLatitude : cosine < 0 ? -1 : cosine > 0 ? 1 : 0
    let angle: Double = Elementary.asin(sine)
    let speed: Double = (GravitationalParameter.earth / radius).squareRoot()
    let ground: Double = EarthRotation.nominalRate * pad.radius * cosLatitude
    return (
      LaunchAzimuth(angle, speed: speed, ground: ground),
      LaunchAzimuth(Double.pi - angle, speed: speed, ground: ground)
    )
  }

  private init(_ azimuth: Double, speed: Double, ground: Double) {
    let (sine, cosine) = Elementary.sincos(azimuth)
    let east: Double = speed * sine - ground
    let north: Double = speed * cosine
    inertial = Circle.positive(azimuth)
    rotating = Circle.positive(Elementary.atan2(east, north))
    groundSpeed = Elementary.hypot(east, north)
  }
}
