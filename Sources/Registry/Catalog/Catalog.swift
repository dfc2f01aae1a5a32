// SPDX-License-Identifier: Apache-2.0

private import Dispatch
import Synchronization

/// A catalogue kept as text: records of objects, launches, sites, vehicles, bodies and sources.
///
/// Loading reads the files and indexes names and identifiers only; a record's fields are parsed
/// when it is asked for. A damaged file is reported by ``problems()`` and the rest is used.
public final class Catalog: Sendable {
  /// The folder the catalogue was loaded from.
  public let directory: String
  /// The index: every record's names and identifiers, in the order of kinds and ids.
  public let entries: [CatalogEntry]
  /// Faults found while indexing.
  let indexingProblems: [CatalogProblem]
  let files: [File]
  let names: NameIndex
  /// Tables of element sets in memory, by the id of their object; empty where they are in files.
  let tables: [String: InputFile]
  private let parsed = Mutex<[Int: Parsed]>([:])

  /// A file as read.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  struct Parsed {
    let records: [Record]
    let diagnostics: [CatalogProblem]
  }

  /// Loads the catalogue of a folder.
  /// - Throws: ``FileFailure/unreadable(path:reason:)`` where there is no such folder.
  public static func load(directory: String) throws(FileFailure) -> Catalog {
    var files: [File] = []
    var problems: [CatalogProblem] = []
    for relative in try CatalogFiles.recordFiles(in: directory) {
      let path = "\(directory)/\(relative)"
      do throws(FileFailure) {
        files.append(File(path: path, bytes: try FileBytes.readRaw(path, limit: 1 << 26)))
      } catch {
        problems.append(
          CatalogProblem(
            severity: .error, location: SourceLocation(file: path, line: 1, column: 1),
            message: "\(error)"))
      }
    }
    return Catalog(directory: directory, files: files, tables: [:], problems: problems)
  }

  /// Makes a catalogue of files in memory: records in YAML, and tables of element sets by the path
  /// `elements/ID.csv`, with any folder before it.
  public convenience init(files: [InputFile]) { self.init(files: files, reusing: nil) }

  /// Makes a catalogue of files in memory, most of which may have been parsed already: those of
  /// equal path and bytes take the records that another catalogue has of them.
  package convenience init(files: [InputFile], reusing other: Catalog?) {
    var records: [File] = []
    var tables: [String: InputFile] = [:]
    var directory = ""
    for file in files {
      let name = file.path.split(separator: "/").last ?? ""
      if CatalogFiles.otherFiles.contains(String(name)) { continue }
      if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        records.append(File(path: file.path, bytes: file.bytes))
      } else if name.hasSuffix(".csv") {
        let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[parts.count - 2] == "elements" else { continue }
        tables[String(parts[parts.count - 1].dropLast(4))] = file
        directory = parts.dropLast(2).joined(separator: "/")
      }
    }
    self.init(
      directory: directory, files: records, tables: tables, problems: [], reusing: other)
  }

  private init(
    directory: String, files input: [File], tables: [String: InputFile],
    problems unreadable: [CatalogProblem], reusing other: Catalog? = nil
  ) {
    self.directory = directory
    self.tables = tables
    var files: [File] = []
    var entries: [CatalogEntry] = []
    var problems: [CatalogProblem] = unreadable
    var early: [Int: Parsed] = [:]
    var places: [String: String] = [:]
    let known = other?.parsedFiles() ?? [:]
    for file in input {
      let path = file.path
      let bytes = file.bytes
      let index = files.count
      files.append(file)
      var heads: [RecordHead] = []
      if let (same, content) = known[path], same == bytes {
        early[index] = content
        heads = content.records.map(RecordHead.init)
      } else if let scanned = RecordHead.all(scanning: bytes) {
        heads = scanned
      } else {
        let content = Self.parse(files[index])
        early[index] = content
        heads = content.records.map(RecordHead.init)
      }
      for head in heads {
        if let other = places.updateValue(path, forKey: head.id) {
          places[head.id] = other
          problems.append(
            CatalogProblem(
              severity: .error, location: SourceLocation(file: path, line: 1, column: 1),
              message: "the id `\(head.id)` is taken by \(other); this record is left out"))
          continue
        }
        entries.append(CatalogEntry(head, file: path, fileIndex: index))
      }
    }
    var ordered = entries.map { (order: $0.kind.order, entry: $0) }
    ordered.sort { ($0.order, $0.entry.id) < ($1.order, $1.entry.id) }
    entries = ordered.map(\.entry)
    self.files = files
    self.entries = entries
    self.indexingProblems = problems
    names = NameIndex(entries)
    let found = early
    parsed.withLock { $0 = found }
  }

  /// What has been parsed so far, by path.
  private func parsedFiles() -> [String: (bytes: [UInt8], content: Parsed)] {
    let contents = parsed.withLock { $0 }
    return Dictionary(
      contents.map { (files[$0].path, (files[$0].bytes, $1)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func parse(_ file: File) -> Parsed {
    let reader = RecordReader(file: file.path, bytes: file.bytes)
    return Parsed(records: reader.records, diagnostics: reader.diagnostics)
  }

  func content(of index: Int) -> Parsed {
    if let known = parsed.withLock({ $0[index] }) { return known }
    let content = Self.parse(files[index])
    parsed.withLock { $0[index] = content }
    return content
  }

  /// Parses what has not been parsed yet, all cores at once.
  package func parseAll() {
    let known = parsed.withLock { Set($0.keys) }
    let missing = files.indices.filter { !known.contains($0) }
    DispatchQueue.concurrentPerform(iterations: missing.count) { place in
      let content = Self.parse(files[missing[place]])
      parsed.withLock { $0[missing[place]] = content }
    }
  }

  /// The record of an index line; nil where its file turns out to be damaged.
  public func record(_ entry: CatalogEntry) -> Record? {
    content(of: entry.fileIndex).records.first { $0.id == entry.id }
  }

  /// The record with an id.
  public func record(id: String) -> Record? { entry(id: id).flatMap { record($0) } }

  /// The index line with an id.
  public func entry(id: String) -> CatalogEntry? { names.entry(id: id) }

  /// All records of some kinds, parsed, in the order of the index.
  public func records(of kinds: Set<RecordKind> = Set(RecordKind.allCases)) -> [Record] {
    entries.filter { kinds.contains($0.kind) }.compactMap { record($0) }
  }

  /// Who says what about a field of a record; empty where nobody says anything.
  public func assertions(about id: String, field: String) -> [Assertion] {
    record(id: id)?.assertions(field) ?? []
  }

  /// The record of a source; nil where there is none with this id.
  public func source(_ id: String) -> Record? {
    record(id: id).flatMap { $0.kind == .source ? $0 : nil }
  }

  /// The date up to which the catalogue is kept, from `catalog.yaml`; nil where it has none.
  public var asOf: String? { Self.asOf(directory: directory) }

  /// The same of a folder, without loading its records.
  public static func asOf(directory: String) -> String? {
    CatalogHeader(directory: directory).asOf
  }
}

extension RecordKind {
  /// The place in listings: the order of declaration.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension RecordHead {
  init(_ record: Record) {
    self.init(
      kind: record.kind, id: record.id, name: record.name, aliases: record.aliases,
      cospar: record.cospar, catalogNumber: record.catalogNumber)
  }
}

extension CatalogEntry {
  init(_ head: RecordHead, file: String, fileIndex: Int) {
    self.init(
      kind: head.kind, id: head.id, name: head.name, aliases: head.aliases, cospar: head.cospar,
      catalogNumber: head.catalogNumber, file: file, fileIndex: fileIndex)
  }
}
