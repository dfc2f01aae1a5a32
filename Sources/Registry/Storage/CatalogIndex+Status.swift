// SPDX-License-Identifier: Apache-2.0

import GRDB

extension CatalogIndex {
  /// What an index has.
  public struct Status: Sendable, Hashable {
    /// The folder that the files are from; nil where no catalogue was read into it.
    public let directory: String?
    /// Rows by table, in the order of the tables.
    public let counts: [Count]
    /// What SQLite's check of the whole file had to say; empty where all is well.
    public let damage: [String]

    /// How many rows a table has.
    public struct Count: Sendable, Hashable {
      /// The table.
      public let table: String
      /// Its rows.
      public let rows: Int
    }
  }

  /// The tables that hold something, in the order in which they are shown.
  static let tables = [
    "file", "source", "record", "recordName", "field", "object", "launch", "site", "elementSet",
    "checkResult",
  ]

  /// Counts what the index has and checks the whole of it.
  public func status() throws(IndexFailure) -> Status {
    do {
      return try pool.read { db in
        var counts: [Status.Count] = []
        for table in Self.tables {
          let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
          counts.append(Status.Count(table: table, rows: rows))
        }
        var damage = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
          .filter { $0 != "ok" }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(10) {
          let table: String = row["table"]
          damage.append("a row of \(table) refers to nothing")
        }
        return Status(
          directory: try String.fetchOne(db, sql: "SELECT directory FROM indexState"),
          counts: counts, damage: damage)
      }
    } catch {
      throw Self.failure(error, path)
    }
  }
}

extension CatalogIndex {
  /// Whether there is a file at a path.
  public static func exists(at path: String) -> Bool { CatalogFiles.exists(path) }
}
