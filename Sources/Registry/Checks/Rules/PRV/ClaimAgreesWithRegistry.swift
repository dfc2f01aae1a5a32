// SPDX-License-Identifier: Apache-2.0

/// PRV-003: what a document asserts agrees with the registry and the physics.
enum ClaimAgreesWithRegistry: Check {
  static let rule = Rule(
    id: "PRV-003",
    title: Bilingual(
      "what documents assert agrees with the registry",
      "ce qu'affirment les documents concorde avec le registre"),
    severity: .warning, certainty: .physics,
    rationale: """
      A registry that keeps what articles say beside what is so can tell them apart: KazSat-2 is not in low
      orbit, Chang'e-5 lifted off on 23 November UTC, the station is called Mir. Each claim that is
      contradicted or imprecise is a finding at its place, with the values that decide as related places.
      It is never an error of the registry itself. How claims are judged is in the catalogue's README.
      """,
    formula: """
      verdict(claim) = holds; see `simctl claims`
      """,
    tolerance: """
      Dates: the interval that the words stand for. Numbers: half of the last digit stated. Regimes: the
      widest published definition of the name.
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
          field: regime
          relation: is
          stated: LEO
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
    for judged in judgements where judged.verdict != .cannotTell {
      report.exercised()
      guard judged.verdict != .holds else { continue }
      let worst =
        judged.deciding.first { $0.verdict == .contradicted } ?? judged.deciding.first
      let what = judged.verdict.words
      let figures = worst.flatMap { Self.figures($0) }
      report.report(
        at: worst?.part.location ?? judged.claim.location, subject: judged.claim.id,
        field: "asserts",
        Bilingual(
          "\(what.english): “\(judged.claim.text.english)” \(judged.reason.english.dropLast())",
          "\(what.french) : « \(judged.claim.text.french) » \(judged.reason.french.dropLast())"),
        length: worst?.part.stated?.count ?? 0, measured: figures?.stated,
        expected: figures?.found, unit: figures == nil ? "" : worst?.unit ?? "",
        model: worst?.part.field == "regime" ? "heights by SGP4 and as listed" : nil,
        sources: judged.sources, related: judged.related)
    }
  }
}

extension ClaimAgreesWithRegistry {
  /// Both figures of a part that has numbers; years and days are none.
  private static func figures(_ part: PartJudgement) -> (stated: Double, found: Double)? {
    guard !ClaimJudge.isDateField(part.part.field), let stated = Double(part.stated),
      let number = part.found.english.split(separator: " ").first, let found = Double(number)
    else { return nil }
    return (stated, found)
  }
}

extension ClaimJudgement {
  /// The values that decide, as places of a finding.
  var related: [Finding.Related] {
    var seen: Set<ClaimEvidence> = []
    return deciding.flatMap(\.evidence).filter { seen.insert($0).inserted }.map { evidence in
      let what = "\(evidence.subject) \(evidence.field): \(evidence.value)"
      let who = evidence.source.map { " (\($0))" } ?? ""
      return Finding.Related(location: evidence.location, message: Bilingual(same: what + who))
    }
  }
}
