// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// `simctl window` through the built program.
@Suite struct WindowTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    return try Program.simctl.run(
      ["window"] + arguments, environment: ["SIMCTL_CATALOG": catalog])
  }

  private func rows(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(value as? [[String: Any]])
  }

  /// Soyuz TMA-18M left pad 1/5 at 04:37:43 into the plane of the Space Station.
  @Test func validatesTheLiftOffOfSoyuzTMA18M() throws {
    let outcome = try run("soyuz-tma-18m", "--phasing", "--format", "json")
    #expect(outcome.status == 0)
    let row = try #require(try rows(outcome).first { $0["pass"] as? String == "northbound" })
    let found = try Epoch(iso8601: try #require(row["utc"] as? String))
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    #expect(abs(found.seconds(since: liftOff)) < 4)
    #expect(row["light"] as? String == "day")
    #expect(outcome.error.contains("the lift-off on record"))
  }

  /// The Sun over Baikonur and Vostochny: ERFA's `epv00`, `pnm06a`, `gst06a` (pyerfa 2.0.1).
  @Test(arguments: [
    ("45.9203,63.3423", "51.6", "100", [4.696, -42.128]),
    ("51.8844,128.3339", "97.3", "200", [-28.884, -18.603]),
  ])
  func validatesTheSunAtThePad(
    site: String, inclination: String, node: String, elevations: [Double]
  ) throws {
    let outcome = try run(
      "--site", site, "--inclination", inclination, "--raan", node, "--from",
      "2016-01-01T00:30:00Z", "--for", "23h", "--format", "json")
    let found = try rows(outcome).compactMap { $0["sun_el_deg"] as? Double }
    #expect(found.count == 2)
    for (mine, theirs) in zip(found, elevations) { #expect(abs(mine - theirs) < 0.02) }
  }

  @Test func holdsColumnsOfCSVAndWidths() throws {
    let outcome = try run(
      "--site", "baikonur/1/5", "--target", "iss", "--from", "2015-09-01", "--for", "3d",
      "--delta-v", "68", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 7)
    #expect(
      outcome.lines[0]
        == "site,target,pass,utc,opens,closes,width_s,azimuth_inertial_deg,azimuth_ground_deg,i_deg,"
        + "raan_deg,plane_distance_deg,sun_el_deg,light")
    // Half a degree from the plane on either side.
    for line in outcome.lines.dropFirst() {
      let width = try #require(Double(line.split(separator: ",")[6]))
      #expect((700...780).contains(width))
    }
  }

  @Test(arguments: [
    ["--site", "baikonur/1/5", "--inclination", "40", "--raan", "1", "--from", "2016-01-01"],
    ["--site", "baikonur/1/5", "--inclination", "60", "--from", "2016-01-01"],
    ["--site", "baikonur/1/5", "--target", "iss", "--raan", "3", "--from", "2016-01-01"],
    ["--site", "baikonur/1/5", "--target", "iss"], ["--site", "nowhere", "--target", "iss"],
    ["--site", "baikonur", "--inclination", "60", "--ltan", "25:00", "--from", "2016-01-01"],
    ["--site", "baikonur", "--inclination", "60", "--raan", "5", "--from", "2016", "--phasing"],
    [], ["no-such-launch"], ["kazsat-2"],
  ])
  func holdsUsageErrors(arguments: [String]) throws {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    let outcome = try Program.simctl.run(
      ["window"] + arguments, environment: ["SIMCTL_CATALOG": catalog])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("error"))
  }

  @Test func holdsTheReasonForARefusal() throws {
    let outcome = try run(
      "--site", "baikonur/1/5", "--inclination", "40", "--raan", "1", "--from", "2016-01-01")
    #expect(outcome.error.contains("geocentric latitude 45.728°"))
    #expect(outcome.error.contains("--plane-change"))
  }
}
