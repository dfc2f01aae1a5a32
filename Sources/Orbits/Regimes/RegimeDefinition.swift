// SPDX-License-Identifier: Apache-2.0

/// What a name of a regime means: a narrow definition, the widest use of the name, and who says so.
///
/// Authorities differ: ESA bounds perigee and apogee, GCAT periods and mean heights. An orbit between
/// the narrow and the wide definition is a border case, which no one should be blamed for.
public struct RegimeDefinition: Sendable, Hashable {
  /// What the orbit may go round.
  public let centers: Set<OrbitCenter>
  /// Conditions that all authorities would sign.
  public let narrow: [RegimeCriterion]
  /// Conditions of the widest published use.
  public let wide: [RegimeCriterion]
  /// Where the bounds are from.
  public let source: String
}

extension OrbitRegime {
  /// The bounds of the regime.
  ///
  /// IADC: IADC-02-01 rev. 3 (2021), section 3.3.2. ESA: ESA's Annual Space Environment Report (GEN-DB-LOG-00288),
  /// table of orbital regions, as in DISCOS. GCAT: J. McDowell, General Catalog of Artificial Space
  /// Objects, release 1.3 and later, Orbital Categories. UCS: Union of Concerned Scientists, Satellite
  /// Database, user's manual.
  public var definition: RegimeDefinition {
    let km: Double = 1000
    let degree: Double = Circle.degree
    let hour: Double = 3600
    let synchronous = RegimeCriterion(.meanHeight, from: 31_570 * km, to: 40_002 * km)
    switch self {
    case .suborbital:
      return RegimeDefinition(
        narrow: [RegimeCriterion(.perigeeHeight, to: 0)],
        wide: [RegimeCriterion(.perigeeHeight, to: 80 * km)],
        source: "GCAT: perigee below 0; trans-atmospheric below 80 km")
    case .leo:
      return RegimeDefinition(
        narrow: [RegimeCriterion(.apogeeHeight, to: 2_000 * km)],
        wide: [RegimeCriterion(.meanHeight, to: 2_010 * km)],
        source: "IADC region A and ESA: apogee up to 2,000 km; GCAT: mean height up to 2,000 km")
    case .sso:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.apogeeHeight, to: 2_000 * km),
          RegimeCriterion(.sunSynchronousOffset, from: -0.3 * degree, to: 0.3 * degree),
        ],
        wide: [
          RegimeCriterion(.meanHeight, to: 2_000 * km),
          RegimeCriterion(.inclination, from: 95 * degree, to: 104 * degree),
        ],
        source: "node rate of the mean Sun to 0.3° of inclination; GCAT: LEO of 95 to 104°")
    case .meo:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.perigeeHeight, from: 2_000 * km),
          RegimeCriterion(.apogeeHeight, to: 31_570 * km),
        ],
        wide: [
          RegimeCriterion(.meanHeight, from: 1_990 * km, to: 34_600 * km),
          RegimeCriterion(.eccentricity, to: 0.5),
        ],
        source: "ESA: 2,000 to 31,570 km; GCAT: periods of 2:07 to 23:00 h, e up to 0.5")
    case .heo:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.eccentricity, from: 0.5),
          RegimeCriterion(.apogeeHeight, from: 31_570 * km),
        ],
        wide: [RegimeCriterion(.eccentricity, from: 0.14)],
        source: "GCAT: e from 0.5; UCS: elliptical from e = 0.14")
    case .molniya:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.inclination, from: 62 * degree, to: 64 * degree),
          RegimeCriterion(.period, from: 11.5 * hour, to: 12.5 * hour),
          RegimeCriterion(.eccentricity, from: 0.5, to: 0.77),
        ],
        wide: [
          RegimeCriterion(.inclination, from: 61 * degree, to: 66 * degree),
          RegimeCriterion(.period, from: 11 * hour, to: 13 * hour),
          RegimeCriterion(.eccentricity, from: 0.5, to: 0.8),
        ],
        source: "GCAT HEO/M: 62 to 64°, 11:30 to 12:30 h, e of 0.5 to 0.77; early launches to 65.9°"
      )
    case .tundra:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.inclination, from: 61 * degree, to: 66 * degree),
          RegimeCriterion(.period, from: 23.8 * hour, to: 24.1 * hour),
          RegimeCriterion(.eccentricity, from: 0.15, to: 0.5),
        ],
        wide: [
          RegimeCriterion(.inclination, from: 40 * degree, to: 70 * degree),
          RegimeCriterion(.period, from: 23 * hour, to: 25 * hour),
          RegimeCriterion(.eccentricity, from: 0.05, to: 0.6),
        ],
        source:
          "Bruno and Pernicka 2005, Journal of Spacecraft and Rockets 42, 902: a sidereal day at 63.4°"
      )
    case .gto:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.perigeeHeight, to: 2_000 * km),
          RegimeCriterion(.apogeeHeight, from: 31_570 * km, to: 40_002 * km),
          RegimeCriterion(.inclination, to: 90 * degree),
        ],
        wide: [
          RegimeCriterion(.perigeeHeight, to: 20_000 * km),
          RegimeCriterion(.apogeeHeight, from: 28_000 * km, to: 150_000 * km),
        ],
        source: "ESA; GCAT: 10:00 to 12:30 h, e of 0.5 to 0.77; supersynchronous transfers too")
    case .gso:
      return RegimeDefinition(
        narrow: [synchronous, RegimeCriterion(.eccentricity, to: 0.25)],
        wide: [
          RegimeCriterion(.period, from: 23 * hour, to: 25 * hour),
          RegimeCriterion(.eccentricity, to: 0.5),
        ],
        source: "ESA: a of 37,948 to 46,380 km, e up to 0.25; GCAT: 23 to 25 h")
    case .geo:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.perigeeHeight, from: 35_586 * km),
          RegimeCriterion(.apogeeHeight, to: 35_986 * km),
          RegimeCriterion(.inclination, to: 25 * degree),
        ],
        wide: [
          synchronous, RegimeCriterion(.eccentricity, to: 0.25),
        ],
        source:
          "IADC region B and ESA: 35,586 to 35,986 km, 0 to 25°; ESA EGO: a of 37,948 to 46,380 km; UCS at any tilt"
      )
    case .igso:
      return RegimeDefinition(
        narrow: [
          synchronous, RegimeCriterion(.eccentricity, to: 0.25),
          RegimeCriterion(.inclination, from: 25 * degree),
        ],
        wide: [
          synchronous, RegimeCriterion(.eccentricity, to: 0.5),
          RegimeCriterion(.inclination, from: 5 * degree),
        ],
        source: "ESA IGO: a of 37,948 to 46,380 km, e up to 0.25, from 25°")
    case .graveyard:
      return RegimeDefinition(
        narrow: [
          RegimeCriterion(.perigeeHeight, from: 36_021 * km),
          RegimeCriterion(.meanHeight, to: 40_002 * km),
        ],
        wide: [RegimeCriterion(.perigeeHeight, from: 2_000 * km)],
        source:
          "IADC 5.3.1: 235 km above the geostationary height at least; others anywhere above LEO")
    case .cislunar:
      return RegimeDefinition(
        centers: [.earth, .moon],
        narrow: [RegimeCriterion(.apogeeHeight, from: 145_688 * km)],
        wide: [RegimeCriterion(.apogeeHeight, from: 100_000 * km)],
        source:
          "GCAT: beyond 152,066 km from the Earth's centre; the limit of element sets for SGP4")
    case .lunar:
      return RegimeDefinition(
        centers: [.moon, .earth],
        narrow: [RegimeCriterion(.apogeeHeight, from: 350_000 * km)],
        wide: [RegimeCriterion(.apogeeHeight, from: 290_000 * km)],
        source:
          "an Earth orbit that reaches the Moon's sphere of influence (66,000 km about 356,400 km)")
    case .sunEarthL1:
      return RegimeDefinition(
        centers: [.sunEarthL1, .earth],
        narrow: [RegimeCriterion(.apogeeHeight, from: 1_000_000 * km, to: 2_500_000 * km)],
        wide: [RegimeCriterion(.apogeeHeight, from: 800_000 * km)],
        source: "1.5 million km towards the Sun, with halo amplitudes up to 800,000 km")
    case .sunEarthL2:
      return RegimeDefinition(
        centers: [.sunEarthL2, .earth],
        narrow: [RegimeCriterion(.apogeeHeight, from: 1_000_000 * km, to: 2_500_000 * km)],
        wide: [RegimeCriterion(.apogeeHeight, from: 800_000 * km)],
        source: "1.5 million km away from the Sun, with halo amplitudes up to 800,000 km")
    case .heliocentric:
      return RegimeDefinition(
        centers: [.sun],
        narrow: [], wide: [],
        source: "bound to the Sun, not to the Earth")
    }
  }
}

extension RegimeDefinition {
  fileprivate init(narrow: [RegimeCriterion], wide: [RegimeCriterion], source: String) {
    self.init(centers: [.earth], narrow: narrow, wide: wide, source: source)
  }
}
