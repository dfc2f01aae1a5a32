// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-008: what is quoted stands in the text, and the text is the one that was read.
enum QuotesStandInSources: Check {
  static let rule = Rule(
    id: "PRV-008",
    title: Bilingual(
      "quotations stand in an unchanged source",
      "les citations figurent dans une source inchangée"),
    severity: .error, certainty: .exact,
    rationale: """
      A claim that quotes words which its document does not have puts them into somebody's mouth,
      and a document that was changed since is not the one that was read. Texts are seldom
      shipped; where a file named after the source is among the files to check, its SHA-256 is
      compared with that of the source's record (`sha256`), and the words of `quote` are looked for,
      whatever their line breaks.
      """,
    formula: "quote ⊂ text, up to white space; SHA-256(text) = sha256",
    reference: "FIPS 180-4",
    bad: RuleExample(Self.files(quote: "le satellite KazSat-4")),
    good: RuleExample(Self.files(quote: "le satellite KazSat-2")))

  private static func files(quote: String) -> [(path: String, text: String)] {
    [
      (
        "records.yaml",
        """
        kind: source
        id: article
        name: An article
        date: 2020-12
        licence: facts only
        ---
        kind: claim
        id: claim-1
        name: A claim
        source: article
        quote: \(quote)
        """
      ),
      ("texts/article.txt", "La Russie a construit le satellite\nKazSat-2.\n"),
    ]
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var texts: [String: Int] = [:]
    for (position, file) in inventory.files.enumerated() where file.path.hasSuffix(".txt") {
      let name = file.path.split(separator: "/").last ?? ""
      texts[String(name.dropLast(4))] = position
    }
    if texts.isEmpty { return }
    var words: [String: String] = [:]
    for record in inventory.records {
      if record.kind == .source, let file = texts[record.id],
        let digest = record.assertions("sha256").first, let expected = digest.value
      {
        report.exercised()
        let actual = SHA256.hexadecimal(inventory.files[file].bytes)
        if actual != expected.lowercased() {
          report.report(
            at: digest.location, subject: record.id, field: "sha256",
            Bilingual(
              "the text of \(record.id) is not the one that was read: its SHA-256 is"
                + " \(actual.prefix(12))…",
              "le texte de \(record.id) n'est pas celui qui a été lu : son SHA-256 est"
                + " \(actual.prefix(12))…"),
            length: expected.count,
            related: [
              Finding.Related(
                location: inventory.location(of: Place(file: file, line: 1)),
                message: Bilingual("the text", "le texte"))
            ])
        }
      }
      for quote in record.assertions("quote") {
        guard let span = quote.value, let source = quote.source, let file = texts[source] else {
          continue
        }
        report.exercised()
        let text: String
        if let known = words[source] {
          text = known
        } else {
          text = plain(String(decoding: inventory.files[file].bytes, as: UTF8.self))
          words[source] = text
        }
        if text.contains(plain(span)) { continue }
        report.report(
          at: quote.location, subject: record.id, field: "quote",
          Bilingual(
            "`\(span)` does not stand in \(source)", "« \(span) » ne figure pas dans \(source)"),
          length: span.count, sources: [source])
      }
    }
  }

  /// The text with single spaces for all white space.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
