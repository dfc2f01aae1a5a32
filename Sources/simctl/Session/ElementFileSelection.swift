// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// Objects out of files of element sets, in any format.
struct ElementFileSelection {
  /// The records of all files, in their order.
  let records: [ElementSetFile.Record]
  /// For each object its first record, in the order of these.
  let firsts: [Int32]
  /// For each record the next one of the same object; -1 after the last.
  let nexts: [Int32]
  /// The catalogue numbers there are.
  let numbers: Set<Int>
  /// How many records could not be read.
  let refused: Int

  /// Reads files, reports what is wrong in them, and groups their sets by object.
  ///
  /// - Parameter names: what ``pick(_:knownTo:)`` will be asked for; where these are catalogue numbers that
  ///   the files have, nothing else is read in them.
  init(paths: [String], names: [String] = []) throws {
    let wanted = Set(names.compactMap { Int($0) })
    // Standard input is read once, so it is read whole.
    let isNumbered = !names.isEmpty && wanted.count == Set(names).count && !paths.contains("-")
    var files = try isNumbered ? paths.map { try ElementFile(path: $0, numbers: wanted) } : []
    let found = Set(files.flatMap { $0.contents.records.compactMap(\.set.catalogNumber) })
    if isNumbered, found.isSuperset(of: wanted) {
      for file in files { file.report() }
    } else {
      files = try paths.map { try ElementFile(path: $0) }
    }
    // One file's records are not copied.
    var records = files.first?.contents.records ?? []
    for file in files.dropFirst() { records += file.contents.records }
    refused = files.reduce(0) { $0 + $1.refused }
    var firsts: [Int32] = []
    var nexts = [Int32](repeating: -1, count: records.count)
    var numbered: [Int: Int32] = [:]
    var named: [String: Int32] = [:]
    firsts.reserveCapacity(records.count)
    numbered.reserveCapacity(records.count)
    for (place, record) in records.enumerated() {
      let place = Int32(place)
      // The last record so far of the same object.
      let last: Int32?
      if let number = record.set.catalogNumber {
        last = numbered.updateValue(place, forKey: number)
      } else {
        last = named.updateValue(place, forKey: Self.label(record.set))
      }
      if let last { nexts[Int(last)] = place } else { firsts.append(place) }
    }
    self.records = records
    self.firsts = firsts
    self.nexts = nexts
    numbers = Set(numbered.keys)
  }

  /// Whether an object has this catalogue number.
  func holds(_ number: Int) -> Bool { numbers.contains(number) }

  /// The object of a first record.
  func object(_ first: Int32) -> SelectedObject {
    var sets: [ElementSet] = []
    var place = first
    while place >= 0 {
      sets.append(records[Int(place)].set)
      place = nexts[Int(place)]
    }
    return Self.object(sets)
  }

  private static func object(_ sets: [ElementSet]) -> SelectedObject {
    let ordered = sets.count == 1 ? sets : sets.sorted { $0.epoch < $1.epoch }
    let label = label(ordered[ordered.count - 1])
    let name = ordered[ordered.count - 1].name
    return SelectedObject(label: label, name: name.isEmpty ? label : name, sets: ordered)
  }

  /// The text of the object column: the catalogue number, else the designator, else the name.
  static func label(_ set: ElementSet) -> String {
    if let number = set.catalogNumber { return String(number) }
    if !set.internationalDesignator.isEmpty { return set.internationalDesignator }
    return set.name.isEmpty ? "unnamed" : set.name
  }

  /// Whether the folded text may have one of these lengths; settles most texts without folding.
  static func mayFold(_ text: String, to lengths: Set<Int>) -> Bool {
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
  static func fold(_ text: String) -> [UInt8]? {
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
