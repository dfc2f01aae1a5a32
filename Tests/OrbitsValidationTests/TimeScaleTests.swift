// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Against ERFA through `time/time_scales.csv`; tolerances from its README.
@Suite struct TimeScaleTests {
  private static let nanosecond = 1e-9

  @Test func validatesUniformScalesAgainstERFA() throws {
    let rows = try Truth.table("time/time_scales.csv")
    try #require(!rows.isEmpty)
    for row in rows {
      let utc = try Epoch(iso8601: row["utc"] ?? "")
      // Before 1972 the truth itself is a double of seconds.
      let tolerance = row["kind"]?.hasPrefix("pre1972") == true ? 1e-6 : 1.001 * Self.nanosecond
      for (column, scale) in [("tai", TimeScale.tai), ("tt", .tt)] {
        let other = try Epoch(iso8601: row[column] ?? "", scale: scale)
        let difference = abs(other.seconds(since: utc))
        #expect(difference <= tolerance, "\(row["case_id"] ?? "") \(column): \(difference)")
      }
      // ERFA's fraction of 1971-12-31 is that of a day longer by the step: 3 ns in this column.
      let tai = LeapSeconds.builtin.taiMinusUTC(at: utc)
      #expect(abs(tai - row.number("tai_minus_utc_s")) <= tolerance, "\(row["case_id"] ?? "")")
    }
  }

  @Test func validatesTDBAgainstERFA() throws {
    for row in try Truth.table("time/time_scales.csv") {
      let utc = try Epoch(iso8601: row["utc"] ?? "")
      #expect(abs(utc.tdbMinusTT - row.number("tdb_minus_tt_s")) <= 1e-9)
      let tdb = try Epoch(iso8601: row["tdb"] ?? "", scale: .tdb)
      #expect(abs(tdb.seconds(since: utc)) <= 1e-6, "\(row["case_id"] ?? "")")
    }
  }

  @Test func validatesGPSWeeks() throws {
    for row in try Truth.table("time/time_scales.csv") where row["gps_week"]?.isEmpty == false {
      let week = try Epoch(iso8601: row["utc"] ?? "").gpsWeek
      #expect(Double(week.week) == row.number("gps_week"), "\(row["case_id"] ?? "")")
      #expect(abs(week.timeOfWeek - row.number("gps_tow_s")) <= 1e-9)
    }
  }

  @Test func validatesJulianDates() throws {
    for row in try Truth.table("time/time_scales.csv") {
      let date = try Epoch(iso8601: row["utc"] ?? "").julianDate(.tt)
      #expect(abs(date.value - row.number("jd_tt")) <= 5e-10)
    }
  }

  // ERFA's `utcut1` adds UT1-UTC with TAI-UTC of 0h of the day: before 1972, where TAI-UTC grows in
  // the day, its UT1 is up to 2.6 ms from UTC + (UT1-UTC). The truth is such; so is what is given.
  @Test func validatesUT1() throws {
    for row in try Truth.table("time/time_scales.csv") {
      let utc = try Epoch(iso8601: row["utc"] ?? "")
      let given = row.number("ut1_minus_utc_s_used")
      let midnight = try Epoch(iso8601: (row["utc"] ?? "").prefix(10))
      let offset = given - LeapSeconds.builtin.taiMinusUTC(at: midnight)
      let earth = EarthOrientation.constant(EarthOrientation.Parameters(ut1MinusTAI: offset))
      let ut1 = try Epoch(iso8601: row["ut1"] ?? "", scale: .tai)
      let date = try utc.calendarDate(ut1: earth)
      let shown = try Epoch(date, scale: .tai)
      #expect(abs(shown.seconds(since: ut1)) <= 1e-8, "\(row["case_id"] ?? "")")
      #expect(abs(try Epoch(ut1: date, earth).seconds(since: utc)) <= 1e-12)
    }
  }

  /// The shipped table is C04, the truth's values are CelesTrak's: 50 us.
  @Test func validatesUT1OfTheShippedTable() throws {
    let file = Truth.repository.appendingPathComponent("catalogs/models/earth-orientation.txt")
    let earth = try EarthOrientation(reading: [UInt8](try Data(contentsOf: file)))
    var count = 0
    for row in try Truth.table("time/time_scales.csv") {
      let utc = try Epoch(iso8601: row["utc"] ?? "")
      guard earth.quality(at: utc) == .observed else { continue }
      // CelesTrak has whole TAI-UTC only, so the truth interpolates over the step of 0.107758 s.
      if row["utc"]?.hasPrefix("1971-12-31") == true { continue }
      let value = try utc.ut1MinusUTC(earth)
      let difference = abs(value - row.number("ut1_minus_utc_s_used"))
      #expect(difference <= 50e-6, "\(row["case_id"] ?? ""): \(difference)")
      count += 1
    }
    #expect(count > 0)
  }

  @Test func validatesFormattingInEachScale() throws {
    for row in try Truth.table("time/time_scales.csv") where row["kind"] != "pre1972" {
      guard row["kind"]?.hasPrefix("pre1972") == false else { continue }
      let utc = try Epoch(iso8601: row["utc"] ?? "")
      #expect(utc.iso8601(.tai, fractionDigits: 9) == row["tai"])
      #expect(utc.iso8601(.tt, fractionDigits: 9) == row["tt"])
      let digits = (row["utc"] ?? "").split(separator: ".").last?.utf8.count ?? 0
      #expect(utc.iso8601(fractionDigits: digits) == (row["utc"] ?? "") + "Z")
    }
  }
}
