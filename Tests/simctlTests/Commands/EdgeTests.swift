// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What users type and pipe at the edges of what is allowed, through the built program.
@Suite struct EdgeTests {
  private func run(_ arguments: [String], input: String = "") throws -> Program.Outcome {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    return try Program.simctl.run(
      arguments, input: Array(input.utf8), environment: ["SIMCTL_CATALOG": catalog])
  }

  @Test(arguments: [
    ["ephemeris", "iss", "--minutes", "-30:10:5"],
    ["ephemeris", "iss", "--minutes", "-0.5:0.5:0.25"],
    ["ephemeris", "iss", "--for", "0s", "--site", "-33.93,18.42", "--columns", "az_deg"],
    ["passes", "iss", "--site", "-33.93,18.42,20", "--min-elevation", "-1", "--darkness", "-18"],
  ])
  func holdsValuesThatBeginWithAMinus(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.lines.count > 1)
  }

  @Test(arguments: [
    ["ephemeris", "iss", "--for", "-1h"], ["ephemeris", "iss", "--for=-1h"],
    ["ephemeris", "iss", "--from", "2026-08-16", "--for", "-1h"],
    ["passes", "iss", "--site", "baikonur", "--for", "-1h"],
  ])
  func holdsNegativeSpansAsUsageErrors(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("--for"))
  }

  @Test(arguments: [["--help"], ["--version"], ["--generate-completion-script", "bash"]])
  func holdsHelpOnFullDisksAndClosedPipes(arguments: [String]) throws {
    let closed = try Program(path: "/bin/sh").run(
      ["-c", "exec \"$0\" \"$@\" >/dev/full", Program.simctl.path] + arguments)
    #expect(closed.status == 2)
    #expect(closed.error.contains("standard output"))
    let pipe = try Program.simctl.run(arguments, readingAtMost: 1)
    #expect(pipe.status == 0)
    #expect(pipe.error.isEmpty)
  }

  @Test func holdsErrorsThatNobodyReads() throws {
    let outcome = try Program(path: "/bin/sh").run(
      ["-c", "exec \"$0\" no-such-command 2>/dev/full", Program.simctl.path])
    #expect(outcome.status == 2)
  }

  @Test func holdsNamesWithCommasInEveryFormat() throws {
    let states = """
      object,utc,x_teme_km,y_teme_km,z_teme_km,vx_teme_km_s,vy_teme_km_s,vz_teme_km_s
      "A, ""b""\",2024-07-05T00:00:00Z,7000,0,0,0,7.5,0

      """
    let arguments = ["ephemeris", "--state", "-", "--propagator", "kepler", "--for", "0s"]
    let csv = try run(arguments, input: states)
    #expect(csv.lines.last?.hasPrefix("\"A, \"\"b\"\"\",2024-07-05T00:00:00.000Z,") == true)
    for format in ["json", "jsonl"] {
      let outcome = try run(arguments + ["--format", format], input: states)
      let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let object = (value as? [Any])?.first ?? value
      #expect((object as? [String: Any])?["object"] as? String == "A, \"b\"")
    }
  }

  @Test func holdsGoodStatesBesideBadOnes() throws {
    let states = """
      object,utc,x_teme_km,y_teme_km,z_teme_km,vx_teme_km_s,vy_teme_km_s,vz_teme_km_s
      leaving,2024-07-05T00:00:00Z,7000,0,0,0,12,0
      good,2024-07-05T00:00:00Z,7000,0,0,0,7.5,0

      """
    let outcome = try run(
      ["ephemeris", "--state", "-", "--propagator", "j2", "--for", "1m"], input: states)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.dropFirst().allSatisfy { $0.hasPrefix("good,") })
    #expect(outcome.error.contains("leaving"))
  }

  @Test func holdsWhichElementSetIsMeant() throws {
    let latest = try run(
      ["ephemeris", "iss", "--elset", "latest", "--from", "2015-09-02", "--for", "0s"])
    #expect(latest.error.contains("the element set in use is 4001 days away"))
    let exact = try run(
      ["ephemeris", "iss", "--elset", "2015-08-27T09:49:27", "--for", "0s"])
    #expect(exact.lines.last?.hasPrefix("25544,2015-08-27T09:49:27.458112Z,") == true)
    let none = try run(["ephemeris", "iss", "--elset", "2015-09-02", "--for", "0s"])
    #expect(none.status == 2)
    #expect(none.error.contains("2015-08-27T09:49:27.458112Z"))
  }

  @Test(arguments: [
    ["ephemeris", "iss", "--from", "2060-01-01", "--for", "0s", "--frame", "itrf"],
    ["frame", "--from", "teme", "--to", "itrf", "--at", "1950-01-01", "--state", "7000,0,0"],
    ["passes", "iss", "--site", "baikonur", "--from", "2028-01-01", "--for", "3h"],
  ])
  func holdsEndsOfTheEarthOrientationTable(arguments: [String]) throws {
    let refused = try run(arguments)
    #expect(refused.status == 2)
    #expect(refused.error.contains("is outside the Earth orientation table, which spans 1962"))
    #expect(refused.error.contains("--beyond-tables"))
    #expect(!refused.error.contains("are held"))
    let going = try run(arguments + ["--beyond-tables"])
    #expect(going.error.contains("are held"))
  }

  @Test func holdsWarningsAboutUTCOutsideItsTable() throws {
    #expect(try run(["time", "1957-10-04"]).error.contains("before 1960"))
    #expect(try run(["time", "2050-01-01"]).error.contains("leap seconds are announced up to"))
    #expect(try run(["time", "2020-01-01"]).error.isEmpty)
  }

  @Test func holdsColumnNamesInErrors() throws {
    let outcome = try run(["ephemeris", "iss", "--columns", "x_teme_km,x_teme_km"])
    #expect(outcome.error.contains("names x_teme_km twice"))
  }

  @Test func holdsOneReaderOfStandardInput() throws {
    let outcome = try run(["ephemeris", "--elements", "-", "--times", "-"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("standard input can be read once"))
  }

  @Test func holdsNamesOfDefaultsInHelp() throws {
    let help = try run(["convert", "--help"]).output
    #expect(help.contains("as-served"))
    #expect(!help.contains("asServed"))
  }

  @Test func holdsFewWarningsAboutManyOldSets() throws {
    let path = Truth.root.appendingPathComponent("sgp4/SGP4-VER.TLE").path
    let outcome = try run(["ephemeris", "--elements", path, "--from", "2007-01-01", "--for", "0s"])
    let warnings = outcome.error.split(separator: "\n").filter { $0.contains("days away") }
    #expect(warnings.count == 4)
    #expect(warnings.last?.contains("more objects") == true)
  }

  @Test func holdsWarningsAboutOldSetsBeforePasses() throws {
    let outcome = try run(
      ["passes", "iss", "--site", "baikonur", "--from", "2026-12-01", "--for", "3h"])
    #expect(outcome.error.contains("25544 ISS (Zarya): the element set in use is 107 days away"))
    #expect(!outcome.error.contains("elset_age_d"))
  }

  @Test func holdsTimesOutOfOurOwnTables() throws {
    let table = try run(["ephemeris", "iss", "--from", "2026-08-16", "--for", "2m"])
    let again = try run(["ephemeris", "iss", "--times", "-"], input: table.output)
    #expect(again.output == table.output)
    #expect(again.status == 0)
    let short = try run(["ephemeris", "iss", "--times", "-"], input: "object,utc\n25544\n")
    #expect(short.status == 2)
    #expect(short.error.contains(":2:1:"))
  }

  @Test func holdsOneSpellingOfErrors() throws {
    #expect(try run(["no-such-command"]).error.hasPrefix("error: "))
    #expect(try run(["ephemeris", "no-such-object"]).error.hasPrefix("error: "))
  }

  @Test(arguments: ["1e200,0,0,0,7.5,0", "7000,0,0,0,1e6,0"])
  func holdsAbsurdStatesAsBadOnes(numbers: String) throws {
    let states = """
      object,utc,x_teme_km,y_teme_km,z_teme_km,vx_teme_km_s,vy_teme_km_s,vz_teme_km_s
      absurd,2024-07-05T00:00:00Z,\(numbers)
      good,2024-07-05T00:00:00Z,7000,0,0,0,7.5,0

      """
    let outcome = try run(["frame", "-", "--to", "itrf"], input: states)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 2)
    #expect(outcome.error.contains("<stdin>:2:"))
    #expect(outcome.error.contains("states.range"))
  }
}
