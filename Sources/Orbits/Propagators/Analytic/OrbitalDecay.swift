// SPDX-License-Identifier: Apache-2.0

/// How an orbit shrinks in the air, and how long it lasts.
///
/// Rates of semimajor axis and eccentricity by King-Hele's integrals over a revolution (D. King-Hele
/// 1987, Satellite Orbits in an Atmosphere, 3.3), worked out by quadrature over the eccentric anomaly
/// in the mean atmosphere of ``Thermosphere``. The air stands still and is round; inclination,
/// perigee and the Sun and Moon's pull on the eccentricity are left out, so that orbits with apogees
/// above half of the geostationary height get no lifetime.
///
/// Accuracy: for the objects that the tests follow (Tiangong-1, Kwangmyongsong-3-2 and -4,
/// SamSat-218) the nominal lifetime from a set one month to six years before the end is mostly
/// within a third of the true one.
public struct OrbitalDecay: Sendable, Hashable {
  /// The Sun's activity over a lifetime.
  public enum Activity: Sendable, Hashable {
    /// A constant F10.7 of 70: a deep minimum.
    case low
    /// A constant F10.7 of 130: the mean of a cycle.
    case mean
    /// A constant F10.7 of 200: a strong maximum.
    case high
    /// The yearly means from an epoch on.
    case from(Epoch)

    func flux(after seconds: Double) -> Double {
      switch self {
      case .low: 70
      case .mean: 130
      case .high: 200
      case .from(let epoch): SolarFlux.yearly(at: epoch.advanced(bySeconds: seconds))
      }
    }
  }

  /// Mean semimajor axis, m.
  public let semimajorAxis: Double
  /// Mean eccentricity.
  public let eccentricity: Double
  /// Ballistic coefficient C_D A/m, m²/kg.
  public let ballisticCoefficient: Double

  /// Below this height an orbit is at its end, m.
  public static let endHeight: Double = 110_000
  /// Above this apogee Sun and Moon decide the lifetime, m.
  public static let highestApogee: Double = 20_000_000

  /// Makes the decay of an orbit.
  /// - Parameters:
  ///   - semimajorAxis: mean, m.
  ///   - eccentricity: mean, below 1.
  ///   - ballisticCoefficient: C_D A/m in m²/kg, above zero.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    semimajorAxis: Double, eccentricity: Double, ballisticCoefficient: Double
  ) throws(ElementsFailure) {
    for (name, value) in [
      ("semimajor axis", semimajorAxis), ("eccentricity", eccentricity),
      ("ballistic coefficient", ballisticCoefficient),
    ] where !value.isFinite {
      throw .notFinite(quantity: name)
    }
    guard eccentricity < 1 else { throw .notElliptic(eccentricity: eccentricity) }
    guard eccentricity >= 0 else {
      throw .outOfRange(quantity: "eccentricity", value: eccentricity)
    }
    let apogee: Double = semimajorAxis * (1 + eccentricity) - Self.radius
    guard semimajorAxis > 0.5 * Self.radius, apogee <= Self.highestApogee else {
      throw .outOfRange(quantity: "semimajor axis", value: semimajorAxis)
    }
    guard ballisticCoefficient > 0 else {
      throw .outOfRange(quantity: "ballistic coefficient", value: ballisticCoefficient)
    }
    self.semimajorAxis = semimajorAxis
    self.eccentricity = eccentricity
    self.ballisticCoefficient = ballisticCoefficient
  }

  private static let radius: Double = CentralBody.earth.ellipsoid.equatorialRadius

  /// The rates of semimajor axis (m/s) and eccentricity (1/s) of an orbit for a flux.
  package static func rates(
    semimajorAxis a: Double, eccentricity e: Double, ballisticCoefficient: Double,
    solarFlux: Double
  ) -> (semimajorAxis: Double, eccentricity: Double) {
    rates(a, e, ballisticCoefficient, Thermosphere.profile(solarFlux: solarFlux))
  }

  private static func rates(
    _ a: Double, _ e: Double, _ ballisticCoefficient: Double, _ profile: [Double]
  ) -> (semimajorAxis: Double, eccentricity: Double) {
    // The air is where the perigee is: more nodes the longer the ellipse.
    let nodes: Int = e < 0.02 ? 12 : e < 0.2 ? 32 : 96
    var size: Double = 0
    var shape: Double = 0
    for node in 0..<nodes {
      let anomaly: Double = (Double(node) + 0.5) * Double.pi / Double(nodes)
      let c: Double = Elementary.cos(anomaly)
      let height: Double = a * (1 - e * c) - radius
      if height > 2_000_000 { continue }
      let density: Double = Elementary.exp(min(1, Thermosphere.logDensity(profile, height: height)))
      let ahead: Double = 1 + e * c
      let behind: Double = 1 - e * c
      let root: Double = (ahead / behind).squareRoot()
      size += density * ahead * root
      shape += density * root * c
    }
    let mu: Double = GravitationalParameter.earth
    let speed: Double = (mu / a).squareRoot() * ballisticCoefficient / Double(nodes)
    return (-a * speed * size, -(1 - e) * (1 + e) * speed * shape)
  }

  /// How long the orbit lasts until its perigee is at ``endHeight``.
  ///
  /// - Parameters:
  ///   - activity: the Sun's activity.
  ///   - limit: where to stop, s; 200 years where left out.
  /// - Returns: s; nil where it lasts beyond the limit.
  public func lifetime(_ activity: Activity, limit: Double = 200 * 31_557_600) -> Double? {
    var a: Double = semimajorAxis
    var e: Double = eccentricity
    var t: Double = 0
    var profile: [Double] = []
    var flux: Double = -1
    for _ in 0..<20_000 {
      if a * (1 - e) - Self.radius <= Self.endHeight { return t }
      if t >= limit { return nil }
      let current: Double = activity.flux(after: t)
      if abs(current - flux) > 0.5 {
        flux = current
        profile = Thermosphere.profile(solarFlux: flux)
      }
      let first = Self.rates(a, e, ballisticCoefficient, profile)
      guard first.semimajorAxis < 0 else { return nil }
      // A step is short against the scale height at the perigee and the change of the Sun.
      let shrink: Double = -first.semimajorAxis
      let perigeeRate: Double = abs(
        first.semimajorAxis * (1 - e) - a * first.eccentricity)
      var step: Double = 0.03 * (a - Self.radius) / shrink
      if case .from = activity { step = min(step, 40 * 86_400) }
      if perigeeRate > 0 { step = min(step, 3_000 / perigeeRate) }
      if e > 1e-4, first.eccentricity < 0 { step = min(step, 0.1 * e / -first.eccentricity) }
      step = min(step, limit - t + 1)
      let middle = Self.rates(
        a + 0.5 * step * first.semimajorAxis, max(0, e + 0.5 * step * first.eccentricity),
        ballisticCoefficient, profile)
      a += step * middle.semimajorAxis
      e = max(0, e + step * middle.eccentricity)
      t += step
      guard a.isFinite, a > 0.5 * Self.radius else { return t }
    }
    return nil
  }
}
