// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `simctl ephemeris --propagator numerical` as its users meet it.
@Suite struct NumericalEphemerisTests {
  private let simctl = Program.simctl

  private func run(_ arguments: [String], input: String = "") throws -> Program.Outcome {
    let catalog = Truth.repository.appendingPathComponent("catalogs").path
    return try simctl.run(
      arguments, input: Array(input.utf8),
      environment: ["SIMCTL_CATALOG": catalog, "SIMCTL_EPHEMERIS": nil])
  }

  private static let state = """
    object,utc,x_gcrf_km,y_gcrf_km,z_gcrf_km,vx_gcrf_km_s,vy_gcrf_km_s,vz_gcrf_km_s
    ISS,2022-10-28T06:00:00.000Z,2197.6097772321064,3959.6992760574162,-5072.192674824702,\
    -5.231428187457433,5.270779143247388,1.8522667598121627

    """

  private func numbers(_ line: String) -> [Double] {
    line.split(separator: ",").dropFirst(2).compactMap { Double($0) }
  }

  /// Orekit's state after six hours (`Tests/Truth/numerical`), with this program's own tables.
  @Test func validatesAgainstOrekit() throws {
    let rows = try Truth.table("numerical/states_gcrf.csv")
    let row = try #require(
      rows.first {
        $0["case_id"] == "P-leo_iss-egm96_20x20_sunmoon_srp" && $0.number("t_s") == 21_600
      })
    let outcome = try run(
      [
        "ephemeris", "--state", "-", "--for", "6h", "--step", "6h", "--frame", "gcrf", "--srp",
        "--mass", "420000", "--srp-area", "1500", "--cr", "1.5",
      ], input: Self.state)
    #expect(outcome.status == 0, "\(outcome.error)")
    let found = numbers(try #require(outcome.lines.last))
    let wanted = ["x_km", "y_km", "z_km"].map { name in
      row[name] != nil ? row.number(name) : row.number(name.replacing("_km", with: "_gcrf_km"))
    }
    try #require(found.count == 6 && wanted.allSatisfy(\.isFinite))
    for (a, b) in zip(found, wanted) { #expect(abs(a - b) < 1e-4) }
  }

  /// A run is repeated from its record, to the byte.
  @Test func holdsRecord() throws {
    let folder = try TemporaryFolder()
    let record = folder.path("run.yaml")
    let span = ["--for", "3h", "--step", "30m", "--frame", "gcrf"]
    let first = try run(
      [
        "ephemeris", "--state", "-", "--gravity", "egm96:8", "--burn",
        "2022-10-28T07:00:00Z,rtn,0,1,0", "--header", record,
      ] + span, input: Self.state)
    #expect(first.status == 0, "\(first.error)")
    let text = try String(contentsOfFile: record, encoding: .utf8)
    #expect(text.contains("sha256") && text.contains("start:"))
    let again = try run(["ephemeris", "--forces", record] + span)
    #expect(again.output == first.output)
    #expect(first.lines.count == 8)
  }

  /// An impulse of 10 m/s along track shows at its own epoch, and what came before is as without.
  @Test func holdsImpulse() throws {
    let span = ["--for", "2h", "--step", "30m", "--frame", "gcrf", "--gravity", "point"]
    let plain = try run(["ephemeris", "--state", "-"] + span, input: Self.state)
    let burnt = try run(
      ["ephemeris", "--state", "-", "--burn", "2022-10-28T07:00:00Z,vnc,10,0,0"] + span,
      input: Self.state)
    #expect(burnt.status == 0, "\(burnt.error)")
    for (index, (a, b)) in zip(plain.lines, burnt.lines).enumerated().dropFirst() {
      let (p, q) = (numbers(a), numbers(b))
      let moved = zip(p.prefix(3), q.prefix(3)).map { abs($0 - $1) }.max() ?? .nan
      let speed = { (v: [Double]) in (v[3] * v[3] + v[4] * v[4] + v[5] * v[5]).squareRoot() }
      switch index {
      case 1, 2: #expect(moved < 1e-6)
      case 3:
        #expect(moved < 1e-6)
        #expect(abs(speed(q) - speed(p) - 0.010) < 1e-6)
      default: #expect(moved > 1)
      }
    }
  }

  /// A burn outside of the run is said, not dropped in silence.
  @Test func holdsThatABurnOutsideIsSaid() throws {
    let outcome = try run(
      [
        "ephemeris", "--state", "-", "--burn", "2022-10-27T07:00:00Z,vnc,10,0,0", "--for", "5m",
        "--gravity", "point",
      ], input: Self.state)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("the burn of 2022-10-27T07:00:00Z is not flown"))
  }

