// SPDX-License-Identifier: Apache-2.0

/// One instant of a pass as seen from the station.
public struct PassPoint: Sendable, Hashable {
  /// When.
  public var epoch: Epoch
  /// Azimuth and elevation (rad), range (m), its rate (m/s); geometric, without refraction.
  public var view: Topocentric
  /// Whether the Sun shines on the satellite.
  public var illumination: Illumination
  /// Geometric elevation of the Sun's centre at the station, rad.
  public var sunElevation: Double
  /// Whether an observer can see the satellite: lit, at least in part, and the sky dark enough.
  public var isVisible: Bool

  /// Makes a point from its parts.
  public init(
    epoch: Epoch, view: Topocentric, illumination: Illumination, sunElevation: Double,
    isVisible: Bool
  ) {
    self.epoch = epoch
    self.view = view
    self.illumination = illumination
    self.sunElevation = sunElevation
    self.isVisible = isVisible
  }

  /// Elevation of the Sun in degrees.
  public var sunElevationDegrees: Double { sunElevation / Circle.degree }
}
