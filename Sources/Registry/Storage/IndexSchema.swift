// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What an index file is known by, and how its tables come about.
enum IndexSchema {
  /// `application_id` in the head of the file: the letters SIMC.
  static let applicationID: UInt32 = 0x5349_4D43
  /// `user_version` in the head of the file; goes up with each migration.
  static let version: UInt32 = 1

  /// The migrations, one file each, none changed after it was used.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(M001Initial.name) { db in try M001Initial.migrate(db) }
    return migrator
  }

  /// Makes the tables in an empty database and marks it as ours.
  static func prepare(_ queue: DatabaseQueue) throws {
    try migrator.migrate(queue)
    try queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
    }
  }
}
