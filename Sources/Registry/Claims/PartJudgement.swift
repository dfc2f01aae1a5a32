// SPDX-License-Identifier: Apache-2.0

/// What the registry makes of one part of a claim, with the figures.
public struct PartJudgement: Sendable, Hashable {
  /// The part.
  public let part: ClaimPart
  /// What is made of it.
  public let verdict: Verdict
  /// What the claim states.
  public let stated: String
  /// What the registry has, or what the physics gives; empty where there is nothing.
  public let found: Bilingual
  /// How far both may differ, or the interval that a vague date stands for.
  public let tolerance: Bilingual?
  /// The unit of the figures.
  public let unit: String?
  /// The values that decide.
  public let evidence: [ClaimEvidence]
  /// Why, as a clause that can be drawn together with others.
  let clause: ClaimClause

  /// Why, as a clause without a capital and a full stop.
  public var reason: Bilingual { clause.text }

  init(
    _ part: ClaimPart, _ verdict: Verdict, found: Bilingual = Bilingual(same: ""),
    tolerance: Bilingual? = nil, unit: String? = nil, clause: ClaimClause,
    evidence: [ClaimEvidence] = []
  ) {
    self.part = part
    self.verdict = verdict
    stated = part.stated ?? part.relation.rawValue
    self.found = found
    self.tolerance = tolerance
    self.unit = unit
    self.clause = clause
    self.evidence = evidence
  }

  init(
    _ part: ClaimPart, _ verdict: Verdict, found: Bilingual = Bilingual(same: ""),
    tolerance: Bilingual? = nil, unit: String? = nil, reason: Bilingual,
    evidence: [ClaimEvidence] = []
  ) {
    self.init(
      part, verdict, found: found, tolerance: tolerance, unit: unit,
      clause: ClaimClause(reason), evidence: evidence)
  }

  /// The same with more evidence.
  func adding(_ more: [ClaimEvidence]) -> PartJudgement {
    PartJudgement(
      part, verdict, found: found, tolerance: tolerance, unit: unit, clause: clause,
      evidence: evidence + more.filter { !evidence.contains($0) })
  }
}
