// SPDX-License-Identifier: Apache-2.0

/// Mean orbital elements for SGP4, in SI units and radians, in the TEME frame of their epoch.
///
/// The mean motion is Kozai's, as TLE and OMM carry it.
public struct MeanElements: Sendable, Hashable {
  /// When the elements hold.
  public var epoch: Epoch
  /// Kozai mean motion, rad/s.
  public var meanMotion: Double
  /// Eccentricity, 0 ≤ e < 1.
  public var eccentricity: Double
  /// Inclination, rad.
  public var inclination: Double
  /// Right ascension of the ascending node, rad.
  public var raan: Double
  /// Argument of perigee, rad.
  public var argumentOfPerigee: Double
  /// Mean anomaly, rad.
  public var meanAnomaly: Double
  /// SGP4 drag term B*, per Earth radius.
  public var bstar: Double

  /// Makes a set of mean elements: radians, rad/s, B* per Earth radius.
  public init(
    epoch: Epoch, meanMotion: Double, eccentricity: Double, inclination: Double, raan: Double,
    argumentOfPerigee: Double, meanAnomaly: Double, bstar: Double
  ) {
    self.epoch = epoch
    self.meanMotion = meanMotion
    self.eccentricity = eccentricity
    self.inclination = inclination
    self.raan = raan
    self.argumentOfPerigee = argumentOfPerigee
    self.meanAnomaly = meanAnomaly
    self.bstar = bstar
  }
}

extension MeanElements {
  /// The elements of a published set, converted to SI.
  public init(_ set: ElementSet) {
    self.init(
      epoch: set.epoch,
      meanMotion: set.meanMotionRevolutionsPerDay * (Circle.turn / 86_400),
      eccentricity: set.eccentricity,
      inclination: set.inclinationDegrees * Circle.degree,
      raan: set.raanDegrees * Circle.degree,
      argumentOfPerigee: set.argumentOfPerigeeDegrees * Circle.degree,
      meanAnomaly: set.meanAnomalyDegrees * Circle.degree,
      bstar: set.bstar)
  }
}
