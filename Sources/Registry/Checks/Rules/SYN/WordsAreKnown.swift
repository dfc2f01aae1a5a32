// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-024: fields with a fixed list of words have one of them.
enum WordsAreKnown: Check {
  static let rule = Rule(
    id: "SYN-024",
    title: Bilingual(
      "fields with a fixed list of words have one of them",
      "les champs à vocabulaire fixe emploient un mot de la liste"),
    severity: .warning, certainty: .exact,
    rationale: """
      A rule that asks whether an object is `operational`, or in `GEO`, says nothing of one that is
      `operatonal` or in `GEOO`: a misspelt word switches off what should have looked at it. A regime
      of several words, as `distant retrograde orbit of the Moon`, is a description and is let pass.
      """,
    formula: "word ∈ list of its key",
    reference: "catalogs/schema; regimes: the cases of OrbitRegime",
    bad: RuleExample("objects/a.yaml", Self.record(status: "operatonal")),
    good: RuleExample("objects/a.yaml", Self.record(status: "operational")))

  private static func record(status: String) -> String {
    """
    kind: satellite
    id: kazsat-2
    name: KazSat-2
    source: s
    status: \(status)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records {
      record.root.forEachField(path: "") { path, assertions in
        guard let words = RecordWords.words(for: path, of: record.kind) else { return }
        for assertion in assertions {
          guard let word = assertion.value else { continue }
          report.exercised()
          if words.contains(word) { continue }
          // Classes of orbits have other names too, and some orbits are described.
          if RecordWords.isRegime(path), word.contains(" ") || OrbitRegime(label: word) != nil {
            continue
          }
          unknown(word, assertion.location, path, record, words, &report)
        }
      }
    }
  }

  private static func unknown(
    _ word: String, _ place: SourceLocation, _ path: String, _ record: Record,
    _ words: Set<String>, _ report: inout CheckReport
  ) {
    let letters = Array(word.unicodeScalars)
    let near = words.sorted().first {
      NameDistance.edits(
        letters, Array($0.unicodeScalars), atMost: letters.count > 4 ? 2 : 1) != nil
    }
    let list = words.sorted().joined(separator: ", ")
    let english = near.map { "is `\($0)` meant?" } ?? "the words are \(list)"
    let french = near.map { "s'agit-il de « \($0) » ?" } ?? "les mots sont \(list)"
    report.report(
      at: place, subject: record.id, field: path,
      Bilingual(
        "`\(path)` of \(record.name) is `\(word)`, which is not in its list; \(english)",
        "« \(path) » de \(record.name) est « \(word) », qui n'est pas dans sa liste ; \(french)"),
      length: word.count)
  }
}
