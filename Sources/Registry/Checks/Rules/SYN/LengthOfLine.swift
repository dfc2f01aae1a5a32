// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-001: lines of a two-line set have 69 columns and nothing around them.
enum LengthOfLine: RemarkCheck {
  static let rule = Rule(
    id: "SYN-001",
    title: Bilingual(
      "lines of a TLE have 69 columns",
      "les lignes d'un TLE ont 69 colonnes"),
    severity: .error, certainty: .exact, fix: .safe,
    rationale: """
      A line that is shorter or longer has lost or gained something, and every reader by columns
      then takes wrong digits. Some files end each line in a backslash (early bulk files of Space-
      Track did), have blanks at both ends or mix line ends; these are mended without touching the
      69 columns. Files with CR LF throughout are as good as those with LF: providers serve them
      so.
      """,
    formula: "length = 69; bytes 0x20 to 0x7E; one kind of line end a file",
    reference: "Space-Track, documentation of the TLE format (space-track.org)",
    bad: RuleExample(
      "list.tle",
      #"""
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753\
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667\
      """#),
    good: RuleExample(
      "list.tle",
      """
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """))

  static let forms = ["tle"]

  static func fix(for remark: ReaderRemark, in text: FileText, path: String) -> Fix? {
    let range = text.range(ofLine: Int(remark.place.line))
    let start = range.prefix { text.bytes[$0] == 0x20 || text.bytes[$0] == 0x09 }.endIndex
    switch remark.code {
    case "tle.leading-space":
      guard start > range.lowerBound else { return nil }
      return Fix(
        isSafe: true,
        title: Bilingual("remove the blanks before column 1", "ôter les blancs avant la colonne 1"),
        edits: [.init(file: path, range: range.lowerBound..<start, replacement: "")])
    case "tle.length", "tle.trailing":
      let end = start + 69
      guard end < range.upperBound else { return nil }
      let isDebris = text.bytes[end..<range.upperBound].allSatisfy {
        $0 == 0x20 || $0 == 0x09 || $0 == 0x5C
      }
      if !isDebris && remark.code == "tle.length" { return nil }
      return Fix(
        isSafe: isDebris,
        title: Bilingual(
          "remove what stands behind column 69", "ôter ce qui suit la colonne 69"),
        edits: [.init(file: path, range: end..<range.upperBound, replacement: "")])
    default: return nil
    }
  }

  static func examineFurther(_ context: CheckContext, into report: inout CheckReport) {
    for (position, file) in context.inventory.files.enumerated() where file.form == "tle" {
      let ends = LineEnds(file.bytes)
      if let odd = ends.odd {
        report.report(
          .warning, at: Place(file: position, line: odd.line, column: 1), subject: file.path,
          field: "line-end",
          Bilingual(
            "\(odd.edits.count) of \(ends.count) lines end in another way (\(odd.name)) than the rest",
            "\(odd.edits.count) lignes sur \(ends.count) finissent autrement (\(odd.name)) que les autres"
          ),
          fix: Fix(
            isSafe: true,
            title: Bilingual("end all lines alike", "finir toutes les lignes pareillement"),
            edits: odd.edits.map {
              .init(file: file.path, range: $0, replacement: ends.usual)
            }))
      }
      trailingBlanks(file, position, &report)
    }
  }

  /// Blanks at the ends of lines, said once for a file.
  private static func trailingBlanks(
    _ file: Inventory.File, _ position: Int, _ report: inout CheckReport
  ) {
    var edits: [Fix.Edit] = []
    var first = 1
    var line = 1
    var blanks = 0
    for (offset, byte) in file.bytes.enumerated() {
      switch byte {
      case 0x20, 0x09: blanks += 1
      case 0x0A, 0x0D:
        if blanks > 0 {
          if edits.isEmpty { first = line }
          edits.append(
            .init(file: file.path, range: offset - blanks..<offset, replacement: ""))
        }
        blanks = 0
        if byte == 0x0A { line += 1 }
      default: blanks = 0
      }
    }
    guard !edits.isEmpty else { return }
    report.report(
      .info, at: Place(file: position, line: first, column: 1), subject: file.path,
      field: "trailing-blanks",
      Bilingual(
        "\(edits.count) lines end in blanks", "\(edits.count) lignes finissent par des blancs"),
      fix: Fix(
        isSafe: true,
        title: Bilingual(
          "remove blanks at the ends of lines", "ôter les blancs en fin de ligne"), edits: edits))
  }
}

/// The line ends of a file: the usual one, and where others are.
private struct LineEnds {
  /// The lines that end otherwise than most.
  struct Odd {
    var name: String
    var line: Int
    var edits: [Range<Int>]
  }

  private(set) var count = 0
  private(set) var usual = "\n"
  private(set) var odd: Odd?

  init(_ bytes: [UInt8]) {
    var feeds = 0
    var pairs = 0
    var returns = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x0A {
        if offset > 0, bytes[offset - 1] == 0x0D { pairs += 1 } else { feeds += 1 }
      } else if byte == 0x0D, offset + 1 == bytes.count || bytes[offset + 1] != 0x0A {
        returns += 1
      }
    }
    count = feeds + pairs + returns
    guard [feeds, pairs, returns].count(where: { $0 > 0 }) > 1 else { return }
    let isPairUsual = pairs > feeds + returns
    usual = isPairUsual ? "\r\n" : "\n"
    var found = Odd(name: isPairUsual ? "LF" : pairs > 0 ? "CR LF" : "CR", line: 0, edits: [])
    var line = 1
    for (offset, byte) in bytes.enumerated() {
      var end: Range<Int>?
      var isPair = false
      if byte == 0x0A {
        isPair = offset > 0 && bytes[offset - 1] == 0x0D
        end = isPair ? offset - 1..<offset + 1 : offset..<offset + 1
      } else if byte == 0x0D, offset + 1 == bytes.count || bytes[offset + 1] != 0x0A {
        end = offset..<offset + 1
      }
      guard let end else { continue }
      let isUsual = isPairUsual ? isPair : byte == 0x0A && !isPair
      if !isUsual {
        if found.edits.isEmpty { found.line = line }
        found.edits.append(end)
      }
      line += 1
    }
    odd = found
  }
}
