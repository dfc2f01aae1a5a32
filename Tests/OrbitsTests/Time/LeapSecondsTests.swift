// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct LeapSecondsTests {
  private static func read(_ text: String) throws -> LeapSeconds {
    try LeapSeconds(reading: Array(text.utf8))
  }

  @Test func holdsTheShippedFileEqualToTheBuiltInTable() throws {
    let file = Truth.repository.appendingPathComponent("catalogs/models/leap-seconds.txt")
    #expect(try LeapSeconds(reading: [UInt8](try Data(contentsOf: file))) == .builtin)
  }

  @Test func holdsStatus() throws {
    let table = LeapSeconds.builtin
    #expect(table.steps.count == 42)
    #expect(table.status(at: try Epoch(iso8601: "1957-10-04")) == .approximate)
    #expect(table.taiMinusUTC(at: try Epoch(iso8601: "1957-10-04")) == 0)
    #expect(table.status(at: try Epoch(iso8601: "1960-01-01")) == .tabulated)
    #expect(table.status(at: try Epoch(iso8601: "2027-06-28")) == .expired)
    #expect(table.taiMinusUTC(at: try Epoch(iso8601: "2100-01-01")) == 37)
  }

  @Test func holdsTheFormsOfIERS() throws {
    let dat = """
      #  File expires on 28 June 2027
          41317.0    1  1 1972       10
          41499.0    1  7 1972       11
      """
    let list = """
      #$	 3676924800
      #@	4023129600
      2272060800	10	# 1 Jan 1972
      2287785600	11	# 1 Jul 1972
      """
    let table = try Self.read(dat)
    #expect(table == (try Self.read(list)))
    #expect(table.begins == LeapSeconds.builtin.begins)
    #expect(table.steps.count == 16)
  }

  @Test(arguments: [
    ("", LeapSeconds.Failure.empty), ("# nothing", .empty),
    ("1972-01-01 10\n1972-01-01 11", .outOfOrder(line: 2)),
  ])
  func refusesEmptyOrUnorderedTables(text: String, failure: LeapSeconds.Failure) {
    #expect(throws: failure) { try Self.read(text) }
  }

  @Test(arguments: [
    "1972-01-01 10\nhello", "1972-01-01 10\n1972-13-01 11", "1972-01-01 10\n1972-07-01 x",
    "1972-01-01 10\n1973-01-01 -5", "1972-01-01 10\n1973-01-01 5 41683 0.0001",
    "1972-01-01 10\n2272060801 11",
  ])
  func refusesBrokenLines(text: String) {
    do throws(LeapSeconds.Failure) {
      let table = try LeapSeconds(reading: Array(text.utf8))
      Issue.record("read \(table.steps.count) steps of \(text)")
    } catch {
      guard case .malformed(line: 2, _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}

extension LeapSecondsTests {
  @Test(arguments: [
    "1961-01-01 1.422818 37300 0.001296", "1972-01-01 10\n1972-07-01 111",
    "1972-01-01 10\n9999-01-01 11", "0001-01-01 10",
  ])
  func refusesAbsurdTables(text: String) {
    let line = text.contains("\n") ? 2 : 1
    #expect(throws: LeapSeconds.Failure.absurd(line: line)) {
      try LeapSeconds(reading: Array(text.utf8))
    }
  }
}
