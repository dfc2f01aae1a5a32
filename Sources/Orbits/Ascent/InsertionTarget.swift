// SPDX-License-Identifier: Apache-2.0

/// The orbit in which an ascent shall end.
///
/// Heights are of the osculating ellipse over a sphere of 6378.137 km at cut-off. The plane is that
/// of the true equator of the launch day (TOD); `raan` nil leaves it to the azimuth.
public struct InsertionTarget: Sendable, Hashable {
  /// Of perigee, m; negative for an ascent that ends before orbit.
  public var perigeeHeight: Double
  /// Of apogee, m.
  public var apogeeHeight: Double
  /// In rad, from 0 to π.
  public var inclination: Double
  /// Of the ascending node in TOD, rad; nil for the plane that the pad passes through at lift-off.
  public var raan: Double?
  /// Leaving northwards or southwards.
  public var pass: LaunchPlane.Pass
  /// At cut-off, m; nil for the perigee.
  public var cutOffHeight: Double?
  /// At cut-off, of the inertial velocity over the horizontal, rad; nil where the orbit's shape and
  /// `cutOffHeight` settle it.
  public var cutOffFlightPathAngle: Double?

  /// An orbit: heights in m, angles in rad.
  public init(
    perigeeHeight: Double, apogeeHeight: Double, inclination: Double, raan: Double? = nil,
    pass: LaunchPlane.Pass = .northbound, cutOffHeight: Double? = nil,
    cutOffFlightPathAngle: Double? = nil
  ) {
    self.perigeeHeight = perigeeHeight
    self.apogeeHeight = apogeeHeight
    self.inclination = inclination
    self.raan = raan
    self.pass = pass
    self.cutOffHeight = cutOffHeight
    self.cutOffFlightPathAngle = cutOffFlightPathAngle
  }
}
