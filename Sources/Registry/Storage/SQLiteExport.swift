// SPDX-License-Identifier: Apache-2.0

import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes an inventory as a SQLite database, in the tables of the index, for other programs.
public enum SQLiteExport {
  /// Writes a database that appears whole or not at all.
  ///
  /// - Parameters:
  ///   - inventory: what is written.
  ///   - entries: which of it, with the element sets of its objects; nil for everything.
  ///   - path: the file; an older one is replaced.
  /// - Throws: ``FileFailure`` where it cannot be written.
  public static func write(
    _ inventory: Inventory, entries: [QueryEntry]? = nil, to path: String
  ) throws(FileFailure) {
    if path == "-" {
      throw .uncreatable(path: path, reason: "a database needs a file, not a stream")
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let fresh = "\(folder).\(name).\(getpid()).tmp"
    let slot = Interruption.watch(fresh)
    defer { if let slot { Interruption.unwatch(slot) } }
    func clear() { for ending in ["", "-journal", "-wal", "-shm"] { unlink(fresh + ending) } }
    clear()
    do {
      let queue = try DatabaseQueue(path: fresh)
      try IndexSchema.prepare(queue)
      try queue.write { db in
        let entry = try db.makeStatement(
          sql: "INSERT INTO file (path, form, size, digest) VALUES (?, ?, ?, ?)")
        var rows: [Int64?] = []
        for file in inventory.files {
          try entry.execute(arguments: [
            file.path, file.form, file.bytes.count, SHA256.hexadecimal(file.bytes),
          ])
          rows.append(db.lastInsertedRowID)
        }
        var writer = IndexRows(
          db, inventory, files: rows, fresh: Set(rows.indices), entries: entries)
        try writer.write()
      }
      // Exported files are not indexes: nothing may take one for its own and replace it.
      try queue.write { db in try db.execute(sql: "PRAGMA application_id = 0") }
      try queue.close()
    } catch {
      clear()
      switch CatalogIndex.failure(error, path) {
      case .unavailable(_, let reason): throw .uncreatable(path: path, reason: reason)
      case .broken(_, let reason): throw .unwritable(path: path, reason: reason)
      }
    }
    guard rename(fresh, path) == 0 else {
      let number = errno
      clear()
      throw .unwritable(path: path, reason: FileFailure.reason(number))
    }
  }
}
