// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Sun-synchronous orbits")
struct SunSynchronismTests {
  private let degree: Double = Double.pi / 180

  /// Inclinations of circular orbits by J2 alone, as tables of mission design have them; J2² and J4 add
  /// 0.02 to 0.03°, which satellites that keep their plane confirm (below).
  @Test(arguments: [(400.0, 97.03), (500, 97.40), (600, 97.79), (700, 98.19), (800, 98.60)])
  func validatesInclinations(height: Double, inclination: Double) throws {
    let got = try #require(
      SunSynchronism.inclination(semimajorAxis: 6_378_137 + height * 1e3))
    let added: Double = got / degree - inclination
    #expect(added > 0.015 && added < 0.032)
  }

  /// Sentinel-1A, -2A, -3A and Landsat 8 keep 18:00, 22:30, 22:00 (nominal) and 22:11 ± 15 min at the
  /// ascending node; the decimals are from ERFA's `gmst82` in pyerfa 2.0.1.
  @Test(arguments: [
    (TestSets.sentinel1A, 18.0, 18.0236), (TestSets.sentinel2A, 22.5, 22.5022),
    (TestSets.sentinel3A, 22.0, 22.0046), (TestSets.landsat8, 22.19, 22.1940),
  ])
  func validatesLocalTimesOfNodes(lines: String, nominal: Double, exact: Double) throws {
    let elements = try TestSets.elements(lines)
    let hours: Double =
      SunSynchronism.localTimeOfNode(raan: elements.raan, at: elements.epoch) / 3600
    #expect(abs(hours - nominal) < 0.1)
    #expect(abs(hours - exact) < 0.0001)
    let orbit = try MeanOrbit(elements)
    let wanted = try #require(
      SunSynchronism.inclination(
        semimajorAxis: orbit.semimajorAxis, eccentricity: orbit.eccentricity))
    // The Sentinels keep the plane to 0.005°, Landsat 8 lets it drift by minutes a year.
    #expect(abs(orbit.inclination - wanted) < (nominal == 22.19 ? 0.025 : 0.005) * degree)
    // Their operators let the time drift by less than 10 minutes a year.
    #expect(abs(SunSynchronism.localTimeDrift(of: orbit)) * 365.25 < 600)
  }

  @Test func holdsThatTheNodeFollowsTheSun() throws {
    for (a, e) in [(6.8e6, 0.0), (7.2e6, 0.01), (8.5e6, 0.1), (11.5e6, 0.2)] {
      let i = try #require(SunSynchronism.inclination(semimajorAxis: a, eccentricity: e))
      let orbit = try MeanOrbit(
        semimajorAxis: a, eccentricity: e, inclination: i, gravity: .wgs84)
      #expect(abs(SunSynchronism.localTimeDrift(of: orbit)) * 365.25 < 1)
    }
  }

  @Test func holdsThatHighOrbitsCannotFollow() {
    #expect(SunSynchronism.inclination(semimajorAxis: 6_378_137 + 5_900e3) != nil)
    #expect(SunSynchronism.inclination(semimajorAxis: 6_378_137 + 6_100e3) == nil)
    #expect(SunSynchronism.inclination(semimajorAxis: -1) == nil)
    #expect(SunSynchronism.inclination(semimajorAxis: .nan) == nil)
    #expect(SunSynchronism.inclination(semimajorAxis: 7e6, eccentricity: 1) == nil)
  }
}
