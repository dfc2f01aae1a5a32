// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct GroundTrackTests {
  let start = Epoch.j2000
  var day: ClosedRange<Epoch> { start...start.advanced(bySeconds: 86_400) }

  func track(_ orbit: TestOrbit, step: Double = 60) -> GroundTrack {
    GroundTrack(of: orbit, over: day, step: step, earth: TestEarth.orientation)
  }

  @Test func holdsTheGridMeetsBothEnds() {
    let points = track(TestOrbit.samples[0]).points
    #expect(points.count == 1_441)
    #expect(points.first?.epoch == day.lowerBound && points.last?.epoch == day.upperBound)
    #expect(track(TestOrbit.samples[0], step: 50_000).points.count == 2)
  }

  @Test func holdsLatitudesWithinTheInclination() {
    for orbit in TestOrbit.samples {
      let limit = min(orbit.inclination, Double.pi - orbit.inclination)
      let latitudes = track(orbit).points.map { abs($0.place.latitude) }
      // Geodetic latitudes are up to 0.19° from geocentric ones.
      #expect((latitudes.max() ?? 9) < limit + 0.004)
      #expect((latitudes.max() ?? 0) > limit - 0.02)
    }
  }

  @Test func holdsLegsCoverThePointsWithoutJumps() {
    for orbit in TestOrbit.samples {
      let track = track(orbit)
      #expect(track.legs.flatMap { $0 } == track.points)
      for leg in track.legs {
        for (a, b) in zip(leg, leg.dropFirst()) {
          #expect(abs(a.place.longitude - b.place.longitude) <= Double.pi)
        }
      }
    }
    #expect(track(TestOrbit.samples[0]).legs.count > 10)
  }

  @Test func holdsGapsBreakTheTrack() throws {
    var orbit = TestOrbit.samples[0]
    orbit.hole = start.advanced(bySeconds: 1_000)...start.advanced(bySeconds: 2_000)
    orbit.end = start.advanced(bySeconds: 80_000)
    let track = track(orbit)
    #expect(track.gaps.count == 2)
    let gap = try #require(track.gaps.first)
    #expect(gap.start == start.advanced(bySeconds: 960))
    #expect(gap.end == start.advanced(bySeconds: 2_040))
    #expect(track.legs.contains { $0.last?.epoch == gap.start })
    #expect(track.gaps.last?.end == day.upperBound)
    orbit.end = start
    let nothing = GroundTrack(of: orbit, over: day, step: 60, earth: TestEarth.orientation)
    #expect(nothing.points.isEmpty && nothing.legs.isEmpty && nothing.gaps.count == 1)
  }
}
