// SPDX-License-Identifier: Apache-2.0

/// Size, periods and slow turning of a mean orbit about the Earth, without its phase.
///
/// Published figures of one orbit differ by convention more than by error: the mean motion of a TLE
/// is Kozai's and holds the J2 rate of the mean anomaly, heights are counted from spheres of
/// different radius, periods are anomalistic (perigee to perigee) or nodal (node to node). This value
/// knows all of them. The rates are Brouwer's to second order in J2, with J4 (``SecularRates``); the
/// Sun and Moon are left out, which matters above half of the geostationary height.
///
/// Heights are above a sphere of the field's equatorial radius: 6378.135 km in WGS-72, the
/// convention of the US catalogue (SATCAT) and, but for 135 m, of GCAT (6378 km).
public struct MeanOrbit: Sendable, Hashable {
  /// The two-body mean motion of the semimajor axis (Brouwer's), rad/s.
  public let meanMotion: Double
  /// Mean semimajor axis, m.
  public let semimajorAxis: Double
  /// Mean eccentricity.
  public let eccentricity: Double
  /// Inclination, rad.
  public let inclination: Double
  /// How fast mean anomaly, perigee and node move, rad/s.
  public let rates: SecularRates
  /// The field in use.
  public let gravity: ZonalGravity

  /// The orbit of a published element set, by Brouwer's mean motion as SGP4 recovers it.
  /// - Parameters:
  ///   - elements: Kozai mean elements.
  ///   - gravity: The field they were fitted with; WGS-72 where left out.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    _ elements: MeanElements, gravity: ZonalGravity = .wgs72
  ) throws(ElementsFailure) {
    let kepler = try KeplerianElements<TEME>(brouwer: elements, gravity: gravity)
    try self.init(
      semimajorAxis: kepler.semimajorAxis, eccentricity: elements.eccentricity,
      inclination: elements.inclination, gravity: gravity)
  }

  /// The orbit of two heights above the sphere of the field's radius.
  /// - Parameters:
  ///   - perigeeHeight: In m; not below the centre.
  ///   - apogeeHeight: In m, not below the perigee.
  ///   - inclination: In rad.
  ///   - gravity: The field; WGS-72 where left out.
  /// - Throws: `.notFinite`, `.outOfRange`.
  public init(
    perigeeHeight: Double, apogeeHeight: Double, inclination: Double,
    gravity: ZonalGravity = .wgs72
  ) throws(ElementsFailure) {
    guard perigeeHeight.isFinite else { throw .notFinite(quantity: "perigee height") }
    guard apogeeHeight.isFinite else { throw .notFinite(quantity: "apogee height") }
    guard perigeeHeight <= apogeeHeight else {
      throw .outOfRange(quantity: "apogee height", value: apogeeHeight)
    }
    let a: Double = gravity.radius + 0.5 * (perigeeHeight + apogeeHeight)
    guard a > 0 else { throw .outOfRange(quantity: "semimajor axis", value: a) }
    try self.init(
      semimajorAxis: a, eccentricity: 0.5 * (apogeeHeight - perigeeHeight) / a,
      inclination: inclination, gravity: gravity)
  }

  /// The orbit of a mean semimajor axis (m), eccentricity and inclination (rad).
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    semimajorAxis: Double, eccentricity: Double, inclination: Double,
    gravity: ZonalGravity = .wgs72
  ) throws(ElementsFailure) {
    guard semimajorAxis.isFinite else { throw .notFinite(quantity: "semimajor axis") }
    guard semimajorAxis > 0 else {
      throw .outOfRange(quantity: "semimajor axis", value: semimajorAxis)
    }
    guard eccentricity.isFinite else { throw .notFinite(quantity: "eccentricity") }
    guard eccentricity < 1 else { throw .notElliptic(eccentricity: eccentricity) }
    guard eccentricity >= 0 else {
      throw .outOfRange(quantity: "eccentricity", value: eccentricity)
    }
    guard inclination.isFinite else { throw .notFinite(quantity: "inclination") }
    let n: Double =
      (gravity.gravitationalParameter / semimajorAxis).squareRoot() / semimajorAxis
    let rates = SecularRates.secondOrder(
      meanMotion: n, semimajorAxis: semimajorAxis, eccentricity: eccentricity,
      inclination: inclination, gravity: gravity)
    // Where J2 is no small disturbance the series turns the body backwards.
    guard rates.meanAnomaly > 0, rates.meanAnomaly + rates.argumentOfPerigee > 0,
      rates.raan.isFinite
    else { throw .outOfRange(quantity: "semimajor axis", value: semimajorAxis) }
    meanMotion = n
    self.semimajorAxis = semimajorAxis
    self.eccentricity = eccentricity
    self.inclination = inclination
    self.rates = rates
    self.gravity = gravity
  }

  /// Height of the mean perigee above the field's equatorial radius, m.
  public var perigeeHeight: Double { semimajorAxis * (1 - eccentricity) - gravity.radius }
  /// Height of the mean apogee above the field's equatorial radius, m.
  public var apogeeHeight: Double { semimajorAxis * (1 + eccentricity) - gravity.radius }
  /// The period of an undisturbed ellipse of this size, s.
  public var keplerianPeriod: Double { Circle.turn / meanMotion }
  /// Perigee to perigee, s: what the mean motion of an element set gives, up to the square of J2.
  public var anomalisticPeriod: Double { Circle.turn / rates.meanAnomaly }
  /// Ascending node to ascending node, s: the period of the UN register and of Russian sources.
  public var nodalPeriod: Double {
    Circle.turn / (rates.meanAnomaly + rates.argumentOfPerigee)
  }
}
