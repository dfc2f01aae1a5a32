// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite("References between records and codes")
struct ReferencesTests {
  static func record(_ kind: String, _ id: String, _ lines: String) -> String {
    "kind: \(kind)\nid: \(id)\nname: \(id)\nsource: s\n\(lines)\n---\n"
  }

  static func run(_ id: String, _ text: String, asOf: String? = nil) throws -> RuleTrial.Outcome {
    try RuleTrial.run(id, [("records.yaml", text)], asOf: asOf)
  }

  @Test("failures and plans need no objects, a success does")
  func holdsForLaunchesWithoutObjects() throws {
    for (outcome, count) in [("success", 1), ("failure", 0), ("planned", 0)] {
      let run = try Self.run("REF-001", Self.record("launch", "2011-035", "outcome: \(outcome)"))
      #expect(run.findings.count == count, "\(outcome)")
    }
    let mistyped = try Self.run(
      "REF-001",
      Self.record("launch", "2011-035", "outcome: success\npayloads: [kazsat-9]")
        + Self.record("satellite", "kazsat-2", "state: KZ"))
    #expect(mistyped.findings.map(\.field) == ["payloads"])
  }

  @Test("a file looked at alone is not reproached with what other files hold")
  func holdsForSingleFiles() throws {
    for (rule, text) in [
      ("REF-001", Self.record("launch", "2011-035", "outcome: success\npayloads: [kazsat-2]")),
      ("REF-001", Self.record("satellite", "kazsat-2", "launch: 2011-035")),
      ("REF-005", Self.record("station", "iss", "owner: nasa")),
      ("MIS-004", Self.record("person", "p", "flights:\n  - {id: 2015-043, launch: 2015-043}")),
    ] {
      #expect(try Self.run(rule, text).english == [], "\(rule)")
    }
  }

  @Test("a pad of another site is told with the site it belongs to")
  func holdsForPadsOfOtherSites() throws {
    let sites =
      Self.record(
        "site", "wenchang",
        "pads:\n  - id: 101\n    latitude_deg: 19.6145\n    longitude_deg: 110.951")
      + Self.record(
        "site", "baikonur",
        "pads:\n  - id: 1/5\n    latitude_deg: 45.9203\n    longitude_deg: 63.3423")
    let run = try Self.run(
      "REF-002", sites + Self.record("launch", "2020-087", "site: baikonur\npad: 101"))
    #expect(run.findings.count == 1)
    #expect(run.english.first?.contains("wenchang") == true)
  }

  @Test("States are asked for the time in which they existed")
  func holdsForRetiredCodes() throws {
    func count(_ state: String, _ launched: String, _ more: String = "") throws -> Int {
      try Self.run(
        "REF-005",
        Self.record("satellite", "a", "state: \(state)\nlaunch_date: \(launched)\n\(more)")
      ).findings.count
    }
    #expect(try count("SU", "1991-12-01") == 0)
    #expect(try count("SU", "1992-01-29") == 1)
    #expect(try count("RU", "1986-02-19", "status: decayed\nend: 2001-03-23") == 0)
    #expect(try count("RU", "1975-07-15", "status: landed\nend: 1975-07-21") == 1)
    #expect(try count("XX", "2011-07-15") == 1)
  }

  @Test("circles are found once, long lines pass")
  func holdsForCircles() throws {
    let line =
      Self.record("component", "c", "parent: b") + Self.record("component", "b", "parent: a")
    let straight = try Self.run("REF-009", line + Self.record("station", "a", ""))
    #expect(straight.findings.isEmpty && straight.exercised == 2)
    let round = try Self.run("REF-009", line + Self.record("station", "a", "parent: c"))
    #expect(round.findings.count == 1)
    let itself = try Self.run("REF-009", Self.record("station", "a", "parent: a"))
    #expect(itself.findings.count == 1)
  }

  @Test("a swapped digit in a pad's latitude is found by its distance")
  func holdsForDistances() throws {
    func run(_ latitude: String) throws -> RuleTrial.Outcome {
      try Self.run(
        "REF-010",
        Self.record(
          "site", "baikonur",
          """
          latitude_deg: 45.9203
          longitude_deg: 63.3423
          pads:
            - id: 81/24
              latitude_deg: \(latitude)
              longitude_deg: 62.9900
          """))
    }
    #expect(try run("46.0670").findings.isEmpty)
    let far = try #require(try run("64.0670").findings.first)
    // One degree of latitude is 111.19 km on this sphere.
    #expect(abs((far.measured ?? 0) - 2018) < 5)
    #expect(try run("46.07").findings.map(\.unit) == ["deg"])
  }

  @Test("the pads of one area stand side by side")
  func holdsForPadsOfOneArea() throws {
    func run(_ pad: String, _ longitude: String) throws -> RuleTrial.Outcome {
      try Self.run(
        "REF-010",
        Self.record(
          "site", "plesetsk",
          """
          latitude_deg: 62.900
          longitude_deg: 40.500
          pads:
            - id: 43/3
              latitude_deg: 62.9270
              longitude_deg: 40.4500
            - id: \(pad)
              latitude_deg: 62.9290
              longitude_deg: \(longitude)
          """))
    }
    #expect(try run("43/4", "40.4570").findings.isEmpty)
    #expect(try run("43/4", "39.4570").findings.count == 1)
    #expect(try run("133/3", "40.8500").findings.isEmpty, "another area")
  }

  @Test("a launch from a closed site is told with its open neighbour")
  func holdsForNeighbours() throws {
    let sites =
      Self.record(
        "site", "svobodny", "latitude_deg: 51.7\nlongitude_deg: 128.0\nclosed: 2007-02")
      + Self.record(
        "site", "vostochny", "latitude_deg: 51.8769\nlongitude_deg: 128.3322\nopened: 2016-04-28")
    let run = try Self.run(
      "REF-011",
      sites
        + Self.record("launch", "2016-026", "site: svobodny\nlift_off: 2016-04-28T02:01:21Z"))
    #expect(run.findings.count == 1)
    #expect(run.english.first?.contains("vostochny") == true)
    let early = try Self.run(
      "REF-011",
      sites + Self.record("launch", "2006-012", "site: vostochny\nlift_off: 2006-04-25"))
    #expect(early.findings.count == 1)
  }

  @Test("element sets alone say nothing about missing objects")
  func holdsForFilesOfSets() throws {
    let tle = """
      1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927
      2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537

      """
    #expect(try RuleTrial.run("REF-006", [("list.tle", tle)]).exercised == 0)
    #expect(try RuleTrial.run("REF-007", [("list.tle", tle)]).exercised == 0)
  }
}
