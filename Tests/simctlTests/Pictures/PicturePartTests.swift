// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing
import simctl

/// What pictures are put together from.
@Suite struct PicturePartTests {
  /// No label over another, no pole through a text, whatever hangs where.
  @Test func holdsFlagsApart() {
    var random = SeededGenerator(seed: 7)
    var shown = 0
    for round in 0..<60 {
      let placer = FlagPlacer(left: 0, right: 900, lanes: 12)
      let flags = (0..<4 + round % 14).map { _ in
        FlagPlacer.Flag(
          x: random.number(60...880), width: random.number(60...220),
          rank: Int(random.number(0...6)))
      }.sorted { $0.x < $1.x }
      let places = placer.places(flags)
      let hung = zip(flags, places).compactMap { flag, place in place.map { (flag, $0) } }
      shown += hung.count
      for (index, (flag, place)) in hung.enumerated() {
        let extent = placer.extent(flag, place)
        #expect(extent.lowerBound >= 0 && extent.upperBound <= 900)
        for (other, lane) in hung.dropFirst(index + 1) {
          if place.lane == lane.lane {
            #expect(!extent.overlaps(placer.extent(other, lane)))
          } else if place.lane > lane.lane {
            #expect(!placer.extent(other, lane).contains(flag.x))
          } else {
            #expect(!extent.contains(other.x))
          }
        }
      }
    }
    #expect(shown > 400)
  }

  @Test func holdsTheImportantFlagsWhereRoomIsShort() {
    let placer = FlagPlacer(left: 0, right: 300, lanes: 1)
    let flags = [
      FlagPlacer.Flag(x: 10, width: 150, rank: 0), FlagPlacer.Flag(x: 40, width: 150, rank: 6),
    ]
    let places = placer.places(flags)
    #expect(places[0] == nil)
    #expect(places[1] != nil)
  }

  @Test func holdsLabelsApart() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      var placer = LabelPlacer(
        frame: PictureBox(left: 0, top: 0, right: 600, bottom: 400), size: 12.5)
      for index in 0..<12 {
        placer.add(
          "event number \(index)",
          at: PicturePoint(random.number(200...400), random.number(150...250)), rank: index % 4)
      }
      let placed = placer.placed()
      #expect(placed.count >= 6)
      for (index, label) in placed.enumerated() {
        #expect(placer.frame.contains(label.box))
        for other in placed.dropFirst(index + 1) { #expect(!label.box.overlaps(other.box)) }
      }
    }
  }

  /// Three points in a row, as the stages of a rocket on a map: no label stands by the point of
  /// another.
  @Test func holdsLabelsByTheirOwnPoints() throws {
    let points = [PicturePoint(250, 200), PicturePoint(305, 203), PicturePoint(347, 208)]
    var placer = LabelPlacer(
      frame: PictureBox(left: 0, top: 0, right: 800, bottom: 500), size: 12.5)
    placer.add("Vostochny 1A", at: PicturePoint(212, 200), rank: 3)
    for (index, point) in points.enumerated() {
      placer.add("\(200 + 60 * index) s separation of stages", at: point, rank: 2)
    }
    placer.avoid([PicturePoint(212, 200)] + points + [PicturePoint(600, 300)])
    let placed = placer.placed()
    #expect(placed.count == 4)
    for label in placed where label.text.hasSuffix("stages") {
      // What stands off has a leader; else a reader takes the nearest point.
      for other in points where other != label.point && away(other, label.box) < 12 * 12 {
        #expect(away(label.point, label.box) <= away(other, label.box), "\(label.text)")
      }
    }
  }

  private func away(_ point: PicturePoint, _ box: PictureBox) -> Double {
    let x: Double = max(box.left - point.x, point.x - box.right, 0)
    let y: Double = max(box.top - point.y, point.y - box.bottom, 0)
    return x * x + y * y
  }

  /// What is left of a line stays within the tolerance of every point of it.
  @Test func holdsTheToleranceOfThinning() {
    let line = (0...2000).map { step in
      let x: Double = Double(step) * 0.4
      return PicturePoint(x, 150 + 100 * Elementary.sin(x / 60) + 3 * Elementary.sin(x / 7))
    }
    let thin = Polyline.thinned(line, tolerance: 0.25)
    #expect(thin.count < 300)
    #expect(thin.first == line.first && thin.last == line.last)
    for point in line {
      let near = zip(thin, thin.dropFirst()).contains { a, b in
        guard a.x <= point.x, point.x <= b.x, b.x > a.x else { return false }
        let slope: Double = (b.y - a.y) / (b.x - a.x)
        let off: Double = abs(a.y + slope * (point.x - a.x) - point.y)
        return off / Elementary.hypot(1, slope) <= 0.2501
      }
      #expect(near)
    }
  }

  /// The area of a triangle cut by a box, by hand.
  @Test func holdsTheAreaOfWhatIsCut() {
    let ring = [PicturePoint(0, 0), PicturePoint(20, 0), PicturePoint(0, 20)]
    let cut = Polyline.clipped(ring, to: PictureBox(left: 0, top: 0, right: 10, bottom: 10))
    var area: Double = 0
    for (a, b) in zip(cut, cut.dropFirst() + [cut[0]]) { area += 0.5 * (a.x * b.y - b.x * a.y) }
    #expect(abs(area - 100) < 1e-9)
    let none = Polyline.clipped(ring, to: PictureBox(left: 30, top: 0, right: 40, bottom: 9))
    #expect(none.isEmpty)
  }

  @Test func holdsNiceMarks() {
    #expect(AxisScale(top: 199, intervals: 4).marks == [0, 50, 100, 150, 200])
    #expect(AxisScale(top: 0.7, intervals: 4).label(0.4) == "0.4")
    #expect(AxisScale.text(-12_345.6, decimals: 1) == "−12\u{202F}345.6")
    #expect(AxisScale.text(-0.04, decimals: 1) == "0.0")
    #expect(AxisScale.text(.nan, decimals: 1) == "—")
    for (first, second) in [(200.0, 7.8), (1, 1e5), (0, 0), (35_786, 3.1)] {
      let (a, b) = AxisScale.pair(first, second)
      #expect(a.marks.count == b.marks.count)
      #expect(a.high >= first && b.high >= second)
    }
  }

  /// Natural Earth has 127 countries with coasts; each edge is a coast, a border or a cut.
  @Test func holdsTheLandOfTheCatalogue() throws {
    let land = try SampleFlight.land()
    #expect(land.rings.count > 250)
    let edges = land.rings.reduce(0) { $0 + $1.count }
    let coast = land.coasts.reduce(0) { $0 + $1.count - 1 }
    let border = land.borders.reduce(0) { $0 + $1.count - 1 }
    #expect(coast + 2 * border > edges - 60 && coast + 2 * border <= edges)
    for line in land.coasts {
      for (a, b) in zip(line, line.dropFirst()) {
        #expect(abs(a.longitude) < 18_000 || a.longitude != b.longitude)
      }
    }
    #expect(
      Coastline(reading: Array("# land\n1 2 x 4\n1 2 3\n99999 1 2 3 4 5\n".utf8)).rings.isEmpty)
  }
}
