// SPDX-License-Identifier: Apache-2.0

/// Modified equinoctial elements: every conic, regular for circular and equatorial orbits.
///
/// With I = 1, or I = -1 for the retrograde set: p, f = e cos(ω + IΩ), g = e sin(ω + IΩ),
/// h = tan^I(i/2) cos Ω, k = tan^I(i/2) sin Ω, L = ω + IΩ + ν. The direct set is singular at
/// i = 180°, the retrograde one at i = 0.
///
/// Reference: Walker, Ireland & Owens 1985, Celestial Mechanics 36, 409-419, with the retrograde
/// factor of Broucke & Cefola 1972, Celestial Mechanics 5, 303.
public struct ModifiedEquinoctialElements<Frame: ReferenceFrame>: Sendable, Hashable {
  /// When the elements hold.
  public let epoch: Epoch
  /// Semilatus rectum p, m, above zero.
  public let semilatusRectum: Double
  /// First component of the eccentricity vector, f.
  public let f: Double
  /// Second component of the eccentricity vector, g.
  public let g: Double
  /// First component of the node vector, h.
  public let h: Double
  /// Second component of the node vector, k.
  public let k: Double
  /// True longitude L, rad.
  public let trueLongitude: Double
  /// Whether the set is the retrograde one, I = -1.
  public let isRetrogradeSet: Bool
  /// Gravitational parameter GM of the central body, m³/s².
  public let gravitationalParameter: Double

  /// Makes elements from their numbers.
  /// - Parameters:
  ///   - epoch: When they hold.
  ///   - semilatusRectum: p in m, above zero.
  ///   - f: e cos(ω + IΩ).
  ///   - g: e sin(ω + IΩ).
  ///   - h: tan^I(i/2) cos Ω.
  ///   - k: tan^I(i/2) sin Ω.
  ///   - trueLongitude: L in rad; on open orbits inside the asymptotes.
  ///   - isRetrogradeSet: Whether I = -1.
  ///   - gravitationalParameter: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: `.notFinite`, `.outOfRange`, `.beyondAsymptote`.
  public init(
    epoch: Epoch, semilatusRectum: Double, f: Double, g: Double, h: Double, k: Double,
    trueLongitude: Double, isRetrogradeSet: Bool = false,
    gravitationalParameter: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    for (name, value) in [
      ("semilatus rectum", semilatusRectum), ("f", f), ("g", g), ("h", h), ("k", k),
      ("true longitude", trueLongitude), ("gravitational parameter", gravitationalParameter),
    ] where !value.isFinite {
      throw .notFinite(quantity: name)
    }
    guard semilatusRectum > 0 else {
      throw .outOfRange(quantity: "semilatus rectum", value: semilatusRectum)
    }
    guard gravitationalParameter > 0 else {
      throw .outOfRange(quantity: "gravitational parameter", value: gravitationalParameter)
    }
    try Anomaly.checkReached(trueLongitude - Elementary.atan2(g, f), Elementary.hypot(f, g))
    self.init(
      unchecked: epoch, semilatusRectum, f, g, h, k, trueLongitude, isRetrogradeSet,
      gravitationalParameter)
  }

  /// Makes elements that are known to be in their ranges.
  package init(
    unchecked epoch: Epoch, _ p: Double, _ f: Double, _ g: Double, _ h: Double, _ k: Double,
    _ trueLongitude: Double, _ isRetrogradeSet: Bool, _ mu: Double
  ) {
    self.epoch = epoch
    self.semilatusRectum = p
    self.f = f
    self.g = g
    self.h = h
    self.k = k
    self.trueLongitude = trueLongitude
    self.isRetrogradeSet = isRetrogradeSet
    self.gravitationalParameter = mu
  }

  /// Eccentricity.
  public var eccentricity: Double { Elementary.hypot(f, g) }

  /// Inclination, rad, 0…π.
  public var inclination: Double {
    let half: Double = Elementary.hypot(h, k)
    return 2 * (isRetrogradeSet ? Elementary.atan2(1, half) : Elementary.atan(half))
  }
}
