// SPDX-License-Identifier: Apache-2.0

/// Reads what ``AnswerWriter`` wrote; past the end and on nonsense it gives zeros and empty texts,
/// and ``isSound`` says so.
struct AnswerReader {
  private let bytes: [UInt8]
  private var index = 0
  /// Whether everything so far was as it should be.
  var isSound = true

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether nothing is left.
  var isAtEnd: Bool { index == bytes.count }

  mutating func byte() -> UInt8 {
    guard index < bytes.count else {
      isSound = false
      return 0
    }
    index += 1
    return bytes[index - 1]
  }

  mutating func integer() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let part = byte()
      guard isSound, shift < 64 else {
        isSound = false
        return 0
      }
      value |= UInt64(part & 0x7F) << shift
      if part & 0x80 == 0 { break }
      shift += 7
    }
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1)
  }

  mutating func text() -> String {
    let count = integer()
    guard isSound, count >= 0, count <= bytes.count - index else {
      isSound = false
      return ""
    }
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  mutating func optionalText() -> String? { byte() == 0 ? nil : text() }

  mutating func optionalNumber() -> Double? {
    guard byte() != 0 else { return nil }
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { pattern |= UInt64(byte()) << shift }
    let number = Double(bitPattern: pattern)
    return number.isFinite ? number : nil
  }

  mutating func bilingual() -> Bilingual {
    let english = text()
    return Bilingual(english, text())
  }

  mutating func location() -> SourceLocation {
    let file = text()
    let line = integer()
    return SourceLocation(file: file, line: line, column: integer())
  }

  mutating func list<Item>(_ body: (inout AnswerReader) -> Item?) -> [Item] {
    let count = integer()
    var items: [Item] = []
    guard isSound, count >= 0, count <= bytes.count - index else {
      isSound = false
      return []
    }
    for _ in 0..<count {
      guard isSound, let item = body(&self) else { return items }
      items.append(item)
    }
    return items
  }

  mutating func finding() -> Finding? {
    let rule = text()
    guard let severity = Severity(rawValue: text()) else {
      isSound = false
      return nil
    }
    let subject = text()
    let field = optionalText()
    let location = location()
    let length = integer()
    let message = bilingual()
    let measured = optionalNumber()
    let expected = optionalNumber()
    let tolerance = optionalNumber()
    let unit = text()
    let model = optionalText()
    let sources = list { $0.text() }
    let related = list { reader in
      let location = reader.location()
      return Finding.Related(location: location, message: reader.bilingual())
    }
    let fix = byte() == 0 ? nil : fix()
    var finding = Finding(
      rule: rule, severity: severity, subject: subject, field: field, location: location,
      length: length, message: message, measured: measured, expected: expected,
      tolerance: tolerance, unit: unit, model: model, sources: sources, related: related, fix: fix)
    switch byte() {
    case 0: break
    case 1: finding.exemption = .baselined
    case 2: finding.exemption = .suppressed(reason: text(), inSource: false)
    case 3: finding.exemption = .suppressed(reason: text(), inSource: true)
    default: isSound = false
    }
    return finding
  }

  private mutating func fix() -> Fix {
    let isSafe = byte() == 1
    let title = bilingual()
    let edits = list { reader -> Fix.Edit? in
      let file = reader.text()
      let start = reader.integer()
      let end = reader.integer()
      guard start >= 0, start <= end else {
        reader.isSound = false
        return nil
      }
      return Fix.Edit(file: file, range: start..<end, replacement: reader.text())
    }
    return Fix(isSafe: isSafe, title: title, edits: edits)
  }
}
