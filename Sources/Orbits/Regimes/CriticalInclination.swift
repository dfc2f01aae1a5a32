// SPDX-License-Identifier: Apache-2.0

/// The inclinations at which J2 leaves the perigee where it is, and orbits that stand on them.
public enum CriticalInclination {
  /// 63.43°, where 5 cos² i = 1, rad.
  ///
  /// Vallado 2013, Fundamentals of Astrodynamics, 4th ed., section 11.4.2.
  public static let prograde: Double = Elementary.atan2(2, 1)
  /// 116.57°, rad.
  public static let retrograde: Double = Double.pi - Elementary.atan2(2, 1)

  /// The distance of an inclination from the nearer critical one, rad.
  public static func distance(of inclination: Double) -> Double {
    Swift.min(abs(inclination - prograde), abs(inclination - retrograde))
  }

  /// Whether an orbit is of the Molniya kind: critical inclination, two revolutions a sidereal day,
  /// and the northern or southern apogee far above the perigee.
  ///
  /// - Parameters:
  ///   - orbit: The mean orbit.
  ///   - inclinationBand: How far from 63.43° in rad; 2° where left out (63 to 65° were flown).
  ///   - periodBand: How far from half a sidereal day in s; 6 minutes where left out.
  public static func isMolniya(
    _ orbit: MeanOrbit, inclinationBand: Double = Double.pi / 90, periodBand: Double = 360
  ) -> Bool {
    let half: Double = 0.5 * Circle.turn / EarthRotation.siderealRate
    return distance(of: orbit.inclination) <= inclinationBand
      && abs(orbit.nodalPeriod - half) <= periodBand && orbit.eccentricity >= 0.5
  }
}
