// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl convert` on states, and messages as output of `simctl ephemeris`.
@Suite struct StateConversionTests {
  private let simctl = Program.simctl

  private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    return try simctl.run(
      arguments, input: Array(input.utf8), environment: ["SIMCTL_CATALOG": catalog])
  }

  private func fixture(_ name: String) -> String {
    Truth.repository.appendingPathComponent("Tests/Fixtures/messages/\(name)").path
  }

  @Test func holdsParameterMessageThroughXML() throws {
    let path = fixture("opm-every-block.kvn")
    let plain = try run("convert", path, "--to", "opm")
    #expect(plain.status == 0 && plain.error.isEmpty)
    let xml = try run("convert", path, "--to", "opm-xml")
    let back = try run("convert", "-", "--to", "opm", input: xml.output)
    #expect(back.output == plain.output)
    for text in [
      "X = 6655.9942 [km]", "RA_OF_ASC_NODE = 17.604721 [deg]",
      "CX_X = 3.331349476038534e-4 [km**2]",
      "MAN_DV_2 = -0.001873 [km/s]", "COMMENT Second maneuver", "USER_DEFINED_MODEL = EGM-96",
    ] {
      #expect(plain.lines.contains(text), "\(text)")
    }
  }

  /// CSV to OEM to XML to STK to CSV: the digits of the table come back.
  @Test func holdsDigitsThroughAllFormats() throws {
    let table = try run(
      "ephemeris", "iss", "--from", "2026-08-16", "--for", "10m", "--frame", "gcrf")
    #expect(table.status == 0)
    var text = table.output
    for format in ["oem", "oem-xml", "stk"] {
      let step = try run("convert", "-", "--to", format, input: text)
      #expect(step.status == 0, "\(format): \(step.error)")
      text = step.output
    }
    let back = try run("convert", "-", "--to", "csv", input: text)
    let wanted = table.lines.dropFirst().map { $0.split(separator: ",").dropFirst() }
    let found = back.lines.dropFirst().map { $0.split(separator: ",").dropFirst() }
    #expect(found.elementsEqual(wanted))
    #expect(back.lines.first?.hasPrefix("object,utc,x_gcrf_km") == true)
  }

  /// The rows of `--format oem` are those of the CSV.
  @Test(arguments: ["oem", "oem-xml", "stk"])
  func holdsEphemerisAsMessage(_ format: String) throws {
    let span = ["--from", "2026-08-16", "--for", "10m", "--frame", "itrf", "--scale", "tai"]
    let message = try simctl.run(
      ["ephemeris", "iss", "--format", format] + span,
      environment: [
        "SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path
      ])
    #expect(message.status == 0, "\(message.error)")
    let table = try run(
      "ephemeris", "iss", "--from", "2026-08-16", "--for", "10m", "--frame", "itrf", "--scale",
      "tai")
    let scale = format == "stk" ? ["--scale", "tai"] : []
    let back = try simctl.run(
      ["convert", "-", "--to", "csv"] + scale, input: message.outputBytes)
    #expect(
      back.lines.map { $0.split(separator: ",").dropFirst() }
        .elementsEqual(table.lines.map { $0.split(separator: ",").dropFirst() }))
    if format == "oem" {
      #expect(message.lines.contains("REF_FRAME = ITRF2020"))
      #expect(message.lines.contains("TIME_SYSTEM = TAI"))
      #expect(message.lines.contains("OBJECT_ID = 1998-067A"))
      #expect(message.lines.contains { $0.hasPrefix("COMMENT") && $0.contains("SGP4") })
    }
  }

  /// Two element sets serve one span: two segments, so that nothing is interpolated across.
  @Test func holdsSegmentsBySet() throws {
    let set = try run("convert", "iss", "--to", "2le")
    let lines = set.lines
    try #require(lines.count >= 4)
    let message = try run(
      "ephemeris", "iss", "--from", "2015-09-01", "--for", "3d", "--step", "1h", "--format", "oem")
    let segments = message.lines.filter { $0 == "META_START" }.count
    let sets = Set(message.lines.filter { $0.hasPrefix("COMMENT element set of") }).count
    #expect(segments >= 1 && segments == sets)
  }

  @Test func holdsInterpolationLimits() throws {
    let path = fixture("oem-two-states.xml")
    let inside = try run("convert", path, "--to", "csv", "--step", "20s")
    #expect(inside.status == 0 && inside.lines.count == 5)
    let beyond = try run("convert", path, "--to", "csv", "--step", "20s", "--for", "100s")
    #expect(beyond.status == 1 && beyond.lines.count == 5)
    #expect(beyond.error.contains("2 of 6 epochs not computed"))
    let table = try run(
      "ephemeris", "--state", path, "--propagator", "table", "--step", "20s", "--for", "60s",
      "--frame", "gcrf")
    #expect(
      table.lines.map { $0.split(separator: ",").dropFirst() }
        .elementsEqual(inside.lines.map { $0.split(separator: ",").dropFirst() }))
  }

  @Test func holdsPreciseOrbits() throws {
    let path = fixture("sp3-two-satellites.sp3")
    let one = try run("convert", path, "--to", "csv", "--object", "L01")
    #expect(one.lines.first?.hasPrefix("object,gps,x_itrf_km") == true)
    #expect(
      one.lines[1].hasPrefix(
        "L01,2026-11-21T12:00:00.000,-2101.483021000,6171.902114000,2203.774310000"))
    let turned = try run(
      "convert", path, "--to", "oem", "--object", "L01", "--frame", "gcrf", "--scale", "utc")
    #expect(turned.lines.contains("START_TIME = 2026-11-21T11:59:42.000"))
    let back = try run("convert", "-", "--to", "csv", "--frame", "itrf", input: turned.output)
    let (a, b) = (one.lines[1].split(separator: ","), back.lines[1].split(separator: ","))
    for column in 2..<5 {
      let difference = (Double(a[column]) ?? .nan) - (Double(b[column]) ?? .nan)
      #expect(abs(difference) < 1e-6)
    }
  }

  /// What cannot be done is said with what can.
  @Test(arguments: [
    (["convert", "OEM", "--to", "opm"], "--from EPOCH"),
    (["convert", "SP3", "--to", "stk"], "one object"),
    (["convert", "OEM", "--to", "tle"], "no element sets"),
    (["convert", "OEM", "--to", "csv", "--object", "X"], "2026-900A"),
    (["convert", "TLE", "--to", "oem"], "simctl ephemeris --elements"),
    (["ephemeris", "iss", "--format", "oem", "--columns", "geodetic"], "states only"),
    (["ephemeris", "iss", "kazsat-2", "--format", "stk", "--for", "1m"], "one object"),
    (["ephemeris", "iss", "--propagator", "table"], "--state"),
    (["ephemeris", "iss", "--propagator", "sgp4", "--srp"], "--propagator numerical"),
  ])
  func holdsRefusals(arguments: [String], words: String) throws {
    let truth = Truth.repository.appendingPathComponent("Tests/Truth").path
    let outcome = try simctl.run(
      arguments.map {
        switch $0 {
        case "OEM": fixture("oem-two-states.xml")
        case "SP3": fixture("sp3-two-satellites.sp3")
        case "TLE": "\(truth)/malformed/tle_ok_3le.tle"
        default: $0
        }
      },
      environment: ["SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(words), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func holdsForeignFrames() throws {
    let text = try String(contentsOfFile: fixture("opm-every-block.kvn"), encoding: .utf8)
      .replacingOccurrences(of: "REF_FRAME = GCRF", with: "REF_FRAME = MCI")
    let kept = try run("convert", "-", "--to", "opm", input: text)
    #expect(kept.status == 0 && kept.lines.contains("REF_FRAME = MCI"))
    let turned = try run("convert", "-", "--to", "opm", "--frame", "teme", input: text)
    #expect(turned.status == 2)
    #expect(turned.error.contains("'MCI'") && turned.error.contains("EME2000"))
  }
}
