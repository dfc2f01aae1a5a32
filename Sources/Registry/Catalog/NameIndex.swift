// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Finds index lines by id, name, alias, designator or number.
final class NameIndex: Sendable {
  private let entries: [CatalogEntry]
  private let byID: [String: Int]
  /// Made when something else than an id is looked for: most commands name few objects.
  private let tables = Mutex<Tables?>(nil)

  private struct Tables: Sendable {
    var byName: [String: [Int]] = [:]
    var byNumber: [Int: [Int]] = [:]
    var byDesignator: [String: [Int]] = [:]
    var byLaunch: [String: [Int]] = [:]

    init(_ entries: [CatalogEntry]) {
      byName.reserveCapacity(entries.count * 3)
      for (index, entry) in entries.enumerated() {
        for name in NameIndex.names(of: entry) {
          let folded = NameFolding.fold(name)
          if !folded.isEmpty { NameIndex.add(index, to: &byName[folded, default: []]) }
        }
        if let number = entry.catalogNumber { byNumber[number, default: []].append(index) }
        if let cospar = entry.cospar.flatMap({ Designators.cospar($0) }) {
          byDesignator[cospar, default: []].append(index)
          let launch = String(cospar.prefix(8))
          if launch != cospar { byLaunch[launch, default: []].append(index) }
        }
      }
    }
  }

  init(_ entries: [CatalogEntry]) {
    self.entries = entries
    var byID: [String: Int] = [:]
    byID.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() { byID[entry.id] = index }
    self.byID = byID
  }

  private func table() -> Tables {
    tables.withLock { known in
      if let known { return known }
      let made = Tables(entries)
      known = made
      return made
    }
  }

  /// The id, the name and the aliases of an entry.
  static func names(of entry: CatalogEntry) -> [String] {
    [entry.name, entry.id] + entry.aliases
  }

  private static func add(_ index: Int, to list: inout [Int]) {
    if list.last != index { list.append(index) }
  }

  func entry(id: String) -> CatalogEntry? { byID[id].map { entries[$0] } }

  /// The entries that a query names, by the first of id, designator, number, name and launch that
  /// names any.
  func find(_ query: String, among kinds: Set<RecordKind>) -> [CatalogEntry] {
    func chosen(_ indices: [Int]?) -> [CatalogEntry]? {
      let found = (indices ?? []).map { entries[$0] }.filter { kinds.contains($0.kind) }
      // A document or a claim is often named after its subject, which is what people mean.
      let subjects = found.filter { !$0.kind.isTestimony }
      return found.isEmpty ? nil : subjects.isEmpty ? found : subjects
    }
    if let found = chosen(byID[query].map { [$0] }) { return found }
    let tables = table()
    let designator = Designators.cospar(query)
    if let designator, let found = chosen(tables.byDesignator[designator]) { return found }
    if let number = Designators.catalogNumber(query), let found = chosen(tables.byNumber[number]) {
      return found
    }
    if let found = chosen(tables.byName[NameFolding.fold(query)]) { return found }
    if let designator, let found = chosen(tables.byLaunch[designator]) { return found }
    return []
  }

  /// The nearest names to one that was not found, best first.
  func nearest(
    to query: String, among kinds: Set<RecordKind>, limit: Int
  ) -> [CatalogMatch.Suggestion] {
    let folded = NameFolding.fold(query)
    if folded.isEmpty { return [] }
    let scalars = Array(folded.unicodeScalars)
    let bound = max(1, scalars.count / 3)
    var best: [(score: Int, name: String, index: Int)] = []
    for (index, entry) in entries.enumerated()
    where kinds.contains(entry.kind) && !entry.kind.isTestimony {
      var own: (score: Int, name: String)?
      for name in Self.names(of: entry) {
        let candidate = NameFolding.fold(name)
        var score = NameDistance.edits(scalars, Array(candidate.unicodeScalars), atMost: bound)
        if score == nil, scalars.count >= 3, candidate.contains(folded) { score = bound + 1 }
        if score == nil, candidate.unicodeScalars.count >= 4, folded.contains(candidate) {
          score = bound + 2
        }
        if let score, score < own?.score ?? .max { own = (score, name) }
      }
      if let own { best.append((own.score, own.name, index)) }
    }
    best.sort { ($0.score, $0.name) < ($1.score, $1.name) }
    return best.prefix(limit).map { .init(name: $0.name, entry: entries[$0.index]) }
  }
}
