// SPDX-License-Identifier: Apache-2.0

/// Classical (Keplerian) elements of a conic orbit at an epoch in a frame, SI units and radians.
///
/// The semilatus rectum p is kept for the size, so that parabolas are like the rest. Whether the
/// elements are osculating or mean is for their user to say.
///
/// Where an angle is undefined it is zero and its neighbour takes over: on circular orbits
/// `argumentOfPerigee` is 0 and `trueAnomaly` counts from the node (the argument of latitude); on
/// equatorial ones `raan` is 0 and the node is the x axis.
public struct KeplerianElements<Frame: ReferenceFrame>: Sendable, Hashable {
  /// When the elements hold.
  public let epoch: Epoch
  /// Semilatus rectum p, m, above zero.
  public let semilatusRectum: Double
  /// Eccentricity, not negative; 1 for parabolas, above for hyperbolas.
  public let eccentricity: Double
  /// Inclination to the frame's equator, rad, 0…π.
  public let inclination: Double
  /// Right ascension of the ascending node, rad.
  public let raan: Double
  /// Argument of perigee, rad.
  public let argumentOfPerigee: Double
  /// True anomaly, rad.
  public let trueAnomaly: Double
  /// Gravitational parameter GM of the central body, m³/s².
  public let gravitationalParameter: Double

  /// Makes elements of any conic from the semilatus rectum.
  /// - Parameters:
  ///   - epoch: When they hold.
  ///   - semilatusRectum: p in m, above zero.
  ///   - eccentricity: Not negative.
  ///   - inclination: In rad, 0…π.
  ///   - raan: Right ascension of the ascending node in rad.
  ///   - argumentOfPerigee: In rad.
  ///   - trueAnomaly: In rad; on open orbits inside the asymptotes.
  ///   - gravitationalParameter: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: `.notFinite`, `.outOfRange`, `.beyondAsymptote`.
  public init(
    epoch: Epoch, semilatusRectum: Double, eccentricity: Double, inclination: Double,
    raan: Double, argumentOfPerigee: Double, trueAnomaly: Double,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    let mu: Double = gravitationalParameter
    for (name, value) in [
      ("semilatus rectum", semilatusRectum), ("eccentricity", eccentricity),
      ("inclination", inclination), ("right ascension of the node", raan),
      ("argument of perigee", argumentOfPerigee), ("true anomaly", trueAnomaly),
      ("gravitational parameter", mu),
    ] where !value.isFinite {
      throw .notFinite(quantity: name)
    }
    guard semilatusRectum > 0 else {
      throw .outOfRange(quantity: "semilatus rectum", value: semilatusRectum)
    }
    guard eccentricity >= 0 else {
      throw .outOfRange(quantity: "eccentricity", value: eccentricity)
    }
    guard inclination >= 0, inclination <= Double.pi else {
      throw .outOfRange(quantity: "inclination", value: inclination)
    }
    guard mu > 0 else { throw .outOfRange(quantity: "gravitational parameter", value: mu) }
    try Anomaly.checkReached(trueAnomaly, eccentricity)
    self.init(
      unchecked: epoch, semilatusRectum, eccentricity, inclination, raan, argumentOfPerigee,
      trueAnomaly, mu)
  }

  /// Makes elements of an ellipse or hyperbola from the semimajor axis.
  /// - Parameters:
  ///   - epoch: When they hold.
  ///   - semimajorAxis: a in m, negative for hyperbolas.
  ///   - eccentricity: Not negative and not 1.
  ///   - inclination: In rad, 0…π.
  ///   - raan: Right ascension of the ascending node in rad.
  ///   - argumentOfPerigee: In rad.
  ///   - trueAnomaly: In rad; on hyperbolas inside the asymptotes.
  ///   - gravitationalParameter: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: `.parabolaWithoutSize`, `.sizeContradictsEccentricity`, `.notFinite`, `.outOfRange`,
  ///   `.beyondAsymptote`.
  public init(
    epoch: Epoch, semimajorAxis: Double, eccentricity: Double, inclination: Double,
    raan: Double, argumentOfPerigee: Double, trueAnomaly: Double,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    guard eccentricity != 1 else { throw .parabolaWithoutSize }
    guard semimajorAxis.isFinite else { throw .notFinite(quantity: "semimajor axis") }
    guard eccentricity.isFinite else { throw .notFinite(quantity: "eccentricity") }
    guard (semimajorAxis > 0) == (eccentricity < 1), semimajorAxis != 0 else {
      throw .sizeContradictsEccentricity(
        semimajorAxis: semimajorAxis, eccentricity: eccentricity)
    }
    let p: Double = semimajorAxis * (1 - eccentricity) * (1 + eccentricity)
    try self.init(
      epoch: epoch, semilatusRectum: p, eccentricity: eccentricity, inclination: inclination,
      raan: raan, argumentOfPerigee: argumentOfPerigee, trueAnomaly: trueAnomaly,
      gravitationalParameter: gravitationalParameter)
  }

  /// Makes elements that are known to be in their ranges.
  package init(
    unchecked epoch: Epoch, _ p: Double, _ e: Double, _ i: Double, _ raan: Double,
    _ argumentOfPerigee: Double, _ trueAnomaly: Double, _ mu: Double
  ) {
    self.epoch = epoch
    self.semilatusRectum = p
    self.eccentricity = e
    self.inclination = i
    self.raan = raan
    self.argumentOfPerigee = argumentOfPerigee
    self.trueAnomaly = trueAnomaly
    self.gravitationalParameter = mu
  }
}
