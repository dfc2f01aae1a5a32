// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// What is made of one part of a claim.
  func judge(_ part: ClaimPart, of claim: Claim) -> PartJudgement {
    guard let record = catalog.record(id: part.subject) else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "the registry has no record `\(part.subject)`",
          "le registre n'a pas de fiche « \(part.subject) »"))
    }
    switch part.relation {
    case .count, .none: return judgeCount(part, record, claim)
    case .first: return judgeFirst(part, record, claim)
    default: break
    }
    switch FieldLabels.key(part.field) {
    case "weekday": return judgeWeekday(part, record, claim)
    case "gap_years": return judgeGap(part, record, claim)
    case "years_since": return judgeYearsSince(part, record, claim)
    case "launches" where record["launches"] == nil: return judgeLaunches(part, record, claim)
    case "regime": return judgeRegime(part, record, claim)
    case "name" where part.field == "name": return judgeName(part, record, claim)
    default: return judgeField(part, record, claim)
    }
  }

  private func judgeField(
    _ part: ClaimPart, _ record: Record, _ claim: Claim
  ) -> PartJudgement {
    let label = label(part.field, of: record)
    let lookup = lookup(part.field, from: record, for: claim)
    guard let stated = part.stated else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "the claim states no value of \(label.english)",
          "l'assertion ne donne pas \(label.french)"))
    }
    var values = lookup.usable
    if let asOf, values.contains(where: { isLater($0, than: asOf) }) {
      values.removeAll { isLater($0, than: asOf) }
      if values.isEmpty {
        return PartJudgement(
          part, .cannotTell,
          reason: Bilingual(
            "\(label.english) is not before \(asOf.text), the date of the registry",
            "\(label.french) n'est pas antérieur au \(asOf.text), date du registre"))
      }
    }
    if values.isEmpty {
      if let judged = corroborated(part, record, claim, lookup, label) { return judged }
      let refusal = lookup.refusal(label)
      return PartJudgement(
        part, .cannotTell, found: refusal.found, unit: FieldLabels.unit(part.field),
        clause: refusal.clause, evidence: refusal.evidence)
    }
    let compared = values.map { (value: $0, result: compare(stated, $0, part, label)) }
    return combine(compared, part, record, claim, label, isList: lookup.isList)
  }

  /// Whether a value is a date after the one up to which the registry knows.
  private func isLater(_ value: ClaimLookup.Value, than asOf: VagueDate) -> Bool {
    guard Self.isDateField(value.field), let date = value.assertion.date, !date.isNotBefore,
      let end = asOf.latest
    else { return false }
    return date.earliest >= end
  }

  /// The judgement of a field from those of its values.
  private func combine(
    _ compared: [Compared], _ part: ClaimPart, _ record: Record, _ claim: Claim,
    _ label: Bilingual, isList: Bool
  ) -> PartJudgement {
    let agreeing = compared.filter { if case .agrees = $0.result.match { true } else { false } }
    let differing = compared.filter { if case .differs = $0.result.match { true } else { false } }
    if part.relation == .unequal { return negated(agreeing, differing, compared, part, label) }
    if !agreeing.isEmpty {
      if differing.isEmpty || part.relation == .includes {
        return agreed(agreeing, part, record, claim, label)
      }
      return divided(agreeing, differing, part, label, isList: isList)
    }
    for one in compared {
      if case .near(let why) = one.result.match {
        return make(part, .imprecise, [one], ClaimClause(why))
      }
    }
    if differing.isEmpty {
      for one in compared {
        if case .unsure(let why) = one.result.match {
          return make(part, .cannotTell, [one], ClaimClause(why))
        }
      }
    }
    if let soft = softened(part, record, claim, differing, label) { return soft }
    let stated = stated(part)
    let found = shown(differing)
    if part.relation == .includes, !Self.isClosed(part.field) {
      let object = Bilingual(
        "\(found.english); the list need not be whole, and \(stated.english) is not in it",
        "\(found.french) ; la liste peut être incomplète, \(stated.french) n'y est pas")
      return make(part, .cannotTell, differing, Self.clause(part.field, label, object))
    }
    let head = Self.clause(part.field, label, found).text
    return make(
      part, .contradicted, differing,
      ClaimClause(Bilingual("\(head.english), not", "\(head.french), et non"), stated))
  }

  /// Some values agree and others do not: a value among several, or sources that differ.
  private func divided(
    _ agreeing: [Compared], _ differing: [Compared], _ part: ClaimPart, _ label: Bilingual,
    isList: Bool
  ) -> PartJudgement {
    let (own, others) = (shown(agreeing), shown(differing))
    if isList {
      let object = Bilingual(
        "not \(own.english) alone, but \(others.english) too",
        "non \(own.french) seul, mais aussi \(others.french)")
      return make(
        part, .imprecise, agreeing + differing, Self.clause(part.field, label, object))
    }
    return make(
      part, .imprecise, agreeing + differing,
      ClaimClause(
        Bilingual(
          "sources differ on \(label.english): \(own.english) or \(others.english)",
          "les sources diffèrent sur \(label.french) : \(own.french) ou \(others.french)")))
  }

  private func agreed(
    _ agreeing: [Compared], _ part: ClaimPart, _ record: Record, _ claim: Claim,
    _ label: Bilingual
  ) -> PartJudgement {
    if let shared = sharedRole(part, record, claim, agreeing) { return shared }
    let isKnown = agreeing.contains { !$0.value.isGeneralKnowledge }
    var object = shown(agreeing)
    if !isKnown {
      object = Bilingual(
        "\(object.english) (general knowledge)", "\(object.french) (culture générale)")
    }
    if part.relation == .includes {
      let head = Bilingual("\(label.english) include", "\(label.french) :")
      return make(part, .holds, agreeing, ClaimClause(head, object))
    }
    return make(part, .holds, agreeing, Self.clause(part.field, label, object))
  }

  private func negated(
    _ agreeing: [Compared], _ differing: [Compared], _ all: [Compared], _ part: ClaimPart,
    _ label: Bilingual
  ) -> PartJudgement {
    let clause = Self.clause(part.field, label, shown(all))
    if agreeing.isEmpty, differing.isEmpty { return make(part, .cannotTell, all, clause) }
    return make(part, agreeing.isEmpty ? .holds : .contradicted, all, clause)
  }

  /// A judgement with the figures and sources of some comparisons.
  func make(
    _ part: ClaimPart, _ verdict: Verdict, _ compared: [Compared], _ clause: ClaimClause
  ) -> PartJudgement {
    PartJudgement(
      part, verdict, found: shown(compared),
      tolerance: compared.lazy.compactMap(\.result.tolerance).first,
      unit: FieldLabels.unit(part.field), clause: clause,
      evidence: compared.flatMap { $0.value.evidence + $0.result.evidence })
  }

  /// Fields whose list is whole: what is not in it is not so.
  static func isClosed(_ field: String) -> Bool {
    let closed: Set<String> = [
      "parties", "operating_state", "host_state", "state", "members", "payloads", "organisations",
      "participants", "purpose", "manufacturer", "operator",
    ]
    return closed.contains(FieldLabels.key(field))
  }
}
