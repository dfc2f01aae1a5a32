// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-009: texts have no remains of machine translation or of wrong encodings.
enum TextIsClean: Check {
  static let rule = Rule(
    id: "PRV-009",
    title: Bilingual(
      "texts have no remains of machines",
      "les textes n'ont pas de restes de machines"),
    severity: .info, certainty: .heuristic,
    rationale: """
      Words that a translator dropped twice, tags in brackets, entities of HTML and letters of a wrong
      encoding show that a text was taken over unread; names taken from it are then doubtful. Texts
      of records are judged, and articles where their files are among those to check. Words that a
      language doubles ("nous nous") are short; only those of five letters and more count.
      """,
    formula: "no word twice in a row, [tag], &entity;, U+FFFD or UTF-8 read as Latin-1",
    reference: "source article 2: « En retard dans l'espace [sphere]« »",
    bad: RuleExample("claims/c.yaml", Self.record("En retard dans l'espace [sphere]« »")),
    good: RuleExample("claims/c.yaml", Self.record("En retard dans l'espace")))

  private static func record(_ text: String) -> String {
    """
    kind: programme
    id: c
    name: C
    source: s
    note: "\(text)"
    """
  }

  private static let marks = [
    "[sphere]", "[edit]", "[modifier]", "&amp;", "&nbsp;", "&quot;", "&#", "\u{FFFD}", "Ã©", "Ã¨",
    "â€™", "â€œ", "Â«", "Â»", "Ð°", "« »", "«»",
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for record in inventory.records {
      record.root.forEachField(path: "") { path, assertions in
        for assertion in assertions {
          if let text = assertion.value {
            report.exercised()
            judge(text, assertion.location, record.id, path, &report)
          }
          if let note = assertion.note {
            judge(note, assertion.location, record.id, "\(path).note", &report)
          }
        }
      }
    }
    for (position, file) in inventory.files.enumerated() where file.path.hasSuffix(".txt") {
      let name = file.path.split(separator: "/").last ?? ""
      let lines = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (line, text) in lines.enumerated() {
        report.exercised()
        judge(
          String(text), inventory.location(of: Place(file: position, line: line + 1)),
          String(name.dropLast(4)), "line \(line + 1)", &report)
      }
    }
  }

  private static func judge(
    _ text: String, _ location: SourceLocation, _ subject: String, _ field: String,
    _ report: inout CheckReport
  ) {
    guard text.utf8.count > 2, let remains = remains(in: text) else { return }
    report.report(
      at: location, subject: subject, field: field,
      Bilingual(
        "`\(remains)` looks like the remains of a machine's work",
        "« \(remains) » semble être un reste de traitement automatique"))
  }

  private static func remains(in text: String) -> String? {
    // Every mark has one of these bytes: brackets, ampersand, or the start of a longer letter.
    let bytes = Array(text.utf8)
    for start in bytes.indices {
      let first = bytes[start]
      guard first == 0x5B || first == 0x26 || first >= 0xC2 else { continue }
      for mark in marks where bytes[start...].starts(with: mark.utf8) { return mark }
    }
    var previous: ArraySlice<UInt8> = []
    for word in bytes.split(separator: 0x20) {
      if word.count >= 5, word == previous {
        let text = String(decoding: word, as: UTF8.self)
        if text.allSatisfy(\.isLetter) { return "\(text) \(text)" }
      }
      previous = word
    }
    return nil
  }
}
