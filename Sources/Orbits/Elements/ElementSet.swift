// SPDX-License-Identifier: Apache-2.0

/// A published set of mean elements of one object, as a TLE or an OMM carries it.
///
/// Numbers stay in the units of publication (degrees, revolutions a day), so that reading and
/// writing lose nothing; ``MeanElements`` has them in SI for computing.
public struct ElementSet: Sendable, Hashable {
  /// The object's name, empty where none was given.
  public var name: String = ""
  /// The international (COSPAR) designator in long form, `1998-067A`, empty where none was given.
  public var internationalDesignator: String = ""
  /// The catalogue number, 1…999,999,999; nil where none was given.
  public var catalogNumber: Int?
  /// `U`, `C` or `S`.
  public var classification: String = "U"
  /// When the elements hold.
  public var epoch: Epoch
  /// Kozai mean motion, revolutions a day.
  public var meanMotionRevolutionsPerDay: Double
  /// Eccentricity.
  public var eccentricity: Double
  /// Inclination, degrees.
  public var inclinationDegrees: Double
  /// Right ascension of the ascending node, degrees.
  public var raanDegrees: Double
  /// Argument of perigee, degrees.
  public var argumentOfPerigeeDegrees: Double
  /// Mean anomaly, degrees.
  public var meanAnomalyDegrees: Double
  /// SGP4 drag term B*, per Earth radius.
  public var bstar: Double = 0
  /// Half the first derivative of the mean motion, revolutions/day², the convention of TLE and OMM.
  public var meanMotionDot: Double = 0
  /// A sixth of the second derivative of the mean motion, revolutions/day³.
  public var meanMotionDDot: Double = 0
  /// Ephemeris type: 0 for SGP4, 4 for SGP4-XP.
  public var ephemerisType: Int = 0
  /// Element set number; nil where blank.
  public var elementSetNumber: Int?
  /// Revolution number at epoch; nil where blank.
  public var revolutionAtEpoch: Int?

  /// Makes an element set from its six elements in degrees and revolutions a day.
  public init(
    epoch: Epoch, meanMotionRevolutionsPerDay: Double, eccentricity: Double,
    inclinationDegrees: Double, raanDegrees: Double, argumentOfPerigeeDegrees: Double,
    meanAnomalyDegrees: Double
  ) {
    self.epoch = epoch
    self.meanMotionRevolutionsPerDay = meanMotionRevolutionsPerDay
    self.eccentricity = eccentricity
    self.inclinationDegrees = inclinationDegrees
    self.raanDegrees = raanDegrees
    self.argumentOfPerigeeDegrees = argumentOfPerigeeDegrees
    self.meanAnomalyDegrees = meanAnomalyDegrees
  }
}
