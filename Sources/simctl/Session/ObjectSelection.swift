// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// One object to propagate, with its element sets.
struct SelectedObject: Sendable {
  /// The text of the object column: the catalogue number, or the id where there is none.
  let label: String
  /// The name for people.
  let name: String
  /// The element sets, oldest first, at least one.
  let sets: [ElementSet]

  /// The international designator as the newest set has it, nil where it has none.
  var designator: String? {
    sets.last.flatMap { $0.internationalDesignator.isEmpty ? nil : $0.internationalDesignator }
  }
}

/// Turns names on the command line into objects with element sets.
struct ObjectSelection {
  let session: Session

  /// The objects named, from the catalogue.
  func fromCatalog(_ names: [String]) throws -> [SelectedObject] {
    let catalog = try session.catalog()
    return try names.map { name in
      let entry = try Self.entry(name, in: catalog)
      let series = catalog.elementSets(for: entry.id)
      for problem in series.problems { Talk.warning("\(problem)") }
      guard !series.sets.isEmpty else {
        throw CommandFailure(
          "\(entry.name) (\(entry.id)): the catalogue has no element sets for it;"
            + " give some with --elements FILE")
      }
      return SelectedObject(
        label: entry.catalogNumber.map(String.init) ?? entry.id, name: entry.name,
        sets: series.sets.map(\.elements))
    }
  }

  /// The object that a name stands for; of several, the one that has element sets.
  private static func entry(_ name: String, in catalog: Catalog) throws -> CatalogEntry {
    if case .several(let entries) = catalog.find(name, among: RecordKind.objects) {
      let usable = entries.filter { catalog.hasElementSets(for: $0.id) }
      if usable.count == 1 { return usable[0] }
    }
    return try entry(name, in: catalog, among: RecordKind.objects)
  }

  /// The record that a name stands for.
  static func entry(
    _ name: String, in catalog: Catalog, among kinds: Set<RecordKind>
  ) throws -> CatalogEntry {
    switch catalog.find(name, among: kinds) {
    case .one(let entry): return entry
    case .several(let entries):
      throw CommandFailure(
        "'\(name)' names several objects: "
          + entries.map { "\($0.id) (\($0.name))" }.joined(separator: ", ") + "; give an id")
    case .none(let nearest):
      // A site or a programme has a name too, and no orbit.
      let others = Set(RecordKind.allCases).subtracting(kinds)
      if case .one(let other) = catalog.find(name, among: others) {
        throw CommandFailure(
          "'\(name)' is the \(other.kind.rawValue) '\(other.name)', which has no orbit"
            + Suggestions.text(nearest))
      }
      throw CommandFailure("unknown object '\(name)'" + Suggestions.text(nearest))
    }
  }
}
