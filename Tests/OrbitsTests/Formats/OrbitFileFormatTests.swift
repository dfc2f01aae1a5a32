// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct OrbitFileFormatTests {
  @Test func holdsContent() throws {
    let oem = OEMReaderTests.read(OEMReaderTests.sample)
    let opm = try #require(OPMReaderTests.read(OPMReaderTests.sample).messages.first)
    let samples: [(String, OrbitFileFormat?)] = [
      (OEMReaderTests.sample, .oemKVN), ("COMMENT x\n\n" + OPMReaderTests.sample, .opmKVN),
      ("\u{FEFF}" + OPMReaderTests.sample, .opmKVN),
      (try OEMWriter(.xml).text(oem.segments), .oemXML), (try OPMWriter(.xml).text(opm), .opmXML),
      ("<ndm><MESSAGE_ID>x</MESSAGE_ID><opm>", .opmXML), ("<html><oem>", nil),
      (SP3ReaderTests.sample, .sp3), (try STKEphemerisWriter().text(oem.segments), .stk),
      ("object,utc,x_teme_km,y_teme_km,z_teme_km,vx_teme_km_s\n", .csv),
      ("CCSDS_OMM_VERS = 2.0", nil), ("", nil), ("<", nil),
    ]
    for (text, format) in samples {
      #expect(OrbitFileFormat.detect(Array(text.utf8)) == format, "\(text.prefix(40))")
    }
  }
}
