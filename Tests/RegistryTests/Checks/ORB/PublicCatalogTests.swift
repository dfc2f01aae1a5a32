// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport
import Testing

/// Rules of orbits over a public catalogue of 26,389 element sets, where it is at hand.
@Suite struct PublicCatalogTests {
  static func findings(_ id: String, asOf: String) throws -> [Finding] {
    let file = try #require(Neighbours.catalog)
    let bytes = [UInt8](try Data(contentsOf: file))
    let inventory = InventoryBuilder.build([InputFile(path: "catalog.tle", bytes: bytes)])
    let context = CheckContext(inventory: inventory, asOf: try Epoch(iso8601: asOf))
    let check = try #require(Checks.check(id))
    return CheckRunner.run([check], on: context).findings
  }

  /// Served satellites, stations and formations of July 2024: nothing else stays together.
  @Test(.enabled(if: Neighbours.catalog != nil)) func validatesCompanions() throws {
    let found = try Self.findings("ORB-023", asOf: "2024-07-20T00:00:00Z")
    let all = found.map(\.message.english).joined(separator: "\n")
    for pair in [
      "INTELSAT 901, MEV-1", "INTELSAT 1002, MEV-2", "TERRA SAR X, TANDEM X", "CSS (TIANHE-1)",
      "ISS (NAUKA)",
    ] {
      #expect(all.contains(pair))
    }
    #expect(found.count < 15)
  }

  /// Sets that are flown by every day have no error; doubtful drag terms are a few in ten thousand.
  @Test(.enabled(if: Neighbours.catalog != nil)) func validatesFewFalseAlarms() throws {
    #expect(try Self.findings("ORB-015", asOf: "2024-07-20T00:00:00Z").isEmpty)
    #expect(try Self.findings("ORB-014", asOf: "2024-07-20T00:00:00Z").count < 30)
    let deep = try Self.findings("ORB-017", asOf: "2024-07-20T00:00:00Z")
    #expect(deep.count < 50)
    #expect(deep.filter { $0.severity == .error }.count <= 3)
  }
}
