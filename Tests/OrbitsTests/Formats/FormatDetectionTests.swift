// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct FormatDetectionTests {
  @Test(arguments: [
    ("", "format.empty"), ("\u{FEFF}  \n", "format.empty"), ("<!doctype HTML><p>", "format.html"),
    ("No GP data found", "format.no-data"), ("CCSDS_OEM_VERS = 2.0\n", "format.other-message"),
    ("utc,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s\n", "format.states"),
    ("hello\nworld\n", "format.unrecognized"), ("[]", "format.unrecognized"),
    ("<ndm></ndm>", "format.unrecognized"),
  ])
  func holdsCauseOfRefusal(text: String, code: String) throws {
    let file = ElementSetReader.read(Array(text.utf8))
    #expect(file.records.isEmpty)
    let error = try #require(file.diagnostics.first { $0.severity == .error })
    #expect(error.code == code)
    #expect(error.description(in: "a.txt").hasPrefix("a.txt:1:1: error: "))
  }

  @Test func holdsCompressedAndWideText() {
    #expect(ElementSetReader.read([0x1F, 0x8B, 8]).diagnostics.first?.code == "format.gzip")
    #expect(ElementSetReader.read([0xFF, 0xFE, 0x31, 0]).diagnostics.first?.code == "format.utf16")
  }

  @Test(arguments: ["OBJECT = B", "<TEST> SAT", "[LIST]", "{X}", "COMMENT", "A, B, C, D", "\"A\""])
  func holdsNamesThatLookLikeOtherForms(name: String) {
    let text = "\(name)\n\(TLEReaderTests.one)\n\(TLEReaderTests.two)\n"
    let file = ElementSetReader.read(Array(text.utf8))
    #expect(file.format == .tle)
    #expect(file.sets.map(\.name) == [name])
  }

  @Test func holdsSetsInsideAWebPage() {
    let text = "<html><pre>\nISS\n\(TLEReaderTests.one)\n\(TLEReaderTests.two)\n</pre></html>"
    let file = ElementSetReader.read(Array(text.utf8))
    #expect(file.sets.map(\.name) == ["ISS"])
  }
}
