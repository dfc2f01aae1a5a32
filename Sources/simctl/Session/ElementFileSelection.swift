// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Objects out of files of element sets, in any format.
struct ElementFileSelection {
  /// The sets of each object, in the order of their first sets; none is empty.
  private let groups: [[ElementSet]]
  /// How many records could not be read.
  let refused: Int

  /// Reads files, reports what is wrong in them, and groups their sets by object.
  init(paths: [String]) throws {
    var refused = 0
    var groups: [[ElementSet]] = []
    var numbered: [Int: Int] = [:]
    var named: [String: Int] = [:]
    for path in paths {
      let file = try ElementFile(path: path)
      refused += file.refused
      groups.reserveCapacity(groups.count + file.contents.records.count)
      for record in file.contents.records {
        let set = record.set
        let place: Int?
        if let number = set.catalogNumber {
          place = numbered[number]
          if place == nil { numbered[number] = groups.count }
        } else {
          let label = Self.label(set)
          place = named[label]
          if place == nil { named[label] = groups.count }
        }
        if let place { groups[place].append(set) } else { groups.append([set]) }
      }
    }
    self.refused = refused
    self.groups = groups
  }

  /// The objects that names on the command line pick; all where there is no name.
  func pick(_ names: [String]) throws -> [SelectedObject] {
    guard !names.isEmpty else { return groups.map(Self.object) }
    return try names.flatMap { name -> [SelectedObject] in
      let number = Int(name)
      guard let key = Self.fold(name) else { throw CommandFailure("an object has no name") }
      let found = groups.filter { sets in
        if let number, sets[0].catalogNumber == number { return true }
        return sets.contains {
          Self.fold($0.name) == key || Self.fold($0.internationalDesignator) == key
        }
      }
      if found.isEmpty {
        let few = groups.prefix(5).map { "\(Self.label($0[0])) \($0[0].name)" }
        throw CommandFailure(
          "no object '\(name)' in the element file; it has \(few.joined(separator: ", "))"
            + (groups.count > 5 ? ", … (\(groups.count) objects)" : ""))
      }
      return found.map(Self.object)
    }
  }

  private static func object(_ sets: [ElementSet]) -> SelectedObject {
    let ordered = sets.count == 1 ? sets : sets.sorted { $0.epoch < $1.epoch }
    let label = label(ordered[ordered.count - 1])
    let name = ordered[ordered.count - 1].name
    return SelectedObject(label: label, name: name.isEmpty ? label : name, sets: ordered)
  }

  /// The text of the object column: the catalogue number, else the designator, else the name.
  private static func label(_ set: ElementSet) -> String {
    if let number = set.catalogNumber { return String(number) }
    if !set.internationalDesignator.isEmpty { return set.internationalDesignator }
    return set.name.isEmpty ? "unnamed" : CSVRows.field(set.name)
  }

  /// Case, spaces, hyphens and leading zeros do not count; an empty text matches nothing.
  private static func fold(_ text: String) -> [UInt8]? {
    var folded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        folded.append(byte)
      default: break
      }
    }
    // Beyond ASCII, case is a matter of tables.
    if folded.contains(where: { $0 >= 0x80 }) {
      folded = Array(String(decoding: folded, as: UTF8.self).lowercased().utf8)
    }
    return folded.isEmpty ? nil : folded
  }
}
