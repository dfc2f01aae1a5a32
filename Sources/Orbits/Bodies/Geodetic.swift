// SPDX-License-Identifier: Apache-2.0

/// A place by latitude, longitude and height over an ``Ellipsoid``.
public struct Geodetic: Sendable, Hashable {
  /// Geodetic latitude, rad, −π/2…π/2, north positive.
  public var latitude: Double
  /// Longitude, rad, east positive; −π < longitude ≤ π where this library computed it.
  public var longitude: Double
  /// Height over the ellipsoid along its normal, m.
  public var height: Double

  /// Makes a place from latitude and longitude (rad) and height (m).
  @inlinable
  public init(latitude: Double, longitude: Double, height: Double = 0) {
    self.latitude = latitude
    self.longitude = longitude
    self.height = height
  }

  /// Makes a place from latitude and longitude in degrees and height in metres.
  public init(latitudeDegrees: Double, longitudeDegrees: Double, height: Double = 0) {
    self.init(
      latitude: latitudeDegrees * Circle.degree, longitude: longitudeDegrees * Circle.degree,
      height: height)
  }

  /// Geodetic latitude in degrees.
  public var latitudeDegrees: Double { latitude / Circle.degree }
  /// Longitude in degrees, east positive.
  public var longitudeDegrees: Double { longitude / Circle.degree }
}
