// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct EclipseSearchTests {
  let start = Epoch.j2000.advanced(bySeconds: 777)
  var day: ClosedRange<Epoch> { start...start.advanced(bySeconds: 86_400) }

  @Test(arguments: [Shadow.sphere, Shadow.wgs84])
  func holdsEclipsesAreWhereTheConditionIs(shadow: Shadow) throws {
    let search = EclipseSearch(shadow: shadow, earth: TestEarth.orientation)
    let sun = try SunEphemeris<TEME>(over: day, using: TestEarth.orientation)
    for orbit in TestOrbit.samples {
      let report = search.eclipses(of: orbit, over: day)
      #expect(report.gaps.isEmpty)
      for index in 0...2_880 {
        let epoch = start.advanced(bySeconds: Double(index) * 30)
        let toSun = try #require(sun.position(at: epoch))
        let condition = shadow.condition(
          position: try orbit.state(at: epoch).position, sun: toSun)
        let inUmbra = report.umbra.contains { $0.start < epoch && epoch < $0.end }
        let inPenumbra = report.penumbra.contains { $0.start < epoch && epoch < $0.end }
        let found: Illumination = inUmbra ? .umbra : inPenumbra ? .penumbra : .sunlit
        let near = (report.umbra + report.penumbra).contains {
          abs($0.start.seconds(since: epoch)) < 1e-4 || abs($0.end.seconds(since: epoch)) < 1e-4
        }
        #expect(found == condition || near)
      }
    }
  }

  @Test func holdsUmbraLiesInPenumbra() {
    let search = EclipseSearch(earth: TestEarth.orientation)
    for orbit in TestOrbit.samples {
      let report = search.eclipses(of: orbit, over: day)
      for umbra in report.umbra {
        #expect(report.penumbra.contains { $0.start <= umbra.start && $0.end >= umbra.end })
      }
      for (a, b) in zip(report.penumbra, report.penumbra.dropFirst()) { #expect(a.end < b.start) }
    }
  }

  @Test(arguments: [7_200_000.0, 42_164_000])
  func holdsGrazingEclipsesAreFound(semimajorAxis: Double) {
    // The orbit's pole turns towards the Sun until the orbit only touches the penumbra. The last
    // eclipses of the bisection are as short as the geometry can tell, whatever the sampling.
    let search = EclipseSearch(shadow: .sphere, earth: TestEarth.orientation)
    var orbit = TestOrbit(semimajorAxis: semimajorAxis, inclination: 0, meanAnomaly: 3)
    orbit.raan = (281.3 + 90) * Double.pi / 180
    let period = start...start.advanced(bySeconds: Circle.turn / orbit.meanMotion)
    var eclipsed = (23 + 1.0) * Double.pi / 180
    var free = (23 + 89.0) * Double.pi / 180
    var shortest = Double.infinity
    for _ in 0..<30 {
      orbit.inclination = 0.5 * (eclipsed + free)
      if let longest = search.eclipses(of: orbit, over: period).penumbra.map(\.duration).max() {
        eclipsed = orbit.inclination
        shortest = longest
      } else {
        free = orbit.inclination
      }
    }
    // Half a second in the low orbit, seven in the geostationary one.
    #expect(shortest < 5e-4 / orbit.meanMotion)
  }
}
