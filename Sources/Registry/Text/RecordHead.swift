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
  /// Reads the heads of a file of one or several records without parsing YAML, twenty times as
  /// fast.
  ///
  /// Understands the plain style in which the catalogue is written: records divided by lines of
  /// `---`, head keys in the first column with their value on the line, `aliases` one a line.
  /// Returns nil for anything else that YAML allows; such a file has to be parsed.
  static func all(scanning bytes: [UInt8]) -> [RecordHead]? {
    var heads: [RecordHead] = []
    var scan = Scan()
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != 0x0A { end += 1 }
      defer { start = end + 1 }
      if start == end { continue }
      let first = bytes[start]
      // Most lines are parts of values.
      if first == 0x20 && !scan.isInAliases { continue }
      if first == 0x23 || first == 0x0D { continue }
      if first == 0x2D, end - start >= 3, bytes[start + 1] == 0x2D, bytes[start + 2] == 0x2D {
        // Text on the dividing line is for a parser of YAML.
        guard bytes[(start + 3)..<end].allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { return nil }
        if scan.hasContent {
          guard let head = scan.head else { return nil }
          heads.append(head)
          scan = Scan()
        }
        continue
      }
      guard scan.take(bytes[start..<end]) else { return nil }
    }
    if scan.hasContent {
      guard let head = scan.head else { return nil }
      heads.append(head)
    }
    return heads.isEmpty ? nil : heads
  }

  /// What was found of a record so far.
  private struct Scan {
    var kind: RecordKind?
    var id: String?
    var name: String?
    var aliases: [String] = []
    var cospar: String?
    var number: Int?
    var isInAliases = false
    var hasContent = false

    var head: RecordHead? {
      guard let kind, let id, let name, !id.isEmpty, !name.isEmpty else { return nil }
      return RecordHead(
        kind: kind, id: id, name: name, aliases: aliases, cospar: cospar, catalogNumber: number)
    }

    /// Takes a line that is neither empty nor a comment; false where only a parser can tell.
    mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
      guard let first = line.first else { return true }
      if first == 0x20 || first == 0x2D {
        if !isInAliases { return true }
        guard let dash = line.firstIndex(where: { $0 != 0x20 }) else { return true }
        if line[dash] == 0x23 { return true }
        guard line[dash] == 0x2D, dash + 2 < line.endIndex, line[dash + 1] == 0x20,
          let alias = RecordHead.text(line[(dash + 2)...])
        else { return false }
        aliases.append(alias)
        return true
      }
      hasContent = true
      isInAliases = false
      guard (0x61...0x7A).contains(first), let colon = line.firstIndex(of: 0x3A),
        colon + 1 == line.endIndex || line[colon + 1] == 0x20 || line[colon + 1] == 0x0D
      else { return false }
      // `aliases` is the longest key of a head.
      if colon - line.startIndex > 7 { return true }
      let value = line[(colon + 1)...]
      switch String(decoding: line[..<colon], as: UTF8.self) {
      case "kind":
        guard let text = RecordHead.text(value) else { return false }
        kind = RecordKind(rawValue: text)
      case "id": id = RecordHead.text(value)
      case "name":
        guard let text = RecordHead.text(value) else { return false }
        name = text
      case "aliases":
        guard RecordHead.scalar(value) == "" else { return false }
        isInAliases = true
      case "cospar":
        guard let text = RecordHead.scalar(value), !text.isEmpty else { return false }
        cospar = RecordHead.isNull(text) ? nil : text
      case "norad":
        guard let text = RecordHead.scalar(value), !text.isEmpty else { return false }
        number = Designators.catalogNumber(text)
        if number == nil && !RecordHead.isNull(text) { return false }
      default: break
      }
      return true
    }
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
