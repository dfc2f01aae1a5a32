// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-016: identifiers and numbers are written in ASCII.
enum LookAlikes: RemarkCheck {
  static let rule = Rule(
    id: "SYN-016",
    title: Bilingual(
      "identifiers and numbers have no look-alike characters",
      "identifiants et nombres sans caractères ressemblants"),
    severity: .warning, certainty: .exact, fix: .safe,
    rationale: """
      A minus sign U+2212, a non-breaking blank or a Cyrillic С looks right and is found by no
      search: the book of the conjunction message itself prints a designator with U+2212. What
      becomes a number, a designator or a date once the characters are replaced is reported and
      can be mended; so are words of a name that mix letters of two scripts.
      """,
    formula: """
      bytes of identifiers, numbers and dates ⊂ ASCII; letters of a word of a name ⊂ one script
      """,
    reference: """
      Unicode Technical Standard 39 (confusables); CCSDS 508.0-B-1, example of OBJECT_DESIGNATOR
      """,
    bad: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      cospar: 2011−035B
      """),
    good: RuleExample(
      "objects/a.yaml",
      """
      kind: satellite
      id: a
      name: A
      cospar: 2011-035B
      note: Drifts at −0.013°.
      """))

  static let forms = ["record", "element-table", "tle", "omm", "satcat", "gcat", "oem", "cdm"]

  /// The remark of a reader that this rule would make too.
  private static let ownCode = "cdm.look-alike"

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for record in inventory.records { examine(record, inventory, &report) }
    for (position, file) in inventory.files.enumerated() {
      switch file.form {
      case "record": continue
      case "codes", "header", "suppressions", "precedence", "unknown", "elements": continue
      default: break
      }
      guard file.bytes.contains(where: { $0 >= 0x80 }) else { continue }
      // What the reader of a message has said is not said twice.
      let said = inventory.remarks.lazy
        .filter { $0.code == ownCode && Int($0.place.file) == position }
        .map { Int($0.place.line) }
      examine(file, position, Set(said), &report)
    }
  }

  /// Fields of a record that are no prose.
  private static func examine(
    _ record: Record, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    var texts: FileText?
    record.root.forEachField(path: "") { path, assertions in
      for assertion in assertions {
        guard let value = assertion.value, !value.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
        let key = FieldPath.key(of: path)
        let isName = ["name", "aliases", "serial"].contains(key)
        let plain: String?
        if isName {
          plain = Confusables.unmixed(value)
        } else if key == "note" || key.hasPrefix("text") || key.hasPrefix("name") {
          plain = nil
        } else {
          plain = Confusables.strict(value) ?? reference(value, inventory)
        }
        guard let plain else { continue }
        let text =
          texts ?? FileText(inventory.bytes(ofFile: assertion.location.file))
        texts = text
        let range = text.range(
          of: value, line: assertion.location.line, scalarColumn: assertion.location.column)
        report.report(
          at: assertion.location, subject: record.id, field: path, message(value, plain),
          length: value.unicodeScalars.count,
          fix: range.map { fix(assertion.location.file, $0, plain, isSafe: !isName) })
      }
    }
  }

  /// The record that a text names once look-alikes are replaced; nil where it names none.
  private static func reference(_ value: String, _ inventory: Inventory) -> String? {
    guard let plain = Confusables.replaced(value), inventory.record(id: plain) != nil
    else { return nil }
    return plain
  }

  /// Words of other files between blanks and separators.
  private static func examine(
    _ file: Inventory.File, _ position: Int, _ said: Set<Int>, _ report: inout CheckReport
  ) {
    let text = FileText(file.bytes)
    for line in 1...text.lineCount where !said.contains(line) {
      for (word, value, plain) in words(of: line, in: text, isTLE: file.form == "tle") {
        report.report(
          at: Place(
            file: position, line: line,
            column: word.lowerBound - text.range(ofLine: line).lowerBound + 1),
          subject: plain, field: "text", message(value, plain), length: word.count,
          fix: fix(file.path, word, plain, isSafe: true))
      }
    }
  }

  /// The words of a line that have such characters: where, as they are, and as they are meant.
  private static func words(
    of line: Int, in text: FileText, isTLE: Bool
  ) -> [(range: Range<Int>, value: String, plain: String)] {
    let range = text.range(ofLine: line)
    let bytes = text.bytes
    guard bytes[range].contains(where: { $0 >= 0x80 }) else { return [] }
    // Of the lines of a set all is numbers; the form is kept whatever the field.
    let isSet =
      isTLE && range.count >= 60
      && (bytes[range].starts(with: "1 ".utf8) || bytes[range].starts(with: "2 ".utf8))
    var found: [(range: Range<Int>, value: String, plain: String)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !isSeparator(bytes[end]) { end += 1 }
      defer { start = end + 1 }
      let word = bytes[start..<end]
      guard word.contains(where: { $0 >= 0x80 }),
        let value = String(validating: word, as: UTF8.self),
        let plain = isSet ? Confusables.replaced(value) : Confusables.strict(value)
      else { continue }
      found.append((start..<end, value, plain))
    }
    return found
  }

  /// A remark on a designator is about the one such word of its line.
  static func fix(for remark: ReaderRemark, in text: FileText, path: String) -> Fix? {
    guard remark.code == ownCode,
      let word = words(of: Int(remark.place.line), in: text, isTLE: false).first
    else { return nil }
    return fix(path, word.range, word.plain, isSafe: true)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x2C, 0x22, 0x3C, 0x3E, 0x3D, 0x3B, 0x7B, 0x7D, 0x5B, 0x5D: true
    default: false
    }
  }

  private static func message(_ value: String, _ plain: String) -> Bilingual {
    let odd = value.unicodeScalars.filter { !$0.isASCII && Confusables.table[$0] != nil }
      .map { "U+" + String($0.value, radix: 16, uppercase: true) }
    let codes = odd.prefix(3).joined(separator: ", ")
    return Bilingual(
      "`\(value)` has characters that only look right (\(codes)); `\(plain)` is meant",
      "`\(value)` a des caractères qui ne sont justes qu'en apparence (\(codes)) ; "
        + "`\(plain)` est voulu")
  }

  private static func fix(
    _ file: String, _ range: Range<Int>, _ plain: String, isSafe: Bool
  ) -> Fix {
    Fix(
      isSafe: isSafe, title: Bilingual("write `\(plain)`", "écrire `\(plain)`"),
      edits: [.init(file: file, range: range, replacement: plain)])
  }
}
