// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl launch` as a shell sees it.
@Suite struct LaunchTests {
  private func run(_ arguments: [String]) throws -> Program.Outcome {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    return try Program.simctl.run(
      arguments,
      environment: ["SIMCTL_CATALOG": catalog, "NO_COLOR": "1", "CLICOLOR_FORCE": nil])
  }

  @Test func holdsTrajectoryColumns() throws {
    let outcome = try run([
      "launch", "soyuz-tma-18m", "--no-mission", "--format", "csv", "--step", "60s",
    ])
    #expect(outcome.status == 0)
    let header = try #require(outcome.lines.first)
    for name in [
      "time_s", "lat_deg", "alt_km", "downrange_km", "v_inertial_m_s", "v_relative_m_s",
      "fpa_inertial_deg", "az_relative_deg", "aoa_deg", "q_pa", "mach", "mass_kg", "thrust_kn",
      "drag_kn", "accel_m_s2", "stage", "phase", "x_gcrf_km", "vz_gcrf_km_s",
    ] {
      #expect(header.split(separator: ",").contains(Substring(name)), "\(name)")
    }
    let count = header.split(separator: ",").count
    for line in outcome.lines.dropFirst() {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count >= count)
      #expect(!line.contains("nan") && !line.contains("inf,") && !line.contains("-0.0000,"))
    }
  }

  @Test func holdsInsertionGoesIntoEphemeris() throws {
    let folder = try TemporaryFolder()
    let out = folder.url.appendingPathComponent("flight").path
    let flown = try run(["launch", "soyuz-tma-18m", "--no-mission", "--quiet", "--out", out])
    #expect(flown.status == 0)
    #expect(flown.output.contains("Illustrative"))
    for name in [
      "trajectory.csv", "events.csv", "insertion.csv", "report.md", "report.html",
      "height-speed.svg", "pressure-load.svg", "ground-track.svg", "first-orbits.svg", "flight.kml",
      "flight.czml",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(out)/\(name)"), "\(name)")
    }
    let states = try run([
      "ephemeris", "--state", "\(out)/insertion.csv", "--for", "2m", "--step", "60s",
    ])
    #expect(states.status == 0)
    #expect(states.lines.count == 4)
  }

  /// Whether there is a Python with the schemas of KML and CZML.
  private static var hasSchemas: Bool {
    guard let python = Program.python else { return false }
    return (try? python.run(["-c", "import czml3, pykml, lxml"]).status) == 0
  }

  @Test(.enabled(if: hasSchemas, "needs Python with czml3 and pykml"))
  func validatesGlobesBySchema() throws {
    let folder = try TemporaryFolder()
    let out = folder.url.appendingPathComponent("flight").path
    // A mission of many legs, whose engines light before lift-off, and an ascent alone.
    for arguments in [["soyuz-tma-18m"], ["kazsat-2", "--no-mission"]] {
      let flown = try run(["launch"] + arguments + ["--quiet", "--step", "5s", "--out", out])
      #expect(flown.status == 0)
      let script = Truth.repository.appendingPathComponent("Scripts/check-globes").path
      let python = try #require(Program.python)
      let said = try python.run([script, "\(out)/flight.kml", "\(out)/flight.czml"])
      #expect(said.status == 0, "\(said.output)\(said.error)")
      #expect(said.lines.count { $0.contains(": valid, ") } == 2)
    }
  }

  @Test func holdsNonsenseIsLocated() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("my-flight.yaml")
    let text = """
      kind: flight
      id: my-flight
      name: My flight
      lift_off: 2020-05-01T12:00:00Z
      site: wenchang
      pad: 101
      vehicle: my-rocket
      payload_mass_kg: 500
      insertion_target: {perigee_km: 250, apogee_km: 250, inclination_deg: 42}
      ---
      kind: vehicle
      id: my-rocket
      name: My rocket
      stages:
        - {id: 1, name: First, propellant_mass_kg: 120000, dry_mass_kg: 9000,
           thrust_vacuum_kn: 2200, isp_vacuum_s: 0}
      """
    try text.write(to: file, atomically: true, encoding: .utf8)
    let outcome = try run(["launch", file.path])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("\(file.path):16:44: error: First: `isp_vacuum_s` is 0"))
  }

  @Test func holdsUnknownNames() throws {
    let outcome = try run(["launch", "kazsad-2"])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("KazSat-2"))
  }
}
