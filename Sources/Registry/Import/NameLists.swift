// SPDX-License-Identifier: Apache-2.0

/// Several names in one field.
enum NameLists {
  /// The names of a field, each at the field's place, without blanks and empty ones.
  static func split(_ field: Cited<String>, at dividers: Set<UInt8>) -> [Cited<String>] {
    field.value.utf8.split(whereSeparator: { dividers.contains($0) }).compactMap { part in
      let name = trimmed(String(part) ?? "")
      if name.isEmpty { return nil }
      return Cited(
        name, text: name, place: field.place, source: field.source, confidence: field.confidence)
    }
  }

  /// A text without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    var bytes = text.utf8[...]
    while let first = bytes.first, first == 0x20 || first == 9 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 9 { bytes = bytes.dropLast() }
    return String(bytes) ?? text
  }
}
