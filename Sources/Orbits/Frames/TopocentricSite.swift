// SPDX-License-Identifier: Apache-2.0

/// A place on the ground with its horizon: east, north, up.
///
/// Made once for a site, then asked for every state; costs one square root and two arc tangents.
public struct TopocentricSite: Sendable, Hashable {
  /// The site by latitude, longitude and height.
  public let place: Geodetic
  /// The site's position in ITRF, m.
  public let position: Vector3
  /// Turns ITRF axes into east, north, up.
  public let horizon: Matrix3

  /// Makes a site from a place on an ellipsoid.
  public init(_ place: Geodetic, on ellipsoid: Ellipsoid = .wgs84) {
    self.place = place
    self.position = ellipsoid.position(of: place)
    let (sinLatitude, cosLatitude) = Elementary.sincos(place.latitude)
    let (sinLongitude, cosLongitude) = Elementary.sincos(place.longitude)
    self.horizon = Matrix3(
      Vector3(-sinLongitude, cosLongitude, 0),
      Vector3(-sinLatitude * cosLongitude, -sinLatitude * sinLongitude, cosLatitude),
      Vector3(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude))
  }

  /// A position in ITRF (m) as east, north, up from the site, m.
  public func eastNorthUp(of position: Vector3) -> Vector3 {
    horizon * (position - self.position)
  }

  /// A position in ITRF, m, from east, north, up of the site, m.
  public func position(eastNorthUp: Vector3) -> Vector3 {
    position + horizon.transposed * eastNorthUp
  }

  /// The view of a position (m) and a velocity (m/s) in ITRF.
  ///
  /// At the site itself all four figures are 0.
  public func view(position: Vector3, velocity: Vector3 = .zero) -> Topocentric {
    let local: Vector3 = horizon * (position - self.position)
    let range: Double = local.norm
    guard range > 0 else { return Topocentric(azimuth: 0, elevation: 0, range: 0) }
    let level: Double = (local.x * local.x + local.y * local.y).squareRoot()
    let azimuth: Double = level > 0 ? Elementary.atan2(local.x, local.y) : 0
    let turned: Double = azimuth < 0 ? azimuth + Circle.turn : azimuth + 0
    return Topocentric(
      azimuth: turned < Circle.turn ? turned : 0,
      elevation: Elementary.atan2(local.z, level), range: range,
      rangeRate: (position - self.position).dot(velocity) / range)
  }

  /// The view of a state.
  public func view(of state: StateVector<ITRF>) -> Topocentric {
    view(position: state.position, velocity: state.velocity)
  }

  /// The position in ITRF, m, that is seen in a direction at a range.
  public func position(of view: Topocentric) -> Vector3 {
    let (sinAzimuth, cosAzimuth) = Elementary.sincos(view.azimuth)
    let (sinElevation, cosElevation) = Elementary.sincos(view.elevation)
    let level: Double = view.range * cosElevation
    return position(
      eastNorthUp: Vector3(level * sinAzimuth, level * cosAzimuth, view.range * sinElevation))
  }
}
