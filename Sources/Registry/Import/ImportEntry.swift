// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A file that was imported: one line of the list of imports of a catalogue.
public struct ImportEntry: Sendable, Hashable {
  /// What a file held.
  public struct Counts: Sendable, Hashable {
    /// Objects.
    public var objects = 0
    /// Launches.
    public var launches = 0
    /// Sites.
    public var sites = 0
    /// Vehicles.
    public var vehicles = 0
    /// Organisations.
    public var organisations = 0
    /// Element sets.
    public var elementSets = 0
    /// Rows that could not be used.
    public var quarantined = 0

    /// Nothing.
    public init() {}

    /// Whether nothing was of use.
    public var isEmpty: Bool {
      objects + launches + sites + vehicles + organisations + elementSets == 0
    }
  }

  /// The number of the import, from 1; files imported together share it.
  public var batch: Int
  /// The name of the data set.
  public var source: String
  /// The form of the file, such as `satcat-csv`.
  public var form: String
  /// The day of the data, `2026-11-21`.
  public var date: String
  /// The path below `raw`.
  public var file: String
  /// The size of the file as received, bytes.
  public var byteCount: Int
  /// The SHA-256 of the file as received.
  public var digest: String
  /// What was in it.
  public var counts = Counts()

  /// Whether later files add to this one, as element sets do, rather than replace it.
  public var accumulates: Bool {
    ["tle", "omm-kvn", "omm-xml", "omm-json", "omm-csv"].contains(form)
  }

  /// The line of the list.
  var line: String {
    var fields: [(String, JSONText.Value)] = [
      ("batch", .integer(batch)), ("source", .string(source)), ("form", .string(form)),
      ("date", .string(date)), ("file", .string(file)), ("bytes", .integer(byteCount)),
      ("sha256", .string(digest)),
    ]
    for (name, count) in Self.names.map({ ($0.name, counts[keyPath: $0.path]) }) where count > 0 {
      fields.append((name, .integer(count)))
    }
    return JSONText.object(fields)
  }

  private static var names: [(name: String, path: WritableKeyPath<Counts, Int>)] {
    [
      ("objects", \.objects), ("launches", \.launches), ("sites", \.sites),
      ("vehicles", \.vehicles), ("organisations", \.organisations),
      ("element_sets", \.elementSets), ("quarantined", \.quarantined),
    ]
  }

  /// Makes an entry.
  init(
    batch: Int, source: String, form: String, date: String, file: String, byteCount: Int,
    digest: String
  ) {
    self.batch = batch
    self.source = source
    self.form = form
    self.date = date
    self.file = file
    self.byteCount = byteCount
    self.digest = digest
  }

  /// Reads a line of the list; nil where something is missing in it.
  init?(_ node: JSONNode) {
    func text(_ key: String) -> String? { node[key]?.text }
    func number(_ key: String) -> Int? { text(key).flatMap { Int($0) } }
    guard let batch = number("batch"), let source = text("source"), let form = text("form"),
      let date = text("date"), let file = text("file"), let bytes = number("bytes"),
      let digest = text("sha256"), !file.split(separator: "/").contains("..")
    else { return nil }
    self.init(
      batch: batch, source: source, form: form, date: date, file: file, byteCount: bytes,
      digest: digest)
    for (name, path) in Self.names { counts[keyPath: path] = number(name) ?? 0 }
  }
}
