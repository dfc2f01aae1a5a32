// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

@Suite struct ModelFilesTests {
  let models = ModelFiles(catalog: OwnCatalog.directory)

  @Test func holdsTheCatalogsTables() throws {
    let leapSeconds = try models.leapSeconds()
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    #expect(leapSeconds.taiMinusUTC(at: liftOff) == 36)
    let earth = try models.earthOrientation()
    // UT1 - UTC was 0.2702 s that day (IERS C04), so UT1 - TAI 36 s less.
    let offset = try earth.parameters(at: liftOff).ut1MinusTAI
    #expect(abs(offset - (0.2702 - 36)) < 0.001)
    #expect(try ModelFiles.header(of: models.earthOrientationPath).contains { $0.contains("IERS") })
  }

  @Test func holdsReasons() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("table", "nothing of the kind\n")
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles.leapSeconds(file: path) }
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles.earthOrientation(file: path) }
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles(catalog: "/no/such").leapSeconds() }
  }
}
