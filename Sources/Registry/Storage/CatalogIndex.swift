// SPDX-License-Identifier: Apache-2.0

import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An index of catalogue files in SQLite, made from them and from nothing else.
///
/// It may be deleted at any time. Files are known by the digests of their content, so that what has
/// not changed is not read into it again. All changes of an update are one transaction: a process
/// killed at any moment leaves the last good state. While one process writes, others read. A file
/// that is damaged, of another version or not an index at all gives way to a new index.
public final class CatalogIndex: Sendable {
  /// The path of the file.
  public let path: String
  let pool: DatabasePool

  /// What reads and writes the tables; an index that another builder made is made again.
  static let builder = "simctl-index-1"

  private init(path: String, pool: DatabasePool) {
    self.path = path
    self.pool = pool
  }

  deinit { try? pool.close() }

  /// Opens the index at a path, made where there is none.
  ///
  /// - Parameters:
  ///   - path: the file; folders above it are made.
  ///   - tell: told in one sentence when an index that cannot be used is replaced.
  /// - Throws: ``IndexFailure`` where there can be none, as in a folder that cannot be written.
  public static func open(
    at path: String, tell: (String) -> Void = { _ in }
  ) throws(IndexFailure) -> CatalogIndex {
    try IndexLocation.makeFolder(of: path)
    let lock = try IndexLock(path)
    defer { withExtendedLifetime(lock) {} }
    switch IndexHead(path: path) {
    case .absent: try create(path)
    case .current: break
    case .other(let version):
      tell(
        "the index \(path) is of version \(version), this program's of \(IndexSchema.version);"
          + " it is made again")
      try create(path)
    case .foreign:
      // Whatever it is, it is not ours to delete.
      let aside = path + ".foreign"
      guard rename(path, aside) == 0 else {
        throw .unavailable(path: path, reason: FileFailure.reason(errno))
      }
      tell("\(path) is no index of this program; it is \(aside) from here on")
      try create(path)
    }
    do {
      return CatalogIndex(path: path, pool: try connect(path))
    } catch {
      guard isDamage(error) else { throw failure(error, path) }
      tell("the index \(path) is damaged; it is made again")
      try create(path)
      do {
        return CatalogIndex(path: path, pool: try connect(path))
      } catch {
        throw failure(error, path)
      }
    }
  }

  /// Puts an empty index in the place of one that turned out to be damaged, and opens it.
  ///
  /// Whoever has the damaged one open keeps it until it is closed.
  static func replace(
    _ path: String, tell: (String) -> Void
  ) throws(IndexFailure) -> CatalogIndex {
    tell("the index \(path) is damaged; it is made again")
    let lock = try IndexLock(path)
    defer { withExtendedLifetime(lock) {} }
    try create(path)
    do {
      return CatalogIndex(path: path, pool: try connect(path))
    } catch {
      throw failure(error, path)
    }
  }

  /// Deletes an index and what SQLite keeps beside it.
  /// - Returns: whether there was one. What is no index of this program is left alone.
  public static func delete(at path: String) throws(IndexFailure) -> Bool {
    switch IndexHead(path: path) {
    case .absent: return false
    case .foreign:
      throw .broken(path: path, reason: "it is no index of this program and is left alone")
    case .current, .other: break
    }
    for ending in ["-wal", "-shm", ".lock"] { unlink(path + ending) }
    guard unlink(path) == 0 else {
      throw .unavailable(path: path, reason: FileFailure.reason(errno))
    }
    return true
  }

  /// Makes an empty index beside the path and moves it there, so that a file of that name always
  /// has its tables and its marks.
  private static func create(_ path: String) throws(IndexFailure) {
    let fresh = "\(path).\(getpid()).new"
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(fresh + ending) }
    do {
      let queue = try DatabaseQueue(path: fresh)
      try IndexSchema.prepare(queue)
      try queue.close()
    } catch {
      for ending in ["", "-journal", "-wal", "-shm"] { unlink(fresh + ending) }
      throw failure(error, path)
    }
    // The log of another file must not be taken for this one's.
    for ending in ["-wal", "-shm", "-journal"] { unlink(path + ending) }
    guard rename(fresh, path) == 0 else {
      let reason = FileFailure.reason(errno)
      unlink(fresh)
      throw .unavailable(path: path, reason: reason)
    }
  }

  private static func connect(_ path: String) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 2
    configuration.label = "simctl"
    let pool = try DatabasePool(path: path, configuration: configuration)
    // Touches every table, so that damage shows here.
    try pool.read { db in
      for table in ["indexState", "file", "record", "checkResult"] {
        _ = try Row.fetchOne(db, sql: "SELECT * FROM \(table) LIMIT 1")
      }
    }
    return pool
  }

  /// Whether an error tells of damage to the file, as against a full disk or missing rights.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    switch error.resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT, .SQLITE_MISMATCH,
      .SQLITE_CONSTRAINT:
      return true
    default: return false
    }
  }

  static func failure(_ error: any Error, _ path: String) -> IndexFailure {
    guard let error = error as? DatabaseError else {
      return .broken(path: path, reason: "\(error)")
    }
    switch error.resultCode.primaryResultCode {
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return .unavailable(path: path, reason: "the file or its folder cannot be written")
    case .SQLITE_FULL: return .unavailable(path: path, reason: "the disk is full")
    case .SQLITE_IOERR: return .unavailable(path: path, reason: "reading or writing failed")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return .unavailable(path: path, reason: "another process holds it")
    default: return .broken(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
