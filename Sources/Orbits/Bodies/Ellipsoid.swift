// SPDX-License-Identifier: Apache-2.0

/// An oblate ellipsoid of revolution: the figure that latitudes and heights refer to.
public struct Ellipsoid: Sendable, Hashable {
  /// Equatorial radius a, m.
  public let equatorialRadius: Double
  /// Flattening f = (a − b)/a, 0 ≤ f < 1.
  public let flattening: Double

  /// Makes an ellipsoid from its equatorial radius (m) and flattening.
  ///
  /// - Precondition: the radius is positive and 0 ≤ flattening < 1.
  public init(equatorialRadius: Double, flattening: Double) {
    precondition(equatorialRadius > 0 && flattening >= 0 && flattening < 1)
    self.equatorialRadius = equatorialRadius
    self.flattening = flattening
  }

  /// World Geodetic System 1984 (NGA.STND.0036 1.0.0, 2014, table 3.1).
  public static let wgs84 = Ellipsoid(
    equatorialRadius: 6_378_137, flattening: 1 / 298.257_223_563)

  /// Geodetic Reference System 1980 (Moritz 2000, Journal of Geodesy 74, 128).
  public static let grs80 = Ellipsoid(
    equatorialRadius: 6_378_137, flattening: 1 / 298.257_222_101)

  /// Polar radius b = a (1 − f), m.
  public var polarRadius: Double { equatorialRadius * (1 - flattening) }

  /// First eccentricity squared, e² = f (2 − f).
  public var eccentricitySquared: Double { flattening * (2 - flattening) }

  /// The position of a place, m, in the body-fixed frame (ITRF for the Earth).
  public func position(of place: Geodetic) -> Vector3 {
    let (sinLatitude, cosLatitude) = Elementary.sincos(place.latitude)
    let (sinLongitude, cosLongitude) = Elementary.sincos(place.longitude)
    let e2: Double = eccentricitySquared
    let normal: Double = equatorialRadius / (1 - e2 * sinLatitude * sinLatitude).squareRoot()
    let axial: Double = (normal + place.height) * cosLatitude
    return Vector3(
      axial * cosLongitude, axial * sinLongitude,
      (normal * (1 - e2) + place.height) * sinLatitude)
  }
}
