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

  @Test func holdsTheCatalogsEphemeris() throws {
    let found = try models.bodyEphemeris()
    #expect(found.namedBy == nil && found.path == models.ephemerisPath)
    #expect(try models.moonOrientation().coverage == found.bodies.coverage)
    #expect(found.bodies.coverage.contains(try Epoch(iso8601: "1957-10-04T19:28:34Z")))
    #expect(
      try ModelFiles.header(of: models.ephemerisPath).contains {
        $0.contains("DE440") || $0.contains("de440")
      })
  }

  @Test func holdsKernelsByTheirContent() throws {
    let fixtures = "\(OwnCatalog.directory)/../Tests/Fixtures/kernels"
    let kernel = try models.bodyEphemeris(explicit: "\(fixtures)/small.bsp")
    #expect(kernel.bodies is SPKKernel && kernel.bodies.name == "small.bsp")
    #expect(kernel.namedBy == "--ephemeris")
    let folder = try ScratchFolder()
    let broken = try folder.write("broken.bsp", "DAF/SPK and no more\n")
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles.bodyEphemeris(file: broken) }
    let other = try folder.write("other.txt", "nothing of the kind\n")
    #expect(throws: ModelFiles.Failure.ephemeris(path: other, .unknownForm)) {
      try ModelFiles.bodyEphemeris(file: other)
    }
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles.bodyEphemeris(file: "/no/such.bsp") }
    #expect(throws: FileFailure.self) { try MappedFile(fixtures) }
  }

  @Test func holdsReasons() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("table", "nothing of the kind\n")
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles.leapSeconds(file: path) }
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles.earthOrientation(file: path) }
    #expect(throws: ModelFiles.Failure.self) { try ModelFiles(catalog: "/no/such").leapSeconds() }
  }
}
