// SPDX-License-Identifier: Apache-2.0

/// A place that rockets start from, as the geometry of orbital planes sees it.
///
/// Planes pass through the Earth's centre, so what counts is the geocentric latitude, up to 0.19° less
/// than the geodetic one of maps: at Baikonur the wrong one moves the node of a 51.6° plane by 0.54°.
public struct LaunchPad: Sendable, Hashable {
  /// Where it is, by geodetic latitude.
  public let place: Geodetic
  /// Distance from the Earth's centre, m.
  public let radius: Double
  /// Geocentric latitude, rad.
  public let geocentricLatitude: Double

  /// Makes a pad from a place on an ellipsoid.
  public init(_ place: Geodetic, on ellipsoid: Ellipsoid = .wgs84) {
    let position: Vector3 = ellipsoid.position(of: place)
    self.place = place
    radius = position.norm
    geocentricLatitude = Elementary.atan2(
      position.z, Elementary.hypot(position.x, position.y))
  }

  /// The least inclination of an orbital plane through the pad, rad: the geocentric latitude.
  public var leastInclination: Double { abs(geocentricLatitude) }

  /// Whether a plane of an inclination passes through the pad, given a margin in rad for a turn during
  /// the ascent.
  public func reaches(inclination: Double, margin: Double = 0) -> Bool {
    inclination >= leastInclination - margin
      && inclination <= Double.pi - leastInclination + margin
  }

  /// Right ascension of the pad in TEME, rad, 0 ..< 2π.
  ///
  /// Polar motion (0.3″) is left out.
  /// - Parameters:
  ///   - epoch: When.
  ///   - ut1MinusUTC: In s; 0.9 s at most, 0.004° of right ascension.
  public func rightAscension(at epoch: Epoch, ut1MinusUTC: Double = 0) -> Double {
    Circle.positive(
      place.longitude + EarthRotation.meanSiderealTime(at: epoch, ut1MinusUTC: ut1MinusUTC))
  }

  /// Direction of the pad from the Earth's centre in TEME, length 1.
  public func direction(at epoch: Epoch, ut1MinusUTC: Double = 0) -> Vector3 {
    let (sinLatitude, cosLatitude) = Elementary.sincos(geocentricLatitude)
    let (sinRight, cosRight) = Elementary.sincos(
      rightAscension(at: epoch, ut1MinusUTC: ut1MinusUTC))
    return Vector3(cosLatitude * cosRight, cosLatitude * sinRight, sinLatitude)
  }
}
