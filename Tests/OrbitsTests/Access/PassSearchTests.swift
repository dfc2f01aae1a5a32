// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct PassSearchTests {
  static let sites: [(Double, Double)] = [(46, 63), (-33, 151), (0, 10), (89.9, 0), (-71, -40)]
  static let degree = Double.pi / 180
  let start = Epoch.j2000.advanced(bySeconds: 1_234)
  var day: ClosedRange<Epoch> { start...start.advanced(bySeconds: 86_400) }

  func search(_ site: (Double, Double), minimum: Double = 0) -> PassSearch {
    PassSearch(
      station: TestEarth.station(site.0, site.1), minimumElevation: minimum * Self.degree,
      earth: TestEarth.orientation)
  }

  @Test(arguments: sites)
  func holdsPassesAreWhereTheElevationIs(site: (Double, Double)) throws {
    for orbit in TestOrbit.samples {
      for minimum in [0.0, 10] {
        let search = search(site, minimum: minimum)
        let report = search.passes(of: orbit, over: day)
        #expect(report.gaps.isEmpty)
        var next = report.passes.startIndex
        for index in 0...2_880 {
          let epoch = start.advanced(bySeconds: Double(index) * 30)
          while next < report.passes.endIndex, report.passes[next].end.epoch < epoch { next += 1 }
          let inside =
            next < report.passes.endIndex && report.passes[next].start.epoch <= epoch
          let elevation = try TestEarth.elevation(
            of: orbit, from: search.station, at: epoch)
          let above = elevation - search.minimumElevation
          if abs(above) > 1e-7 { #expect(inside == (above > 0)) }
        }
      }
    }
  }

  @Test(arguments: sites)
  func holdsOrderAndElevationsWithinPasses(site: (Double, Double)) {
    for orbit in TestOrbit.samples {
      let search = search(site, minimum: 5)
      var last = start.advanced(bySeconds: -1)
      for pass in search.passes(of: orbit, over: day).passes {
        #expect(pass.start.epoch > last && pass.end.epoch > pass.start.epoch)
        last = pass.end.epoch
        for crossing in [pass.rise, pass.set].compactMap({ $0 }) {
          #expect(abs(crossing.view.elevation - search.minimumElevation) < 1e-7)
        }
        if pass.rise != nil, pass.set != nil { #expect(!pass.culminations.isEmpty) }
        var before = pass.start.epoch
        for culmination in pass.culminations {
          #expect(culmination.epoch > before && culmination.epoch < pass.end.epoch)
          before = culmination.epoch
          #expect(culmination.view.elevation > search.minimumElevation)
          #expect(culmination.view.elevation <= pass.highest.view.elevation)
          for shift in [-20.0, 20] {
            let beside = culmination.epoch.advanced(bySeconds: shift)
            let elevation = try? TestEarth.elevation(
              of: orbit, from: search.station, at: beside)
            #expect((elevation ?? 9) <= culmination.view.elevation + 1e-12)
          }
        }
      }
    }
  }

  @Test func holdsAllCulminationsOfHighOrbits() throws {
    for orbit in TestOrbit.samples[3...] {
      let search = search((64, 20))
      let report = search.passes(of: orbit, over: day)
      let found = report.passes.flatMap(\.culminations).count
      var expected = 0
      var history: [Double] = []
      for index in 0...8_640 {
        let epoch = start.advanced(bySeconds: Double(index) * 10)
        history.append(
          try TestEarth.elevation(of: orbit, from: search.station, at: epoch))
      }
      for index in 1..<(history.count - 1)
      where history[index] > 0 && history[index] >= history[index - 1]
        && history[index] > history[index + 1]
      {
        expected += 1
      }
      #expect(found == expected)
    }
  }

  @Test func holdsHalvesMakeTheWhole() throws {
    for orbit in TestOrbit.samples {
      let search = search((46, 63))
      let whole = search.passes(of: orbit, over: day).passes
      // Cut once in the middle of a pass, once anywhere.
      let first = try #require(whole.first)
      let cuts = [
        first.start.epoch.advanced(bySeconds: first.duration / 3),
        start.advanced(bySeconds: 40_000),
      ]
      for cut in cuts {
        let left = search.passes(of: orbit, over: day.lowerBound...cut).passes
        let right = search.passes(of: orbit, over: cut...day.upperBound).passes
        var joined = left
        var rest = right[...]
        if let last = joined.last, last.isClippedAtEnd, let next = rest.first {
          #expect(next.isClippedAtStart)
          #expect(last.end.epoch == cut && next.start.epoch == cut)
          var pass = last
          pass.end = next.end
          pass.endEdge = next.endEdge
          pass.culminations += next.culminations
          joined[joined.count - 1] = pass
          rest = rest.dropFirst()
        }
        joined += rest
        #expect(joined.count == whole.count)
        for (a, b) in zip(joined, whole) {
          #expect(abs(a.start.epoch.seconds(since: b.start.epoch)) < 1e-4)
          #expect(abs(a.end.epoch.seconds(since: b.end.epoch)) < 1e-4)
          #expect(a.startEdge == b.startEdge && a.endEdge == b.endEdge)
          #expect(a.culminations.count == b.culminations.count)
        }
      }
    }
  }

  @Test func holdsGrazingPasses() throws {
    let base = search((46, 63))
    let orbit = TestOrbit.samples[0]
    for pass in base.passes(of: orbit, over: day).passes {
      let peak = try #require(pass.culminations.first)
      var search = base
      let span =
        pass.start.epoch.advanced(bySeconds: -1_000)...pass.end.epoch.advanced(bySeconds: 1_000)
      search.minimumElevation = peak.view.elevation - 1e-9
      let grazing = search.passes(of: orbit, over: span)
      #expect(grazing.passes.count == 1)
      let brief = try #require(grazing.passes.first)
      #expect(brief.duration < 1 && brief.culminations.count == 1)
      search.minimumElevation = peak.view.elevation + 1e-9
      #expect(search.passes(of: orbit, over: span).outcome == .neverAbove)
    }
  }

  @Test func holdsGeostationaryAlwaysAndNever() throws {
    let orbit = TestOrbit.geostationary(over: 60)
    let above = search((46, 63)).passes(of: orbit, over: day)
    #expect(above.outcome == .alwaysAbove)
    let pass = try #require(above.passes.first)
    #expect(above.passes.count == 1 && pass.isClippedAtStart && pass.isClippedAtEnd)
    #expect(pass.duration == 86_400)
    #expect(pass.rise == nil && pass.set == nil)
    let below = search((46, -120)).passes(of: orbit, over: day)
    #expect(below.outcome == .neverAbove && below.passes.isEmpty)
    #expect((below.highest?.view.elevation ?? 0) < 0)
    let polar = search((90, 0)).passes(of: orbit, over: day)
    #expect(polar.outcome == .neverAbove)
  }

  @Test func holdsMinimumAboveTheHighestGivesNone() {
    let report = search((46, 63), minimum: 89.99).passes(of: TestOrbit.samples[0], over: day)
    #expect(report.outcome == .neverAbove && report.passes.isEmpty)
    #expect(report.highest != nil)
  }

  @Test func holdsDecayEndsTheLastPass() throws {
    var orbit = TestOrbit.samples[0]
    let whole = search((46, 63)).passes(of: orbit, over: day).passes
    let second = try #require(whole.dropFirst().first)
    let end = second.start.epoch.advanced(bySeconds: second.duration / 2)
    orbit.end = end
    let report = search((46, 63)).passes(of: orbit, over: day)
    #expect(report.passes.count == 2)
    let last = try #require(report.passes.last)
    #expect(last.endEdge == .unavailable && last.set == nil)
    #expect(abs(last.end.epoch.seconds(since: end)) < 2e-3)
    let gap = try #require(report.gaps.first)
    #expect(report.gaps.count == 1 && gap.end == day.upperBound)
    #expect(gap.reason is TestOrbit.Gone)
  }

  @Test func holdsAHoleInTheMiddleSplitsAPass() throws {
    var orbit = TestOrbit.samples[4]
    let whole = search((64, 20)).passes(of: orbit, over: day).passes
    let long = try #require(whole.first { $0.duration > 10_000 })
    let hole = long.start.epoch.advanced(bySeconds: 4_000)
    orbit.hole = hole...hole.advanced(bySeconds: 3_000)
    let report = search((64, 20)).passes(of: orbit, over: day)
    #expect(report.passes.count == whole.count + 1)
    let gap = try #require(report.gaps.first)
    #expect(report.gaps.count == 1)
    #expect(abs(gap.start.seconds(since: hole)) < 2e-3)
    #expect(abs(gap.end.seconds(since: hole) - 3_000) < 2e-3)
  }

  @Test func holdsNoStateAtAll() {
    var orbit = TestOrbit.samples[0]
    orbit.end = start
    let report = search((46, 63)).passes(of: orbit, over: day)
    #expect(report.outcome == .unavailable && report.passes.isEmpty && report.highest == nil)
    #expect(report.gaps.count == 1)
  }

  @Test func holdsASpanOfOneInstant() {
    let orbit = TestOrbit.geostationary(over: 60)
    let report = search((46, 63)).passes(of: orbit, over: start...start)
    #expect(report.outcome == .alwaysAbove)
    #expect(report.passes.first?.duration == 0)
  }

  @Test func holdsVisibleStretchesAgreeWithPoints() throws {
    var stretches = 0
    var parts = 0
    for orbit in TestOrbit.samples {
      let search = search((46, 63))
      for pass in search.passes(of: orbit, over: day).passes {
        stretches += pass.visible.count
        if let first = pass.visible.first, first.duration < pass.duration - 1 { parts += 1 }
        for stretch in pass.visible {
          #expect(stretch.start >= pass.start.epoch && stretch.end <= pass.end.epoch)
        }
        for point in [pass.start, pass.end] + pass.culminations {
          let near = pass.visible.contains {
            abs($0.start.seconds(since: point.epoch)) < 0.01
              || abs($0.end.seconds(since: point.epoch)) < 0.01
          }
          let inside = pass.visible.contains {
            $0.start <= point.epoch && $0.end >= point.epoch
          }
          #expect(inside == point.isVisible || near)
        }
      }
    }
    #expect(stretches > 5 && parts > 1)
  }

  @Test func holdsAGapWhereTheEarthIsUnknown() throws {
    // A table of four days, of which the span wants the last half day and one day beyond.
    let days = (0..<4).map { index in
      EarthOrientation.Daily(
        modifiedJulianDay: 58_849 + index, xPole: 0, yPole: 0, ut1MinusUTC: -0.18)
    }
    let earth = try EarthOrientation(days: days)
    let last = try #require(earth.coverage).upperBound
    let orbit = TestOrbit.samples[0]
    var search = search((46, 63))
    search.earth = earth
    let span = last.advanced(bySeconds: -43_200)...last.advanced(bySeconds: 86_400)
    let report = search.passes(of: orbit, over: span)
    let gap = try #require(report.gaps.first)
    #expect(report.gaps.count == 1 && gap.reason is EarthOrientation.Failure)
    #expect(abs(gap.start.seconds(since: last)) < 2e-3 && gap.end == span.upperBound)
    let known = search.passes(of: orbit, over: span.lowerBound...last)
    #expect(known.gaps.isEmpty && !known.passes.isEmpty)
    #expect(known.passes.count == report.passes.count)
  }
}
