// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct EarthOrientationTests {
  private static let arcsecond = Double.pi / 648_000

  /// The table in the catalogue.
  private static let shipped = Result {
    let file = Truth.repository.appendingPathComponent("catalogs/models/earth-orientation.txt")
    return try EarthOrientation(reading: [UInt8](try Data(contentsOf: file)))
  }

  private static let finals = [
    "17 1 1 57754.00 I  0.083497 0.000020  0.263961 0.000023  I 0.5916989 0.0000042  1.2893 0.0034"
      + "  I     0.036    0.074    -0.085    0.054   .083458   .263954   .5917070     0.034"
      + "    -0.112  ",
    "17 1 2 57755.00 I  0.082105 0.000020  0.264451 0.000023  I 0.5903511 0.0000042  1.4101 0.0034"
      + "  I     0.023    0.074    -0.084    0.054   .082066   .264444   .5903600     0.021"
      + "    -0.111  ",
    "17 1 3 57756.00 P  0.080500 0.000020  0.265100 0.000023  P 0.5888900 0.0000042               ",
    "17 1 4 57757.00",
  ].joined(separator: "\n")

  private static let compact = """
    # earth-orientation 1
    57754 83458 263954 5917070 12893 34 -112
    57755 82066 264444 5903600 14101 21 -111
    57756 80500 265100 5888900 - - - P

    """

  private static let c04Series20 = """
    # EOP (IERS) 20 C04 TIME SERIES
    2017   1   1   0  57754.00    0.083458    0.263954   0.5917070    0.000034   -0.000112   -0.0013   0.0004   0.0012893  0.00003  0.00003  0.00001  0.00003  0.00003  0.0 0.0 0.0001
    2017   1   2   0  57755.00    0.082066    0.264444   0.5903600    0.000021   -0.000111   -0.0013   0.0004   0.0014101  0.00003  0.00003  0.00001  0.00003  0.00003  0.0 0.0 0.0001
    """

  private static let c04Series14 = """
      Date      MJD      x          y        UT1-UTC       LOD         dX        dY
    2017   1   1  57754   0.083458   0.263954   0.5917070   0.0012893   0.000034  -0.000112   0.00003  0.00003  0.00001  0.00001  0.00003  0.00003
    2017   1   2  57755   0.082066   0.264444   0.5903600   0.0014101   0.000021  -0.000111   0.00003  0.00003  0.00001  0.00001  0.00003  0.00003
    """

  private static let celestrak =
    "DATE,MJD,X,Y,UT1-UTC,LOD,DPSI,DEPS,DX,DY,DAT,DATA_TYPE\r\n"
    + "2017-01-01,57754,0.083458,0.263954,0.5917070,0.0012893,-0.1,-0.01,0.000034,-0.000112,37,O\r\n"
    + "2017-01-02,57755,0.082066,0.264444,0.5903600,0.0014101,-0.1,-0.01,0.000021,-0.000111,37,P\r\n"

  @Test(arguments: [finals, c04Series20, c04Series14, celestrak])
  func holdsThatReadersAgree(text: String) throws {
    let expected = try EarthOrientation.days(reading: Array(Self.compact.utf8))
    let days = try EarthOrientation.days(reading: Array(text.utf8))
    try #require(days.count >= 2)
    for (day, other) in zip(days, expected).prefix(2) {
      #expect(day.modifiedJulianDay == other.modifiedJulianDay)
      #expect(day.xPole == other.xPole && day.yPole == other.yPole)
      #expect(day.ut1MinusUTC == other.ut1MinusUTC)
      #expect(day.lengthOfDayExcess == other.lengthOfDayExcess)
      #expect(day.dX == other.dX && day.dY == other.dY)
    }
  }

  @Test func holdsPredictionsApart() throws {
    let days = try EarthOrientation.days(reading: Array(Self.finals.utf8))
    #expect(days.map(\.isPredicted) == [false, false, true])
    #expect(days[2].lengthOfDayExcess == nil && days[2].dX == nil)
    let earth = try EarthOrientation(days: days)
    let first = try Epoch(iso8601: "2017-01-01")
    let last = try Epoch(iso8601: "2017-01-03")
    #expect(earth.coverage == first...last)
    #expect(earth.lastObserved == first.advanced(bySeconds: 86_400))
    #expect(earth.quality(at: first) == .observed)
    #expect(earth.quality(at: last) == .predicted)
    #expect(earth.quality(at: last.advanced(bySeconds: 1)) == .extrapolated)
    // The offsets of the last day that has them are held; LOD comes from UT1.
    let held = try earth.parameters(at: last)
    #expect(held.dX == days[1].dX)
    #expect(abs(held.lengthOfDayExcess - 0.00147) < 1e-9)
  }

  @Test func refusesEpochsOutsideUnlessToldToHold() throws {
    let earth = try EarthOrientation(reading: Array(Self.compact.utf8))
    let coverage = try #require(earth.coverage)
    let before = coverage.lowerBound.advanced(bySeconds: -1e-9)
    let after = coverage.upperBound.advanced(bySeconds: 1e9)
    for epoch in [before, after] {
      #expect(throws: EarthOrientation.Failure.epochOutsideTable(epoch, coverage: coverage)) {
        try earth.parameters(at: epoch)
      }
    }
    let going = earth.with(beyondTable: .hold)
    #expect(
      try going.parameters(at: after) == going.parameters(at: coverage.upperBound))
    let early = try going.parameters(at: before)
    #expect(early.ut1MinusTAI == -36 && early.xPole == 83_458 / 1e6 * Self.arcsecond)
  }

  @Test func holdsContinuityAcrossALeapSecond() throws {
    let earth = try Self.shipped.get()
    let midnight = try Epoch(iso8601: "2017-01-01")
    let step = 0.25
    var last = try earth.parameters(at: midnight.advanced(bySeconds: -3)).ut1MinusTAI
    for index in -11...12 {
      let epoch = midnight.advanced(bySeconds: Double(index) * step)
      let value = try earth.parameters(at: epoch).ut1MinusTAI
      #expect(abs(value - last) < 1e-8)
      last = value
    }
    #expect(abs(try midnight.ut1MinusUTC(earth) - 0.591287) < 1e-9)
    let leap = try Epoch(iso8601: "2016-12-31T23:59:60.5")
    #expect(abs(try leap.ut1MinusUTC(earth) + 0.408713) < 1e-7)
  }

  @Test func validatesTheShippedTable() throws {
    let earth = try Self.shipped.get()
    let coverage = try #require(earth.coverage)
    #expect(coverage.lowerBound == (try Epoch(iso8601: "1962-01-01")))
    #expect(coverage.upperBound > (try Epoch(iso8601: "2027-06-01")))
    // IERS C04 20, 1962-01-01.
    let first = try earth.parameters(at: coverage.lowerBound)
    #expect(abs(first.xPole + 0.0127 * Self.arcsecond) < 1e-18)
    #expect(abs(first.ut1MinusTAI - (0.0326338 - 1.845858)) < 1e-12)
  }

  @Test func holdsUT1RoundTrips() throws {
    let earth = try Self.shipped.get()
    let coverage = try #require(earth.coverage)
    var random = SeededGenerator(seed: 62)
    for _ in 0..<500 {
      let span = coverage.upperBound.seconds(since: coverage.lowerBound)
      let epoch = coverage.lowerBound.advanced(
        bySeconds: Double.random(in: 0...span, using: &random))
      let date = try epoch.calendarDate(ut1: earth)
      #expect(abs(try Epoch(ut1: date, earth).seconds(since: epoch)) < 1e-12)
      let julian = try epoch.julianDate(ut1: earth)
      #expect(abs(try Epoch(julianDate: julian, ut1: earth).seconds(since: epoch)) < 2e-11)
    }
  }

  @Test(arguments: [
    ("57754 83458 263954 5917070 12893 34", "a number is missing"),
    ("57754 83458 x 5917070 12893 34 5", "a number is missing"),
    ("57754 83458 1.5 5917070 12893 34 5", "not an integer"),
    ("57754 1 2 3 4 5 6 7", "more than a day's seven numbers"),
  ])
  func refusesBrokenLines(line: String, reason: String) throws {
    let text = "# earth-orientation 1\n" + line
    #expect(throws: EarthOrientation.TableFailure.malformed(line: 2, reason: reason)) {
      try EarthOrientation(reading: Array(text.utf8))
    }
  }

  @Test func refusesBrokenTables() throws {
    #expect(throws: EarthOrientation.TableFailure.unknownForm) {
      try EarthOrientation(reading: Array("hello\nthere".utf8))
    }
    #expect(throws: EarthOrientation.TableFailure.unknownForm) { try EarthOrientation(reading: []) }
    #expect(throws: EarthOrientation.TableFailure.tooShort) {
      try EarthOrientation(reading: Array("# earth-orientation 1\n1 2 3 4 5 6 7".utf8))
    }
    let gap = "# earth-orientation 1\n1 2 3 4 5 6 7\n3 2 3 4 5 6 7"
    #expect(throws: EarthOrientation.TableFailure.notDaily(modifiedJulianDay: 3)) {
      try EarthOrientation(reading: Array(gap.utf8))
    }
  }
}
