// SPDX-License-Identifier: Apache-2.0

/// The names and identifiers of a record, which is all that finding one needs.
struct RecordHead: Sendable {
  var kind: RecordKind
  var id: String
  var name: String
  var aliases: [String] = []
  var cospar: String?
  var catalogNumber: Int?
}

extension RecordHead {
  /// Reads the heads of a file of one or several records divided by lines of `---`; nil for a file
  /// that has to be parsed.
  static func all(scanning bytes: [UInt8]) -> [RecordHead]? {
    if let head = RecordHead(scanning: bytes) { return [head] }
    var heads: [RecordHead] = []
    var start = 0
    var line = 0
    while line <= bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      let isDivider = bytes[line..<end].starts(with: [0x2D, 0x2D, 0x2D])
      if isDivider || end == bytes.count {
        // Text on the dividing line is for a parser of YAML.
        if isDivider, bytes[(line + 3)..<end].contains(where: { $0 != 0x20 && $0 != 0x0D }) {
          return nil
        }
        let document = Array(bytes[start..<(isDivider ? line : end)])
        if !isBlank(document) {
          guard let head = RecordHead(scanning: document) else { return nil }
          heads.append(head)
        }
        start = min(end + 1, bytes.count)
      }
      line = end + 1
    }
    return heads.isEmpty ? nil : heads
  }

  /// Whether there are only comments and empty lines.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: 0x0A).allSatisfy { line in
      line.first { $0 != 0x20 && $0 != 0x0D }.map { $0 == 0x23 } ?? true
    }
  }

  /// Reads the head of a file without parsing YAML, twenty times as fast.
  ///
  /// Understands the plain style in which the catalogue is written: one record, head keys in the
  /// first column with their value on the line, `aliases` one a line. Returns nil for anything
  /// else that YAML allows; such a file has to be parsed.
  init?(scanning bytes: [UInt8]) {
    var kind: RecordKind?
    var id: String?
    var name: String?
    var aliases: [String] = []
    var cospar: String?
    var number: Int?
    var isInAliases = false
    var hasContent = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
      guard let first = line.first else { continue }
      if first == 0x20 || first == 0x2D {
        if line.starts(with: [0x2D, 0x2D, 0x2D]) {
          if hasContent { return nil }
          continue
        }
        if !isInAliases { continue }
        guard let dash = line.firstIndex(where: { $0 != 0x20 }) else { continue }
        if line[dash] == 0x23 { continue }
        guard line[dash] == 0x2D, dash + 2 < line.endIndex, line[dash + 1] == 0x20,
          let alias = Self.text(line[(dash + 2)...])
        else { return nil }
        aliases.append(alias)
        continue
      }
      if first == 0x23 || first == 0x0D { continue }
      hasContent = true
      isInAliases = false
      guard (0x61...0x7A).contains(first), let colon = line.firstIndex(of: 0x3A),
        colon + 1 == line.endIndex || line[colon + 1] == 0x20 || line[colon + 1] == 0x0D
      else { return nil }
      let value = line[(colon + 1)...]
      switch String(decoding: line[..<colon], as: UTF8.self) {
      case "kind":
        guard let text = Self.text(value) else { return nil }
        kind = RecordKind(rawValue: text)
      case "id": id = Self.text(value)
      case "name":
        guard let text = Self.text(value) else { return nil }
        name = text
      case "aliases":
        guard Self.scalar(value) == "" else { return nil }
        isInAliases = true
      case "cospar":
        guard let text = Self.scalar(value), !text.isEmpty else { return nil }
        cospar = Self.isNull(text) ? nil : text
      case "norad":
        guard let text = Self.scalar(value), !text.isEmpty else { return nil }
        number = Designators.catalogNumber(text)
        if number == nil && !Self.isNull(text) { return nil }
      default: break
      }
    }
    guard let kind, let id, let name, !id.isEmpty, !name.isEmpty else { return nil }
    self.init(
      kind: kind, id: id, name: name, aliases: aliases, cospar: cospar, catalogNumber: number)
  }

  /// A scalar that is there and not null.
  private static func text(_ text: ArraySlice<UInt8>) -> String? {
    guard let text = scalar(text), !text.isEmpty, !isNull(text) else { return nil }
    return text
  }

  private static func isNull(_ text: String) -> Bool {
    text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  /// A plain or simply quoted scalar; nil where only a YAML parser could tell what it is.
  private static func scalar(_ text: ArraySlice<UInt8>) -> String? {
    var text = text
    while let last = text.last, last == 0x20 || last == 0x0D { text = text.dropLast() }
    while text.first == 0x20 { text = text.dropFirst() }
    guard let first = text.first else { return "" }
    if first == 0x22 || first == 0x27 {
      let body = text.dropFirst()
      guard let end = body.firstIndex(of: first) else { return nil }
      let content = body[..<end]
      let rest = body[(end + 1)...].drop { $0 == 0x20 }
      guard rest.isEmpty || (rest.first == 0x23 && body[end + 1] == 0x20),
        !content.contains(0x5C)
      else { return nil }
      return String(validating: content, as: UTF8.self)
    }
    // Indicators, and a comment in the place of a value.
    if "#&*!|>%@`{}[],?:".utf8.contains(first) { return nil }
    if first == 0x2D, text.count == 1 || text[text.startIndex + 1] == 0x20 { return nil }
    var previous: UInt8 = 0
    for (index, byte) in zip(text.indices, text) {
      if byte == 0x23 && previous == 0x20 {
        return scalar(text[..<index])
      }
      if byte == 0x20 && previous == 0x3A { return nil }
      previous = byte
    }
    if previous == 0x3A { return nil }
    return String(validating: text, as: UTF8.self)
  }
}
