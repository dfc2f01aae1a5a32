// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct OEMWriterTests {
  static let text = OEMReaderTests.sample + "\n" + OEMReaderTests.covariance

  @Test(arguments: MessageNotation.allCases)
  func holdsRoundTrip(_ notation: MessageNotation) throws {
    let file = OEMReaderTests.read(Self.text, .strictCCSDS)
    let writer = OEMWriter(notation, header: OEMWriter.Header(file))
    let written = try writer.text(file.segments)
    let again = OEMReader.read(Array(written.utf8), profile: .strictCCSDS)
    #expect(again.diagnostics.isEmpty)
    #expect(try writer.text(again.segments) == written)
    #expect(again.header == file.header)
    let (a, b) = (try #require(file.segments.first), try #require(again.segments.first))
    #expect(a.states.map(\.epoch) == b.states.map(\.epoch))
    #expect(a.states.map(\.position) == b.states.map(\.position))
    #expect(a.states.map(\.velocity) == b.states.map(\.velocity))
    #expect(a.covariances.map(\.matrix) == b.covariances.map(\.matrix))
    #expect(a.covariances.map(\.frameName) == b.covariances.map(\.frameName))
    #expect(a.comments == b.comments)
    #expect(a.interpolation == b.interpolation && a.interpolationDegree == b.interpolationDegree)
    #expect(a.metadata == b.metadata)
    // The digits that were read are those that are written.
    #expect(written.contains("282.25449"))
    #expect(written.contains("-0.505159049"))
    #expect(!written.contains("999999"))
  }

  /// Numbers of up to 17 digits come back as the same number.
  @Test func holdsLongNumbers() throws {
    let long = Self.text.replacing("6862.976657", with: "-4945.2048874258298")
    let file = OEMReaderTests.read(long)
    let written = try OEMWriter(.xml).text(file.segments)
    let again = OEMReader.read(Array(written.utf8))
    #expect(again.segments[0].states.map(\.position) == file.segments[0].states.map(\.position))
  }

  @Test func holdsFixedDecimals() throws {
    let file = OEMReaderTests.read(Self.text)
    let writer = OEMWriter(.kvn, digits: .fixed(position: 9, velocity: 12))
    let written = try writer.text(file.segments)
    #expect(written.contains("6862.976657000 282.254490000 358.681476000 -0.505159049000"))
  }

  @Test func holdsControlCharacters() throws {
    var segment = try #require(OEMReaderTests.read(Self.text).segments.first)
    segment.objectName = "A\nMETA_STOP"
    #expect(throws: MessageWritingFailure.text(keyword: "OBJECT_NAME")) {
      try OEMWriter(.kvn).text([segment])
    }
  }

  /// A defect in the XML, its code and the words at its place.
  @Test(arguments: [
    ("<REF_FRAME>ICRF</REF_FRAME>", "", "oem.missing"),
    ("<X>6862.976657</X>", "<X>x</X>", "oem.number"),
    ("<X>6862.976657</X>", "", "oem.fields"),
    ("<X>6862.976657</X>", "<X units=\"m\">6862.976657</X>", "oem.unit"),
    ("<EPOCH>2026-11-21T12:01:00.000", "<EPOCH>2026-11-21T12:00:00.000", "oem.order"),
    ("<CX_X>", "<CX_Q>", "xml.syntax"),
    ("</data>", "", "xml.syntax"),
    ("version=\"2.0\"", "", "oem.version"),
  ])
  func holdsDefectsInXML(from: String, to: String, code: String) throws {
    let file = OEMReaderTests.read(Self.text)
    let xml = try OEMWriter(.xml, header: OEMWriter.Header(file)).text(file.segments)
    let broken = xml.replacing(from, with: to, maxReplacements: 1)
    #expect(broken != xml)
    let again = OEMReader.read(Array(broken.utf8))
    #expect(again.segments.isEmpty)
    #expect(again.refusals.count == 1)
    let first = again.diagnostics.first { $0.severity == .error }
    #expect(first?.code == code)
    if code != "xml.syntax", code != "oem.version", code != "oem.missing" {
      let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines[(first?.line ?? 1) - 1]
      #expect(line.contains("<X") || line.contains("EPOCH") || line.contains("stateVector"))
    }
  }

  @Test func holdsSeveralMessagesInOneDocument() throws {
    let file = OEMReaderTests.read(OEMReaderTests.sample)
    let xml = try OEMWriter(.xml, header: OEMWriter.Header(file)).text(file.segments)
    let inner = try #require(xml.firstIndex(of: "\n"))
    let second = xml[inner...].replacing("2026-900A", with: "2026-900B")
    let both = OEMReader.read(Array("<ndm>\(xml[inner...])\(second)</ndm>".utf8))
    #expect(both.diagnostics.isEmpty)
    #expect(both.segments.map(\.objectID) == ["2026-900A", "2026-900B"])
  }
}
