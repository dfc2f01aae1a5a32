// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

/// Queries to the catalogue of this repository whose answers are known from elsewhere.
@Suite struct OwnQueryTests {
  private static let engine: QueryEngine? = {
    guard let files = try? InputFile.gather(OwnCatalog.directory) else { return nil }
    return QueryEngine(InventoryBuilder.build(files), codes: CodeTables(files))
  }()

  @Test(arguments: [
    // Kazakhstan's geostationary satellites: GCAT 2006-022A, 2011-035B, 2014-023B.
    ("owner:KZ regime:GEO", ["kazsat-1", "kazsat-2", "kazsat-3"]),
    ("owner:KZ regime:GEO launched:2010..2015 site:baikonur", ["kazsat-2", "kazsat-3"]),
    // The craft that carried Aimbetov, by its designator.
    ("kind:spacecraft cospar:2015-043", ["soyuz-tma-18m"]),
  ])
  func validatesKnownAnswers(query: String, ids: [String]) throws {
    let engine = try #require(Self.engine)
    #expect(try engine.find(Query(query)).map(\.id) == ids)
  }

  @Test func holdsEveryPathOfEveryRecordCanBeAsked() throws {
    let engine = try #require(Self.engine)
    for path in engine.knownPaths() {
      #expect(
        try !engine.find(Query("\(path):*")).isEmpty || QueryField(word: path) != nil, "\(path)")
    }
  }
}
