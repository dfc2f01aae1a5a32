// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Regimes of orbits")
struct OrbitRegimeTests {
  private static let degree: Double = Double.pi / 180

  @Test(arguments: KnownOrbit.all)
  func validatesClasses(known: KnownOrbit) {
    #expect(OrbitRegime.computed(from: known.figures) == known.regime)
    #expect(known.regime.fit(known.figures) == .fits)
  }

  /// The article's « orbite terrestre basse » for a satellite at 35,786 km.
  @Test func validatesThatKazSatIsNotLow() throws {
    let figures = OrbitFigures(
      perigeeHeight: 35_778e3, apogeeHeight: 35_791e3, inclination: 0.0007)
    let label = try #require(OrbitRegime(label: "orbite terrestre basse"))
    guard case .contradicts(let criterion, let measured) = label.fit(figures) else {
      Issue.record("35,786 km passes for low")
      return
    }
    #expect(criterion.quantity == .meanHeight && criterion.upper == 2_010e3)
    #expect(measured == 35_784.5e3)
  }

  @Test func holdsThatBorderCasesAreNotBlamed() {
    // Explorer 1: apogee above 2,000 km, mean height below.
    let explorer = OrbitFigures(
      perigeeHeight: 358e3, apogeeHeight: 2_550e3, inclination: 33.2 * Self.degree)
    #expect(OrbitRegime.leo.fit(explorer).isAllowed)
    #expect(OrbitRegime.leo.fit(explorer) != .fits)
    // An old geostationary satellite at 16° and a retired one 300 km up are still called GEO.
    for (height, tilt) in [(35_786e3, 16.0), (36_080e3, 9.3)] {
      let figures = OrbitFigures(
        perigeeHeight: height - 20e3, apogeeHeight: height + 20e3, inclination: tilt * Self.degree)
      #expect(OrbitRegime.geo.fit(figures).isAllowed)
    }
    // Sun-synchronous once, its node drifting since: half a degree off.
    let old = OrbitFigures(
      perigeeHeight: 600e3, apogeeHeight: 600e3, inclination: 97.2 * Self.degree)
    #expect(OrbitRegime.sso.fit(old).isAllowed)
    #expect(!OrbitRegime.sso.fit(circle(51.6, 600)).isAllowed)
  }

  /// OpOrbit, perigee, apogee and inclination of rows of GCAT's satcat.tsv (a public copy of 2025).
  @Test(arguments: [
    ("LEO/S", 677, 696, 98.25), ("GEO/S", 35735, 35834, 1.39), ("LLEO/I", 180, 184, 51.63),
    ("GEO/D", 35927, 35955, 0.32), ("HEO", 297, 31639, 10.95), ("GTO", 252, 35956, 47.41),
    ("HEO/M", 614, 39738, 63.00), ("LEO/I", 1098, 2570, 65.82), ("LEO/I", 1410, 2477, 65.78),
    ("HEO/M", 663, 39292, 62.87), ("GTO", 348, 35510, 47.46), ("GTO", 439, 39912, 65.53),
    ("MEO", 131, 6750, 64.61), ("HEO", 191, 24869, 26.74), ("MEO", 1653, 5494, 85.88),
    ("LEO/S", 1292, 1463, 101.65), ("HEO", 578, 18327, 26.51), ("MEO", 2671, 4597, 87.10),
    ("MEO", 497, 3751, 56.04), ("LEO/I", 494, 2384, 34.08), ("LLEO/E", 442, 699, 15.41),
    ("GTO", 243, 37125, 24.80), ("HEO", 270, 26381, 3.32), ("LLEO/S", 482, 674, 100.08),
  ])
  func validatesClassesOfGCAT(label: String, low: Double, high: Double, tilt: Double) throws {
    let figures = OrbitFigures(
      perigeeHeight: low * 1e3, apogeeHeight: high * 1e3, inclination: tilt * Self.degree)
    #expect(try #require(OrbitRegime(label: label)).fit(figures).isAllowed)
  }

  @Test func holdsThatUnknownIsSaid() {
    let figures = OrbitFigures(perigeeHeight: 35_780e3, apogeeHeight: 35_790e3)
    #expect(OrbitRegime.geo.fit(figures) == .unknown(.inclination))
    #expect(OrbitRegime.heliocentric.fit(figures) == .otherCenter(.earth))
    #expect(!OrbitRegime.geo.fit(figures).isAllowed)
  }

