// SPDX-License-Identifier: Apache-2.0

import GRDB

extension CatalogIndex {
  /// What an update did.
  public struct Update: Sendable, Hashable {
    /// Files that were not in the index.
    public internal(set) var added = 0
    /// Files whose content had changed.
    public internal(set) var changed = 0
    /// Files that are no more.
    public internal(set) var removed = 0
    /// Files that were left as they are.
    public internal(set) var unchanged = 0

    /// Whether anything was written.
    public var didWork: Bool { added + changed + removed > 0 }
  }

  /// Opens the index at a path and brings it up to some files; one that is damaged is made again.
  ///
  /// - Parameters:
  ///   - path: the file; made where there is none.
  ///   - files: all files that the index is to have.
  ///   - directory: the folder they are from.
  ///   - isFromScratch: whether unchanged files are read again too.
  ///   - tell: told in one sentence when an index that cannot be used is replaced.
  /// - Throws: ``IndexFailure`` where there can be none.
  public static func bringUp(
    at path: String, to files: [InputFile], of directory: String, isFromScratch: Bool = false,
    tell: (String) -> Void = { _ in }
  ) throws(IndexFailure) -> Update {
    let index = try open(at: path, tell: tell)
    do {
      return try index.apply(files, directory, isFromScratch) { InventoryBuilder.build($0) }
    } catch {
      guard isDamage(error) else { throw failure(error, path) }
      return try replace(path, tell: tell).update(to: files, of: directory)
    }
  }

  /// Brings the index up to some files.
  ///
  /// - Parameters:
  ///   - files: all files that the index is to have.
  ///   - directory: the folder they are from, for ``status()``.
  ///   - isFromScratch: whether unchanged files are read again too.
  ///   - takeStock: makes the inventory of the files; asked only where something has changed.
  /// - Throws: ``IndexFailure``; the index is as it was.
  public func update(
    to files: [InputFile], of directory: String, isFromScratch: Bool = false,
    takeStock: ([InputFile]) -> Inventory = { InventoryBuilder.build($0) }
  ) throws(IndexFailure) -> Update {
    do {
      return try apply(files, directory, isFromScratch, takeStock)
    } catch {
      throw Self.failure(error, path)
    }
  }

  private func apply(
    _ files: [InputFile], _ directory: String, _ isFromScratch: Bool,
    _ takeStock: ([InputFile]) -> Inventory
  ) throws -> Update {
    let digests = files.map { SHA256.hexadecimal($0.bytes) }
    let known = try pool.read { db in try Self.known(db, directory: directory) }
    var update = Self.difference(files, digests, known)
    if isFromScratch {
      update.changed += update.unchanged
      update.unchanged = 0
    }
    guard update.didWork else { return update }
    let inventory = takeStock(files)
    let done = try pool.write { db in
      // Another process may have been quicker.
      let known = isFromScratch ? [:] : try Self.known(db, directory: directory)
      var update = Self.difference(files, digests, known)
      if known.isEmpty { try db.execute(sql: "DELETE FROM file; DELETE FROM source") }
      try db.execute(
        sql: """
          INSERT INTO indexState (id, directory, builder) VALUES (1, ?, ?)
          ON CONFLICT (id) DO UPDATE SET directory = excluded.directory, builder = excluded.builder
          """, arguments: [directory, Self.builder])
      let rows = try Self.replaceFiles(db, files, digests, inventory, known)
      // Which object a set belongs to depends on other files.
      try db.execute(sql: "DELETE FROM elementSet")
      var writer = IndexRows(db, inventory, files: rows.ids, fresh: rows.fresh)
      try writer.write()
      if isFromScratch {
        update.changed += update.added
        update.added = 0
      }
      return update
    }
    // What was written is moved from the log into the file while nobody waits for it.
    _ = try? pool.writeWithoutTransaction { db in try db.checkpoint(.passive) }
    return done
  }

  /// The digests of the files in the index; none where another builder or folder made it.
  private static func known(
    _ db: Database, directory: String
  ) throws -> [String: String] {
    let state = try Row.fetchOne(db, sql: "SELECT directory, builder FROM indexState")
    guard let state, state["builder"] == builder, state["directory"] == directory else {
      return [:]
    }
    var known: [String: String] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT path, digest FROM file")
    while let row = try rows.next() { known[row["path"]] = row["digest"] }
    return known
  }

  private static func difference(
    _ files: [InputFile], _ digests: [String], _ known: [String: String]
  ) -> Update {
    var update = Update()
    var rest = known
    for (file, digest) in zip(files, digests) {
      switch rest.removeValue(forKey: file.path) {
      case nil: update.added += 1
      case digest: update.unchanged += 1
      default: update.changed += 1
      }
    }
    update.removed = rest.count
    return update
  }

  /// Takes out files that are no more or have changed, with all that was read from them, and enters
  /// those that are to be read; gives the rows of all.
  private static func replaceFiles(
    _ db: Database, _ files: [InputFile], _ digests: [String], _ inventory: Inventory,
    _ known: [String: String]
  ) throws -> (ids: [Int64?], fresh: Set<Int>) {
    let kept = Set(
      zip(files, digests).filter { known[$0.0.path] == $0.1 }.map(\.0.path))
    let old = try String.fetchAll(db, sql: "SELECT path FROM file")
    let removal = try db.makeStatement(sql: "DELETE FROM file WHERE path = ?")
    for path in old where !kept.contains(path) { try removal.execute(arguments: [path]) }
    let entry = try db.makeStatement(
      sql: "INSERT INTO file (path, form, size, digest) VALUES (?, ?, ?, ?)")
    let present = try db.makeStatement(sql: "SELECT id FROM file WHERE path = ?")
    var ids: [Int64?] = []
    var fresh: Set<Int> = []
    for (position, file) in files.enumerated() {
      if kept.contains(file.path) {
        ids.append(try Int64.fetchOne(present, arguments: [file.path]))
        continue
      }
      let form =
        inventory.files.indices.contains(position) ? inventory.files[position].form : "unknown"
      try entry.execute(arguments: [file.path, form, file.bytes.count, digests[position]])
      ids.append(db.lastInsertedRowID)
      fresh.insert(position)
    }
    return (ids, fresh)
  }
}
