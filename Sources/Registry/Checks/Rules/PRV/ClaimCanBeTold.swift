// SPDX-License-Identifier: Apache-2.0

/// PRV-004: something independent can be held against what a document asserts.
enum ClaimCanBeTold: Check {
  static let rule = Rule(
    id: "PRV-004",
    title: Bilingual(
      "what documents assert can be held against something",
      "ce qu'affirment les documents peut être confronté"),
    severity: .info, certainty: .exact,
    rationale: """
      A claim is unverified where no source but its own document has the value, where the value is doubtful
      or absent, or where it is an opinion (“more than 12 billion dollars”). Worth a look: another source
      may decide.
      """,
    formula: """
      verdict(claim) ≠ cannot tell; see `simctl claims`
      """,
    reference: "facts on the five source articles",
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
      text: Text.
      asserts:
        - subject: bird
          field: mass_kg
          relation: is
          stated: 500
      ---
      kind: satellite
      id: bird
      name: Bird
      source: list
      orbits:
        - perigee_km: 35780
          apogee_km: 35790
          inclination_deg: 0.1
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
      text: Text.
      asserts:
        - subject: bird
          field: regime
          relation: is
          stated: GEO
      ---
      kind: satellite
      id: bird
      name: Bird
      source: list
      orbits:
        - perigee_km: 35780
          apogee_km: 35790
          inclination_deg: 0.1
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let judgements = context.judgements
    for judged in judgements {
      report.exercised()
      guard judged.verdict == .cannotTell else { continue }
      report.report(
        at: judged.claim.location, subject: judged.claim.id, field: "asserts",
        Bilingual(
          "unverified: “\(judged.claim.text.english)” \(judged.reason.english.dropLast())",
          "non vérifié : « \(judged.claim.text.french) » \(judged.reason.french.dropLast())"),
        sources: judged.sources, related: judged.related)
    }
  }
}
