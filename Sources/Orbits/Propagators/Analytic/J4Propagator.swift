// SPDX-License-Identifier: Apache-2.0

/// Mean orbit under J2, J2² and J4: secular terms alone.
///
/// The elements it starts from are *mean* elements (Brouwer's doubly primed ones). Semimajor axis,
/// eccentricity and inclination stay; node, perigee and mean anomaly grow evenly
/// (``SecularRates/secondOrder(meanMotion:semimajorAxis:eccentricity:inclination:gravity:)``); a state
/// is that of the resulting Keplerian elements, so at the epoch of the elements it is theirs. The
/// equator of the frame is taken as the Earth's and as fixed: TEME, TOD or MOD of date, or with a
/// small error GCRF and EME2000.
///
/// Accuracy: no short-period and long-period terms, so positions differ from those of a full zonal
/// integration by up to about 10 km in low orbits; the node and perigee drift agree to 1e-5 of
/// themselves where the mean elements are as good.
/// Reference: Brouwer 1959, Astronomical Journal 64, 378; Vallado 2013, section 9.6.
public struct J4Propagator<Frame: ReferenceFrame>: Propagator {
  /// It cannot fail once it has started.
  public typealias Failure = Never

  /// The secular rates in use: J2, J2² and J4.
  public let rates: SecularRates

  private let orbit: SecularOrbit

  /// Starts from mean elements.
  /// - Parameters:
  ///   - elements: Mean Keplerian elements of an ellipse; their GM is used for the mean motion.
  ///   - gravity: The field; WGS-84 where left out.
  /// - Throws: `.notElliptic`.
  public init(
    mean elements: KeplerianElements<Frame>, gravity: ZonalGravity = .wgs84
  ) throws(ElementsFailure) {
    let orbit = try SecularOrbit(elements)
    self.orbit = orbit
    rates = .secondOrder(
      meanMotion: orbit.meanMotion, semimajorAxis: orbit.semimajorAxis,
      eccentricity: orbit.eccentricity, inclination: orbit.inclination, gravity: gravity)
  }

  /// The mean elements at an epoch, angles in 0 ..< 2π.
  public func elements(at epoch: Epoch) -> KeplerianElements<Frame> {
    orbit.elements(at: epoch, rates: rates)
  }

  /// The state of the mean orbit at an epoch: m and m/s.
  public func state(at epoch: Epoch) -> StateVector<Frame> {
    StateVector(elements(at: epoch))
  }
}

extension J4Propagator where Frame == TEME {
  /// Starts from the mean elements of a published set.
  ///
  /// The Kozai mean motion of the set becomes Brouwer's with the given field, WGS-72 where left out,
  /// the one that the sets are fitted with; B* is not used.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    _ elements: MeanElements, gravity: ZonalGravity = .wgs72
  ) throws(ElementsFailure) {
    try self.init(
      mean: KeplerianElements(brouwer: elements, gravity: gravity), gravity: gravity)
  }
}
