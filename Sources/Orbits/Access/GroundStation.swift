// SPDX-License-Identifier: Apache-2.0

/// A place on the ground that looks at satellites.
public struct GroundStation: Sendable, Hashable {
  /// What it is called.
  public var name: String
  /// Where it is, with its horizon.
  public var site: TopocentricSite

  /// Makes a station from a place on an ellipsoid.
  public init(name: String = "", place: Geodetic, on ellipsoid: Ellipsoid = .wgs84) {
    self.name = name
    self.site = TopocentricSite(place, on: ellipsoid)
  }
}
