// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite("Element sets against launch, end and revolution numbers")
struct SetTimesTests {
  static let header = """
    OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,\
    ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,\
    ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT,SOURCE,ROUGH

    """

  static func row(_ epoch: String, motion: Double = 15.5, revolution: Int = 100) -> String {
    "A,2011-030A,\(epoch),\(motion),0.001,51.6,85.8,53.4,149.3,0,U,37700,1,\(revolution),0.0001,0,0,s,\n"
  }

  static func object(_ lines: String) -> String {
    "kind: satellite\nid: a\nname: A\nsource: s\n\(lines)\n"
  }

  /// Runs a rule on an object with some rows of elements.
  static func run(
    _ id: String, _ lines: String, _ rows: [String], asOf: String? = nil
  ) throws -> RuleTrial.Outcome {
    try RuleTrial.run(
      id,
      [
        ("objects/a.yaml", object(lines)),
        ("elements/a.csv", header + rows.joined()),
      ], asOf: asOf)
  }

  @Test("a set of the day of decay passes, the next day warns, later is an error")
  func holdsOnTheDayOfDecay() throws {
    let life = "launch_date: 2011-06-01\nstatus: decayed\nend: 2011-09-05"
    let same = try Self.run("TMP-002", life, [Self.row("2011-09-05T23:59:59Z")])
    #expect(same.findings.isEmpty && same.exercised == 1)
    let next = try Self.run("TMP-002", life, [Self.row("2011-09-06T01:00:00Z")])
    #expect(next.findings.map(\.severity) == [.warning])
    let later = try Self.run(
      "TMP-002", life, [Self.row("2011-09-05T01:00:00Z"), Self.row("2011-09-08T00:00:00Z")])
    #expect(later.findings.map(\.severity) == [.error])
    #expect(later.findings.first?.measured == 2)
  }

  @Test("the end of use is no end of tracking")
  func holdsForRetiredObjects() throws {
    let retired = try Self.run(
      "TMP-002", "status: retired\nend: 2008-11-26", [Self.row("2011-09-05T00:00:00Z")])
    #expect(retired.findings.isEmpty && retired.exercised == 0)
  }

  @Test("a landing after which more happened is not the end")
  func holdsForLandersOfTheMoon() throws {
    let landed = """
      status: landed
      end: 2010-12-01
      phases:
        - phase: landed
          date: 2010-12-01
      """
    let life = landed + "\n  - phase: separated\n    date: 2010-12-03"
    let row = Self.row("2011-09-05T00:00:00Z")
    #expect(try Self.run("TMP-002", life, [row]).findings.isEmpty)
    let fallen = try Self.run("TMP-002", landed, [row])
    #expect(fallen.findings.map(\.severity) == [.error])
  }

  @Test("a set before the launch is found, one of the day of launch passes")
  func holdsOnTheDayOfLaunch() throws {
    let early = try Self.run(
      "TMP-003", "launch_date: 2011-06-02", [Self.row("2011-06-01T12:00:00Z")])
    #expect(early.findings.map(\.severity) == [.error])
    #expect(early.findings.first?.measured == -0.5)
    let same = try Self.run(
      "TMP-003", "launch_date: 2011-06-02", [Self.row("2011-06-02T00:00:00Z")])
    #expect(same.findings.isEmpty && same.exercised == 1)
  }

  @Test("revolution numbers wrap after 99999")
  func holdsForWrappedRevolutions() throws {
    let wrapped = try Self.run(
      "TMP-011", "",
      [
        Self.row("2011-09-05T00:00:00Z", revolution: 99_990),
        Self.row("2011-09-07T00:00:00Z", revolution: 21),
      ])
    #expect(wrapped.findings.isEmpty && wrapped.exercised == 1)
  }

  @Test("a count that began again is information, a jump in a low orbit a warning")
  func holdsForRestartedCounts() throws {
    let restarted = try Self.run(
      "TMP-011", "",
      [
        Self.row("2011-09-05T00:00:00Z", revolution: 40_000),
        Self.row("2011-09-25T00:00:00Z", revolution: 150),
      ])
    #expect(restarted.findings.map(\.severity) == [.info])
    let jump = try Self.run(
      "TMP-011", "",
      [
        Self.row("2011-09-05T00:00:00Z", revolution: 40_000),
        Self.row("2011-09-25T00:00:00Z", revolution: 43_000),
      ])
    #expect(jump.findings.map(\.severity) == [.warning])
    #expect(jump.findings.first?.expected == 310)
    let high = try Self.run(
      "TMP-011", "",
      [
        Self.row("2011-09-05T00:00:00Z", motion: 1.0027, revolution: 400),
        Self.row("2011-09-25T00:00:00Z", motion: 1.0027, revolution: 450),
      ])
    #expect(high.findings.map(\.severity) == [.info])
  }

  @Test("where five per cent are half a round nothing is told")
  func holdsForLongGaps() throws {
    let apart = try Self.run(
      "TMP-011", "",
      [
        Self.row("1911-09-05T00:00:00Z", revolution: 40_000),
        Self.row("2011-09-05T00:00:00Z", revolution: 150),
      ])
    #expect(apart.exercised == 0 && apart.findings.isEmpty)
  }

  @Test("elements age by orbit, and a curated table only informs")
  func holdsForAges() throws {
    let low = [Self.row("2011-09-05T00:00:00Z")]
    #expect(try Self.run("TMP-010", "", low, asOf: "2011-09-18").findings.isEmpty)
    let stale = try Self.run("TMP-010", "", low, asOf: "2011-09-20")
    #expect(stale.findings.map(\.severity) == [.info])
    let high = [Self.row("2011-09-05T00:00:00Z", motion: 1.0027)]
    #expect(try Self.run("TMP-010", "", high, asOf: "2011-10-30").findings.isEmpty)
    #expect(try Self.run("TMP-010", "", low).exercised == 0, "no day, nothing to judge")
    let gone = "status: decayed\nend: 2011-09-06"
    #expect(try Self.run("TMP-010", gone, low, asOf: "2011-09-20").exercised == 0)
  }
}
