// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The tables for many rows against the exact transforms.
struct FrameTransformTableTests {
  private let earth = EarthOrientation.constant(
    EarthOrientation.Parameters(
      xPole: 1e-6, yPole: 2.2e-6, ut1MinusTAI: -36.7, lengthOfDayExcess: 1.3e-3, dX: 1e-9,
      dY: -8e-10))

  private struct Rows {
    var epochs: [Epoch] = []
    var positions: [Vector3] = []
    var velocities: [Vector3] = []
  }

  /// Random rows in a span, in no order, so that groups of four straddle segments.
  private func rows(
    _ count: Int, in span: ClosedRange<Epoch>, _ random: inout SeededGenerator
  ) -> Rows {
    let length = span.upperBound.seconds(since: span.lowerBound)
    var rows = Rows()
    for _ in 0..<count {
      let time = Double.random(in: 0...length, using: &random)
      rows.epochs.append(span.lowerBound.advanced(bySeconds: time))
      rows.positions.append(
        7e6
          * Vector3(random.number(-1...1), random.number(-1...1), random.number(-1...1)).normalized)
      rows.velocities.append(
        7_500
          * Vector3(random.number(-1...1), random.number(-1...1), random.number(-1...1)).normalized)
    }
    return rows
  }

  private func span(_ random: inout SeededGenerator) -> ClosedRange<Epoch> {
    let year: Double = 365.25 * 86_400
    let start = Epoch.j2000.advanced(
      bySeconds: Double.random(in: -27 * year...26.9 * year, using: &random))
    return start...start.advanced(bySeconds: Double.random(in: 1...200_000, using: &random))
  }

  // 0.1 mm at 7,000 km is 3 µas; the fit itself is asked to hold a third of that.
  @Test(arguments: FrameID.allCases, FrameID.allCases)
  func holdsAgreementWithExact(source: FrameID, target: FrameID) throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2 {
      let span = span(&random)
      let table = try FrameTransformTable(from: source, to: target, covering: span, using: earth)
      let rows = rows(6, in: span, &random)
      var both = rows
      try table.transform(
        positions: &both.positions, velocities: &both.velocities, at: rows.epochs)
      var alone = rows.positions
      try table.transform(positions: &alone, at: rows.epochs)
      #expect(alone == both.positions)
      var apart = [Vector3](repeating: .zero, count: rows.positions.count)
      var output = apart.mutableSpan
      try table.transform(
        positions: rows.positions.span, at: rows.epochs.span, into: &output)
      #expect(apart == alone)
      for i in rows.epochs.indices {
        let exact = try FrameTransform(
          from: source, to: target, at: rows.epochs[i], using: earth)
        let (r, v) = exact.state(position: rows.positions[i], velocity: rows.velocities[i])
        #expect((both.positions[i] - r).norm <= 4e-5)
        #expect((both.velocities[i] - v).norm <= 1e-7)
        let one = try table.transform(at: rows.epochs[i])
        let (r1, v1) = one.state(position: rows.positions[i], velocity: rows.velocities[i])
        #expect((r1 - r).norm <= 4e-5)
        #expect((v1 - v).norm <= 1e-7)
      }
    }
  }

  // A leap second lies in the span, and the span is all that the orientation covers.
  @Test(arguments: [FrameID.teme, .pef, .tirs, .gcrf])
  func holdsAgreementOverATableOfDays(source: FrameID) throws {
    var random = SeededGenerator(seed: 13)
    let arcsecond: Double = Double.pi / 648_000
    var ut1: Double = -0.4
    var x: Double = 0.1
    let days = (57_745...57_765).map { day in
      if day == 57_754 { ut1 += 1 }
      ut1 -= random.number(0.0005...0.0025)
      x += random.number(-0.003...0.003)
      return EarthOrientation.Daily(
        modifiedJulianDay: day, xPole: x * arcsecond, yPole: (0.4 - x) * arcsecond,
        ut1MinusUTC: ut1, lengthOfDayExcess: random.number(0...0.002),
        dX: random.number(-3e-4...3e-4) * arcsecond, dY: random.number(-3e-4...3e-4) * arcsecond)
    }
    let earth = try EarthOrientation(days: days)
    let span = try #require(earth.coverage)
    let table = try FrameTransformTable(from: source, to: .itrf, covering: span, using: earth)
    var rows = rows(300, in: span, &random)
    rows.epochs[0] = span.lowerBound
    rows.epochs[1] = span.upperBound
    var turned = rows
    try table.transform(
      positions: &turned.positions, velocities: &turned.velocities, at: rows.epochs)
    for i in rows.epochs.indices {
      let exact = try FrameTransform(from: source, to: .itrf, at: rows.epochs[i], using: earth)
      let (r, v) = exact.state(position: rows.positions[i], velocity: rows.velocities[i])
      #expect((turned.positions[i] - r).norm <= 4e-5)
      #expect((turned.velocities[i] - v).norm <= 1e-7)
    }
  }

  @Test func holdsPlacesAsTurnedOneByOne() throws {
    var random = SeededGenerator(seed: 12)
    let span = span(&random)
    let table = try FrameTransformTable(from: .teme, to: .itrf, covering: span, using: earth)
    for count in [0, 1, 3, 4, 7, 64] {
      let rows = rows(count, in: span, &random)
      let places = try table.geodetic(of: rows.positions, at: rows.epochs)
      var turned = rows.positions
      try table.transform(positions: &turned, at: rows.epochs)
      #expect(places.count == count)
      for i in 0..<count {
        let wanted = Ellipsoid.wgs84.geodetic(of: turned[i])
        #expect(abs(places[i].latitude - wanted.latitude) <= 1e-12)
        #expect(abs(places[i].longitude - wanted.longitude) <= 1e-12)
        #expect(abs(places[i].height - wanted.height) <= 1e-7)
      }
    }
  }

  @Test func holdsRefusalOfEpochsOutside() throws {
    let span = Epoch.j2000...Epoch.j2000.advanced(bySeconds: 60)
    let table = try FrameTransformTable(from: .teme, to: .itrf, covering: span, using: earth)
    let late = Epoch.j2000.advanced(bySeconds: 61)
    let before = [Vector3(7e6, 0, 0), Vector3(7e6, 0, 0)]
    var positions = before
    #expect(throws: FrameTransformTable.OutsideSpan(epoch: late, index: 1, span: span)) {
      try table.transform(positions: &positions, at: [Epoch.j2000, late])
    }
    #expect(positions == before)
    #expect(throws: FrameTransformTable.OutsideSpan.self) { try table.transform(at: late) }
  }

  @Test func holdsSpanOfOneInstant() throws {
    let table = try FrameTransformTable(
      from: .gcrf, to: .itrf, covering: Epoch.j2000...Epoch.j2000, using: earth)
    let exact = try FrameTransform(from: .gcrf, to: .itrf, at: Epoch.j2000, using: earth)
    var positions = [Vector3(7e6, 1e6, -2e6)]
    let wanted = exact.position(positions[0])
    try table.transform(positions: &positions, at: [Epoch.j2000])
    #expect((positions[0] - wanted).norm <= 4e-5)
  }
}
