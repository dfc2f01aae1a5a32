// SPDX-License-Identifier: Apache-2.0

/// Targets of what the readers of imported tables are made of.
enum ImportTargets {
  /// Rows and fields lie in the input, one behind the other, and every line is in a row or blank.
  static func table(_ bytes: [UInt8]) {
    for (delimiter, takesQuotes) in [(UInt8(0x2C), true), (0x09, true), (0x09, false)] {
      var scanner = TableScanner(bytes, delimiter: delimiter, takesQuotes: takesQuotes)
      var last = 0
      var line = 0
      while scanner.next() {
        precondition(scanner.rowStart >= last && scanner.end > scanner.rowStart)
        precondition(scanner.rowEnd <= scanner.end && scanner.end <= bytes.count)
        precondition(scanner.line > line, "lines go on")
        line = scanner.line
        last = scanner.end
        precondition(!scanner.fields.isEmpty || scanner.quoteFault != nil)
        for field in scanner.fields where scanner.quoteFault == nil {
          precondition(field.start >= scanner.rowStart && field.start <= field.end)
          precondition(field.end <= scanner.rowEnd)
          _ = TextEncoding.string(bytes[field.start..<field.end]).replacingDoubledQuotes()
          precondition(scanner.column(of: field.start) >= 1)
        }
        if let fault = scanner.quoteFault {
          precondition(fault >= scanner.rowStart && fault <= scanner.rowEnd)
        }
      }
    }
  }

  /// A tree of JSON has its values in the input.
  static func json(_ bytes: [UInt8]) {
    guard let root = try? JSONNode.read(bytes) else { return }
    check(root, bytes.count)
  }

  private static func check(_ node: JSONNode, _ count: Int) {
    precondition(node.line >= 1 && node.column >= 1)
    precondition(node.span.lowerBound >= 0 && node.span.upperBound <= count)
    if case .object(let members) = node.content {
      for member in members { check(member.value, count) }
    }
    for item in node.items { check(item, count) }
  }

  /// A date in a foreign spelling is an interval that is not empty.
  static func date(_ bytes: [UInt8]) {
    guard let date = DateSpelling.date(String(decoding: bytes, as: UTF8.self)) else { return }
    if let latest = date.latest { precondition(latest > date.earliest) }
  }
}
