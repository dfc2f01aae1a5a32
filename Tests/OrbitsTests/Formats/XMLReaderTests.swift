// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct XMLReaderTests {
  static func message(name: String, inclination: String = "51.8", attribute: String = "") -> String
  {
    """
    <n:omm id="CCSDS_OMM_VERS" version='3.0' xmlns:n="urn:x"><header><COMMENT>a</COMMENT>
    <CREATION_DATE/><ORIGINATOR></ORIGINATOR></header><body><segment><metadata>
    <OBJECT_NAME>\(name)</OBJECT_NAME><OBJECT_ID>2026-900A</OBJECT_ID>
    <CENTER_NAME>EARTH</CENTER_NAME><REF_FRAME>TEME</REF_FRAME><TIME_SYSTEM>UTC</TIME_SYSTEM>
    <MEAN_ELEMENT_THEORY>SGP4</MEAN_ELEMENT_THEORY></metadata><data><meanElements>
    <EPOCH>2026-11-21T12:00:00</EPOCH><MEAN_MOTION>15.2</MEAN_MOTION>
    <ECCENTRICITY>0.0012</ECCENTRICITY><INCLINATION\(attribute)>\(inclination)</INCLINATION>
    <RA_OF_ASC_NODE>120.25</RA_OF_ASC_NODE><ARG_OF_PERICENTER>45</ARG_OF_PERICENTER>
    <MEAN_ANOMALY>315.2</MEAN_ANOMALY></meanElements><tleParameters>
    <NORAD_CAT_ID>100001</NORAD_CAT_ID><BSTAR>0</BSTAR><MEAN_MOTION_DOT>0</MEAN_MOTION_DOT>
    <MEAN_MOTION_DDOT>0</MEAN_MOTION_DDOT></tleParameters></data></segment></body></n:omm>
    """
  }

  static func read(_ text: String) -> ElementSetFile { ElementSetReader.read(Array(text.utf8)) }

  @Test(arguments: [
    ("R&amp;D &lt;1&gt; &quot;&apos;", "R&D <1> \"'"), ("&#1050;&#x430;&#x1F680;", "Ка🚀"),
    ("<![CDATA[A & B <c>]]>", "A & B <c>"), ("A<!-- no -->B", "AB"), ("  spaced  ", "spaced"),
  ])
  func holdsText(source: String, name: String) throws {
    let file = Self.read(Self.message(name: source))
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
    #expect(file.sets.first?.name == name)
  }

  @Test func holdsUnits() {
    #expect(Self.read(Self.message(name: "A", attribute: " units=\"deg\"")).records.count == 1)
    let file = Self.read(Self.message(name: "A", attribute: " units=\"rad\""))
    #expect(file.refusals.first?.cause.code == "omm.unit")
  }

  @Test func holdsRefusalOfEntityBomb() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
      <ndm>\(Self.message(name: "&b;"))</ndm>
      """
    let file = Self.read(bomb)
    #expect(file.records.isEmpty)
    #expect(file.diagnostics.map(\.code) == ["xml.doctype"])
    #expect(file.diagnostics.first?.line == 2)
  }

  @Test func holdsRefusalOfExternalEntity() {
    let text = "<!DOCTYPE ndm SYSTEM \"file:///etc/passwd\"><ndm/>"
    #expect(Self.read(text).diagnostics.map(\.code) == ["xml.doctype"])
    let unknown = Self.read("<ndm>\(Self.message(name: "&xxe;"))</ndm>")
    #expect(unknown.records.isEmpty)
    #expect(unknown.diagnostics.first?.code == "xml.entity")
    let control = Self.read("<ndm>\(Self.message(name: "&#0;"))</ndm>")
    #expect(control.diagnostics.first?.code == "xml.entity")
  }

  @Test func holdsDepthLimit() {
    let text = "<ndm>" + String(repeating: "<a>", count: 100_000)
    #expect(Self.read(text).diagnostics.contains { $0.code == "xml.depth" })
  }

  @Test(arguments: [
    "<ndm>", "<ndm><omm></ndm>", "<ndm", "<ndm a=b/>", "<ndm a='<'/>", "<ndm/><ndm/>", "<ndm/>x",
    "<ndm><!-- x", "<ndm><![CDATA[x", "<opm/>", "<ndm>&", "< ndm/>",
  ])
  func holdsRefusals(text: String) {
    let file = ElementSetReader.read(Array(text.utf8), as: .ommXML)
    #expect(file.records.isEmpty)
    #expect(file.diagnostics.contains { $0.severity == .error })
  }

  @Test func holdsNeighboursOfACutMessage() {
    let text = "<ndm>" + Self.message(name: "A") + Self.message(name: "B").dropLast(60)
    let file = Self.read(text)
    #expect(file.sets.map(\.name) == ["A"])
    #expect(file.refusedCount == 1)
  }

  @Test func holdsPassingOverOtherMessages() {
    let file = Self.read("<ndm><oem><a>1</a></oem>" + Self.message(name: "A") + "</ndm>")
    #expect(file.sets.map(\.name) == ["A"])
    #expect(file.diagnostics.map(\.code) == ["xml.message"])
  }
}
