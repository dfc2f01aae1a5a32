// SPDX-License-Identifier: Apache-2.0

extension KeplerianElements {
  /// Semimajor axis, m: negative for hyperbolas, infinite for parabolas.
  public var semimajorAxis: Double {
    guard eccentricity != 1 else { return .infinity }
    return semilatusRectum / ((1 - eccentricity) * (1 + eccentricity))
  }

  /// Distance of the perigee from the centre, m.
  public var perigeeRadius: Double { semilatusRectum / (1 + eccentricity) }

  /// Distance of the apogee from the centre, m; nil on open orbits.
  public var apogeeRadius: Double? {
    eccentricity < 1 ? semilatusRectum / (1 - eccentricity) : nil
  }

  /// Mean motion √(μ/|a|³), rad/s; for parabolas 2√(μ/p³), as ``Anomaly`` counts.
  public var meanMotion: Double {
    let e: Double = eccentricity
    let unit: Double = (gravitationalParameter / semilatusRectum).squareRoot() / semilatusRectum
    guard e != 1 else { return 2 * unit }
    let ratio: Double = abs((1 - e) * (1 + e))
    return unit * ratio * ratio.squareRoot()
  }

  /// Time of a revolution, s; nil on open orbits.
  public var period: Double? { eccentricity < 1 ? Circle.turn / meanMotion : nil }

  /// Angle from the ascending node to the body, rad, 0 ≤ u < 2π.
  public var argumentOfLatitude: Double { Circle.positive(argumentOfPerigee + trueAnomaly) }

  /// Longitude of perigee ω̃ = Ω ± ω, rad, 0 ≤ ω̃ < 2π; minus on retrograde orbits (i > 90°).
  public var longitudeOfPerigee: Double {
    Circle.positive(isRetrograde ? raan - argumentOfPerigee : raan + argumentOfPerigee)
  }

  /// True longitude Ω ± (ω + ν), rad, 0 ≤ l < 2π; minus on retrograde orbits (i > 90°).
  ///
  /// The body's right ascension on an equatorial orbit of either sense.
  public var trueLongitude: Double {
    let u: Double = argumentOfPerigee + trueAnomaly
    return Circle.positive(isRetrograde ? raan - u : raan + u)
  }

  /// Whether the inclination is above 90°, by more than the rounding of a polar orbit (1e-12 rad).
  public var isRetrograde: Bool { inclination > 0.5 * Double.pi + 1e-12 }

  /// Eccentric anomaly E, H or D (see ``Anomaly``).
  public var eccentricAnomaly: Double {
    (try? Anomaly.eccentric(trueAnomaly: trueAnomaly, eccentricity: eccentricity)) ?? 0
  }

  /// Mean anomaly of the conic (see ``Anomaly``), rad; -π…π on ellipses.
  public var meanAnomaly: Double {
    (try? Anomaly.mean(trueAnomaly: trueAnomaly, eccentricity: eccentricity)) ?? 0
  }

  /// Makes elements of an ellipse or hyperbola from the semimajor axis and the mean anomaly.
  /// - Parameters:
  ///   - epoch: When they hold.
  ///   - semimajorAxis: a in m, negative for hyperbolas.
  ///   - eccentricity: Not negative and not 1.
  ///   - inclination: In rad, 0…π.
  ///   - raan: Right ascension of the ascending node in rad.
  ///   - argumentOfPerigee: In rad.
  ///   - meanAnomaly: In rad.
  ///   - gravitationalParameter: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: As the initializer with the true anomaly.
  public init(
    epoch: Epoch, semimajorAxis: Double, eccentricity: Double, inclination: Double,
    raan: Double, argumentOfPerigee: Double, meanAnomaly: Double,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    let trueAnomaly: Double = try Anomaly.trueAnomaly(
      mean: meanAnomaly, eccentricity: eccentricity)
    try self.init(
      epoch: epoch, semimajorAxis: semimajorAxis, eccentricity: eccentricity,
      inclination: inclination, raan: raan, argumentOfPerigee: argumentOfPerigee,
      trueAnomaly: trueAnomaly, gravitationalParameter: gravitationalParameter)
  }
}
