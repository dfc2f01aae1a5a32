// SPDX-License-Identifier: Apache-2.0

import Orbits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Imports files of others into a catalogue.
///
/// A file is kept as received below `raw/SOURCE/DATE/`, the rows that could not be used beside it
/// byte for byte with their reasons, and a line in `raw/imports.jsonl`. Text stays the truth: a
/// catalogue is its records and these files, joined when they are read. The list is replaced last
/// and at once, so that a process killed at any moment leaves the catalogue as it was before or as
/// it is after, and never changes a file that the list names.
public struct CatalogImport: Sendable {
  /// The folder of the catalogue.
  public let directory: String
  /// Whether everything is read and compared, and nothing written.
  public var isDryRun = false
  /// The name of the data set; nil for the usual one of the form.
  public var source: String?
  /// The day of the data, `2026-11-21`; nil for what the file tells, else the catalogue's own.
  public var date: String?

  /// Where an import stands; tests break it off there.
  package enum Step: Sendable, Hashable, CaseIterable {
    case locked, rawWritten, rowsWritten, reasonsWritten, listWritten
  }

  /// Told of each step, for tests; what it throws breaks the import off as a kill would.
  package var atStep: @Sendable (Step) throws(ImportFailure) -> Void = { _ throws(ImportFailure) in
  }

  /// Prepares imports into the catalogue of a folder.
  public init(directory: String) { self.directory = directory }

  /// Imports files, all or none.
  /// - Throws: ``ImportFailure``; the catalogue is as it was.
  public func run(_ paths: [String]) throws(ImportFailure) -> [ImportResult] {
    guard CatalogFiles.exists("\(directory)/catalog.yaml") else {
      throw .notACatalog(path: directory)
    }
    if let source, !Self.isName(source) { throw .source(source) }
    if let date, ImportDate.day(date) == nil { throw .date(date) }
    let lock = isDryRun ? nil : try ImportLock(catalog: directory)
    defer { withExtendedLifetime(lock) {} }
    try atStep(.locked)
    let former = try ImportList(catalog: directory)
    var list = former
    let batch = list.nextBatch
    var results: [ImportResult] = []
    var known: UnknownReferences?
    for path in paths {
      let raw = try read(path)
      let digest = SHA256.hexadecimal(raw)
      if let entry = list.entry(digest: digest, source: source) {
        results.append(ImportResult(path: path, entry: entry, isRepeated: true))
        continue
      }
      let file = InputFile(path: path, bytes: try unpacked(raw, path), source: source)
      let inventory = InventoryBuilder.build([file])
      let entry = try entry(of: file, raw, digest, inventory, batch, list)
      var result = ImportResult(path: path, entry: entry)
      result.remarks = inventory.remarks.map { remark in
        Diagnostic(
          severity: remark.severity, line: Int(remark.place.line),
          column: Int(remark.place.column), length: remark.length, code: remark.code,
          message: remark.message)
      }
      result.compare(EntryDigests(inventory), with: try before(entry, former))
      let references: UnknownReferences
      if let known { references = known } else { references = try self.references(former) }
      known = references
      result.unknown = references.find(in: inventory)
      results.append(result)
      if !isDryRun { try write(raw, entry, inventory) }
      list.append(entry)
    }
    guard !isDryRun, results.contains(where: { !$0.isRepeated }) else { return results }
    try write(Array(list.text.utf8), to: "\(directory)/\(ImportList.path)")
    try atStep(.listWritten)
    return results
  }

