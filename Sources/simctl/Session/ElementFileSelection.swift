// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Objects out of files of element sets, in any format.
struct ElementFileSelection {
  /// The objects of the files, in the order of their first sets.
  let objects: [SelectedObject]
  /// How many records could not be read.
  let refused: Int

  /// Reads files, reports what is wrong in them, and groups their sets by object.
  init(paths: [String]) throws {
    var refused = 0
    var order: [String] = []
    var groups: [String: [ElementSet]] = [:]
    for path in paths {
      let file = try ElementFile(path: path)
      refused += file.refused
      for set in file.sets {
        let key = Self.label(set)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(set)
      }
    }
    self.refused = refused
    objects = order.map { key in
      let sets = (groups[key] ?? []).sorted { $0.epoch < $1.epoch }
      return SelectedObject(label: key, name: sets.last?.name ?? key, sets: sets)
    }
  }

  /// The objects that names on the command line pick; all where there is no name.
  func pick(_ names: [String]) throws -> [SelectedObject] {
    guard !names.isEmpty else { return objects }
    let wantedKeys = names.map(Self.fold)
    return try zip(names, wantedKeys).flatMap { name, key -> [SelectedObject] in
      let found = objects.filter { object in
        Self.fold(object.label) == key || Self.fold(object.name) == key
          || object.sets.contains {
            Self.fold($0.internationalDesignator) == key && !$0.internationalDesignator.isEmpty
          }
      }
      if found.isEmpty {
        throw CommandFailure(
          "no object '\(name)' in the element file; it has "
            + objects.prefix(5).map { "\($0.label) \($0.name)" }.joined(separator: ", ")
            + (objects.count > 5 ? ", … (\(objects.count) objects)" : ""))
      }
      return found
    }
  }

  /// The text of the object column: the catalogue number, else the designator, else the name.
  private static func label(_ set: ElementSet) -> String {
    if let number = set.catalogNumber { return String(number) }
    if !set.internationalDesignator.isEmpty { return set.internationalDesignator }
    return set.name.isEmpty ? "unnamed" : CSVRows.field(set.name)
  }

  /// Case, spaces and hyphens do not count in names; leading zeros do not in numbers.
  private static func fold(_ text: String) -> String {
    if let number = Int(text) { return String(number) }
    return text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