  @Test func holdsThatOtherCentresCount() {
    let low = OrbitFigures(
      perigeeHeight: 100e3, apogeeHeight: 100e3, inclination: 1.57, center: .moon)
    #expect(OrbitRegime.computed(from: low) == .lunar)
    #expect(OrbitRegime.leo.fit(low) == .otherCenter(.moon))
    #expect(OrbitRegime.lunar.fit(low) == .fits)
    // On the way there, about the Earth: Chang'e-5 after injection.
    let transfer = OrbitFigures(
      perigeeHeight: 201e3, apogeeHeight: 392_981e3, inclination: 0.37)
    #expect(OrbitRegime.lunar.fit(transfer) == .fits)
    #expect(OrbitRegime.cislunar.fit(transfer) == .fits)
  }

  @Test func holdsThatEveryNameIsALabel() {
    for regime in OrbitRegime.allCases {
      #expect(OrbitRegime(label: regime.rawValue) == regime)
      for criterion in regime.definition.narrow + regime.definition.wide {
        #expect(criterion.lower <= criterion.upper)
      }
    }
    #expect(OrbitRegime(label: "LLEO/I") == .leo)
    #expect(OrbitRegime(label: "LLEO/S") == .sso)
    #expect(OrbitRegime(label: "GEO/ID") == .gso)
    #expect(OrbitRegime(label: "GEO/S") == .geo)
    #expect(OrbitRegime(label: "VHEO") == nil)
    #expect(OrbitRegime(label: "Héliosynchrone") == .sso)
    #expect(OrbitRegime(label: "Low Earth orbit") == .leo)
    #expect(OrbitRegime(label: "Polar") == nil)
    #expect(OrbitRegime(label: "") == nil)
  }

  @Test func validatesCriticalInclination() throws {
    #expect(abs(CriticalInclination.prograde / Self.degree - 63.434_948_8) < 1e-6)
    #expect(CriticalInclination.distance(of: 116.5 * Self.degree) < 0.1 * Self.degree)
    func orbit(_ low: Double, _ high: Double, _ tilt: Double) throws -> MeanOrbit {
      try MeanOrbit(
        perigeeHeight: low * 1e3, apogeeHeight: high * 1e3, inclination: tilt * Self.degree)
    }
    #expect(CriticalInclination.isMolniya(try orbit(600, 39_750, 62.8)))
    #expect(!CriticalInclination.isMolniya(try orbit(600, 39_750, 51.6)))
    #expect(!CriticalInclination.isMolniya(try orbit(600, 35_786, 63.4)))
    #expect(!CriticalInclination.isMolniya(try orbit(20_180, 20_200, 63.4)))
  }

  private func circle(_ tilt: Double, _ height: Double) -> OrbitFigures {
    OrbitFigures(
      perigeeHeight: height * 1e3, apogeeHeight: height * 1e3, inclination: tilt * Self.degree)
  }
}

/// An orbit and the class that it is known for.
struct KnownOrbit: Sendable {
  let name: String
  let figures: OrbitFigures
  let regime: OrbitRegime

  init(_ name: String, _ low: Double, _ high: Double, _ tilt: Double?, _ regime: OrbitRegime) {
    self.name = name
    figures = OrbitFigures(
      perigeeHeight: low * 1e3, apogeeHeight: high * 1e3,
      inclination: tilt.map { $0 * (Double.pi / 180) })
    self.regime = regime
  }
}

extension KnownOrbit {
  /// Orbits as GCAT, the UN register and UCS have them, with the class that they are known for.
  static let all: [KnownOrbit] = [
    KnownOrbit("ISS", 399.6, 401.8, 51.645, .leo),
    KnownOrbit("STSAT-2C", 296, 1511, 80.28, .leo),
    KnownOrbit("Sentinel-1A", 692, 694, 98.18, .sso),
    KnownOrbit("Malligyong-1", 492, 512, 97.43, .sso),
    KnownOrbit("GLONASS", 19_116, 19_144, 65.86, .meo),
    KnownOrbit("BeiDou MEO", 21_457, 21_598, 56.21, .meo),
    KnownOrbit("Molniya", 600, 39_750, 63.4, .molniya),
    KnownOrbit("Sirius FM-1", 24_469, 47_102, 63.3, .tundra),
    KnownOrbit("Ariane transfer", 250, 35_786, 6, .gto),
    KnownOrbit("KazSat-2", 35_778, 35_791, 0.04, .geo),
    KnownOrbit("BeiDou-2 G6", 35_755, 35_819, 3.01, .geo),
    KnownOrbit("KazSat-1 disposed", 36_069, 36_093, 0.22, .graveyard),
    KnownOrbit("BeiDou-2 I1", 35_603, 35_966, 54.26, .igso),
    KnownOrbit("Spektr-R", 1_000, 330_000, 51.46, .cislunar),
    KnownOrbit("Mars lander's booster", -40, 180, 51, .suborbital),
  ]
}
