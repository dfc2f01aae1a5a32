// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Compares two catalogues, whatever forms they are in.
///
/// Entries are brought together by id, objects then by catalogue number and designator. Curated
/// records are compared path by path. Tables are compared by the fields that both of them have at
/// all, so that a catalogue without masses does not lack each one; between different forms texts
/// count as equal where only case, blanks and hyphens differ, codes of States where they mean the
/// same, figures where one rounds to the other, and dates where they may be the same.
public struct CatalogComparison {
  private let first: QueryEngine
  private let second: QueryEngine
  private var isSaid: [String: Bool] = [:]

  /// Prepares a comparison.
  public init(_ first: QueryEngine, _ second: QueryEngine) {
    self.first = first
    self.second = second
  }

  /// The differences, by kind and in the order of the first, then of the second.
  public mutating func differences() -> [CatalogDifference] {
    var all: [CatalogDifference] = []
    let pairs = pairs()
    var taken: Set<QueryEntry> = []
    for entry in first.entries {
      guard let other = pairs[entry] else {
        all.append(Self.whole(.removed, entry, first))
        continue
      }
      taken.insert(other)
      let fields = fields(entry, other)
      guard !fields.isEmpty else { continue }
      all.append(
        CatalogDifference(
          change: .changed, kind: entry.kind, id: entry.id, name: Self.name(entry, first),
          fields: fields))
    }
    for entry in second.entries where !taken.contains(entry) {
      all.append(Self.whole(.added, entry, second))
    }
    return all
  }

  static func whole(
    _ change: CatalogDifference.Change, _ entry: QueryEntry, _ engine: QueryEngine
  ) -> CatalogDifference {
    CatalogDifference(
      change: change, kind: entry.kind, id: entry.id, name: name(entry, engine), fields: [])
  }

  static func name(_ entry: QueryEntry, _ engine: QueryEngine) -> String {
    engine.values(of: .name, for: entry).first?.text ?? entry.id
  }

  // MARK: - Which belongs to which

  private func pairs() -> [QueryEntry: QueryEntry] {
    var byKey: [String: QueryEntry] = [:]
    for entry in second.entries {
      for key in Self.keys(of: entry, second) where byKey[key] == nil { byKey[key] = entry }
    }
    var pairs: [QueryEntry: QueryEntry] = [:]
    var taken: Set<QueryEntry> = []
    for entry in first.entries {
      for key in Self.keys(of: entry, first) {
        guard let other = byKey[key], !taken.contains(other) else { continue }
        pairs[entry] = other
        taken.insert(other)
        break
      }
    }
    return pairs
  }

  private static func keys(of entry: QueryEntry, _ engine: QueryEngine) -> [String] {
    guard entry.kind.isObject else { return ["\(entry.kind)/\(entry.id)"] }
    var keys = ["object/\(entry.id)"]
    keys += engine.values(of: .norad, for: entry).map { "number/\($0.text)" }
    keys += engine.values(of: .cospar, for: entry).map { "cospar/\($0.text)" }
    return keys
  }

  // MARK: - Values

  private mutating func fields(_ a: QueryEntry, _ b: QueryEntry) -> [CatalogDifference.Field] {
    if let old = first.inventory.record(a.record), let new = second.inventory.record(b.record) {
      return Self.fields(old, new)
    }
    let isSameForm = first.form(of: a) == second.form(of: b)
    var found: [CatalogDifference.Field] = []
    for field in QueryField.allCases where Self.isCompared(field) {
      let old = first.values(of: field, for: a)
      let new = second.values(of: field, for: b)
      if old.isEmpty && new.isEmpty { continue }
      guard isSaid(field, by: first, a.kind), isSaid(field, by: second, b.kind) else { continue }
      let before = old.filter { value in
        !new.contains { isSame(value, $0, field, exactly: isSameForm) }
      }
      let after = new.filter { value in
        !old.contains { isSame($0, value, field, exactly: isSameForm) }
      }
      // Of catalogues in different forms one may have more names and figures than the other.
      if before.isEmpty && after.isEmpty { continue }
      if !isSameForm && (before.count < old.count || after.count < new.count) { continue }
      found.append(
        .init(name: field.rawValue, before: before.map(\.text), after: after.map(\.text)))
    }
    return found
  }

  private static func isCompared(_ field: QueryField) -> Bool {
    switch field {
    case .id, .kind, .aliases, .file, .source, .elements, .eccentricity: false
    default: true
    }
  }

