// SPDX-License-Identifier: Apache-2.0

/// Where an orbit of one revolution a sidereal day stands over the Earth, and how it drifts.
public enum Geosynchronism {
  /// The semimajor axis whose two-body period is a sidereal day, m: 42,164.17 km.
  public static let semimajorAxis: Double = Elementary.cbrt(
    GravitationalParameter.earth / (EarthRotation.siderealRate * EarthRotation.siderealRate))

  /// Height of that circle above 6378.137 km, m: 35,786 km.
  public static let height: Double = semimajorAxis - Ellipsoid.wgs84.equatorialRadius

  /// Half width of the protected ring about ``height``, m.
  ///
  /// IADC Space Debris Mitigation Guidelines, IADC-02-01 rev. 3 (2021), section 3.3.2: ±200 km, ±15°.
  public static let protectedHalfWidth: Double = 200e3

  /// The longitude of the mean sub-satellite point at the epoch of the elements, rad, −π…π, east.
  ///
  /// Ω + ω + M less Greenwich mean sidereal time. On an orbit of eccentricity e and inclination i the
  /// body itself swings about it by 2e (east-west) and a figure of eight of i²/4, both in rad.
  /// Accuracy: 0.004°, as UT1 is read off UTC where no offset is given, and that of the set (0.01°).
  public static func meanLongitude(
    of elements: MeanElements, ut1MinusUTC: Double = 0
  ) -> Double {
    let right: Double = elements.raan + elements.argumentOfPerigee + elements.meanAnomaly
    return Circle.signed(
      right - EarthRotation.meanSiderealTime(at: elements.epoch, ut1MinusUTC: ut1MinusUTC))
  }

  /// How fast the mean longitude moves, rad/s, positive to the east, by J2 and J4.
  ///
  /// The rates of node, perigee and mean anomaly together, less the Earth's. Leaving J2 out makes
  /// 0.013° a day at this height, the difference between a kept slot and a drifting one. The Sun and
  /// Moon, left out here, take 0.005° a day off below 6° of inclination, 0.008° at 15° (SDP4 over
  /// 1,515 objects of July 2024).
  public static func driftRate(of orbit: MeanOrbit) -> Double {
    let rates = orbit.rates
    return rates.meanAnomaly + rates.argumentOfPerigee + rates.raan - EarthRotation.siderealRate
  }

  /// The lowest perigee of a graveyard orbit above the geostationary height, m.
  ///
  /// IADC-02-01 rev. 3 (2021), section 5.3.1: 235 km + 1000 Cᵣ A/m km, with e ≤ 0.003.
  /// - Parameters:
  ///   - reflectivity: Solar radiation pressure coefficient Cᵣ, 1…2.
  ///   - areaToMass: Cross-section over dry mass, m²/kg.
  public static func graveyardClearance(
    reflectivity: Double = 1.5, areaToMass: Double
  ) -> Double {
    235e3 + 1_000e3 * reflectivity * areaToMass
  }
}
