// SPDX-License-Identifier: Apache-2.0

/// The list of what was imported into a catalogue, `raw/imports.jsonl`.
///
/// The list alone says what belongs to the catalogue: a file below `raw` that it does not name is
/// the rest of an import that was broken off, and counts for nothing.
public struct ImportList: Sendable, Hashable {
  /// The path of the list in a catalogue.
  static let path = "raw/imports.jsonl"
  /// The files imported, in the order of import.
  public private(set) var entries: [ImportEntry] = []

  /// Nothing imported.
  init() {}

  /// Reads the list of a catalogue; empty where it has none.
  public init(catalog directory: String) throws(ImportFailure) {
    let path = "\(directory)/\(Self.path)"
    guard CatalogFiles.exists(path) else { return }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileBytes.readRaw(path, limit: 1 << 28)
    } catch {
      throw .file(error)
    }
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty {
      guard let node = try? JSONNode.read(Array(line)) else {
        throw .list(path: path, line: number + 1, reason: "the line is no JSON")
      }
      guard let entry = ImportEntry(node) else {
        throw .list(path: path, line: number + 1, reason: "the line lacks a field")
      }
      entries.append(entry)
    }
  }

  /// The text of the list.
  var text: String { entries.map { $0.line + "\n" }.joined() }

  mutating func append(_ entry: ImportEntry) { entries.append(entry) }

  /// The number that the next import gets.
  var nextBatch: Int { (entries.map(\.batch).max() ?? 0) + 1 }

  /// The entry of a file of some content; nil where it was never imported.
  func entry(digest: String, source: String?) -> ImportEntry? {
    entries.last { $0.digest == digest && (source == nil || $0.source == source) }
  }

  /// The files that count: of tables the newest of each data set and form, of element sets all.
  public var inForce: [ImportEntry] { inForce(on: nil) }

  /// The files that counted on a day: those of data of that day or before.
  ///
  /// Of a table of which there was none yet, the first counts, so that what it says of earlier years
  /// is not taken for news.
  /// - Parameter day: the day, `2026-11-21`; nil for all days.
  public func inForce(on day: String?) -> [ImportEntry] {
    typealias Stamp = (date: String, batch: Int)
    func isKnown(_ stamp: Stamp) -> Bool { day.map { stamp.date <= $0 } ?? true }
    var best: [String: Stamp] = [:]
    for entry in entries where !entry.accumulates {
      let key = "\(entry.source)|\(entry.form)"
      let stamp = (date: entry.date, batch: entry.batch)
      guard let other = best[key] else {
        best[key] = stamp
        continue
      }
      let isBetter =
        isKnown(stamp) ? !isKnown(other) || stamp >= other : !isKnown(other) && stamp < other
      if isBetter { best[key] = stamp }
    }
    return entries.filter { entry in
      let stamp = (date: entry.date, batch: entry.batch)
      if entry.accumulates { return isKnown(stamp) }
      return best["\(entry.source)|\(entry.form)"].map { $0 == stamp } ?? false
    }
  }
}

extension InputFile {
  /// The imported files of a catalogue that count, unpacked, each with the name of its data set.
  /// - Parameters:
  ///   - directory: the folder of the catalogue.
  ///   - day: those that counted on that day, as ``ImportList/inForce(on:)`` has it.
  ///   - unreadable: told of each file that cannot be read.
  public static func imported(
    into directory: String, on day: String? = nil, unreadable: (ImportFailure) -> Void = { _ in }
  ) -> [InputFile] {
    let list: ImportList
    do throws(ImportFailure) {
      list = try ImportList(catalog: directory)
    } catch {
      unreadable(error)
      return []
    }
    return list.inForce(on: day).compactMap { entry in
      let path = "\(directory)/raw/\(entry.file)"
      do throws(FileFailure) {
        return InputFile(path: path, bytes: try FileBytes.read(path), source: entry.source)
      } catch {
        unreadable(.file(error))
        return nil
      }
    }
  }
}
