// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Mean orbits and published heights")
struct MeanOrbitTests {
  /// Elements of sets of 2024-07-05 and what python-sgp4 2.25 (C++ build, WGS-72) makes of them: `a`,
  /// `altp`, `alta` times 6378.135 km.
  struct Recovered: Sendable {
    let name: String
    let n: Double
    let e: Double
    let i: Double
    let a: Double
    let perigee: Double
    let apogee: Double
  }

  static let recovered: [Recovered] = [
    Recovered(
      name: "Sentinel-1A", n: 14.591_981_53, e: 0.000_136_5, i: 98.1793, a: 7070.980363,
      perigee: 691.8802, apogee: 693.8106),
    Recovered(
      name: "KazSat-2", n: 1.002_707_72, e: 0.000_166_2, i: 0.0323, a: 42166.073096,
      perigee: 35780.9301, apogee: 35794.9461),
    Recovered(
      name: "graveyard object", n: 0.990_337_60, e: 0.001_732_9, i: 6.1295, a: 42516.436790,
      perigee: 36064.6251, apogee: 36211.9785),
  ]

  @Test(arguments: recovered)
  func validatesSizeAgainstPythonSGP4(sample: Recovered) throws {
    let orbit = try MeanOrbit(elements(n: sample.n, e: sample.e, i: sample.i))
    #expect(abs(orbit.semimajorAxis - sample.a * 1e3) < 0.01)
    #expect(abs(orbit.perigeeHeight - sample.perigee * 1e3) < 0.1)
    #expect(abs(orbit.apogeeHeight - sample.apogee * 1e3) < 0.1)
    let theory = try SGP4(elements(n: sample.n, e: sample.e, i: sample.i))
    #expect(abs(orbit.semimajorAxis - theory.semimajorAxis) < 1e-3)
    #expect(abs(orbit.keplerianPeriod - theory.period) < 1e-5)
  }

  /// MEAN_MOTION, ECCENTRICITY and SEMIMAJOR_AXIS, PERIOD, APOAPSIS, PERIAPSIS of Space-Track's GP
  /// class, as in OMM examples of public test suites: ISS 2020-12-13, NUSAT-8 2020-12-29, JWST
  /// 2021-12-28, CYGFM03 2024-01-15, ISS 2026-08-07.
  @Test(arguments: [
    [15.491_811_53, 0.000_177_9, 6797.257, 92.952, 420.331, 417.912],
    [15.279_892_49, 0.001_335_6, 6859.961, 94.242, 490.988, 472.664],
    [0.019_580_82, 0.988_498_3, 581_452.967, 73541.353, 1_149_840.102, 309.563],
    [15.244_434_49, 0.001_025_1, 6870.594, 94.461, 499.502, 485.416],
    [15.493_700_96, 0.000_729_33, 6796.705, 92.941, 423.527, 413.613],
  ])
  func validatesPublishedHeightsAgainstSpaceTrack(row: [Double]) throws {
    let got = try PublishedHeights(elements(n: row[0], e: row[1], i: 51.6))
    #expect(abs(got.semimajorAxis * 1e-3 - row[2]) < 0.0006)
    #expect(abs(got.period / 60 - row[3]) < 0.0006)
    #expect(abs(got.apogeeHeight * 1e-3 - row[4]) < 0.0011)
    #expect(abs(got.perigeeHeight * 1e-3 - row[5]) < 0.0011)
  }

  /// Registered period of the Russian register for the payloads of the first Vostochny launch:
  /// 471 × 486 km, 97.3°, 94.2 minutes.
  @Test func validatesThePeriodOfRegisteredHeights() throws {
    let orbit = try MeanOrbit(
      perigeeHeight: 471e3, apogeeHeight: 486e3, inclination: 97.3 * degree)
    #expect(abs(orbit.keplerianPeriod / 60 - 94.2) < 0.05)
    // Away from the critical inclination the three periods differ by 4 to 8 s.
    #expect(orbit.anomalisticPeriod - orbit.keplerianPeriod > 3)
    #expect(orbit.nodalPeriod - orbit.anomalisticPeriod > 3)
  }

  /// The anomalistic period is that of the published mean motion, up to J2².
  @Test func holdsThatKozaisMeanMotionIsAnomalistic() throws {
    for (n, e, i) in [(15.5, 0.001, 51.6), (14.3, 0.01, 98.6), (2.006, 0.7, 63.4), (12.0, 0.1, 10)]
    {
      let orbit = try MeanOrbit(elements(n: n, e: e, i: i))
      #expect(abs(orbit.anomalisticPeriod - 86_400 / n) < 0.03)
    }
  }

  @Test func holdsThatHeightsComeBack() throws {
    let orbit = try MeanOrbit(perigeeHeight: 200e3, apogeeHeight: 36_000e3, inclination: 0.9)
    #expect(abs(orbit.perigeeHeight - 200e3) < 1e-6)
    #expect(abs(orbit.apogeeHeight - 36_000e3) < 1e-6)
  }

  @Test func holdsThatNonsenseIsRefused() {
    #expect(throws: ElementsFailure.outOfRange(quantity: "apogee height", value: 1)) {
      try MeanOrbit(perigeeHeight: 2, apogeeHeight: 1, inclination: 0)
    }
    #expect(throws: ElementsFailure.notFinite(quantity: "inclination")) {
      try MeanOrbit(semimajorAxis: 7e6, eccentricity: 0, inclination: .nan)
    }
    #expect(throws: ElementsFailure.notElliptic(eccentricity: 1)) {
      try MeanOrbit(semimajorAxis: 7e6, eccentricity: 1, inclination: 0)
    }
    // Deep inside the Earth J2 is no small disturbance.
    #expect(throws: ElementsFailure.self) {
      try MeanOrbit(semimajorAxis: 1e5, eccentricity: 0, inclination: 2)
    }
    #expect(throws: ElementsFailure.self) { try PublishedHeights(elements(n: -1, e: 0, i: 0)) }
  }

  private let degree: Double = Double.pi / 180

  private func elements(n: Double, e: Double, i: Double) -> MeanElements {
    MeanElements(
      ElementSet(
        epoch: .j2000, meanMotionRevolutionsPerDay: n, eccentricity: e, inclinationDegrees: i,
        raanDegrees: 0, argumentOfPerigeeDegrees: 0, meanAnomalyDegrees: 0))
  }
}
