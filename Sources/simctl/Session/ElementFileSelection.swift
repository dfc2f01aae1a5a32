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
    let keys = names.map(Self.fold)
    // One walk over the objects, however many names there are.
    var byNumber: [Int: [Int]] = [:]
    var byKey: [[UInt8]: [Int]] = [:]
    for name in names { if let number = Int(name) { byNumber[number] = [] } }
    for key in keys { if let key { byKey[key] = [] } }
    let lengths = Set(byKey.keys.map(\.count))
    for (index, sets) in groups.enumerated() {
      if let number = sets[0].catalogNumber { byNumber[number]?.append(index) }
      for set in sets {
        for text in [set.name, set.internationalDesignator] {
          guard Self.mayFold(text, to: lengths), let key = Self.fold(text),
            byKey[key]?.last != index
          else { continue }
          byKey[key]?.append(index)
        }
      }
    }
    return try zip(names, keys).flatMap { name, key -> [SelectedObject] in
      guard let key else { throw CommandFailure("an object has no name") }
      let numbered = Int(name).flatMap { byNumber[$0] } ?? []
      let found = Set(numbered + (byKey[key] ?? [])).sorted().map { groups[$0] }
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
    return set.name.isEmpty ? "unnamed" : set.name
  }

  /// Whether the folded text may have one of these lengths; settles most texts without folding.
  private static func mayFold(_ text: String, to lengths: Set<Int>) -> Bool {
    var count = 0
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
      default: break
      }
    }
    return lengths.contains(count)
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
