// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Synchronization

/// Keeps what a check found, by the digest of everything that the answer depends on.
///
/// Nothing here ever fails a check: where there is no index, nothing is found and nothing is kept.
public final class CheckCache: Sendable {
  /// How many answers are kept; the ones that were not asked for longest go first.
  package static let capacity = 24
  /// How many bytes all answers together may take.
  package static let byteLimit = 1 << 26

  private let path: String?
  private let state = Mutex<State>(.closed)

  private enum State {
    case closed
    case open(CatalogIndex)
    case failed(String)
  }

  /// Prepares a cache; nothing is opened before it is asked.
  ///
  /// - Parameter path: the index, as ``IndexLocation/path(explicit:for:)`` gives it; nil for none.
  public init(path: String?) { self.path = path }

  /// Why there is no cache to work with; nil where there is one, or nobody asked yet.
  public var failure: String? {
    state.withLock { state in
      if case .failed(let reason) = state { return reason }
      return nil
    }
  }

  private func index(_ tell: (String) -> Void) -> CatalogIndex? {
    guard let path else { return nil }
    return state.withLock { state in
      switch state {
      case .open(let index): return index
      case .failed: return nil
      case .closed:
        do throws(IndexFailure) {
          let index = try CatalogIndex.open(at: path, tell: tell)
          state = .open(index)
          return index
        } catch {
          state = .failed("\(error)")
          return nil
        }
      }
    }
  }

  /// What was kept under a key; nil where nothing was, or where it is damaged.
  /// - Parameters:
  ///   - key: of ``key(_:)``.
  ///   - tell: told in one sentence when an index that cannot be used is replaced.
  public func findings(for key: String, tell: (String) -> Void = { _ in }) -> [UInt8]? {
    guard let index = index(tell) else { return nil }
    do {
      let row = try index.pool.read { db in
        try Row.fetchOne(
          db, sql: "SELECT digest, content FROM checkResult WHERE key = ?", arguments: [key])
      }
      guard let row else { return nil }
      let content: [UInt8] = try row.withUnsafeData(named: "content") { data in
        data.map { Array($0) } ?? []
      }
      let digest: String = row["digest"]
      return SHA256.hexadecimal(content) == digest ? content : nil
    } catch {
      recover(from: error, index.path, tell)
      return nil
    }
  }

  /// Keeps the answer of a check under its key.
  public func store(
    _ content: [UInt8], for key: String, tell: (String) -> Void = { _ in }
  ) {
    guard content.count <= Self.byteLimit, let index = index(tell) else { return }
    do {
      try index.pool.write { db in
        try db.execute(
          sql: """
            INSERT INTO checkResult (key, ordinal, digest, content)
            VALUES (?, 1 + (SELECT coalesce(max(ordinal), 0) FROM checkResult), ?, ?)
            ON CONFLICT (key) DO UPDATE SET
              ordinal = excluded.ordinal, digest = excluded.digest, content = excluded.content
            """,
          arguments: [key, SHA256.hexadecimal(content), Data(content)])
        try db.execute(
          sql: """
            DELETE FROM checkResult WHERE key IN (
              SELECT key FROM (
                SELECT key, row_number() OVER latest AS place,
                  sum(length(content)) OVER latest AS size
                FROM checkResult WINDOW latest AS (ORDER BY ordinal DESC)
              ) WHERE place > ? OR size > ?)
            """, arguments: [Self.capacity, Self.byteLimit])
      }
    } catch {
      recover(from: error, index.path, tell)
    }
  }

  /// Makes a damaged index again; gives up on one that cannot be written.
  private func recover(from error: any Error, _ path: String, _ tell: (String) -> Void) {
    state.withLock { state in
      guard CatalogIndex.isDamage(error) else {
        state = .failed("\(CatalogIndex.failure(error, path))")
        return
      }
      do throws(IndexFailure) {
        state = .open(try CatalogIndex.replace(path, tell: tell))
      } catch {
        state = .failed("\(error)")
      }
    }
  }

  /// The key of an answer: a digest of all that it depends on, in order.
  public static func key(_ parts: [String]) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      // The length keeps two lists with the same letters apart.
      bytes += Array("\(part.utf8.count):".utf8)
      bytes += Array(part.utf8)
    }
    return SHA256.hexadecimal(bytes)
  }

  /// The digests of files for a key, worked out on all cores.
  public static func digests(of files: [InputFile]) -> [String] {
    var pieces: [(file: Int, bytes: Range<Int>)] = []
    for (position, file) in files.enumerated() {
      for start in stride(from: 0, to: max(1, file.bytes.count), by: pieceSize) {
        pieces.append((position, start..<min(start + pieceSize, file.bytes.count)))
      }
    }
    let list = pieces
    let digests = Concurrently.map(list.count) { position in
      let piece = list[position]
      let bytes = files[piece.file].bytes
      return SHA256.hexadecimal(
        piece.bytes.count == bytes.count ? bytes : Array(bytes[piece.bytes]))
    }
    var parts = [[String]](repeating: [], count: files.count)
    for (piece, digest) in zip(pieces, digests) { parts[piece.file].append(digest) }
    return parts.map { $0.count == 1 ? $0[0] : key($0) }
  }

  private static let pieceSize = 1 << 20

  /// The digest of a file's content, for a key.
  public static func digest(_ bytes: [UInt8]) -> String { SHA256.hexadecimal(bytes) }
}
