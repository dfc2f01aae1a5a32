// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// The catalogue as it is: its files, what they say, and what the rules find in it.
struct Unharmed: Sendable {
  let files: [InputFile]
  let byPath: [String: InputFile]
  let inventory: Inventory
  let codes: CodeTables
  let earth: EarthOrientation?
  let leapSeconds: LeapSeconds
  let findings: [Finding]
  /// All values of all records.
  let values: [ValueSite]
  /// Which records a record names.
  let cites: [String: Set<String>]
  /// Which records name a record.
  let citedBy: [String: Set<String>]

  /// One value of a record.
  struct ValueSite: Sendable {
    let record: Record
    /// The path, as in `orbits[0].perigee_km`.
    let path: String
    /// The path without positions and labels, as in `orbits[].perigee_km`.
    let shape: String
    let assertion: Assertion
    /// The position among the values of the field, which differ or follow each other.
    let order: Int
    /// The value.
    let text: String

    /// The last part of the path.
    var key: Substring { path.split(separator: ".").last ?? "" }
    /// The path of a field beside this one.
    func beside(_ key: String) -> String {
      guard let dot = path.lastIndex(of: ".") else { return key }
      return path[...dot] + key
    }
  }

  /// Reads and checks the catalogue.
  init() throws {
    let directory = OwnCatalog.directory
    files = try InputFile.gather(directory).map { file in
      InputFile(path: String(file.path.dropFirst(directory.count + 1)), bytes: file.bytes)
    }
    byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let models = ModelFiles(catalog: directory)
    leapSeconds = try models.leapSeconds()
    earth = try? models.earthOrientation()
    codes = CodeTables(catalog: directory)
    inventory = InventoryBuilder.build(files)
    findings = try MutationHarness.findings(
      in: inventory, codes: codes, earth: earth, leapSeconds: leapSeconds)
    var values: [ValueSite] = []
    var cites: [String: Set<String>] = [:]
    var citedBy: [String: Set<String>] = [:]
    let ids = Set(inventory.records.map(\.id))
    for record in inventory.records {
      for field in record.fields {
        let shape = Self.shape(of: field.path)
        for (order, assertion) in field.assertions.enumerated() {
          guard let text = assertion.value else { continue }
          values.append(
            ValueSite(
              record: record, path: field.path, shape: shape, assertion: assertion, order: order,
              text: text))
          for word in [text, assertion.source ?? ""] where ids.contains(word) && word != record.id {
            cites[record.id, default: []].insert(word)
            citedBy[word, default: []].insert(record.id)
          }
        }
      }
    }
    self.values = values
    self.cites = cites
    self.citedBy = citedBy
  }

  private static func shape(of path: String) -> String {
    var shape = ""
    var isInside = false
    for character in path {
      if character == "]" { isInside = false }
      if !isInside { shape.append(character) }
      if character == "[" { isInside = true }
    }
    return shape
  }

  // MARK: - Finding places

  /// The values of fields, by their shapes.
  func values(_ kinds: Set<RecordKind> = [], _ shapes: Set<String>) -> [ValueSite] {
    values.filter { shapes.contains($0.shape) && (kinds.isEmpty || kinds.contains($0.record.kind)) }
  }

  /// The records of some kinds.
  func records(_ kinds: Set<RecordKind>) -> [Record] {
    inventory.records.filter { kinds.contains($0.kind) }
  }

  /// The record with an id.
  func record(_ id: String?) -> Record? {
    id.flatMap { id in inventory.records.first { $0.id == id } }
  }

  /// The file with a record.
  func text(of record: Record) -> TextFile? { byPath[record.location.file].map { TextFile($0) } }

  /// The values beside a value: the first of a field in the same group.
  func neighbour(_ site: ValueSite, _ key: String) -> ValueSite? {
    let path = site.beside(key)
    return values.first { $0.record.id == site.record.id && $0.path == path && $0.order == 0 }
  }

  /// When the launch of an object was; nil where it is not known.
  func liftOff(of record: Record) -> VagueDate? {
    if record.kind == .launch { return record["lift_off"]?.assertions.first?.date }
    return self.record(record.value("launch"))?["lift_off"]?.assertions.first?.date
  }

  /// Whether element sets of an object are among the files.
  func hasElements(_ id: String) -> Bool { byPath["elements/\(id).csv"] != nil }

  // MARK: - Making mutants

  /// A mutant with one value changed.
  func setting(
    _ site: ValueSite, to new: String, touching others: Set<String> = [], excuse: String? = nil
  ) -> Mutant? {
    guard new != site.text, var text = text(of: site.record),
      text.replace(site.text, with: new, at: site.assertion.location)
    else { return nil }
    return mutant(
      "\(site.record.id) \(site.path): \(site.text) -> \(new)", text, of: site.record,
      touching: others.union([site.text, new]), excuse: excuse)
  }

  /// A mutant with one file changed within a record.
  func mutant(
    _ title: String, _ text: TextFile, of record: Record, touching others: Set<String> = [],
    excuse: String? = nil
  ) -> Mutant? {
    guard let old = byPath[text.path], text.input.bytes != old.bytes else { return nil }
    let line = min(record.location.line, text.lines.count)
    return Mutant(
      title: title, changes: [text.path: text.input], touched: others.union([record.id]),
      places: [text.path: text.record(around: line)], excuse: excuse, changed: [record.id])
  }

  /// A mutant with a file more.
  func adding(
    _ title: String, path: String, text: String, touching others: Set<String>,
    excuse: String? = nil
  ) -> Mutant {
    Mutant(
      title: title, changes: [path: InputFile(path: path, text: text)], touched: others,
      places: [path: 1...1_000_000], excuse: excuse, changed: others)
  }
}
