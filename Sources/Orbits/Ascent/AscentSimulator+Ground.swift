// SPDX-License-Identifier: Apache-2.0

extension AscentSimulator {
  /// The mean radius of the Earth (2a + b)/3 of WGS84, m.
  static let meanRadius: Double = 6_371_008.771_4

  /// From the pad to a place along the great circle of the mean sphere by geodetic latitudes, m.
  func groundDistance(to place: Geodetic) -> Double {
    Self.meanRadius * Self.normal(pad).angle(to: Self.normal(place))
  }

  private static func normal(_ place: Geodetic) -> Vector3 {
    let (sinLatitude, cosLatitude) = Elementary.sincos(place.latitude)
    let (sinLongitude, cosLongitude) = Elementary.sincos(place.longitude)
    return Vector3(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude)
  }
}
