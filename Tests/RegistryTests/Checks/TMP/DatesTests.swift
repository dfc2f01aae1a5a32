// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite("Dates of launches, phases, plans and reports")
struct DatesTests {
  static func launch(_ site: String, _ lines: String = "") -> String {
    """
    kind: site
    id: baikonur
    name: Baikonur
    source: s
    \(site)
    ---
    kind: launch
    id: 2011-035
    name: L
    source: s
    lift_off: 2011-07-15T23:16:10Z
    site: baikonur
    \(lines)
    ---
    kind: satellite
    id: a
    name: A
    source: s
    launch: 2011-035
    launch_date: 2011-07-16
    """
  }

  @Test("a local day is told as one where the zone is known, and asked about where it is not")
  func holdsForLocalDays() throws {
    let known = try RuleTrial.run("TMP-004", [("r.yaml", Self.launch("time_zone: 6"))])
    #expect(known.findings.map(\.severity) == [.warning])
    #expect(known.findings.first?.message.french.contains("jour local") == true)
    #expect(known.findings.first?.fix == nil, "nothing is corrected without asking")
    let unknown = try RuleTrial.run("TMP-004", [("r.yaml", Self.launch("height_m: 90"))])
    #expect(unknown.findings.map(\.severity) == [.info])
    #expect(unknown.english.first?.contains("time zone") == true)
  }

  @Test("zones hold for their time")
  func holdsForZonesWithValidity() throws {
    let zones = """
      time_zone:
        - value: 6
          until: 2012-01-01
        - value: -12
          from: 2012-01-01
      """
    let right = try RuleTrial.run(
      "TMP-004", [("r.yaml", Self.launch(zones, "local_date: 2011-07-16"))])
    #expect(!right.findings.contains { $0.field == "local_date" })
    let wrong = try RuleTrial.run(
      "TMP-004", [("r.yaml", Self.launch(zones, "local_date: 2011-07-17"))])
    let finding = try #require(wrong.findings.first { $0.field == "local_date" })
    #expect(finding.fix?.isSafe == false)
    #expect(finding.fix?.edits.first?.replacement == "2011-07-16")
  }

  @Test("midnight sharp is found, a month and a real minute pass")
  func holdsForFeignedPrecision() throws {
    func severities(_ date: String) throws -> [Severity] {
      try RuleTrial.run(
        "TMP-005", [("l.yaml", "kind: launch\nid: l\nname: L\nsource: s\nlift_off: \(date)\n")]
      ).findings.map(\.severity)
    }
    #expect(try severities("2008-10-01T00:00:00Z") == [.warning])
    #expect(try severities("2008-10-02T00:00:00Z") == [.info])
    #expect(try severities("2008-01-01") == [.info])
    #expect(try severities("2008-10") == [])
    #expect(try severities("2008-10-01T00:01:00Z") == [])
  }

  @Test("years stored as days are found in a table by their number")
  func holdsForTablesOfYears() throws {
    let header =
      "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,"
      + "LAUNCH_SITE,DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,"
      + "ORBIT_CENTER,ORBIT_TYPE\n"
    func table(_ january: Int) -> String {
      header
        + (1...120).map { index in
          let day = index <= january ? "01-01" : "03-\(10 + index % 19)"
          return "X,1999-0\(10 + index % 89)A,\(index),PAY,,US,1999-\(day),AFETR,,,,,,,,EA,ORB\n"
        }.joined()
    }
    let few = try RuleTrial.run("TMP-005", [("satcat.csv", table(1))])
    #expect(few.findings.isEmpty && few.exercised >= 120)
    let many = try RuleTrial.run("TMP-005", [("satcat.csv", table(40))])
    #expect(many.findings.count == 1)
  }

  @Test("plans count from the end of the period they name")
  func holdsForPlans() throws {
    func count(_ planned: String, _ asOf: String) throws -> Int {
      try RuleTrial.run(
        "TMP-006",
        [
          (
            "p.yaml",
            "kind: programme\nid: p\nname: P\nsource: s\nstatus: planned\nplanned: \(planned)\n"
          )
        ],
        asOf: asOf
      ).findings.count
    }
    #expect(try count("not before 2026", "2026-11-21") == 0)
    #expect(try count("not before 2026", "2027-01-01") == 1)
    #expect(try count("2026", "2026-11-21") == 0)
    #expect(try count("2026-10", "2026-11-21") == 1)
  }

