// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// The bulk code against the scalar code over whole catalogues, errors included.
///
/// The scalar code itself is within 1 mm of python-sgp4 over the same catalogue
/// (`SGP4CatalogTests`).
@Suite struct SGP4BulkCatalogTests {
  @Test(.enabled(if: Neighbours.catalog != nil, "needs the catalogue of peers"))
  func holdsScalarStatesOverAWholeCatalogue() throws {
    let path = try #require(Neighbours.catalog)
    let file = ElementSetReader.read([UInt8](try Data(contentsOf: path)))
    let orbits: [SGP4] = try file.sets.map { try SGP4($0, apogeeLimit: nil) }
    #expect(orbits.count > 26_000)
    let start = Epoch(taiSeconds: 773_409_637, attoseconds: 0)
    var comparison = BulkComparison()
    // A month on both sides; a step that is no part of any period.
    comparison.add(
      orbits, epochs: (-20...20).map { start.advanced(bySeconds: Double($0) * 129_431) })
    // A grid of minutes across the day.
    comparison.add(
      orbits, epochs: (0..<48).map { start.advanced(bySeconds: Double($0) * 60 + 43_210) })
    var generator = SeededGenerator(seed: 3)
    comparison.add(orbits, minutes: (0..<21).map { _ in generator.number(-43_200...43_200) })
    print(
      "\(orbits.count) objects, \(comparison.items) items, \(comparison.errors) errors, "
        + "near \(comparison.near) km, deep \(comparison.deep) km, \(comparison.velocity) km/s")
    #expect(comparison.disagreements.isEmpty, "\(comparison.disagreements.prefix(3))")
    #expect(comparison.near <= 1e-7, "km at \(comparison.place)")
    #expect(comparison.deep <= 1e-6, "km at \(comparison.place)")
    #expect(comparison.velocity <= 1e-9, "km/s")
  }

  /// Every set of the truth, in all constants and modes.
  @Test func holdsScalarStatesOfTheVerificationSets() throws {
    var sets: [ElementSet] = ElementSetReader.read(
      try Truth.bytes("sgp4/SGP4-VER.TLE")
    ).sets
    for row in try Truth.table("sgp4/tles.csv") {
      if let set = SGP4TestElements.set(row["line1"] ?? "", row["line2"] ?? "") { sets.append(set) }
    }
    for row in try Truth.table("sgp4/omm_cases.csv") {
      if let set = SGP4TestElements.set(row) { sets.append(set) }
    }
    #expect(sets.count > 60)
    let minutes: [Double] = (-250...250).map { Double($0) * 180.7 }
    for gravity in SGP4.Gravity.allCases {
      for mode in SGP4.Mode.allCases {
        let orbits: [SGP4] = sets.compactMap {
          try? SGP4($0, gravity: gravity, mode: mode, apogeeLimit: nil)
        }
        var comparison = BulkComparison()
        comparison.add(orbits, minutes: minutes)
        #expect(comparison.disagreements.isEmpty, "\(comparison.disagreements.prefix(3))")
        #expect(comparison.near <= 1e-7, "km at \(comparison.place)")
        #expect(comparison.deep <= 1e-6, "km at \(comparison.place)")
      }
    }
  }
}
