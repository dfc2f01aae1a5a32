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

  @Test func holdsGrazingEclipsesAreFound() {
    // The orbit's pole turns towards the Sun until the orbit only touches the penumbra: the
    // eclipses shrink to seconds, whatever the sampling, and do not come back.
    let search = EclipseSearch(shadow: .sphere, earth: TestEarth.orientation)
    var shortest = Double.infinity
    var missed = 0
    for step in 0..<400 {
      var orbit = TestOrbit(
        semimajorAxis: 7_200_000, inclination: (83 + Double(step) * 0.01) * Double.pi / 180,
        meanAnomaly: 3)
      orbit.raan = (281.3 + 90) * Double.pi / 180
      let period = start...start.advanced(bySeconds: 6_080)
      let report = search.eclipses(of: orbit, over: period)
      if let longest = report.penumbra.map(\.duration).max() {
        #expect(missed == 0)
        shortest = min(shortest, longest)
      } else {
        missed += 1
      }
    }
    #expect(missed > 10)
    #expect(shortest < 40)
  }
}
