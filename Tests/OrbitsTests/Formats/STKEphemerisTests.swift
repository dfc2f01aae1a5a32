// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct STKEphemerisTests {
  @Test func holdsRoundTrip() throws {
    let segment = try #require(OEMReaderTests.read(OEMReaderTests.sample).segments.first)
    let text = try STKEphemerisWriter(comments: ["made for tests"]).text([segment])
    #expect(text.hasPrefix("stk.v.12.0\n# made for tests\n"))
    #expect(text.contains("ScenarioEpoch 21 Nov 2026 12:00:00.000000\n"))
    #expect(text.contains("CoordinateSystem ICRF\n"))
    #expect(text.contains("60.000 6862976.657 282254.49 358681.476 -505.159049"))
    let again = STKEphemerisReader.read(Array(text.utf8))
    #expect(again.diagnostics.isEmpty)
    let back = try #require(again.segments.first)
    #expect(back.frame == .gcrf)
    #expect(back.objectName == "SIM-KZ 1" && back.objectID == "2026-900A")
    #expect(back.states.map(\.epoch) == segment.states.map(\.epoch))
    #expect(back.states.map(\.position) == segment.states.map(\.position))
    #expect(back.states.map(\.velocity) == segment.states.map(\.velocity))
    #expect(back.interpolationMethod.nodes == segment.interpolationMethod.nodes)
  }

  /// Two segments that share an epoch come back as two.
  @Test func holdsBoundaries() throws {
    let segment = try #require(OEMReaderTests.read(OEMReaderTests.sample).segments.first)
    var (a, b) = (segment, segment)
    a.states = Array(segment.states[..<2])
    b.states = Array(segment.states[1...])
    let text = try STKEphemerisWriter().text([a, b])
    #expect(text.contains("BEGIN SegmentBoundaryTimes\n60.000\nEND SegmentBoundaryTimes"))
    #expect(STKEphemerisReader.read(Array(text.utf8)).segments.map(\.states.count) == [2, 3])
    b.states = Array(segment.states[2...])
    #expect(throws: STKEphemerisWriter.Failure.gap(a.stop, b.start)) {
      try STKEphemerisWriter().text([a, b])
    }
    b.objectName = "OTHER"
    #expect(throws: STKEphemerisWriter.Failure.several) { try STKEphemerisWriter().text([a, b]) }
  }

  @Test(arguments: [
    ("CoordinateSystem ICRF", "DistanceUnit Furlongs", "stk.unit"),
    ("ScenarioEpoch 21 Nov", "ScenarioEpoch 31 Nov", "stk.epoch"),
    ("60.000 6862976.657", "60.000 nan", "stk.number"),
    ("60.000 6862976.657", "6862976.657", "stk.fields"),
    ("120.000 ", "1.000 ", "stk.order"), ("120.000 ", "60.000 ", "stk.order"),
    ("EphemerisTimePosVel", "EphemerisTimePos", "stk.data"),
    ("END Ephemeris", "", "stk.truncated"),
  ])
  func holdsDefects(from: String, to: String, code: String) throws {
    let segment = try #require(OEMReaderTests.read(OEMReaderTests.sample).segments.first)
    let text = try STKEphemerisWriter().text([segment])
      .replacing(
        "DistanceUnit Meters\n", with: from.hasPrefix("Coord") ? "" : "DistanceUnit Meters\n")
    let broken = text.replacing(from, with: to, maxReplacements: 1)
    #expect(broken != text)
    let read = STKEphemerisReader.read(Array(broken.utf8))
    #expect(read.segments.isEmpty)
    #expect(read.diagnostics.first?.code == code)
  }
}
