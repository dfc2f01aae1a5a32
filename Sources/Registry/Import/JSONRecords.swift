// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Records of a JSON file on their way into an inventory: values with places, faults, quarantine.
struct JSONRecords {
  let source: Int32
  private let file: Int
  /// What stands before the text that is read, where it is a part of the file: lines and bytes.
  var before = (lines: 0, bytes: 0)
  private var fault: (node: JSONNode, code: String, message: String)?

  init(file: Int, source: Int32) {
    self.file = file
    self.source = source
  }

  /// The records of a file: the items of its array, or of the array under `results`; empty, with a
  /// remark, where the file is no JSON.
  func records(_ bytes: [UInt8], _ inventory: inout Inventory) -> [JSONNode] {
    do throws(JSONReader.Failure) {
      let root = try JSONNode.read(bytes)
      if let results = root["results"] { return results.items }
      if case .object = root.content { return [root] }
      return root.items
    } catch {
      let place = Place(file: file, line: error.line + before.lines, column: error.column)
      inventory.remarks.append(
        ReaderRemark(place: place, code: "json.syntax", severity: .error, message: error.message))
      inventory.quarantine.append(
        QuarantinedRow(
          place: place, span: before.bytes..<before.bytes + bytes.count, code: "json.syntax",
          reason: error.message))
      return []
    }
  }

  /// Where a value begins.
  func place(_ node: JSONNode) -> Place {
    Place(file: file, line: node.line + before.lines, column: node.column)
  }

  /// A text with its place.
  func cited(_ node: JSONNode?) -> Cited<String>? {
    guard let node, let text = node.text else { return nil }
    return Cited(text, text: text, place: place(node), source: source)
  }

  /// A text as the one value of a field.
  func texts(_ node: JSONNode?) -> Values<String> { cited(node).map { Values($0) } ?? Values() }

  /// A date as the one value of a field; midnight in UTC means the day.
  mutating func dates(_ node: JSONNode?) -> Values<VagueDate> {
    guard let node, let text = node.text else { return Values() }
    let midnight = "T00:00:00Z"
    let bare = text.hasSuffix(midnight) ? String(text.dropLast(midnight.count)) : text
    guard let date = DateSpelling.date(bare) else {
      condemn(node, "json.date", "'\(text)' is no date")
      return Values()
    }
    return Values(Cited(date, text: text, place: place(node), source: source))
  }

  /// A number as the one value of a field.
  mutating func numbers(_ node: JSONNode?) -> Values<Double> {
    guard let node, let text = node.text else { return Values() }
    guard let number = try? DecimalText.double(Array(text.utf8)[...]) else {
      condemn(node, "json.number", "'\(text)' is no number")
      return Values()
    }
    return Values(Cited(number, text: text, place: place(node), source: source))
  }

  /// Condemns the record.
  mutating func condemn(_ node: JSONNode, _ code: String, _ message: String) {
    if fault == nil { fault = (node, code, message) }
  }

  /// Says what was wrong with a record; whether it is to be used.
  mutating func settle(_ record: JSONNode, _ inventory: inout Inventory) -> Bool {
    guard let fault else { return true }
    self.fault = nil
    inventory.remarks.append(
      ReaderRemark(
        place: place(fault.node), length: fault.node.span.count, code: fault.code,
        severity: .error, message: fault.message))
    inventory.quarantine.append(
      QuarantinedRow(
        place: place(fault.node),
        span: record.span.lowerBound + before.bytes..<record.span.upperBound + before.bytes,
        code: fault.code, reason: fault.message))
    return false
  }
}
