// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Answers queries from an inventory.
public final class QueryEngine: Sendable {
  /// What is asked.
  public let inventory: Inventory
  /// Everything that a query may find: by kind, and in the order of reading within a kind.
  public let entries: [QueryEntry]
  /// Codes of States that mean the same, by any of them in lower case.
  let states: [String: String]
  /// What is worked out once and asked for many times.
  let memory = Mutex(Memory())

  struct Memory {
    var figures: [Int: QueryFigures?] = [:]
    var references: [String: [String]] = [:]
    var paths: [String]?
  }

  /// Prepares an inventory for queries.
  /// - Parameters:
  ///   - inventory: what is asked.
  ///   - codes: the codes by which catalogues call States.
  public init(_ inventory: Inventory, codes: CodeTables = CodeTables()) {
    self.inventory = inventory
    var entries: [QueryEntry] = []
    entries.reserveCapacity(
      inventory.objects.count + inventory.launches.count + inventory.records.count)
    for (position, item) in inventory.objects.enumerated() {
      entries.append(
        QueryEntry(kind: item.kind, id: item.id, position: .object(position), record: item.record))
    }
    for (position, item) in inventory.launches.enumerated() {
      entries.append(
        QueryEntry(kind: .launch, id: item.id, position: .launch(position), record: item.record))
    }
    for (position, item) in inventory.sites.enumerated() {
      entries.append(
        QueryEntry(kind: .site, id: item.id, position: .site(position), record: item.record))
    }
    for (position, item) in inventory.vehicles.enumerated() {
      entries.append(
        QueryEntry(kind: .vehicle, id: item.id, position: .vehicle(position), record: item.record))
    }
    for (position, item) in inventory.organisations.enumerated() {
      entries.append(
        QueryEntry(
          kind: .organisation, id: item.id, position: .organisation(position), record: item.record))
    }
    for (position, item) in inventory.records.enumerated() where Self.hasNoList(item.kind) {
      entries.append(
        QueryEntry(kind: item.kind, id: item.id, position: .record(position), record: position))
    }
    var order: [RecordKind: Int] = [:]
    for (place, kind) in RecordKind.allCases.enumerated() { order[kind] = place }
    let numbered = entries.enumerated().sorted {
      (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset)
    }
    self.entries = numbered.map(\.element)
    var states: [String: String] = [:]
    for row in codes.states {
      guard let code = row["code"] else { continue }
      for column in ["code", "gcat", "satcat"] {
        if let text = row[column]?.lowercased(), states[text] == nil { states[text] = code }
      }
    }
    self.states = states
  }

  private static func hasNoList(_ kind: RecordKind) -> Bool {
    switch kind {
    case .launch, .site, .vehicle, .organisation: false
    default: !kind.isObject
    }
  }

  /// The entries for which all terms of a query hold, in order.
  ///
  /// Where the query looks for words, entries with the whole name come first, then those whose name
  /// begins with the first word.
  /// - Throws: ``QueryFailure`` for a field that does not exist and a value that does not suit it.
  public func find(_ query: Query) throws(QueryFailure) -> [QueryEntry] {
    var conditions: [QueryCondition] = []
    for term in query.terms { conditions.append(try condition(of: term, in: query)) }
    // What is quick to refuse comes first.
    conditions.sort { $0.cost < $1.cost }
    let found = entries.filter { entry in conditions.allSatisfy { $0.holds(for: entry, in: self) } }
    let words: [String] = query.terms.compactMap { term in
      guard term.field == nil, !term.isNegated,
        case .value(let word, _)? = term.alternatives.first?.operand
      else { return nil }
      return NameFolding.fold(word)
    }
    guard let first = words.first else { return found }
    let whole = words.joined()
    var ranked: [(rank: Int, place: Int)] = []
    ranked.reserveCapacity(found.count)
    for (place, entry) in found.enumerated() {
      let names = foldedNames(of: entry)
      let rank = names.contains(whole) ? 0 : names.contains { $0.hasPrefix(first) } ? 1 : 2
      ranked.append((rank, place))
    }
    ranked.sort { $0 < $1 }
    return ranked.map { found[$0.place] }
  }

  /// The names and identifiers of an entry, folded.
  func foldedNames(of entry: QueryEntry) -> [String] {
    var names = [NameFolding.fold(entry.id)]
    for field in [QueryField.name, .aliases, .cospar, .norad] {
      for value in values(of: field, for: entry) { names.append(NameFolding.fold(value.text)) }
    }
    return names
  }
}
