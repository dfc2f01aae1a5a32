// SPDX-License-Identifier: Apache-2.0

/// An orbit about an oblate Earth by Brouwer's theory: secular, and short-period in J2.
///
/// Mean semimajor axis, eccentricity and inclination stay; node, perigee and mean anomaly grow evenly
/// (``SecularRates``, of the chosen ``Order``). States are osculating: the short-period motion of
/// first order in J2 (some 10 km) is added, unless it was asked to be left out; then they are those
/// of the mean ellipse. The equator of the frame is taken as the Earth's and as fixed: TEME, TOD or
/// MOD of date, or with a small error GCRF and EME2000.
///
/// Accuracy: against an integration with J2 and J4, from a state in low orbit: 0.4 km within a
/// revolution; up to 8 km a day with ``Order/j2``, up to 5 km with ``Order/j4`` (along the track:
/// the mean semimajor axis is found to first order). J3, which is left out, makes up to 15 km from
/// the start. No drag.
/// Reference: Brouwer 1959, Astronomical Journal 64, 378; Lyddane 1963, ibid. 68, 555.
public struct BrouwerPropagator<Frame: ReferenceFrame>: Propagator {
  /// Which secular terms are kept.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// J2 to first order.
    case j2
    /// J2, J2² and J4.
    case j4
  }

  /// It cannot fail once it has started.
  public typealias Failure = Never

  /// The secular rates in use.
  public let rates: SecularRates

  private let orbit: SecularOrbit
  private let terms: ShortPeriodTerms?

  /// Starts from mean elements (Brouwer's doubly primed ones).
  /// - Parameters:
  ///   - order: The secular terms.
  ///   - elements: Mean Keplerian elements of an ellipse; their GM is used for the mean motion.
  ///   - gravity: The field; WGS-84 where left out.
  ///   - shortPeriod: Whether states contain the short-period motion.
  /// - Throws: `.notElliptic`; `.outOfRange` where J2 is no small disturbance: a perigee below half the
  ///   Earth's radius, a semimajor axis of some hundred perigee distances.
  public init(
    _ order: Order, mean elements: KeplerianElements<Frame>, gravity: ZonalGravity = .wgs84,
    shortPeriod: Bool = true
  ) throws(ElementsFailure) {
    let orbit = try SecularOrbit(elements, gravity: gravity)
    self.orbit = orbit
    terms = shortPeriod ? ShortPeriodTerms(gravity: gravity) : nil
    switch order {
    case .j2:
      rates = .firstOrder(
        meanMotion: orbit.meanMotion, semimajorAxis: orbit.semimajorAxis,
        eccentricity: orbit.eccentricity, inclination: orbit.inclination, gravity: gravity)
    case .j4:
      rates = .secondOrder(
        meanMotion: orbit.meanMotion, semimajorAxis: orbit.semimajorAxis,
        eccentricity: orbit.eccentricity, inclination: orbit.inclination, gravity: gravity)
    }
  }

  /// Starts from a state, whose mean elements are found by iteration; at its epoch it comes back to
  /// 1e-12.
  /// - Parameters:
  ///   - order: The secular terms.
  ///   - state: Position in m and velocity in m/s.
  ///   - gravity: The field; WGS-84 where left out.
  /// - Throws: `.notFinite`, `.zeroPosition`, `.rectilinear`, `.outOfRange`, `.notElliptic`.
  public init(
    _ order: Order, osculating state: StateVector<Frame>, gravity: ZonalGravity = .wgs84
  ) throws(ElementsFailure) {
    let osculating = try KeplerianElements(
      state, gravitationalParameter: gravity.gravitationalParameter)
    try self.init(
      order, mean: ShortPeriodTerms(gravity: gravity).mean(osculating), gravity: gravity)
  }

  /// The mean elements at an epoch, angles in 0 ..< 2π.
  public func elements(at epoch: Epoch) -> KeplerianElements<Frame> {
    orbit.elements(at: epoch, rates: rates)
  }

  /// The state at an epoch: m and m/s.
  public func state(at epoch: Epoch) -> StateVector<Frame> {
    let mean = elements(at: epoch)
    return StateVector(terms.map { $0.osculating(mean) } ?? mean)
  }
}

extension BrouwerPropagator where Frame == TEME {
  /// Starts from the mean elements of a published set.
  ///
  /// The Kozai mean motion of the set becomes Brouwer's with the given field, WGS-72 where left out,
  /// the one that the sets are fitted with; B* is not used.
  /// - Parameters:
  ///   - order: The secular terms.
  ///   - elements: The elements of the set.
  ///   - gravity: The field.
  ///   - shortPeriod: Whether states contain the short-period motion.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    _ order: Order, _ elements: MeanElements, gravity: ZonalGravity = .wgs72,
    shortPeriod: Bool = true
  ) throws(ElementsFailure) {
    try self.init(
      order, mean: KeplerianElements(brouwer: elements, gravity: gravity), gravity: gravity,
      shortPeriod: shortPeriod)
  }
}
