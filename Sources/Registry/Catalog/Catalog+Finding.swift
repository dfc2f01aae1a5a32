// SPDX-License-Identifier: Apache-2.0

extension Catalog {
  /// What a name stands for.
  ///
  /// Understood are an id (`kazsat-2`); a name or alias in any spelling and script (`KazSat-2`,
  /// `kazsat 2`, `КазСат-2`), where case, spaces, hyphens and Latin diacritics do not count; a
  /// COSPAR designator (`2011-035B`, `2011-35B`, `11035B`; without the piece, all objects of the
  /// launch); a catalogue number (`37749`, `S37749`).
  /// - Parameters:
  ///   - query: the id, name, designator or number.
  ///   - kinds: the kinds to look among, all of them by default.
  public func find(
    _ query: String, among kinds: Set<RecordKind> = Set(RecordKind.allCases)
  ) -> CatalogMatch {
    let found = names.find(query, among: kinds)
    if found.count == 1 { return .one(found[0]) }
    if found.isEmpty { return .none(nearest: names.nearest(to: query, among: kinds, limit: 5)) }
    return .several(found.sorted { $0.id < $1.id })
  }

  /// The records that have every word of a text in one of their names or identifiers, best first.
  ///
  /// Whole names come before beginnings, and those before other occurrences; records that are
  /// equally good come in the order of the index. An empty text finds all.
  public func search(
    _ text: String, among kinds: Set<RecordKind> = Set(RecordKind.allCases)
  ) -> [CatalogEntry] {
    let words = text.split(separator: " ").map { NameFolding.fold($0) }.filter { !$0.isEmpty }
    let whole = words.joined()
    var ranked: [(rank: Int, place: Int)] = []
    for (place, entry) in entries.enumerated() where kinds.contains(entry.kind) {
      var keys = NameIndex.names(of: entry).map { NameFolding.fold($0) }
      if let cospar = entry.cospar { keys.append(NameFolding.fold(cospar)) }
      if let number = entry.catalogNumber { keys.append(String(number)) }
      guard words.allSatisfy({ word in keys.contains { $0.contains(word) } }) else { continue }
      let rank =
        keys.contains(whole) ? 0 : keys.contains { $0.hasPrefix(words.first ?? "") } ? 1 : 2
      ranked.append((rank, place))
    }
    ranked.sort { $0 < $1 }
    return ranked.map { entries[$0.place] }
  }
}
