// SPDX-License-Identifier: Apache-2.0

/// The anomalies: mean, eccentric (elliptic, hyperbolic or parabolic) and true.
///
/// The eccentricity chooses the conic: below one the eccentric anomaly is E, above one the
/// hyperbolic anomaly H, at one exactly the parabolic D = tan(ν/2). Mean anomalies are
/// M = E - e sin E, e sinh H - H and D + D³/3 (Barker), that is n t with n = √(μ/|a|³), for the
/// parabola 2√(μ/p³). Angles are in radians; E and ν come out in -π…π.
///
/// Accuracy: 1e-13 rad for every eccentricity given as a number; nothing is lost near e = 1, since
/// 1 - e and E - sin E are formed without cancellation.
/// Reference: Battin 1999, An Introduction to the Mathematics and Methods of Astrodynamics, ch. 4.
public enum Anomaly {
  /// The eccentric anomaly E, H or D of a mean anomaly.
  ///
  /// Any mean anomaly will do; for ellipses it is brought to -π…π first.
  /// - Throws: `.notFinite`, `.outOfRange` for a negative eccentricity.
  public static func eccentric(
    mean: Double, eccentricity: Double
  ) throws(ElementsFailure) -> Double {
    try check(mean, "mean anomaly", eccentricity)
    return eccentricUnchecked(mean: mean, eccentricity: eccentricity)
  }

  /// The true anomaly of a mean anomaly.
  /// - Throws: `.notFinite`, `.outOfRange` for a negative eccentricity.
  public static func trueAnomaly(
    mean: Double, eccentricity: Double
  ) throws(ElementsFailure) -> Double {
    try check(mean, "mean anomaly", eccentricity)
    let eccentric: Double = eccentricUnchecked(mean: mean, eccentricity: eccentricity)
    return trueUnchecked(eccentric: eccentric, eccentricity: eccentricity)
  }

  /// The true anomaly of an eccentric anomaly E, H or D.
  /// - Throws: `.notFinite`, `.outOfRange` for a negative eccentricity.
  public static func trueAnomaly(
    eccentric: Double, eccentricity: Double
  ) throws(ElementsFailure) -> Double {
    try check(eccentric, "eccentric anomaly", eccentricity)
    return trueUnchecked(eccentric: eccentric, eccentricity: eccentricity)
  }

  /// The eccentric anomaly E, H or D of a true anomaly.
  /// - Throws: `.notFinite`, `.outOfRange` for a negative eccentricity, `.beyondAsymptote`.
  public static func eccentric(
    trueAnomaly: Double, eccentricity: Double
  ) throws(ElementsFailure) -> Double {
    try check(trueAnomaly, "true anomaly", eccentricity)
    try checkReached(trueAnomaly, eccentricity)
    let angle: Double = reduced(trueAnomaly)
    let (sine, cosine) = Elementary.sincos(0.5 * angle)
    if eccentricity < 1 {
      return 2
        * Elementary.atan2(
          (1 - eccentricity).squareRoot() * sine, (1 + eccentricity).squareRoot() * cosine)
    }
    if eccentricity == 1 { return sine / cosine }
    return 2
      * Elementary.atanh(((eccentricity - 1) / (eccentricity + 1)).squareRoot() * sine / cosine)
  }

  /// The mean anomaly of an eccentric anomaly E, H or D; for E beyond ±π it counts on.
  /// - Throws: `.notFinite`, also where sinh H overflows; `.outOfRange` for a negative eccentricity.
  public static func mean(
    eccentric: Double, eccentricity: Double
  ) throws(ElementsFailure) -> Double {
    try check(eccentric, "eccentric anomaly", eccentricity)
    let mean: Double =
      eccentricity == 1
      ? eccentric + eccentric * eccentric * eccentric / 3
      : equation(eccentricity).time(eccentric)
    guard mean.isFinite else { throw .notFinite(quantity: "mean anomaly") }
    return mean
  }

  /// The mean anomaly of a true anomaly.
  /// - Throws: `.notFinite`, `.outOfRange` for a negative eccentricity, `.beyondAsymptote`.
  public static func mean(
    trueAnomaly: Double, eccentricity: Double
  ) throws(ElementsFailure) -> Double {
    try mean(
      eccentric: eccentric(trueAnomaly: trueAnomaly, eccentricity: eccentricity),
      eccentricity: eccentricity)
  }

  /// The true anomaly that an orbit of this eccentricity stays below, rad: π, or the asymptote's.
  ///
  /// - Precondition: the eccentricity is not negative.
  public static func limit(eccentricity: Double) -> Double {
    eccentricity > 1 ? Elementary.acos(-1 / eccentricity) : Double.pi
  }
}

extension Anomaly {
  /// Kepler's equation of an ellipse or hyperbola of unit semimajor axis.
  private static func equation(_ e: Double) -> UniversalKepler {
    e < 1
      ? UniversalKepler(q: 1 - e, k: e, beta: 1) : UniversalKepler(q: e - 1, k: e, beta: -1)
  }

  /// E, H or D of a finite mean anomaly.
  package static func eccentricUnchecked(mean: Double, eccentricity e: Double) -> Double {
    if e == 1 { return 2 * Elementary.sinh(Elementary.asinh(1.5 * mean) / 3) }
    return equation(e).variable(at: e < 1 ? reduced(mean) : mean)
  }

  /// The true anomaly of a finite E, H or D.
  package static func trueUnchecked(eccentric: Double, eccentricity e: Double) -> Double {
    if e == 1 { return 2 * Elementary.atan(eccentric) }
    if e > 1 {
      let half: Double = Elementary.tanh(0.5 * eccentric)
      return 2 * Elementary.atan(((e + 1) / (e - 1)).squareRoot() * half)
    }
    let (sine, cosine) = Elementary.sincos(0.5 * reduced(eccentric))
    return 2 * Elementary.atan2((1 + e).squareRoot() * sine, (1 - e).squareRoot() * cosine)
  }

  /// An angle brought to -π…π with 2π taken to twice double precision, so that many turns cost
  /// no digits.
  package static func reduced(_ angle: Double) -> Double {
    guard abs(angle) > Double.pi else { return angle }
    let turns: Double = (angle / Circle.turn).rounded()
    let coarse: Double = angle.addingProduct(-turns, Circle.turn)
    return coarse.addingProduct(-turns, 2.449_293_598_294_706_4e-16)
  }

  /// Throws unless the anomaly is finite and the eccentricity finite and not negative.
  private static func check(
    _ anomaly: Double, _ name: String, _ eccentricity: Double
  ) throws(ElementsFailure) {
    guard anomaly.isFinite else { throw .notFinite(quantity: name) }
    guard eccentricity.isFinite else { throw .notFinite(quantity: "eccentricity") }
    guard eccentricity >= 0 else {
      throw .outOfRange(quantity: "eccentricity", value: eccentricity)
    }
  }

  /// Throws if an open orbit does not come to the true anomaly.
  package static func checkReached(
    _ trueAnomaly: Double, _ eccentricity: Double
  ) throws(ElementsFailure) {
    guard eccentricity >= 1 else { return }
    let limit: Double = limit(eccentricity: eccentricity)
    guard abs(reduced(trueAnomaly)) < limit else {
      throw .beyondAsymptote(trueAnomaly: trueAnomaly, limit: limit)
    }
  }
}
