// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct MessageClockTests {
  @Test(arguments: [TimeScale.utc, .tai, .tt, .gps, .tdb, .bdt])
  func holdsDigits(_ scale: TimeScale) throws {
    let clock = MessageClock(scale)
    for text in [
      "2026-11-21T12:00:00.000", "2016-12-31T23:59:59.123456789", "1999-01-01T00:00:00.1172",
      "2022-12-18T14:28:15.000000001",
    ] {
      #expect(try clock.text(clock.epoch(Array(text.utf8)[...])) == text)
    }
  }

  @Test func holdsLeapSecond() throws {
    let clock = MessageClock(.utc)
    let text = "2016-12-31T23:59:60.500"
    #expect(try clock.text(clock.epoch(Array(text.utf8)[...])) == text)
  }

  @Test func holdsUniversalTime() throws {
    let text = Array("2016-12-31T23:59:59.125".utf8)[...]
    #expect(throws: CCSDSEpoch.Defect.scale) { try MessageClock(.ut1).epoch(text) }
    #expect(throws: MessageClock.Failure.universalTime) { try MessageClock(.ut1).text(.j2000) }
    let table = Truth.repository.appendingPathComponent("catalogs/models/earth-orientation.txt")
    let earth = try EarthOrientation(reading: [UInt8](try Data(contentsOf: table)))
    let clock = MessageClock(.ut1, earth: earth)
    let epoch = try Epoch(iso8601: "2020-05-17T11:06:40.125Z")
    let written = try clock.text(epoch)
    let back = try clock.epoch(Array(written.utf8)[...])
    #expect(abs(back.seconds(since: epoch)) < 1e-9)
    #expect(try clock.text(back) == written)
    // UT1 is within 0.9 s of UTC, and no scale of atoms is.
    let utc = try MessageClock(.utc).epoch(Array(written.utf8)[...])
    #expect(abs(utc.seconds(since: epoch)) < 0.9)
  }
}