  /// Forward and back again.
  @Test func holdsReversal() throws {
    let there = try run(
      ["ephemeris", "--state", "-", "--minutes", "90:90", "--frame", "gcrf"], input: Self.state)
    let back = try run(
      ["ephemeris", "--state", "-", "--minutes=-90:0:90", "--frame", "gcrf"], input: there.output)
    #expect(back.status == 0, "\(back.error)")
    let start = numbers(Self.state.split(separator: "\n").map(String.init)[1])
    let found = numbers(try #require(back.lines.dropFirst().first))
    for (a, b) in zip(found, start) { #expect(abs(a - b) < 1e-6) }
  }

  @Test func holdsObjectOfTheCatalogue() throws {
    let outcome = try run(
      ["ephemeris", "iss", "--propagator", "numerical", "--for", "10m", "--step", "5m"])
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("SGP4 state") && outcome.error.contains("approximation"))
    // At the start both theories have the same state.
    let sgp4 = try run(["ephemeris", "iss", "--for", "0s"])
    let (a, b) = (numbers(outcome.lines[1]), numbers(sgp4.lines[1]))
    for (x, y) in zip(a, b) { #expect(abs(x - y) < 1e-6) }
  }

  @Test func holdsExplanation() throws {
    let outcome = try run(
      [
        "ephemeris", "--state", "-", "--for", "0s", "--explain", "--drag", "harris-priester",
        "--mass", "1000", "--drag-area", "10",
      ], input: Self.state)
    #expect(outcome.status == 0, "\(outcome.error)")
    for words in [
      "EGM96", "398600.4415", "Sun", "Harris-Priester", "mass 1000", "tolerance", "DE440",
      "Earth orientation",
    ] {
      #expect(outcome.error.contains(words), "\(words)")
    }
  }

  /// An OPM brings its spacecraft and its manoeuvres.
  @Test func holdsParameterMessage() throws {
    let path = Truth.repository.appendingPathComponent(
      "Tests/Fixtures/messages/opm-every-block.kvn"
    ).path
    let span = ["--for", "12h", "--step", "12h", "--frame", "gcrf"]
    let flown = try run(["ephemeris", "--state", path, "--srp", "--explain"] + span)
    #expect(flown.status == 0, "\(flown.error)")
    #expect(flown.error.contains("mass 1913") && flown.error.contains("2 manoeuvres"))
    let drifted = try run(["ephemeris", "--state", path, "--srp", "--no-maneuvers"] + span)
    let (a, b) = (
      numbers(try #require(flown.lines.last)), numbers(try #require(drifted.lines.last))
    )
    // 30 m/s over three hours.
    let moved = zip(a, b).prefix(3).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    #expect(moved > 200 && moved < 500)
  }

  /// Bad input is an error that says what to do.
  @Test(arguments: [
    (["--tolerance", "-1"], "above zero"), (["--mass", "0"], "kilograms"),
    (["--drag", "foo"], "nrlmsise00"), (["--gravity", "egm69"], "egm96"),
    (["--gravity", "egm96:200"], "--gravity-file"), (["--third-body", "son"], "sun"),
    (["--srp", "--mass", "5"], "--srp-area"), (["--ephemeris", "absent.bsp"], "--ephemeris"),
    (["--integrator", "euler"], "verner98"), (["--burn", "2022-10-28,rtn,1,2"], "EPOCH"),
    (["--forces", "absent.yaml"], "absent.yaml"), (["--space-weather", "x"], "nrlmsise00"),
    (["--from", "1950-01-01"], "--eop"),
  ])
  func holdsRefusals(options: [String], words: String) throws {
    var arguments = ["ephemeris", "--state", "-"] + options
    if options[0] != "--from" { arguments += ["--for", "1h"] }
    let outcome = try run(arguments, input: Self.state.replacing(",1500", with: ""))
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(words), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func holdsStateInsideTheEarth() throws {
    let inside = Self.state.replacing("2197.6097772321064", with: "219.6")
      .replacing("3959.6992760574162", with: "395.9").replacing("-5072.192674824702", with: "507")
    let outcome = try run(["ephemeris", "--state", "-", "--for", "1h"], input: inside)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("km from the centre"))
  }

  @Test func holdsPlaceInAFileOfForces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("gravity: egm96:20\nthird_bodies: [sun, mon]\n", to: "f.yaml")
    let outcome = try run(
      ["ephemeris", "--state", "-", "--forces", path, "--for", "1h"], input: Self.state)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("f.yaml:2:21: "))
  }
}
