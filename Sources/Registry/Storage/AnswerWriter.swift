// SPDX-License-Identifier: Apache-2.0

/// Writes values one after the other; ``AnswerReader`` reads them in the same order.
struct AnswerWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the sign folded into the lowest.
  mutating func write(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ text: String?) {
    write(byte: text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write(_ number: Double?) {
    write(byte: number == nil ? 0 : 1)
    if let number {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift))
      }
    }
  }

  mutating func write(_ text: Bilingual) {
    write(text.english)
    write(text.french)
  }

  mutating func write(_ location: SourceLocation) {
    write(location.file)
    write(location.line)
    write(location.column)
  }

  mutating func write<Item>(
    _ items: some Collection<Item>, _ body: (inout AnswerWriter, Item) -> Void
  ) {
    write(items.count)
    for item in items { body(&self, item) }
  }

  mutating func write(_ finding: Finding) {
    write(finding.rule)
    write(finding.severity.rawValue)
    write(finding.subject)
    write(finding.field)
    write(finding.location)
    write(finding.length)
    write(finding.message)
    for number in [finding.measured, finding.expected, finding.tolerance] { write(number) }
    write(finding.unit)
    write(finding.model)
    write(finding.sources) { $0.write($1) }
    write(finding.related) { writer, related in
      writer.write(related.location)
      writer.write(related.message)
    }
    write(byte: finding.fix == nil ? 0 : 1)
    if let fix = finding.fix {
      write(byte: fix.isSafe ? 1 : 0)
      write(fix.title)
      write(fix.edits) { writer, edit in
        writer.write(edit.file)
        writer.write(edit.range.lowerBound)
        writer.write(edit.range.upperBound)
        writer.write(edit.replacement)
      }
    }
    switch finding.exemption {
    case nil: write(byte: 0)
    case .baselined: write(byte: 1)
    case .suppressed(let reason, let inSource):
      write(byte: inSource ? 3 : 2)
      write(reason)
    }
  }
}
