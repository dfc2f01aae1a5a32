// SPDX-License-Identifier: Apache-2.0

/// The classes of orbits by name, as catalogues and articles use them.
///
/// Names are not exclusive: a Sun-synchronous orbit is a low one, Molniya's is a highly elliptical one.
/// ``definition`` has the bounds of each with their source; ``fit(_:)`` tests a name against figures,
/// ``computed(from:)`` finds the most telling name.
public enum OrbitRegime: String, Sendable, Hashable, CaseIterable {
  /// The ellipse meets the atmosphere within a revolution.
  case suborbital
  /// Low Earth orbit.
  case leo = "LEO"
  /// Sun-synchronous low Earth orbit.
  case sso = "SSO"
  /// Medium Earth orbit.
  case meo = "MEO"
  /// Highly elliptical orbit.
  case heo = "HEO"
  /// Half a day, critical inclination, high apogee.
  case molniya = "Molniya"
  /// A day, critical inclination, moderately elliptical.
  case tundra = "Tundra"
  /// Geostationary transfer orbit.
  case gto = "GTO"
  /// Geosynchronous orbit of any inclination.
  case gso = "GSO"
  /// Geostationary orbit, with the inclinations that uncontrolled satellites reach.
  case geo = "GEO"
  /// Inclined geosynchronous orbit.
  case igso = "IGSO"
  /// Disposal orbit beyond the geostationary ring.
  case graveyard
  /// Earth orbit that reaches the neighbourhood of the Moon.
  case cislunar
  /// About the Moon, or on the way there.
  case lunar
  /// About the inner Sun-Earth point of balance.
  case sunEarthL1 = "Sun-Earth L1"
  /// About the outer Sun-Earth point of balance.
  case sunEarthL2 = "Sun-Earth L2"
  /// About the Sun.
  case heliocentric

  /// Whether figures fit the name.
  public func fit(_ figures: OrbitFigures) -> RegimeFit {
    let definition = self.definition
    guard definition.centers.contains(figures.center) else {
      return .otherCenter(figures.center)
    }
    // Heights about another body are not compared with bounds about the Earth.
    guard figures.center == .earth else { return .fits }
    for criterion in definition.wide {
      guard let value = criterion.value(for: figures) else { return .unknown(criterion.quantity) }
      guard criterion.allows(value) else { return .contradicts(criterion, measured: value) }
    }
    for criterion in definition.narrow {
      guard let value = criterion.value(for: figures) else { return .unknown(criterion.quantity) }
      guard criterion.allows(value) else { return .border(criterion, measured: value) }
    }
    return .fits
  }

  /// The most telling name for some figures: the first whose narrow definition fits, else the first
  /// whose wide one does; nil where there is no name, as for 40,000 × 60,000 km.
  public static func computed(from figures: OrbitFigures) -> OrbitRegime? {
    switch figures.center {
    case .moon: return .lunar
    case .sun: return .heliocentric
    case .sunEarthL1: return .sunEarthL1
    case .sunEarthL2: return .sunEarthL2
    case .earth: break
    }
    if let regime = byTelling.first(where: { $0.fit(figures) == .fits }) { return regime }
    return byTelling.first { $0 != .graveyard && $0.fit(figures).isAllowed }
  }

  /// Names that figures about the Earth can get, the narrower before the wider.
  private static let byTelling: [OrbitRegime] = [
    .suborbital, .sso, .leo, .molniya, .tundra, .gto, .geo, .graveyard, .igso, .meo, .cislunar,
    .heo,
  ]
}