  /// Whether any entry of a kind has the field.
  private mutating func isSaid(
    _ field: QueryField, by engine: QueryEngine, _ kind: RecordKind
  ) -> Bool {
    let group = kind.isObject ? "object" : kind.rawValue
    let key = "\(engine === first)/\(group)/\(field.rawValue)"
    if let known = isSaid[key] { return known }
    let answer = engine.entries.contains { entry in
      (entry.kind.isObject ? "object" : entry.kind.rawValue) == group
        && !engine.values(of: field, for: entry).isEmpty
    }
    isSaid[key] = answer
    return answer
  }

  private func isSame(
    _ a: QueryValue, _ b: QueryValue, _ field: QueryField, exactly: Bool
  ) -> Bool {
    if a.text == b.text { return true }
    if let x = a.number, let y = b.number, field.form == .number {
      if exactly { return x == y }
      let slack = max(Self.rounding(a.text), Self.rounding(b.text))
      return abs(x - y) <= slack * (1 + 1e-9)
    }
    if exactly { return false }
    switch field.form {
    case .date:
      guard let x = a.date, let y = b.date else { return false }
      return x.mayEqual(y)
    case .code:
      guard let x = first.states[a.text.lowercased()], let y = second.states[b.text.lowercased()]
      else { return NameFolding.fold(a.text) == NameFolding.fold(b.text) }
      return x == y
    case .reference:
      return !Set(first.names(of: a.text, from: field))
        .isDisjoint(with: second.names(of: b.text, from: field))
    case .regime:
      let x = OrbitRegime(label: a.text)
      return x != nil && x == OrbitRegime(label: b.text)
    default: return NameFolding.fold(a.text) == NameFolding.fold(b.text)
    }
  }

  private static func rounding(_ text: String) -> Double {
    Cited(0.0, text: text, place: Place(file: 0, line: 0)).rounding
  }

  /// What is different between two records, path by path; items of lists without a name count
  /// together.
  static func fields(_ old: Record, _ new: Record) -> [CatalogDifference.Field] {
    let a = values(of: old)
    let b = values(of: new)
    var found: [CatalogDifference.Field] = []
    for path in a.order + b.order.filter({ a.values[$0] == nil }) {
      let before = a.values[path] ?? []
      let after = b.values[path] ?? []
      if before == after { continue }
      let gone = missing(before.map(\.text), in: after.map(\.text))
      let come = missing(after.map(\.text), in: before.map(\.text))
      if gone.isEmpty && come.isEmpty {
        let oldSources = before.map { $0.source ?? "none" }
        let newSources = after.map { $0.source ?? "none" }
        let lost = missing(oldSources, in: newSources)
        let won = missing(newSources, in: oldSources)
        if lost.isEmpty && won.isEmpty { continue }
        found.append(.init(name: "\(path).source", before: lost, after: won))
      } else {
        found.append(.init(name: path, before: gone, after: come))
      }
    }
    return found
  }

  private struct SaidValue: Equatable {
    let text: String
    let source: String?
  }

  private static func values(
    of record: Record
  ) -> (order: [String], values: [String: [SaidValue]]) {
    var order: [String] = []
    var values: [String: [SaidValue]] = [:]
    for field in record.fields {
      let path = withoutNumbers(field.path)
      if values[path] == nil { order.append(path) }
      values[path, default: []] += field.assertions.map { assertion in
        var text = assertion.value ?? "unknown"
        if let from = assertion.from { text += " from \(from)" }
        if let until = assertion.until { text += " until \(until)" }
        return SaidValue(text: text, source: assertion.source)
      }
    }
    return (order, values)
  }

  /// A path without the numbers of list items: inserting one is not a change of all that follow.
  private static func withoutNumbers(_ path: String) -> String {
    var result = ""
    var rest = path[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      result += rest[..<open]
      let label = rest[rest.index(after: open)..<close]
      if Int(label) == nil { result += "[\(label)]" }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The texts that are in one list and not, or not as often, in another.
  private static func missing(_ texts: [String], in others: [String]) -> [String] {
    var rest: [String: Int] = [:]
    for text in others { rest[text, default: 0] += 1 }
    return texts.filter { text in
      guard let count = rest[text], count > 0 else { return true }
      rest[text] = count - 1
      return false
    }
  }
}

extension QueryEngine {
  /// The form of the file that has an entry.
  fileprivate func form(of entry: QueryEntry) -> String {
    guard let location = location(of: entry) else { return "" }
    return inventory.files.first { $0.path == location.file }?.form ?? ""
  }
}
