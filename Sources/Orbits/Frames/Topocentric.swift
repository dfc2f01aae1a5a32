// SPDX-License-Identifier: Apache-2.0

/// Where something is as seen from a site: direction, distance and its change.
///
/// Pure geometry: no refraction, light time or aberration.
public struct Topocentric: Sendable, Hashable {
  /// Azimuth, rad, 0 ..< 2π from north eastward; 0 at the zenith.
  public var azimuth: Double
  /// Elevation over the horizon of the ellipsoid, rad, −π/2…π/2.
  public var elevation: Double
  /// Distance, m.
  public var range: Double
  /// Change of the distance, m/s, positive when it grows.
  public var rangeRate: Double

  /// Makes a topocentric direction from its parts: rad, m, m/s.
  public init(azimuth: Double, elevation: Double, range: Double, rangeRate: Double = 0) {
    self.azimuth = azimuth
    self.elevation = elevation
    self.range = range
    self.rangeRate = rangeRate
  }

  /// Azimuth in degrees.
  public var azimuthDegrees: Double { azimuth / Circle.degree }
  /// Elevation in degrees.
  public var elevationDegrees: Double { elevation / Circle.degree }
}
