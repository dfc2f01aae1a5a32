// SPDX-License-Identifier: Apache-2.0

/// The few figures by which catalogues describe an orbit: heights, tilt, period.
public struct OrbitFigures: Sendable, Hashable {
  /// Perigee height above the equatorial radius, m; negative where the ellipse meets the ground.
  public var perigeeHeight: Double
  /// Apogee height above the equatorial radius, m.
  public var apogeeHeight: Double
  /// Inclination to the equator, rad; nil where it is not known.
  public var inclination: Double?
  /// What the orbit goes round.
  public var center: OrbitCenter

  /// Makes figures from heights (m) above 6378.137 km and an inclination (rad).
  public init(
    perigeeHeight: Double, apogeeHeight: Double, inclination: Double? = nil,
    center: OrbitCenter = .earth
  ) {
    self.perigeeHeight = perigeeHeight
    self.apogeeHeight = apogeeHeight
    self.inclination = inclination
    self.center = center
  }

  /// The figures of a mean orbit about the Earth.
  public init(_ orbit: MeanOrbit) {
    self.init(
      perigeeHeight: orbit.perigeeHeight, apogeeHeight: orbit.apogeeHeight,
      inclination: orbit.inclination)
  }

  /// The mean of both heights, m: semimajor axis less equatorial radius.
  public var meanHeight: Double { 0.5 * (perigeeHeight + apogeeHeight) }
  /// Semimajor axis about the Earth, m.
  public var semimajorAxis: Double { Ellipsoid.wgs84.equatorialRadius + meanHeight }
  /// Eccentricity that the two heights make; nil for an ellipse smaller than a point.
  public var eccentricity: Double? {
    semimajorAxis > 0 ? 0.5 * (apogeeHeight - perigeeHeight) / semimajorAxis : nil
  }
  /// Two-body period about the Earth, s; nil for an ellipse smaller than a point.
  public var period: Double? {
    let a: Double = semimajorAxis
    guard a > 0 else { return nil }
    return Circle.turn * a * (a / GravitationalParameter.earth).squareRoot()
  }
}
