// SPDX-License-Identifier: Apache-2.0

/// The orbit of one element set after SGP4 and SDP4: near-Earth and deep space.
///
/// A value: everything that does not depend on time is computed once by `init`, and a state is a
/// pure function of time: the same bits whatever was asked before. States are in ``TEME`` of date.
///
/// Time since the element epoch is reckoned as everybody reckons it for TLEs: the difference of
/// UTC readings in minutes of 60 s, so a leap second in between is not counted
/// (``minutes(to:leapSeconds:)``).
///
/// - Accuracy: of the theory, about 1 km at the epoch of a low orbit, growing by 1–3 km a day.
///   Against the published program: 10⁻⁸ km.
/// - Reference: Hoots and Roehrich 1980, Spacetrack Report 3; Vallado, Crawford, Hujsak and Kelso
///   2006, AIAA 2006-6753, revision of 2020.
public struct SGP4: Propagator {
  /// The epoch of the elements.
  public let epoch: Epoch
  /// The Earth constants in use.
  public let gravity: Gravity
  /// The reckoning of angles in use.
  public let mode: Mode
  /// The numbers of `gravity`.
  package let constants: Constants
  /// The UTC reading of `epoch`.
  package let epochDate: PlainDate
  /// What the secular and periodic terms of the oblate Earth and drag need.
  package let near: NearEarth
  /// What the Sun, the Moon and resonances need; nil for periods below 225 minutes.
  package let deep: DeepSpace?

  /// The longest span from the element epoch that is answered, in minutes: 1000 years.
  ///
  /// It bounds the time a call takes, since resonant orbits are integrated from the epoch.
  public static let longestSpan: Double = 525_960_000

  /// Prepares the orbit of mean elements.
  ///
  /// - Parameters:
  ///   - elements: Kozai mean elements in TEME of their epoch.
  ///   - gravity: the Earth constants the elements were made with; WGS-72 for published sets.
  ///   - mode: improved, or as the Air Force's program.
  ///   - leapSeconds: the leap seconds by which the UTC reading of the epoch is found.
  /// - Throws: ``Failure/elementNotFinite(name:)``, ``Failure/notElliptic(eccentricity:)``,
  ///   ``Failure/meanMotionNotPositive(_:minutes:)``.
  public init(
    _ elements: MeanElements, gravity: Gravity = .wgs72, mode: Mode = .improved,
    leapSeconds: LeapSeconds = .builtin
  ) throws(Failure) {
    try self.init(
      elements, noKozai: elements.meanMotion * 60, gravity: gravity, mode: mode,
      leapSeconds: leapSeconds)
  }

  /// Prepares the orbit of a published element set, if it is one that SGP4 should be given.
  ///
  /// - Parameters:
  ///   - set: a TLE or OMM.
  ///   - gravity: the Earth constants the elements were made with; WGS-72 for published sets.
  ///   - mode: improved, or as the Air Force's program.
  ///   - apogeeLimit: the greatest apogee height in m, or nil for none. Above 100,000 km the Sun
  ///     and Moon move the orbit by more than the theory has terms for.
  ///   - leapSeconds: the leap seconds by which the UTC reading of the epoch is found.
  /// - Throws: what ``init(_:gravity:mode:leapSeconds:)`` throws, and
  ///   ``Failure/notForSGP4(ephemerisType:)``, ``Failure/apogeeTooHigh(height:limit:)``.
  public init(
    _ set: ElementSet, gravity: Gravity = .wgs72, mode: Mode = .improved,
    apogeeLimit: Double? = 100_000_000, leapSeconds: LeapSeconds = .builtin
  ) throws(Failure) {
    guard set.ephemerisType != 4 else { throw .notForSGP4(ephemerisType: 4) }
    // Straight from revolutions a day to radians a minute, as the published program does.
    let xpdotp: Double = 1440.0 / Circle.turn
    var elements = MeanElements(set)
    elements.bstar = Self.asPublished(bstar: set.bstar)
    try self.init(
      elements, noKozai: set.meanMotionRevolutionsPerDay / xpdotp, gravity: gravity,
      mode: mode, leapSeconds: leapSeconds)
    if let apogeeLimit, apogeeHeight > apogeeLimit {
      throw .apogeeTooHigh(height: apogeeHeight, limit: apogeeLimit)
    }
  }

  private init(
    _ elements: MeanElements, noKozai: Double, gravity: Gravity, mode: Mode,
    leapSeconds: LeapSeconds
  ) throws(Failure) {
    try Self.check(elements)
    let constants = Constants(gravity)
    let date = PlainDate(leapSeconds.utc(elements.epoch))
    let near = NearEarth(elements, noKozai: noKozai, constants)
    guard near.no > 0, near.ao.isFinite, near.no.isFinite else {
      throw .meanMotionNotPositive(near.no / 60, minutes: 0)
    }
    self.epoch = elements.epoch
    self.gravity = gravity
    self.mode = mode
    self.constants = constants
    self.epochDate = date
    self.near = near
    self.deep =
      Circle.turn / near.no >= 225.0
      ? DeepSpace(near, epochDays: date.daysSince1950, constants) : nil
  }

  /// The B* that the published program makes of a TLE's field: mantissa times a power of ten.
  ///
  /// That product is rounded once more than the decimal number, and where the drag polynomial has
  /// run away (12 million km, in real catalogues) the last bit is half a metre. Numbers that no
  /// five-digit field gives are left alone.
  package static func asPublished(bstar: Double) -> Double {
    let size: Double = abs(bstar)
    guard size > 1e-12, size < 1e9 else { return bstar }
    var exponent: Double = 0
    var power: Double = 1
    while size / power >= 1.0 {
      exponent += 1
      power = Elementary.pow(10.0, exponent)
    }
    while size / power < 0.1 {
      exponent -= 1
      power = Elementary.pow(10.0, exponent)
    }
    let mantissa: Double = (bstar / power * 1e5).rounded() / 1e5
    let product: Double = mantissa * power
    return abs(product - bstar) <= 2 * bstar.ulp ? product : bstar
  }

  private static func check(_ elements: MeanElements) throws(Failure) {
    guard elements.meanMotion.isFinite else { throw .elementNotFinite(name: "mean motion") }
    guard elements.eccentricity.isFinite else { throw .elementNotFinite(name: "eccentricity") }
    guard elements.inclination.isFinite else { throw .elementNotFinite(name: "inclination") }
    guard elements.raan.isFinite else {
      throw .elementNotFinite(name: "right ascension of the node")
    }
    guard elements.argumentOfPerigee.isFinite else {
      throw .elementNotFinite(name: "argument of perigee")
    }
    guard elements.meanAnomaly.isFinite else { throw .elementNotFinite(name: "mean anomaly") }
    guard elements.bstar.isFinite else { throw .elementNotFinite(name: "B*") }
    guard elements.meanMotion > 0 else {
      throw .meanMotionNotPositive(elements.meanMotion, minutes: 0)
    }
    guard elements.eccentricity >= 0, elements.eccentricity < 1 else {
      throw .notElliptic(eccentricity: elements.eccentricity)
    }
  }
}
