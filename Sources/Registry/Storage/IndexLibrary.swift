// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What the index is kept with.
package enum IndexLibrary {
  /// The version of SQLite as the library states it, `3.40.1` for example; nil where it cannot be
  /// asked.
  package static var version: String? {
    guard let queue = try? DatabaseQueue() else { return nil }
    return try? queue.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
  }
}
