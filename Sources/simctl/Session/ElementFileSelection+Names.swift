// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

extension ElementFileSelection {
  /// The objects that names on the command line pick; all where there is no name.
  ///
  /// A name is one of the files, else one of the catalogue for an object that the files have.
  func pick(_ names: [String], knownTo session: Session) throws -> [SelectedObject] {
    guard !names.isEmpty else { return firsts.map(object) }
    var keys: [[UInt8]] = []
    for name in names {
      guard let key = Self.fold(name) else { throw CommandFailure("an object has no name") }
      keys.append(key)
    }
    // A designator as a TLE has it, 98067A, is that of the long form.
    let designators = names.map { Designators.cospar($0).flatMap(Self.fold) }
    let wanted = places(
      numbers: Set(names.compactMap { Int($0) }), keys: Set(keys + designators.compactMap(\.self)))
    return try names.indices.flatMap { index -> [SelectedObject] in
      let name = names[index]
      var found = Set(wanted.byKey[keys[index]] ?? [])
      found.formUnion(Int(name).flatMap { wanted.byNumber[$0] } ?? [])
      if found.isEmpty, let key = designators[index] { found.formUnion(wanted.byKey[key] ?? []) }
      if found.isEmpty { found = [try catalogued(name, session)] }
      return found.sorted().map { object(firsts[$0]) }
    }
  }

  /// The places in `firsts` of all that have one of these numbers, names or designators.
  private func places(
    numbers: Set<Int>, keys: Set<[UInt8]>
  ) -> (byNumber: [Int: [Int]], byKey: [[UInt8]: [Int]]) {
    var byNumber: [Int: [Int]] = [:]
    var byKey: [[UInt8]: [Int]] = [:]
    let lengths = Set(keys.map(\.count))
    // One walk over the objects, however many names there are.
    for (index, first) in firsts.enumerated() {
      if let number = records[Int(first)].set.catalogNumber, numbers.contains(number) {
        byNumber[number, default: []].append(index)
      }
      var place = first
      while place >= 0 {
        let set = records[Int(place)].set
        for text in [set.name, set.internationalDesignator] {
          guard Self.mayFold(text, to: lengths), let key = Self.fold(text), keys.contains(key),
            byKey[key]?.last != index
          else { continue }
          byKey[key, default: []].append(index)
        }
        place = nexts[Int(place)]
      }
    }
    return (byNumber, byKey)
  }

  /// The place in `firsts` of the object that a name of the catalogue stands for.
  private func catalogued(_ name: String, _ session: Session) throws -> Int {
    var entries: [CatalogEntry] = []
    // Without a catalogue there are only the files' names.
    if let catalog = try? session.catalog() {
      switch catalog.find(name, among: RecordKind.objects) {
      case .one(let entry): entries = [entry]
      case .several(let several): entries = several
      case .none: break
      }
    }
    let there = entries.compactMap { entry -> (entry: CatalogEntry, place: Int)? in
      guard let number = entry.catalogNumber, numbers.contains(number) else { return nil }
      return firsts.firstIndex { records[Int($0)].set.catalogNumber == number }.map { (entry, $0) }
    }
    if there.count > 1 {
      throw CommandFailure(
        "'\(name)' names several objects of the element file: "
          + there.map { "\($0.entry.id) (\($0.entry.name))" }.joined(separator: ", ")
          + "; give an id")
    }
    guard let only = there.first else { throw absent(name, entries.first) }
    return only.place
  }

  /// Says that an object is not in the files, and what there is instead.
  private func absent(_ name: String, _ entry: CatalogEntry?) -> CommandFailure {
    var text = "no object '\(name)'"
    if let entry {
      text += " (\(entry.name)\(entry.catalogNumber.map { ", \($0)" } ?? ""))"
    }
    text += " in the element file"
    let near = nearest(to: name)
    if !near.isEmpty {
      return CommandFailure(text + "; did you mean \(near.joined(separator: ", "))?")
    }
    let few = firsts.prefix(5).map { listed($0) }
    return CommandFailure(
      text + "; it has \(few.joined(separator: ", "))"
        + (firsts.count > 5 ? ", … (\(firsts.count) objects)" : ""))
  }

  /// The objects with the names nearest to one, at most five: misspelt, or a part of the name.
  private func nearest(to name: String) -> [String] {
    let folded = NameFolding.fold(name)
    let scalars = Array(folded.unicodeScalars)
    guard scalars.count >= 3 else { return [] }
    let bound = max(1, scalars.count / 3)
    var best: [(score: Int, place: Int)] = []
    for (place, first) in firsts.enumerated() {
      let candidate = NameFolding.fold(records[Int(first)].set.name)
      if candidate.contains(folded) {
        best.append((0, place))
      } else if let edits = NameDistance.edits(
        scalars, Array(candidate.unicodeScalars), atMost: bound)
      {
        best.append((edits, place))
      }
    }
    best.sort { $0 < $1 }
    return best.prefix(5).map { listed(firsts[$0.place]) }
  }

  /// How a list for people shows an object: number and name.
  private func listed(_ first: Int32) -> String {
    let set = records[Int(first)].set
    return set.name.isEmpty ? Self.label(set) : "\(Self.label(set)) \(set.name)"
  }
}