  /// Whether a text may name a data set, and so a folder.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2D, text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
  }

  // MARK: - Reading

  private func read(_ path: String) throws(ImportFailure) -> [UInt8] {
    do throws(FileFailure) {
      return try FileBytes.readRaw(path, limit: FileBytes.defaultLimit)
    } catch {
      throw .file(error)
    }
  }

  private func unpacked(_ raw: [UInt8], _ path: String) throws(ImportFailure) -> [UInt8] {
    guard Gzip.isGzip(raw) else { return raw }
    do throws(Gzip.Failure) {
      return try Gzip.unpack(raw, limit: FileBytes.defaultLimit)
    } catch {
      throw .file(.damaged(path: path, reason: "\(error)"))
    }
  }

  private func entry(
    of file: InputFile, _ raw: [UInt8], _ digest: String, _ inventory: Inventory, _ batch: Int,
    _ list: ImportList
  ) throws(ImportFailure) -> ImportEntry {
    let form = inventory.files.first?.form ?? "unknown"
    var counts = ImportEntry.Counts()
    counts.objects = inventory.objects.count
    counts.launches = inventory.launches.count
    counts.sites = inventory.sites.count
    counts.vehicles = inventory.vehicles.count
    counts.organisations = inventory.organisations.count
    counts.elementSets = inventory.elementSets.count
    counts.quarantined = inventory.quarantine.count
    guard !counts.isEmpty else {
      let cause = inventory.remarks.first { $0.severity == .error }
      let place = cause.map { "line \($0.place.line): \($0.message)" }
      throw .notUnderstood(path: file.path, reason: place ?? "no row could be understood")
    }
    let day =
      date.flatMap(ImportDate.day) ?? ImportDate.day(of: file, inventory)
      ?? CatalogHeader(directory: directory).asOf.flatMap(ImportDate.day)
    guard let day else { throw .noDate(path: file.path) }
    let source = source ?? Self.usualSource(of: form)
    var entry = ImportEntry(
      batch: batch, source: source, form: form, date: day, file: "", byteCount: raw.count,
      digest: digest)
    entry.counts = counts
    entry.file = fileName(for: file.path, entry, list)
    return entry
  }

  /// The name under which the data sets of a form are known to `precedence.yaml`.
  static func usualSource(of form: String) -> String {
    switch form {
    case "satcat-csv": "satcat"
    case "ucs-tsv": "ucs"
    case "satnogs-json": "satnogs"
    case "launch-library-json": "launch-library"
    case "tle", "omm-kvn", "omm-xml", "omm-json", "omm-csv": "elsets-imported"
    default: form
    }
  }

  /// The path of a raw file; its hash makes a second file of one name and day another.
  private func fileName(
    for path: String, _ entry: ImportEntry, _ list: ImportList
  ) -> String {
    let last = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? "file"
    let safe = last.utf8.map { byte -> UInt8 in
      let isPlain =
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D
        || byte == 0x5F
      return isPlain ? byte : 0x5F
    }
    var name = String(decoding: safe, as: UTF8.self)
    if name.utf8.first == 0x2E { name = "_" + name }
    let folder = "\(entry.source)/\(entry.date)"
    let plain = "\(folder)/\(name)"
    guard list.entries.contains(where: { $0.file == plain }) else { return plain }
    return "\(folder)/\(entry.digest.prefix(12))-\(name)"
  }

  /// What the data set held before: the file that this one replaces, or all it adds to.
  private func before(
    _ entry: ImportEntry, _ list: ImportList
  ) throws(ImportFailure) -> EntryDigests {
    var digests = EntryDigests(Inventory())
    for old in list.inForce
    where old.source == entry.source && old.batch != entry.batch
      && (old.form == entry.form || (old.accumulates && entry.accumulates))
    {
      let path = "\(directory)/raw/\(old.file)"
      let file = InputFile(path: path, bytes: try unpacked(try read(path), path))
      digests.add(EntryDigests(InventoryBuilder.build([file])))
    }
    return digests
  }

  private func references(_ list: ImportList) throws(ImportFailure) -> UnknownReferences {
    do throws(FileFailure) {
      let files = try InputFile.gather(directory)
      return UnknownReferences(codes: CodeTables(files), catalog: InventoryBuilder.build(files))
    } catch {
      throw .file(error)
    }
  }

  // MARK: - Writing

  private func write(
    _ raw: [UInt8], _ entry: ImportEntry, _ inventory: Inventory
  ) throws(ImportFailure) {
    var folder = "\(directory)/raw"
    for part in entry.file.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if mkdir(folder, 0o777) != 0, errno != EEXIST {
        throw .file(.uncreatable(path: folder, reason: FileFailure.reason(errno)))
      }
    }
    let path = "\(directory)/raw/\(entry.file)"
    try write(raw, to: path)
    try atStep(.rawWritten)
    guard !inventory.quarantine.isEmpty else { return }
    let quarantine = Quarantine(inventory)
    try write(quarantine.rows, to: path + ".quarantine")
    try atStep(.rowsWritten)
    try write(Array(quarantine.reasons.utf8), to: path + ".quarantine.jsonl")
    try atStep(.reasonsWritten)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(ImportFailure) {
    do throws(FileFailure) {
      let writer = try AtomicFileWriter(path: path)
      try writer.write(bytes)
      try writer.finish()
    } catch {
      throw .file(error)
    }
  }
}

/// The rows of a file that could not be used, as they are kept beside it.
struct Quarantine {
  /// The rows, byte for byte, one after the other.
  var rows: [UInt8] = []
  /// A line for each row: where it stood, where it stands in `rows`, and why it is there.
  var reasons = ""

  init(_ inventory: Inventory) {
    for row in inventory.quarantine {
      let file = Int(row.place.file)
      guard inventory.files.indices.contains(file) else { continue }
      let bytes = inventory.files[file].bytes
      let span = row.span.clamped(to: 0..<bytes.count)
      reasons += JSONText.object([
        ("line", .integer(Int(row.place.line))), ("column", .integer(Int(row.place.column))),
        ("offset", .integer(span.lowerBound)), ("length", .integer(span.count)),
        ("at", .integer(rows.count)), ("code", .string(row.code)), ("reason", .string(row.reason)),
      ])
      reasons += "\n"
      rows += bytes[span]
    }
  }
}
