// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

/// The catalogue of this repository.
enum OwnCatalog {
  static var directory: String { Truth.repository.appendingPathComponent("catalogs").path }

  static func load() throws -> Catalog { try Catalog.load(directory: directory) }
}
