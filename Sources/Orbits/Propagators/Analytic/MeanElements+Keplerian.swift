// SPDX-License-Identifier: Apache-2.0

extension KeplerianElements where Frame == TEME {
  /// Mean Keplerian elements in Brouwer's sense, from the mean elements of a published set.
  ///
  /// The Kozai mean motion of TLE and OMM contains the first-order J2 rate of the mean anomaly; the
  /// semimajor axis here belongs to Brouwer's mean motion, without it, as SGP4 recovers it
  /// (Hoots & Roehrich 1980, Spacetrack Report 3, section 6).
  /// - Parameters:
  ///   - elements: The elements of the set.
  ///   - gravity: The field the set was fitted with; WGS-72 where left out.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    brouwer elements: MeanElements, gravity: ZonalGravity = .wgs72
  ) throws(ElementsFailure) {
    let mu: Double = gravity.gravitationalParameter
    let kozai: Double = try elements.checkedMeanMotion()
    let e: Double = elements.eccentricity
    let cosine: Double = Elementary.cos(elements.inclination)
    let eta2: Double = (1 - e) * (1 + e)
    let a1: Double = Elementary.cbrt(mu / (kozai * kozai))
    let factor: Double =
      0.75 * gravity.j2 * gravity.radius * gravity.radius * (3 * cosine * cosine - 1)
      / (eta2 * eta2.squareRoot())
    let d1: Double = factor / (a1 * a1)
    let a0: Double = a1 * (1 - d1 * (1.0 / 3 + d1 * (1 + 134.0 / 81 * d1)))
    let d0: Double = factor / (a0 * a0)
    guard d0 > -1 else { throw .outOfRange(quantity: "mean motion", value: kozai) }
    let brouwer: Double = kozai / (1 + d0)
    try self.init(elements, meanMotion: brouwer, mu: mu)
  }

  /// The elements of a published set taken as an unperturbed ellipse of the same period.
  ///
  /// The semimajor axis follows from the published mean motion by Kepler's third law.
  /// - Parameters:
  ///   - elements: The elements of the set.
  ///   - mu: GM in m³/s²; that of WGS-72 where left out.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    unperturbed elements: MeanElements,
    gravitationalParameter mu: Double = GravitationalParameter.earthWGS72
  ) throws(ElementsFailure) {
    try self.init(elements, meanMotion: try elements.checkedMeanMotion(), mu: mu)
  }

  private init(
    _ elements: MeanElements, meanMotion n: Double, mu: Double
  ) throws(ElementsFailure) {
    let a: Double = Elementary.cbrt(mu / (n * n))
    guard a > 0, a.isFinite else { throw .outOfRange(quantity: "mean motion", value: n) }
    try self.init(
      epoch: elements.epoch, semimajorAxis: a, eccentricity: elements.eccentricity,
      inclination: elements.inclination, raan: elements.raan,
      argumentOfPerigee: elements.argumentOfPerigee, meanAnomaly: elements.meanAnomaly,
      gravitationalParameter: mu)
  }
}

extension MeanElements {
  /// The Kozai mean motion, where it and the eccentricity are those of an ellipse.
  fileprivate func checkedMeanMotion() throws(ElementsFailure) -> Double {
    guard meanMotion.isFinite else { throw .notFinite(quantity: "mean motion") }
    guard meanMotion > 0 else { throw .outOfRange(quantity: "mean motion", value: meanMotion) }
    guard eccentricity.isFinite else { throw .notFinite(quantity: "eccentricity") }
    guard eccentricity < 1 else { throw .notElliptic(eccentricity: eccentricity) }
    guard eccentricity >= 0 else {
      throw .outOfRange(quantity: "eccentricity", value: eccentricity)
    }
    return meanMotion
  }
}

extension TwoBodyPropagator where Frame == TEME {
  /// Starts from the mean elements of a published set taken as an unperturbed ellipse.
  ///
  /// The period is the published one (``KeplerianElements/init(unperturbed:gravitationalParameter:)``).
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    _ elements: MeanElements,
    gravitationalParameter: Double = GravitationalParameter.earthWGS72
  ) throws(ElementsFailure) {
    try self.init(
      KeplerianElements(unperturbed: elements, gravitationalParameter: gravitationalParameter))
  }
}
