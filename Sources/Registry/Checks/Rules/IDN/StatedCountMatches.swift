// SPDX-License-Identifier: Apache-2.0

/// IDN-016: a count that a text states is that of the registry.
///
/// Only numbers that stand in the text of the claim count as stated; others are how its words were
/// put into figures, and are judged with the claim.
enum StatedCountMatches: Check {
  static let rule = Rule(
    id: "IDN-016",
    title: Bilingual(
      "a count stated in prose is that of the registry",
      "un nombre écrit en toutes lettres est celui du registre"),
    severity: .warning, certainty: .exact,
    rationale: """
      “Three KazSats” can be counted. Only numbers that stand in the text of the claim are checked; those by
      which a claim was put into figures are not the document's own.
      """,
    formula: """
      count stated = count of the members of the group
      """,
    reference: "facts on the articles: « trois satellites KazSat », which is right",
    bad: RuleExample(
      "claims/a.yaml",
      """
      kind: claim
      id: claim-a
      name: Claim
      source: paper
      place: page 1
      date: 2024
      nature: fact
      text: The zoo has three satellites.
      asserts:
        - subject: zoo
          field: members
          relation: count
          stated: 3
          among: kind:satellite
      ---
      kind: programme
      id: zoo
      name: Zoo
      source: list
      members:
        - bird
        - fish
      ---
      kind: satellite
      id: bird
      name: Bird
      source: list
      ---
      kind: satellite
      id: fish
      name: Fish
      source: list
      """),
    good: RuleExample(
      "claims/a.yaml",
      """
      kind: claim
      id: claim-a
      name: Claim
      source: paper
      place: page 1
      date: 2024
      nature: fact
      text: The zoo has two satellites.
      asserts:
        - subject: zoo
          field: members
          relation: count
          stated: 2
          among: kind:satellite
      ---
      kind: programme
      id: zoo
      name: Zoo
      source: list
      members:
        - bird
        - fish
      ---
      kind: satellite
      id: bird
      name: Bird
      source: list
      ---
      kind: satellite
      id: fish
      name: Fish
      source: list
      """))

  private static let words: [Int: [String]] = [
    1: ["one", "un", "une"], 2: ["two", "both", "deux"], 3: ["three", "trois"],
    4: ["four", "quatre"], 5: ["five", "cinq"], 6: ["six"], 7: ["seven", "sept"],
    8: ["eight", "huit"], 9: ["nine", "neuf"], 10: ["ten", "dix"],
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let judgements = context.judgements
    for judged in judgements {
      for part in judged.parts where part.part.relation == .count {
        guard let number = part.part.stated.flatMap({ Int($0) }),
          states(judged.claim.text.english, number) || states(judged.claim.text.french, number),
          part.verdict != .cannotTell
        else { continue }
        report.exercised()
        guard part.verdict == .contradicted else { continue }
        report.report(
          at: part.part.location, subject: judged.claim.id, field: "asserts",
          Bilingual(
            "the text counts \(number), the registry \(part.found.english)",
            "le texte en compte \(number), le registre \(part.found.french)"),
          length: part.part.stated?.count ?? 0, measured: Double(number),
          expected: Double(part.found.english), tolerance: 0,
          sources: part.evidence.compactMap(\.source), related: judged.related)
      }
    }
  }

  /// Whether a text has a number, in digits or as a word.
  static func states(_ text: String, _ number: Int) -> Bool {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return parts.contains { part in
      String(part) == "\(number)" || words[number]?.contains(String(part)) ?? false
    }
  }
}
