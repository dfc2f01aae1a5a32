// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct TimeScaleConversionTests {
  private static func epochs(_ count: Int, seed: UInt64) -> [Epoch] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Epoch.j2000
        .advanced(bySeconds: Double.random(in: -1.5e9...1.5e9, using: &random))
        .advanced(
          by: .init(
            secondsComponent: 0,
            attosecondsComponent: Int64.random(in: 0..<1_000_000_000, using: &random)))
    }
  }

  @Test func holdsCalendarRoundTrips() throws {
    for epoch in Self.epochs(3000, seed: 1) {
      for scale in TimeScale.allCases where scale != .ut1 {
        let again = try Epoch(epoch.calendarDate(scale), scale: scale)
        // TDB carries the noise of its series, UTC before 1972 half an attosecond of its rate.
        let bound: Duration =
          scale == .tdb
          ? .nanoseconds(0) + Duration(secondsComponent: 0, attosecondsComponent: 10_000)
          : Duration(secondsComponent: 0, attosecondsComponent: 1)
        let difference = again - epoch
        #expect(difference >= .zero - bound && difference <= bound, "\(epoch) \(scale)")
        if scale != .tdb, epoch >= LeapSeconds.builtin.steps[14].epoch { #expect(again == epoch) }
      }
    }
  }

  @Test func holdsJulianDateRoundTrips() {
    for epoch in Self.epochs(3000, seed: 2) {
      for scale in TimeScale.allCases where scale != .ut1 {
        let date = epoch.julianDate(scale)
        #expect(date.fraction >= 0 && date.fraction < 1)
        let again = Epoch(julianDate: date, scale: scale)
        #expect(abs(again.seconds(since: epoch)) < 2e-11, "\(epoch) \(scale)")
      }
    }
  }

  @Test func holdsJulianDatesOfAnySplit() {
    let date = JulianDate(day: 2_451_545, fraction: 0)
    #expect(Epoch(julianDate: date, scale: .tt) == .j2000)
    for split in [(2_400_000.5, 51_544.5), (0, 2_451_545), (2_451_545.25, -0.25)] {
      #expect(Epoch(julianDate: JulianDate(day: split.0, fraction: split.1)) == .j2000)
    }
    let modified = JulianDate(modifiedDay: 51_544, fraction: 0.5)
    #expect(Epoch(julianDate: modified) == .j2000 && modified.modifiedDay == 51_544)
    // A nanosecond survives.
    let nanosecond = 1e-9
    let later = Epoch.j2000.advanced(bySeconds: nanosecond).julianDate(.tt)
    #expect(abs(Epoch(julianDate: later).seconds(since: .j2000) - nanosecond) < 1e-11)
  }

  @Test func holdsQuasiJulianDatesOfLeapDays() throws {
    let noon = try Epoch(iso8601: "2016-12-31T12:00:00")
    #expect(abs(noon.julianDate(.utc).fraction - 43_200 / 86_401.0) < 1e-15)
    let leap = try Epoch(iso8601: "2016-12-31T23:59:60.5")
    let date = leap.julianDate(.utc)
    #expect(date.fraction < 1 && date.modifiedDay == 57_753)
    #expect(abs(Epoch(julianDate: date, scale: .utc).seconds(since: leap)) < 2e-11)
  }

  @Test func holdsOrderAcrossEverySteps() throws {
    for step in LeapSeconds.builtin.steps {
      var last = ""
      var lastEpoch = step.epoch.advanced(bySeconds: -2)
      for index in stride(from: -1.5, through: 1.5, by: 0.0625) {
        let epoch = step.epoch.advanced(bySeconds: index)
        let text = epoch.iso8601(fractionDigits: 18)
        #expect(text > last, "\(last) \(text)")
        let again = try Epoch(iso8601: text)
        #expect(again > lastEpoch)
        #expect(abs(again.seconds(since: epoch)) <= 2e-18)
        last = text
        lastEpoch = again
      }
      #expect(step.epoch.iso8601().hasSuffix("-01T00:00:00.000Z"))
    }
  }

  @Test func holdsCalendarArithmetic() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let year = Int.random(in: -5000...5000, using: &random)
      let date = try CalendarDate(year: year, dayOfYear: Int.random(in: 1...365, using: &random))
      let next = try Epoch(date, scale: .tai).advanced(bySeconds: 86_400).calendarDate(.tai)
      #expect(next.weekday == date.weekday % 7 + 1)
      #expect(next.dayOfYear == date.dayOfYear + 1 || next.dayOfYear == 1)
    }
    #expect(try CalendarDate(year: 1957, month: 10, day: 4).weekday == 5)
    #expect(try CalendarDate(year: 2024, month: 12, day: 31).dayOfYear == 366)
    #expect(throws: CalendarDate.Failure.outOfRange(field: "day", value: 29)) {
      try CalendarDate(year: 2023, month: 2, day: 29)
    }
    #expect(throws: CalendarDate.Failure.needsEarthOrientation) {
      try Epoch(CalendarDate(year: 2023), scale: .ut1)
    }
  }

  @Test func holdsNavigationWeeks() throws {
    let zero = try Epoch(iso8601: "1980-01-06")
    #expect(zero.gpsWeek == .init(week: 0, second: 0))
    #expect(try Epoch(iso8601: "2006-01-01").bdtWeek == .init(week: 0, second: 0))
    #expect(zero.advanced(bySeconds: -1).gpsWeek == .init(week: -1, second: 604_799))
    for epoch in Self.epochs(200, seed: 4) {
      #expect(Epoch(gpsWeek: epoch.gpsWeek) == epoch)
      #expect(Epoch(bdtWeek: epoch.bdtWeek) == epoch)
    }
  }
}
