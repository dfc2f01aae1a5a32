// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry
import TestSupport
import Testing

@Suite("Orbit rules on the catalogue of the peers")
struct PeerCatalogTests {
  /// 26,389 real element sets of July 2024, down to hours before decay: none is impossible.
  @Test(.enabled(if: Neighbours.catalog != nil))
  func validatesThatRealElementSetsPass() throws {
    let file = try #require(Neighbours.catalog)
    let bytes = [UInt8](try Data(contentsOf: file))
    let inventory = InventoryBuilder.build([InputFile(path: "catalog.tle", bytes: bytes)])
    let context = CheckContext(inventory: inventory, asOf: nil)
    let outcome = CheckRunner.run(
      try OwnOrbits.ids.map { try #require(Checks.check($0)) }, on: context)
    #expect(outcome.findings.map(\.message.english) == [])
    let apsides = try #require(outcome.rules.first { $0.rule.id == "ORB-002" })
    #expect(apsides.exercisedCount > 26_000)
  }
}
