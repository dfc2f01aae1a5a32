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
  public let found: String
  /// How far both may differ, or the interval that a vague date stands for.
  public let tolerance: Bilingual?
  /// The unit of the figures.
  public let unit: String?
  /// Why, in one sentence without a full stop.
  public let reason: Bilingual
  /// The values that decide.
  public let evidence: [ClaimEvidence]

  init(
    _ part: ClaimPart, _ verdict: Verdict, found: String = "", tolerance: Bilingual? = nil,
    unit: String? = nil, reason: Bilingual, evidence: [ClaimEvidence] = []
  ) {
    self.part = part
    self.verdict = verdict
    stated = part.stated ?? part.relation.rawValue
    self.found = found
    self.tolerance = tolerance
    self.unit = unit
    self.reason = reason
    self.evidence = evidence
  }
}
