// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct OrbitalDecayTests {
  /// Element sets as published and the days on which their objects came down: Tiangong-1,
  /// Kwangmyongsong-3-2 and -4, SamSat-218 (the middle of its month).
  static let decays: [(line1: String, line2: String, end: String)] = [
    (
      "1 37820U 11053A   18021.15481237  .00079790  10962-4  15137-3 0  9997",
      "2 37820  42.7520 288.0393 0018693 214.2663 294.8356 15.99974224362613", "2018-04-02"
    ),
    (
      "1 39026U 12072A   17326.65839325  .00002707  00000-0  10551-3 0  9993",
      "2 39026  97.2172 339.0859 0039256 338.1887  21.7678 15.26101951274151", "2023-09-13"
    ),
    (
      "1 39026U 12072A   19075.99746032  .00001526  00000-0  58034-4 0  9992",
      "2 39026  97.2117  82.1968 0040148  75.0636 285.5043 15.27531570347295", "2023-09-13"
    ),
    (
      "1 39026U 12072A   22195.41217062  .00015154  00000-0  40909-3 0  9995",
      "2 39026  97.2679 185.8348 0031877  64.5293 295.9244 15.37332838533069", "2023-09-13"
    ),
    (
      "1 41332U 16009A   19076.47642361  .00001537  00000-0  50504-4 0  9999",
      "2 41332  97.3735 145.2529 0021469 267.6356 283.4443 15.32931647173532", "2023-06-30"
    ),
    (
      "1 41332U 16009A   22195.85726584  .00016465  00000-0  36497-3 0  9997",
      "2 41332  97.2435 271.1014 0016398 220.2175 139.7861 15.43685246360061", "2023-06-30"
    ),
    (
      "1 41466U 16026C   19076.49812590  .00005571  00000-0  13548-3 0  9999",
      "2 41466  97.2089 341.1773 0010370  79.3580  41.5497 15.41323754161651", "2022-02-15"
    ),
    (
      "1 41466U 16026C   21149.75987939  .00019490  00000-0  29229-3 0  9990",
      "2 41466  97.1576  58.1557 0005423  31.7310  32.4594 15.54947043285934", "2022-02-15"
    ),
  ]

  static func elements(_ line1: String, _ line2: String) throws -> MeanElements {
    let text = line1 + "\n" + line2 + "\n"
    return MeanElements(try #require(ElementSetReader.read(Array(text.utf8)).sets.first))
  }

  /// The true lifetime is within the interval and within 40 % of the nominal one.
  @Test(arguments: decays)
  func validatesKnownDecays(line1: String, line2: String, end: String) throws {
    let elements = try Self.elements(line1, line2)
    let left: Double = try Epoch(iso8601: end + "T12:00:00Z").seconds(since: elements.epoch)
    let estimate = LifetimeEstimate(try OrbitalDecay(elements), from: elements.epoch)
    let nominal = try #require(estimate.nominal)
    #expect(abs(nominal / left - 1) < 0.4, "\(nominal / 86_400) d, \(left / 86_400) d in truth")
    #expect(estimate.isOver(after: left) == false)
    #expect(estimate.stillStands(after: left) == false)
    #expect(estimate.isOver(after: 20 * left))
    #expect(estimate.stillStands(after: 0.05 * left))
  }

  /// Orders of magnitude of Wertz, Everett & Puschell 2011, Space Mission Engineering, for a body of
  /// 100 kg/m² (B = 0.022 m²/kg with C_D 2.2): weeks at 300 km, a year about 450 km, decades at 650 km.
  @Test func validatesOrdersOfMagnitude() throws {
    func days(_ height: Double, _ activity: OrbitalDecay.Activity, _ b: Double = 0.022) throws
      -> Double
    {
      let decay = try OrbitalDecay(
        semimajorAxis: 6_378_137 + 1000 * height, eccentricity: 0.0005, ballisticCoefficient: b)
      return (decay.lifetime(activity) ?? .infinity) / 86_400
    }
    #expect(try (8...40).contains(days(300, .mean)))
    #expect(try (200...700).contains(days(450, .mean)))
    #expect(try (365 * 10...365 * 60).contains(days(650, .mean)))
    // A station of 420 t at 400 km, left alone, comes down within one or two years.
    #expect(try (250...900).contains(days(400, .mean, 0.006)))
    // The Sun's activity makes a factor of ten and more at 600 km.
    #expect(try days(600, .low) > 10 * days(600, .high))
    #expect(try days(1200, .mean) == .infinity)
  }

  /// The decay of the ISS at 400 km is about 2 km a month (NASA; B = 0.006 m²/kg).
  @Test func validatesDecayRateOfTheISS() {
    let rate = OrbitalDecay.rates(
      semimajorAxis: 6_778_137, eccentricity: 0.0005, ballisticCoefficient: 0.006, solarFlux: 130)
    let kmPerMonth: Double = -rate.semimajorAxis * 86_400 * 30.4 / 1000
    #expect((1.2...4).contains(kmPerMonth))
  }

  /// Drag makes ellipses round: their perigee sinks far slower than their apogee.
  @Test func holdsPerigeeOfEllipses() {
    let a: Double = 7_500_000
    let e: Double = 0.12
    let rate = OrbitalDecay.rates(
      semimajorAxis: a, eccentricity: e, ballisticCoefficient: 0.01, solarFlux: 130)
    let perigee: Double = rate.semimajorAxis * (1 - e) - a * rate.eccentricity
    let apogee: Double = rate.semimajorAxis * (1 + e) + a * rate.eccentricity
    #expect(apogee < 20 * perigee)
    #expect(perigee < 0)
  }

  @Test func holdsMonotony() throws {
    var last: Double = 0
    for height in stride(from: 180.0, through: 620, by: 40) {
      let decay = try OrbitalDecay(
        semimajorAxis: 6_378_137 + 1000 * height, eccentricity: 0, ballisticCoefficient: 0.02)
      let time = try #require(decay.lifetime(.mean))
      #expect(time > last)
      last = time
      let heavy = try OrbitalDecay(
        semimajorAxis: 6_378_137 + 1000 * height, eccentricity: 0, ballisticCoefficient: 0.01)
      let longer = try #require(heavy.lifetime(.mean))
      #expect(abs(longer / time - 2) < 0.05)
    }
  }

  @Test func holdsRefusals() throws {
    #expect(throws: ElementsFailure.self) {
      try OrbitalDecay(semimajorAxis: 42_164_000, eccentricity: 0, ballisticCoefficient: 0.01)
    }
    #expect(throws: ElementsFailure.self) {
      try OrbitalDecay(semimajorAxis: 7_000_000, eccentricity: 0, ballisticCoefficient: 0)
    }
    #expect(throws: ElementsFailure.self) {
      try OrbitalDecay(semimajorAxis: .nan, eccentricity: 0, ballisticCoefficient: 1)
    }
    // An ellipse of the same energy whose perigee is in the ground is at its end.
    let low = try OrbitalDecay(
      semimajorAxis: 7_000_000, eccentricity: 0.2, ballisticCoefficient: 0.01)
    #expect(low.lifetime(.mean) == 0)
  }

  @Test func holdsSolarFluxOfYears() throws {
    #expect(SolarFlux.yearly(at: try Epoch(iso8601: "2019-07-02T00:00:00Z")).rounded() == 70)
    #expect(SolarFlux.yearly(at: try Epoch(iso8601: "2024-07-01T00:00:00Z")).rounded() == 191)
    #expect(SolarFlux.yearly(at: try Epoch(iso8601: "1950-01-01T00:00:00Z")) == 277)
    #expect(SolarFlux.yearly(at: try Epoch(iso8601: "2100-01-01T00:00:00Z")) == 120)
  }

  @Test func holdsRevolutionsModulo() {
    let span: Double = 86_400 * 1000
    let n: Double = 2 * Double.pi * 15.5 / 86_400
    let count = RevolutionCount.revolutions(from: n, to: n, span: span)
    #expect(abs(count - 15_500) < 1e-6)
    #expect(RevolutionCount.difference(57_531, expected: 157_500) == 31)
    #expect(RevolutionCount.difference(99_990, expected: 100_010) == -20)
    #expect(RevolutionCount.difference(10, expected: 99_990) == 20)
  }
}
