// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport
import Testing

/// The code of the README that uses the catalogue, run.
@Suite struct RegistryRecipes {
  @Test func holdsWhoSaidSo() throws {
    struct Catalog {
      // The README loads from the working folder; the tests know where the repository is.
      static func load(directory: String) throws -> Registry.Catalog {
        try Registry.Catalog.load(
          directory: Truth.repository.appendingPathComponent(directory).path)
      }
    }

    let catalog = try Catalog.load(directory: "catalogs")
    let masses = catalog.assertions(about: "kazsat-2", field: "mass_kg")
    let series = catalog.elementSets(for: "kazsat-2")

    #expect(masses.count == 2)
    #expect(!series.sets.isEmpty)
  }
}
