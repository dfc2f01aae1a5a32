// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite struct CatalogLocationTests {
  @Test func holdsTheFolderNamed() throws {
    let folder = try ScratchFolder()
    #expect(try CatalogLocation.find(explicit: folder.path) == folder.path)
    #expect(try CatalogLocation.find(explicit: folder.path + "//") == folder.path)
    #expect(
      throws: CatalogLocation.Failure.missing(path: "/no/such", namedBy: "--catalog")
    ) { try CatalogLocation.find(explicit: "/no/such") }
  }
}