  @Test("phases out of order and life after landing are found")
  func holdsForPhases() throws {
    func findings(_ first: String, _ second: String, _ status: String = "landed") throws -> Int {
      try RuleTrial.run(
        "TMP-007",
        [
          (
            "a.yaml",
            """
            kind: spacecraft
            id: a
            name: A
            source: s
            launch_date: 2015-09-02
            status: \(status)
            phases:
              - phase: docked
                date: \(first)
              - phase: landed
                date: \(second)
            """
          )
        ], asOf: "2026-11-21"
      ).findings.count
    }
    #expect(try findings("2015-09-04", "2016-03-02") == 0)
    #expect(try findings("2016-03-04", "2016-03-02") == 1)
    #expect(try findings("2016", "2016-03-02") == 0, "a year may be before a day of it")
    #expect(try findings("2015-09-04", "2016-03-02", "operational") == 1)
    #expect(try findings("2015-09-04", "2016-03-02", "in-orbit") == 1)
  }

  @Test("the day of a launch may be that of local clocks, not another")
  func holdsForDaysOfLaunches() throws {
    func findings(_ day: String) throws -> Int {
      try RuleTrial.run(
        "TMP-007",
        [
          (
            "a.yaml",
            """
            kind: launch
            id: 2015-043
            name: Launch of A
            source: s
            lift_off: 2015-09-02T04:37:43Z
            payloads:
              - a
            ---
            kind: spacecraft
            id: a
            name: A
            source: s
            launch: 2015-043
            phases:
              - phase: launched
                date: \(day)
            """
          )
        ], asOf: "2026-11-21"
      ).findings.count
    }
    #expect(try findings("2015-09-02") == 0)
    #expect(try findings("2015-09-03") == 0)
    #expect(try findings("2015-09") == 0)
    #expect(try findings("2015-10-02") == 1)
    #expect(try findings("2014-09-02") == 1)
  }

  @Test("launches without a time on one day pass, one launch in two lists too")
  func holdsForPads() throws {
    func count(_ first: String, _ second: String, _ other: String = "2011-036") throws -> Int {
      func record(_ id: String, _ date: String) -> String {
        "kind: launch\nid: \(id)\nname: L\nsource: s\nlift_off: \(date)\nsite: x\npad: 1\n"
      }
      return try RuleTrial.run(
        "TMP-008", [("l.yaml", record("2011-035", first) + "---\n" + record(other, second))]
      ).findings.count
    }
    #expect(try count("2011-07-15", "2011-07-15") == 0)
    #expect(try count("2011-07-15T01:00Z", "2011-07-15T05:00Z") == 1)
    #expect(try count("2011-07-15T01:00Z", "2011-07-15T09:00Z") == 0)
  }

  @Test("seconds 60 are found in every form of file")
  func holdsForLeapSeconds() throws {
    let tsv = "#Launch_Tag\n2012-001\t2012 Jul  1 1200:60\n2012-002\t2012 Jun 30 2359:60\n"
    let table = try RuleTrial.run("TMP-009", [("launch.tsv", tsv)])
    #expect(table.findings.count == 1)
    #expect(table.findings.first?.location.line == 2)
    #expect(table.findings.first?.location.column == 10)
    let csv = "EPOCH\n2016-12-31T23:59:60.5\n2015-12-31T23:59:60.5\n2015-12-31T23:59:59.5\n"
    let omm = try RuleTrial.run("TMP-009", [("omm.csv", csv)])
    #expect(omm.findings.map(\.location.line) == [3])
    #expect(omm.exercised == 3)
  }

  @Test("a plan in an old article passes, an event after it does not")
  func holdsForReports() throws {
    func count(_ note: String) throws -> Int {
      try RuleTrial.run(
        "TMP-012",
        [
          (
            "a.yaml",
            """
            kind: source
            id: s
            name: S
            date: 2011-07
            ---
            kind: satellite
            id: a
            name: A
            source: s
            phases:
              - phase: separated
                date: 2011-08-16
                note: \(note)
            """
          )
        ]
      ).findings.count
    }
    #expect(try count("Seen.") == 1)
    #expect(try count("As planned.") == 0)
  }

  @Test("an operator may be younger than the launch, a maker may not")
  func holdsForBodies() throws {
    func count(_ role: String, _ interval: String, _ asOf: String? = nil) throws -> Int {
      try RuleTrial.run(
        "TMP-013",
        [
          (
            "a.yaml",
            """
            kind: organisation
            id: body
            name: Body
            source: s
            \(interval)
            ---
            kind: satellite
            id: a
            name: A
            source: s
            launch_date: 2006-06-17
            \(role): body
            """
          )
        ], asOf: asOf
      ).findings.count
    }
    #expect(try count("operator", "from: 2010") == 0)
    #expect(try count("manufacturer", "from: 2010") == 1)
    #expect(try count("manufacturer", "from: 2006") == 0, "the year may have begun with it")
    #expect(try count("operator", "until: 2001") == 1)
    #expect(try count("operator", "from: 2033", "2026-11-21") == 1, "it has yet to be founded")
  }
}
