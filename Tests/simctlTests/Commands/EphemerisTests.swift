// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl ephemeris` as its users meet it: through the built program.
@Suite struct EphemerisTests {
  private let simctl = Program.simctl
  private var catalog: String {
    Truth.repository.appendingPathComponent("catalogs").path
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try simctl.run(
      arguments, input: Array(input.utf8), environment: ["SIMCTL_CATALOG": catalog])
  }

  @Test func holdsTheDefaultColumnsAndSpan() throws {
    let outcome = try run("ephemeris", "kazsat-2")
    #expect(outcome.status == 0)
    #expect(
      outcome.lines.first
        == "object,utc,x_teme_km,y_teme_km,z_teme_km,vx_teme_km_s,vy_teme_km_s,vz_teme_km_s")
    // One day from the newest set at 60 s, both ends included.
    #expect(outcome.lines.count == 1 + 1_441)
    let number = #/-?\d+\.\d{9}/#
    let rate = #/-?\d+\.\d{12}/#
    for line in outcome.lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == 8)
      #expect(fields[0] == "37749")
      #expect(fields[2...4].allSatisfy { $0.wholeMatch(of: number) != nil })
      #expect(fields[5...7].allSatisfy { $0.wholeMatch(of: rate) != nil })
    }
    #expect(outcome.output.utf8.allSatisfy { $0 != 13 })
  }

  @Test func holdsGridEndsAndRowCounts() throws {
    let day = try run(
      "ephemeris", "iss", "--from", "2026-08-16", "--for", "1d", "--step", "1s")
    #expect(day.lines.count == 1 + 86_401)
    let last = try run(
      "ephemeris", "iss", "--from", "2026-08-16", "--to", "2026-08-16T23:59:00Z")
    #expect(last.lines.count == 1 + 1_440)
    #expect(last.lines.last?.contains("2026-08-16T23:59:00.000Z") == true)
  }

  @Test(arguments: [
    "KazSat-2", "kazsat 2", "КазСат-2", "2011-035B", "37749", "kazsat-2",
  ])
  func holdsNamesInAnySpelling(name: String) throws {
    let outcome = try run("ephemeris", name, "--for", "1m")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines[1].hasPrefix("37749,"))
  }

  @Test func holdsTheSameBytesTwice() throws {
    let arguments = ["ephemeris", "iss", "--from", "2026-08-16", "--frame", "gcrf"]
    let environment: [String: String?] = ["SIMCTL_CATALOG": catalog, "TZ": "Asia/Almaty"]
    let first = try simctl.run(arguments, environment: environment)
    let second = try simctl.run(
      arguments,
      environment: ["SIMCTL_CATALOG": catalog, "TZ": "America/New_York", "LANG": "fr_FR"])
    #expect(first.outputBytes == second.outputBytes)
    #expect(first.status == 0)
  }

  @Test(arguments: ["teme", "gcrf", "itrf", "eme2000", "mod", "tod", "pef", "tirs"])
  func holdsEveryFrame(frame: String) throws {
    let outcome = try run(
      "ephemeris", "iss", "--from", "2026-08-16", "--for", "2m", "--frame", frame)
    #expect(outcome.status == 0)
    #expect(outcome.lines.first?.contains("x_\(frame)_km") == true)
    let fields = outcome.lines[1].split(separator: ",").dropFirst(2).compactMap { Double($0) }
    let radius = (fields[0] * fields[0] + fields[1] * fields[1] + fields[2] * fields[2])
      .squareRoot()
    #expect((6_600...6_900).contains(radius))
  }

  @Test func holdsDerivedColumns() throws {
    let outcome = try run(
      "ephemeris", "kazsat-3", "--columns", "lat_deg,lon_deg,alt_km,elements,sunlit,elset_age_d",
      "--for", "1d", "--step", "1h")
    #expect(outcome.status == 0)
    #expect(
      outcome.lines.first
        == "object,utc,lat_deg,lon_deg,alt_km,a_km,e,i_deg,raan_deg,argp_deg,nu_deg,m_deg,sunlit,"
        + "elset_age_d")
    for line in outcome.lines.dropFirst() {
      let fields = line.split(separator: ",")
      // The slot of KazSat-3 is 58.5° E.
      #expect(abs((Double(fields[3]) ?? 0) - 58.5) < 0.2)
      #expect(abs((Double(fields[4]) ?? 0) - 35_786) < 60)
      #expect(["sunlit", "penumbra", "umbra"].contains(String(fields[12])))
    }
  }

  @Test func holdsSiteColumns() throws {
    let outcome = try run(
      "ephemeris", "kazsat-2", "--site", "43.24,76.95,800", "--columns", "topocentric", "--for",
      "1m")
    #expect(outcome.lines.first == "object,utc,az_deg,el_deg,range_km,range_rate_km_s")
    let fields = outcome.lines[1].split(separator: ",").compactMap { Double($0) }
    // From Almaty a satellite at 86.5° E stands in the south-south-east at some 39°.
    #expect((160...172).contains(fields[1]))
    #expect((38...41).contains(fields[2]))
  }

  @Test(arguments: ["tt", "tai", "tdb", "ut1", "gps", "bdt", "glonass"])
  func holdsTimeScales(scale: String) throws {
    let outcome = try run(
      "ephemeris", "iss", "--from", "2026-08-16", "--for", "2m", "--scale", scale)
    #expect(outcome.lines.first?.hasPrefix("object,\(scale),") == true)
    let offsets = [
      "tt": "00:01:09.184", "tai": "00:00:37.000", "gps": "00:00:18.000", "bdt": "00:00:04.000",
      "glonass": "03:00:00.000",
    ]
    if let offset = offsets[scale] {
      #expect(outcome.lines[1].contains("2026-08-16T\(offset),"))
    }
  }

  @Test func holdsLeapSecondsInTheTimeColumn() throws {
    let outcome = try run(
      "ephemeris", "iss", "--from", "2016-12-31T23:59:59Z", "--for", "2s", "--step", "1s")
    let times = outcome.lines.dropFirst().map { $0.split(separator: ",")[1] }
    #expect(
      times == ["2016-12-31T23:59:59.000Z", "2016-12-31T23:59:60.000Z", "2017-01-01T00:00:00.000Z"])
  }

  @Test func holdsFilesOfElements() throws {
    let path = Truth.root.appendingPathComponent("sgp4/SGP4-VER.TLE").path
    let outcome = try run("ephemeris", "--elements", path, "5", "--minutes", "0:720:360")
    #expect(outcome.lines.count == 4)
    #expect(outcome.lines[1].hasPrefix("5,2000-06-27T18:50:19.733568Z,7022.46529"))
  }

  @Test func holdsFailuresNamedAndCodeOne() throws {
    // Object 28872 of the verification set decays within the span.
    let path = Truth.root.appendingPathComponent("sgp4/SGP4-VER.TLE").path
    let outcome = try run("ephemeris", "--elements", path, "28872", "--minutes", "0:60:5")
    #expect(outcome.status == 1)
    #expect(outcome.lines.count > 2)
    #expect(outcome.error.contains("decayed"))
    #expect(outcome.error.contains("code 6"))
    #expect(!outcome.output.lowercased().contains("nan"))
  }

  @Test func holdsRefusalOfRoughSets() throws {
    let outcome = try run("ephemeris", "change-5-orbiter")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("apogee"))
  }

  @Test func holdsNearestNamesForUnknownOnes() throws {
    let outcome = try run("ephemeris", "kazsat-22")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("KazSat-2"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["ephemeris"], ["ephemeris", "iss", "--frame", "eci"], ["ephemeris", "iss", "--step", "0s"],
    ["ephemeris", "iss", "--from", "2026-02-30"], ["ephemeris", "iss", "--columns", "nonsense"],
    ["ephemeris", "iss", "--from", "2026-08-17", "--to", "2026-08-16"],
    ["ephemeris", "iss", "--from", "2017-06-30T23:59:60Z"], ["ephemeris", "iss", "--site", "99,0"],
    ["ephemeris", "iss", "--minutes", "0:10:-1"], ["ephemeris", "--elements", "/nonexistent.tle"],
    ["ephemeris", "iss", "--columns", "az_deg"],
    ["ephemeris", "iss", "--frame", "itrf", "--columns", "elements"],
    ["ephemeris", "iss", "-o", "/nonexistent/folder/x.csv", "--for", "1m"],
  ])
  func holdsUsageErrors(arguments: [String]) throws {
    let outcome = try simctl.run(arguments, environment: ["SIMCTL_CATALOG": catalog])
    #expect(outcome.status == 2, "\(arguments)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.error.isEmpty)
  }

  @Test func holdsOutsideTheEarthOrientationTable() throws {
    let far = ["ephemeris", "iss", "--from", "2060-01-01", "--for", "1m", "--frame", "itrf"]
    let refused = try simctl.run(far, environment: ["SIMCTL_CATALOG": catalog])
    #expect(refused.status == 2)
    #expect(refused.error.contains("--beyond-tables"))
    let path = Truth.root.appendingPathComponent("sgp4/SGP4-VER.TLE").path
    let geo = [
      "ephemeris", "--elements", path, "9880", "--from", "2060-01-01", "--for", "1m", "--frame",
      "itrf", "--beyond-tables",
    ]
    let going = try simctl.run(geo, environment: ["SIMCTL_CATALOG": catalog])
    #expect(going.error.contains("warning"))
  }

  @Test func holdsClosedPipes() throws {
    let outcome = try simctl.run(
      ["ephemeris", "iss", "--for", "10d", "--step", "1s"],
      environment: ["SIMCTL_CATALOG": catalog], readingAtMost: 1_000)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
  }

  @Test func holdsNoHalfWrittenFiles() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("iss.csv")
    let outcome = try simctl.run(
      ["ephemeris", "iss", "--for", "30d", "--step", "1s", "-o", path],
      environment: ["SIMCTL_CATALOG": catalog], interruptingAfter: 0.5)
    #expect(outcome.status == 130)
    #expect(try folder.names().isEmpty)
  }

  @Test func holdsFullDisks() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let outcome = try simctl.run(
      ["ephemeris", "iss", "-o", "/dev/full"], environment: ["SIMCTL_CATALOG": catalog])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("/dev/full"))
  }

  @Test(arguments: ["json", "jsonl"])
  func holdsJSON(format: String) throws {
    let outcome = try run("ephemeris", "iss", "kazsat-2", "--for", "5m", "--format", format)
    let texts = format == "json" ? [outcome.output] : outcome.lines
    for text in texts {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(value is [Any] || value is [String: Any])
    }
    #expect(format == "json" || texts.count == 12)
  }

  @Test(arguments: ["kepler", "j2", "j4"])
  func holdsAnalyticPropagators(propagator: String) throws {
    let outcome = try run("ephemeris", "iss", "--propagator", propagator, "--for", "1h")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 62)
  }
}
