// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads satellites of the SatNOGS database as its interface serves them (`/api/satellites/`).
enum SatNOGSReader: InventoryReader {
  static let form = "satnogs-json"

  static func recognises(_ file: InputFile) -> Bool {
    let head = JSONHead(file)
    return head.has("norad_cat_id") && head.has("name") && head.has("status")
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? "satnogs")
    var reading = JSONRecords(file: position, source: source)
    for record in reading.records(file.bytes, &inventory) {
      let object = object(record, &reading)
      if reading.settle(record, &inventory), let object { inventory.objects.append(object) }
    }
  }

  private static func object(
    _ record: JSONNode, _ reading: inout JSONRecords
  ) -> InventoryObject? {
    guard let id = reading.cited(record["norad_cat_id"]) ?? reading.cited(record["sat_id"]) else {
      reading.condemn(
        record, "table.identity", "the record has neither norad_cat_id nor sat_id")
      return nil
    }
    var object = InventoryObject(id: id.value, place: reading.place(record))
    object.role = .payload
    if let node = record["norad_cat_id"], let number = reading.cited(node) {
      guard let value = Designators.catalogNumber(number.value) else {
        reading.condemn(node, "table.identity", "'\(number.value)' is no catalogue number")
        return nil
      }
      // From 98000 on SatNOGS gives numbers of its own to what has none yet.
      if !(98_000...99_999).contains(value) {
        object.catalogNumber = Values(
          Cited(value, text: number.text, place: number.place, source: number.source))
      }
    }
    object.name = record["name"]?.text ?? ""
    if let names = reading.cited(record["names"]) {
      object.aliases = NameLists.split(names, at: [0x2C, 0x0A, 0x0D])
    }
    object.status = reading.texts(record["status"])
    object.launchDate = reading.dates(record["launched"])
    object.end = reading.dates(record["decayed"])
    if let body = reading.cited(record["operator"]), body.value != "None" {
      object.operators = Values(body)
    }
    if let states = reading.cited(record["countries"]) {
      object.owner = Values(states)
      if states.value.utf8.count == 2 { object.state = Values(states) }
    }
    return object
  }
}

/// The first bytes of a JSON file, where its keys are looked for.
struct JSONHead {
  private let text: String

  init(_ file: InputFile) {
    let head = file.bytes.prefix(4096)
    let first = head.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    text = first == 0x5B || first == 0x7B ? String(decoding: head, as: UTF8.self) : ""
  }

  /// Whether a key is there.
  func has(_ key: String) -> Bool { text.contains("\"\(key)\"") }
}
