// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The smaller commands through the built program.
@Suite struct SmallCommandTests {
  private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    return try Program.simctl.run(
      arguments, input: Array(input.utf8), environment: ["SIMCTL_CATALOG": catalog])
  }

  @Test func holdsVersionAndHelp() throws {
    let version = try run("--version")
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("simctl "))
    for command in [
      "ephemeris", "propagate", "passes", "catalog", "claims", "convert", "time", "frame", "data",
      "launch", "window", "screen", "check",
    ] {
      let help = try run(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.contains("USAGE"))
      #expect(command == "catalog" || help.output.contains("EXAMPLES"), "\(command)")
    }
  }

  @Test(arguments: [["ephemris", "iss"], ["help", "ephemris"]])
  func holdsThatAWrongCommandIsNamed(arguments: [String]) throws {
    let outcome = try Program.simctl.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("there is no command 'ephemris'; did you mean 'ephemeris'?"))
  }

  /// Help that is asked for in the middle of a command line is the command's.
  @Test(arguments: [
    ["ephemeris", "iss", "--help"], ["help", "ephemeris"], ["help", "catalog", "show"],
    ["catalog", "show", "-h"],
  ])
  func holdsHelpAnywhere(arguments: [String]) throws {
    let outcome = try Program.simctl.run(arguments)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "USAGE: simctl \(arguments.contains("show") ? "catalog show" : "ephemeris")"))
  }

  @Test func validatesTimeInAllScales() throws {
    for row in try Truth.table("time/time_scales.csv") where (row["gps_week"] ?? "") != "" {
      let outcome = try run("time", row["utc"] ?? "", "--format", "json")
      let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let texts = try #require(value as? [String: String])
      #expect(texts["tai"] == row["tai"])
      #expect(texts["tt"] == row["tt"])
      #expect(texts["gps_week"] == row["gps_week"])
    }
  }

  @Test func holdsNamesInCapitals() throws {
    let small = try run(
      "ephemeris", "iss", "--for", "1m", "--frame", "gcrf", "--scale", "tai", "--format", "csv")
    let large = try run(
      "ephemeris", "iss", "--for", "1m", "--frame", "GCRF", "--scale", "TAI", "--format", "CSV",
      "--propagator", "SGP4")
    #expect(small.status == 0 && small.lines.count == 3)
    #expect(large.output == small.output)
  }

  @Test func holdsTimeErrors() throws {
    let outcome = try run("time", "2015-06-30T23:59:61Z")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test func holdsFrameThereAndBack() throws {
    let start = try run("ephemeris", "iss", "--for", "30m")
    let there = try run("frame", "-", "--to", "gcrf", input: start.output)
    let back = try run("frame", "-", "--to", "teme", input: there.output)
    #expect(back.status == 0)
    #expect(back.lines.count == start.lines.count)
    for (a, b) in zip(start.lines.dropFirst(), back.lines.dropFirst()) {
      let left = a.split(separator: ",").dropFirst(2).compactMap { Double($0) }
      let right = b.split(separator: ",").dropFirst(2).compactMap { Double($0) }
      #expect(zip(left, right).allSatisfy { abs($0 - $1) < 3e-9 })
    }
  }

  @Test func holdsOneState() throws {
    let outcome = try run(
      "frame", "--from", "teme", "--to", "pef", "--at", "2024-07-05", "--state",
      "-6678.1,0,0,0,7.7,0")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
  }

  @Test(arguments: ["tle", "2le", "3le", "omm-kvn", "omm-xml", "omm-json", "omm-csv"])
  func holdsConversions(format: String) throws {
    let path = Truth.root.appendingPathComponent("sgp4/SGP4-VER.TLE").path
    let converted = try run("convert", path, "--to", format)
    let again = try run("convert", "-", "--to", "omm-csv", input: converted.output)
    let direct = try run("convert", path, "--to", "omm-csv")
    #expect(again.lines.count == direct.lines.count)
    // A TLE holds all that a TLE held; names alone are lost in two lines.
    if format != "2le" { #expect(again.output == direct.output) }
  }

  @Test func holdsRefusalAboveAlpha5() throws {
    let csv = try String(
      contentsOf: Truth.root.appendingPathComponent("sgp4/omm_cases.csv"), encoding: .utf8)
    let header = csv.split(separator: "\n")[0].split(separator: ",").dropFirst(2)
    let rows = csv.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(2) }
    let plain = ([header.joined(separator: ",")] + rows.map { $0.joined(separator: ",") })
      .joined(separator: "\n")
    let outcome = try run("convert", "-", "--to", "tle", input: plain)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("339999"))
    let forced = try run("convert", "-", "--to", "tle", "--tle-fallback-id", "0", input: plain)
    #expect(forced.status == 0)
  }

  @Test func holdsCatalogShowWithBothValues() throws {
    let outcome = try run("catalog", "show", "КазСат-2")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1330"))
    #expect(outcome.output.contains("1300"))
    #expect(outcome.output.contains("tengrinews"))
    #expect(outcome.output.contains("Sources"))
  }

  @Test func holdsCatalogListAndSearch() throws {
    let list = try run("catalog", "list", "--format", "csv", "--with-elements")
    #expect(list.lines.contains { $0.hasPrefix("kazsat-3,") })
    let search = try run("catalog", "search", "казсат", "--format", "jsonl")
    #expect(search.lines.count >= 3)
    let nothing = try run("catalog", "search", "zzzzzz")
    #expect(nothing.status == 1)
  }

  @Test func holdsPasses() throws {
    let table = try run(
      "passes", "iss", "--site", "baikonur", "--from", "2026-08-16", "--format", "csv")
    #expect(table.status == 0)
    #expect(table.lines.count > 9)
    let stationary = try run("passes", "kazsat-2", "--site", "43.24,76.95")
    #expect(stationary.status == 0)
    #expect(stationary.error.contains("all the time"))
    let never = try run("passes", "kazsat-2", "--site", "40.7,-74")
    #expect(never.error.contains("never"))
  }

  @Test func holdsData() throws {
    let outcome = try run("data")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("leap"))
    #expect(outcome.output.contains("orientation"))
    let verified = try run("data", "verify")
    #expect(verified.status == 0)
  }

  @Test func holdsTheEphemerisInUse() throws {
    let plain = try run("data")
    #expect(plain.output.contains("DE440, compact fit"))
    #expect(plain.output.contains("SIMCTL_EPHEMERIS"))
    let kernel = Truth.repository.appendingPathComponent("Tests/Fixtures/kernels/small.bsp").path
    let named = try run("data", "--ephemeris", kernel)
    #expect(named.status == 0)
    #expect(named.output.contains("2020-10-29"))
    #expect(named.output.contains("--ephemeris"))
    #expect(try run("data", "verify", "--ephemeris", kernel).status == 0)
    #expect(try run("data", "verify", "--ephemeris", #filePath).status == 1)
    #expect(try run("data", "--ephemeris", "/no/such.bsp").status == 2)
  }
}

extension SmallCommandTests {
  @Test func regressesAnEmptyFolderAsCatalogue() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.simctl.run(["catalog", "list", "--catalog", folder.url.path])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("no records"))
  }

  @Test func regressesSharedFallbackNumbers() throws {
    let rows = """
      OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,\
      ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,\
      ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT
      A,2026-900A,2026-11-21T12:00:00.000000,15.2,.0012,51.8,120.2,45,315.2,0,U,400001,9,1,0,0,0
      B,2026-900B,2026-11-21T12:00:00.000000,15.2,.0012,51.8,120.2,45,315.2,0,U,400002,9,1,0,0,0
      """
    let outcome = try Program.simctl.run(
      ["convert", "-", "--to", "2le", "--tle-fallback-id", "99999"], input: Array(rows.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("share the number 99999"))
  }
}
