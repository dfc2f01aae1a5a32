// SPDX-License-Identifier: Apache-2.0

/// Equinoctial elements of an ellipse: regular for circular and equatorial orbits.
///
/// With I = 1, or I = -1 for the retrograde set: a, h = e sin(ω + IΩ), k = e cos(ω + IΩ),
/// p = tan^I(i/2) sin Ω, q = tan^I(i/2) cos Ω, λ = M + ω + IΩ. The direct set is singular at
/// i = 180°, the retrograde one at i = 0. Beware: `h`, `k`, `p` and `q` are those of this paper;
/// ``ModifiedEquinoctialElements`` use the letters otherwise.
///
/// Reference: Broucke & Cefola 1972, Celestial Mechanics 5, 303-310.
public struct EquinoctialElements<Frame: ReferenceFrame>: Sendable, Hashable {
  /// When the elements hold.
  public let epoch: Epoch
  /// Semimajor axis a, m, above zero.
  public let semimajorAxis: Double
  /// Second component of the eccentricity vector, e sin(ω + IΩ), dimensionless.
  public let h: Double
  /// First component of the eccentricity vector, e cos(ω + IΩ), dimensionless.
  public let k: Double
  /// Second component of the node vector, tan^I(i/2) sin Ω, dimensionless.
  public let p: Double
  /// First component of the node vector, tan^I(i/2) cos Ω, dimensionless.
  public let q: Double
  /// Mean longitude λ, rad.
  public let meanLongitude: Double
  /// Whether the set is the retrograde one, I = -1.
  public let isRetrogradeSet: Bool
  /// Gravitational parameter GM of the central body, m³/s².
  public let gravitationalParameter: Double

  /// Makes elements from their numbers.
  /// - Parameters:
  ///   - epoch: When they hold.
  ///   - semimajorAxis: a in m, above zero.
  ///   - h: e sin(ω + IΩ).
  ///   - k: e cos(ω + IΩ); with `h` an eccentricity below one.
  ///   - p: tan^I(i/2) sin Ω.
  ///   - q: tan^I(i/2) cos Ω.
  ///   - meanLongitude: λ in rad.
  ///   - isRetrogradeSet: Whether I = -1.
  ///   - gravitationalParameter: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: `.notFinite`, `.outOfRange`, `.notElliptic`.
  public init(
    epoch: Epoch, semimajorAxis: Double, h: Double, k: Double, p: Double, q: Double,
    meanLongitude: Double, isRetrogradeSet: Bool = false,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    for (name, value) in [
      ("semimajor axis", semimajorAxis), ("h", h), ("k", k), ("p", p), ("q", q),
      ("mean longitude", meanLongitude), ("gravitational parameter", gravitationalParameter),
    ] where !value.isFinite {
      throw .notFinite(quantity: name)
    }
    guard semimajorAxis > 0 else {
      throw .outOfRange(quantity: "semimajor axis", value: semimajorAxis)
    }
    guard gravitationalParameter > 0 else {
      throw .outOfRange(quantity: "gravitational parameter", value: gravitationalParameter)
    }
    let e: Double = Elementary.hypot(h, k)
    guard e < 1 else { throw .notElliptic(eccentricity: e) }
    self.epoch = epoch
    self.semimajorAxis = semimajorAxis
    self.h = h
    self.k = k
    self.p = p
    self.q = q
    self.meanLongitude = meanLongitude
    self.isRetrogradeSet = isRetrogradeSet
    self.gravitationalParameter = gravitationalParameter
  }

  /// Eccentricity.
  public var eccentricity: Double { Elementary.hypot(h, k) }
}

extension EquinoctialElements {
  /// The same orbit from modified equinoctial elements, of the same set.
  /// - Throws: `.notElliptic`.
  public init(_ elements: ModifiedEquinoctialElements<Frame>) throws(ElementsFailure) {
    let e: Double = elements.eccentricity
    guard e < 1 else { throw .notElliptic(eccentricity: e) }
    // The longitude of perigee is ill-defined near e = 0, but cancels: ν and M differ by O(e).
    let perigee: Double = Elementary.atan2(elements.g, elements.f)
    let mean: Double = try Anomaly.mean(
      trueAnomaly: elements.trueLongitude - perigee, eccentricity: e)
    try self.init(
      epoch: elements.epoch, semimajorAxis: elements.semilatusRectum / ((1 - e) * (1 + e)),
      h: elements.g, k: elements.f, p: elements.k, q: elements.h,
      meanLongitude: Circle.positive(mean + perigee), isRetrogradeSet: elements.isRetrogradeSet,
      gravitationalParameter: elements.gravitationalParameter)
  }

  /// The same orbit from Keplerian elements of an ellipse; the regular set where left out.
  /// - Throws: `.notElliptic`, `.singular` where the set asked for does not exist.
  public init(
    _ elements: KeplerianElements<Frame>, isRetrogradeSet: Bool? = nil
  ) throws(ElementsFailure) {
    try self.init(
      ModifiedEquinoctialElements(elements, isRetrogradeSet: isRetrogradeSet))
  }

  /// The osculating elements of a state on an ellipse: m, m/s, GM in m³/s².
  /// - Throws: `.notFinite`, `.zeroPosition`, `.rectilinear`, `.outOfRange`, `.notElliptic`,
  ///   `.singular` where the set asked for does not exist.
  public init(
    _ state: StateVector<Frame>, isRetrogradeSet: Bool? = nil,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    try self.init(
      ModifiedEquinoctialElements(
        state, isRetrogradeSet: isRetrogradeSet, gravitationalParameter: gravitationalParameter))
  }
}

extension ModifiedEquinoctialElements {
  /// The same orbit from equinoctial elements, of the same set.
  public init(_ elements: EquinoctialElements<Frame>) {
    let e: Double = elements.eccentricity
    let perigee: Double = Elementary.atan2(elements.h, elements.k)
    let eccentric: Double = Anomaly.eccentricUnchecked(
      mean: elements.meanLongitude - perigee, eccentricity: e)
    let nu: Double = Anomaly.trueUnchecked(eccentric: eccentric, eccentricity: e)
    self.init(
      unchecked: elements.epoch, elements.semimajorAxis * (1 - e) * (1 + e), elements.k,
      elements.h, elements.q, elements.p, Circle.positive(nu + perigee), elements.isRetrogradeSet,
      elements.gravitationalParameter)
  }
}

extension KeplerianElements {
  /// The same orbit from equinoctial elements.
  public init(_ elements: EquinoctialElements<Frame>) {
    self.init(ModifiedEquinoctialElements(elements))
  }
}

extension StateVector {
  /// The state of a body on an orbit with these elements: metres and metres a second.
  public init(_ elements: EquinoctialElements<Frame>) {
    self.init(ModifiedEquinoctialElements(elements))
  }
}
