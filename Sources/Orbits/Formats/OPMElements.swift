// SPDX-License-Identifier: Apache-2.0

/// The osculating elements of an orbit parameter message, in the units of the message so that no
/// digit is lost.
public struct OPMElements: Sendable, Hashable {
  /// Semimajor axis, km.
  public var semimajorAxisKilometers: Double
  /// Eccentricity.
  public var eccentricity: Double
  /// Inclination, degrees.
  public var inclinationDegrees: Double
  /// Right ascension of the ascending node, degrees.
  public var raanDegrees: Double
  /// Argument of perigee, degrees.
  public var argumentOfPerigeeDegrees: Double
  /// True or mean anomaly, degrees.
  public var anomalyDegrees: Double
  /// Whether the anomaly is the mean one.
  public var isMeanAnomaly: Bool
  /// The gravitational parameter they go with, km³/s².
  public var gravitationalParameterKilometers: Double

  /// Makes elements from their parts.
  public init(
    semimajorAxisKilometers: Double, eccentricity: Double, inclinationDegrees: Double,
    raanDegrees: Double, argumentOfPerigeeDegrees: Double, anomalyDegrees: Double,
    isMeanAnomaly: Bool, gravitationalParameterKilometers: Double
  ) {
    self.semimajorAxisKilometers = semimajorAxisKilometers
    self.eccentricity = eccentricity
    self.inclinationDegrees = inclinationDegrees
    self.raanDegrees = raanDegrees
    self.argumentOfPerigeeDegrees = argumentOfPerigeeDegrees
    self.anomalyDegrees = anomalyDegrees
    self.isMeanAnomaly = isMeanAnomaly
    self.gravitationalParameterKilometers = gravitationalParameterKilometers
  }
}
