// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct EpochISOTests {
  private static let uniform: [TimeScale] = [.tai, .tt, .gps, .bdt]

  @Test func holdsRoundTripsOfAllDigits() throws {
    var random = SeededGenerator(seed: 8601)
    for _ in 0..<2000 {
      let epoch = Epoch.j2000
        .advanced(bySeconds: Double.random(in: -3e9...3e9, using: &random).rounded())
        .advanced(
          by: .init(
            secondsComponent: 0,
            attosecondsComponent: Int64.random(in: 0..<1_000_000_000_000_000_000, using: &random)))
      for scale in Self.uniform + [.utc, .glonass] {
        #expect(try Epoch(iso8601: epoch.description(scale)) == epoch, "\(epoch) \(scale)")
      }
      let tdb = try Epoch(iso8601: epoch.description(.tdb))
      #expect(abs(tdb.seconds(since: epoch)) < 1e-14)
    }
  }

  @Test func holdsRoundTripsOfSomeDigits() throws {
    var random = SeededGenerator(seed: 18)
    for _ in 0..<1000 {
      let digits = Int.random(in: 0...18, using: &random)
      let epoch = Epoch.j2000.advanced(bySeconds: Double.random(in: -3e9...3e9, using: &random))
      let text = epoch.iso8601(fractionDigits: digits)
      let again = try Epoch(iso8601: text)
      #expect(again.iso8601(fractionDigits: digits) == text)
      let bound = 0.5000001 * pow(10, -Double(digits)) + 1e-17
      #expect(abs(again.seconds(since: epoch)) <= bound)
    }
  }

  @Test func holdsRoundTripsOfFarYears() throws {
    for text in [
      "-0001-12-31T23:59:59", "0000-02-29T12:00:00", "+12345-01-01T00:00:00",
      "-290000000000-01-01T00:00:00", "+290000000000-12-31T23:59:59",
    ] {
      #expect(try Epoch(iso8601: text, scale: .tai).iso8601(.tai, fractionDigits: 0) == text)
      #expect(try Epoch(iso8601: text).iso8601(fractionDigits: 0) == text + "Z")
      _ = try Epoch(iso8601: text, scale: .tdb).tdbMinusTT
    }
  }

  @Test func holdsForms() throws {
    let epoch = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    for text in [
      "2015-09-02T04:37:43", "2015-09-02 04:37:43", "2015-245T04:37:43.000Z",
      "2015-09-02 04:37:43Z", "2015-09-02T04:37:43 UTC", "2015-09-02T04:38:19 TAI",
      "2015-09-02T04:38:51.184 TT", "2015-09-02 04:38:51.184 tt", "2015-09-02T04:38:00 GPS",
      "2015-09-02T07:37:43 GLONASS", "+2015-09-02T04:37:43Z",
    ] {
      #expect(try Epoch(iso8601: text) == epoch, "\(text)")
    }
    #expect(try Epoch(iso8601: "2015-09-02") == epoch.advanced(bySeconds: -16_663))
    #expect(try Epoch(iso8601: "2015-09-02T04:37Z") == epoch.advanced(bySeconds: -43))
    #expect(try Epoch(iso8601: "2000-01-01T12:00:00 TT") == .j2000)
    #expect(
      try Epoch(iso8601: "2000-01-01", scale: .tt) == Epoch.j2000.advanced(bySeconds: -43_200))
  }

  @Test func holdsTheNineteenthDigitRounding() throws {
    let base = try Epoch(iso8601: "2020-01-01T00:00:00.123456789012345678")
    #expect(try Epoch(iso8601: "2020-01-01T00:00:00.1234567890123456784999") == base)
    #expect(
      try Epoch(iso8601: "2020-01-01T00:00:00.1234567890123456785")
        == base.advanced(by: .init(secondsComponent: 0, attosecondsComponent: 1)))
    #expect(
      try Epoch(iso8601: "2016-12-31T23:59:60.9999999999999999999")
        == Epoch(iso8601: "2017-01-01"))
  }

  /// 1971-12-31 ended at 60.107758, 1968-01-31 three nanoseconds after 59.9.
  @Test(arguments: [
    ("2019-12-31T23:59:59.9996", 3, "2020-01-01T00:00:00.000Z"),
    ("2016-12-31T23:59:59.9996", 3, "2016-12-31T23:59:60.000Z"),
    ("2016-12-31T23:59:60.9994", 3, "2016-12-31T23:59:60.999Z"),
    ("2016-12-31T23:59:60.9996", 3, "2017-01-01T00:00:00.000Z"),
    ("2016-12-31T23:59:60.5", 0, "2017-01-01T00:00:00Z"),
    ("1971-12-31T23:59:60.107", 2, "1972-01-01T00:00:00.00Z"),
    ("1971-12-31T23:59:60.107", 3, "1971-12-31T23:59:60.107Z"),
    ("1968-01-31T23:59:59.8996", 3, "1968-01-31T23:59:59.900Z"),
    ("9999-12-31T23:59:59.6", 0, "+10000-01-01T00:00:00Z"),
    ("-0001-12-31T23:59:59.96", 1, "0000-01-01T00:00:00.0Z"),
    ("2020-02-28T23:59:59.9", 0, "2020-02-29T00:00:00Z"),
  ])
  func holdsCarries(text: String, digits: Int, rounded: String) throws {
    #expect(try Epoch(iso8601: text).iso8601(fractionDigits: digits) == rounded)
  }

  @Test func holdsGLONASSLeapSeconds() throws {
    let epoch = try Epoch(iso8601: "2016-12-31T23:59:60.5Z")
    #expect(epoch.iso8601(.glonass, fractionDigits: 1) == "2017-01-01T02:59:60.5")
    #expect(try Epoch(iso8601: "2017-01-01T02:59:60.5 GLONASS") == epoch)
    #expect(epoch.iso8601(.glonass, fractionDigits: 0) == "2017-01-01T03:00:00")
  }

  @Test func holdsCodable() throws {
    let epoch = try Epoch(iso8601: "2016-12-31T23:59:60.123456789012345678Z")
    let data = try JSONEncoder().encode([epoch])
    #expect(
      String(decoding: data, as: UTF8.self) == #"["2017-01-01T00:00:36.123456789012345678 TAI"]"#)
    #expect(try JSONDecoder().decode([Epoch].self, from: data) == [epoch])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Epoch].self, from: Data(#"["yesterday"]"#.utf8))
    }
  }

  @Test(arguments: [
    ("", 1, "four digits"), ("x", 1, "four digits"), ("201", 4, "four digits"),
    ("20151-01-01", 1, "four digits"), ("+201-01-01", 2, "four to twelve"),
    ("2015", 5, "\"-\" after the year"), ("2015/09/02", 5, "\"-\" after the year"),
    ("2015-9-02", 7, "digit of the month"), ("2015-13-02", 6, "month 13"),
    ("2015-00-02", 6, "month 0"), ("2015-09", 8, "\"-\" after the month"),
    ("2015-09-31", 9, "day 31"), ("2015-02-29", 9, "day 29"),
    ("2015-366", 6, "day of the year 366"),
    ("2015-000", 6, "day of the year 0"), ("2015-09-02T", 12, "digit of the hour"),
    ("2015-09-02T24:00:00", 12, "hour 24"), ("2015-09-02T04", 14, "\":\" after the hour"),
    ("2015-09-02T04:60", 15, "minute 60"), ("2015-09-02T04:37:61", 18, "second 61"),
    ("2015-09-02T04:37:60", 18, "leap second"), ("2016-12-31T12:59:60", 18, "leap second"),
    ("2016-12-31T23:59:60 TT", 18, "leap second"), ("2015-12-31T23:59:60Z", 18, "leap second"),
    ("1971-12-31T23:59:60.107759", 18, "leap second"), ("1961-07-31T23:59:59.96", 18, "left out"),
    ("2015-09-02T04:37:43.", 21, "digit after the point"),
    ("2015-09-02T04:37:43,5", 20, "after the end"), ("2015-09-02T04:37:43+05:00", 20, "offsets"),
    ("2015-09-02T04:37:43ZZ", 21, "after the end"), ("2015-09-02T04:37:43Z ", 21, "after the end"),
    ("2015-09-02T04:37:43Z TT", 20, "Z means UTC"), ("2015-09-02T04:37:43 ", 20, "after the end"),
    ("2015-09-02T04:37:43 XYZ", 21, "no time scale"), ("2015-09-02t04:37:43", 11, "after the end"),
    ("2015-09-02T04:37:43 UT1", 21, "Earth orientation"), (" 2015-09-02", 1, "four digits"),
    ("2015-09-02T0\u{0664}:37:43", 13, "digit of the hour"),
    ("+999999999999-01-01", 1, "year 999999999999"),
  ])
  func refuses(text: String, column: Int, words: String) {
    do throws(EpochParseError) {
      let epoch = try Epoch(iso8601: text)
      Issue.record("\(text) was read as \(epoch)")
    } catch {
      #expect(error.column == column, "\(text): \(error)")
      #expect(error.description.contains(words), "\(text): \(error)")
    }
  }

  @Test func refusesZWithAnotherScale() {
    #expect(throws: EpochParseError(column: 20, reason: .zoneContradictsScale(.tt))) {
      try Epoch(iso8601: "2015-09-02T04:37:43Z", scale: .tt)
    }
  }
}
