// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-003: fields stand in their columns and hold what they should.
enum LayoutOfColumns: RemarkCheck {
  static let rule = Rule(
    id: "SYN-003",
    title: Bilingual(
      "fields stand in their columns and are numbers",
      "les champs sont dans leurs colonnes et sont des nombres"),
    severity: .error, certainty: .exact, fix: .suggested,
    rationale: """
      A letter in an epoch is read by some programs as a shorter number, a field moved by one
      column as another quantity. What cannot be read for certain is refused here; blanks that a
      reader takes for zeros are a warning.
      """,
    formula: "blanks and decimal points in their columns; digits between them",
    reference: """
      Space-Track, TLE format; CCSDS 502.0-B-3; Hoots and Roehrich 1980, Spacetrack Report No. 3
      """,
    bad: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00O79.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle", "omm"]

  static func fix(for remark: ReaderRemark, in text: FileText, path: String) -> Fix? {
    let start = text.offset(
      line: Int(remark.place.line), byteColumn: Int(remark.place.column))
    let end = min(start + remark.length, text.bytes.count)
    switch remark.code {
    case "tle.exponent-sign":
      guard start < end, text.bytes[start] == 0x20 else { return nil }
      return Fix(
        isSafe: false, title: Bilingual("write the sign +", "écrire le signe +"),
        edits: [.init(file: path, range: start..<start + 1, replacement: "+")])
    case "omm.number" where remark.message.contains("decimal comma"):
      let field = String(decoding: text.bytes[start..<end], as: UTF8.self)
      let commas = field.utf8.count { $0 == 0x2C }
      guard commas == 1 else { return nil }
      let isQuoted = field.hasPrefix("\"") && field.hasSuffix("\"")
      let plain = isQuoted ? String(field.dropFirst().dropLast()) : field
      return Fix(
        isSafe: false, title: Bilingual("write a decimal point", "écrire un point décimal"),
        edits: [
          .init(
            file: path, range: start..<end,
            replacement: plain.split(separator: ",").joined(separator: "."))
        ])
    default: return nil
    }
  }
}
