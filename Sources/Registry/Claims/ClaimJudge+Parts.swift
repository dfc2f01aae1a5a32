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
    let key = FieldLabels.key(part.field)
    switch key {
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
    let label = FieldLabels.label(part.field, of: record.name)
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
            "\(label.english) lies after \(asOf.text), the date of the registry",
            "\(label.french) est postérieur au \(asOf.text), date du registre"))
      }
    }
    if values.isEmpty {
      if let judged = corroborated(part, record, claim, lookup, label) { return judged }
      let refusal = lookup.refusal(label)
      return PartJudgement(
        part, .cannotTell, found: refusal.found, unit: FieldLabels.unit(part.field),
        reason: refusal.reason, evidence: refusal.evidence)
    }
    let compared = values.map { (value: $0, result: compare(stated, $0, part, claim)) }
    return combine(compared, part, record, claim, label, isList: lookup.isList)
  }

  /// Whether a value is a date after the one up to which the registry knows.
  private func isLater(_ value: ClaimLookup.Value, than asOf: VagueDate) -> Bool {
    guard Self.isDateField(value.field), let date = value.assertion.date, !date.isNotBefore,
      let end = asOf.latest
    else { return false }
    return date.earliest >= end
  }

  typealias Compared = (value: ClaimLookup.Value, result: ClaimComparison)

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
      let others = shown(differing)
      let reason =
        isList
        ? Bilingual(
          "\(label.english) is not \(display(part.stated ?? "")) alone: also \(others)",
          "\(label.french) : pas seulement \(display(part.stated ?? "")), mais aussi \(others)")
        : Bilingual(
          "sources differ on \(label.english): \(shown(agreeing)) or \(others)",
          "les sources diffèrent sur \(label.french) : \(shown(agreeing)) ou \(others)")
      return make(part, .imprecise, compared, reason)
    }
    for one in compared {
      if case .near(let why) = one.result.match { return make(part, .imprecise, [one], why) }
    }
    if differing.isEmpty {
      for one in compared {
        if case .unsure(let why) = one.result.match { return make(part, .cannotTell, [one], why) }
      }
    }
    if let soft = softened(part, record, claim, differing, label) { return soft }
    if part.relation == .includes, !Self.isClosed(part.field) {
      return make(
        part, .cannotTell, differing,
        Bilingual(
          "\(label.english) in the registry do not name \(display(part.stated ?? "")), and need not be complete",
          "\(label.french) du registre ne nomment pas \(display(part.stated ?? "")) et peuvent être incomplets"
        ))
    }
    return make(part, .contradicted, differing, contradiction(part, differing, label))
  }

  private func contradiction(
    _ part: ClaimPart, _ differing: [Compared], _ label: Bilingual
  ) -> Bilingual {
    let found = shown(differing)
    let stated = with(part, display(part.stated ?? ""))
    let phrase = Self.phrase(part.relation, stated)
    return Bilingual(
      "\(label.english) is \(found), not \(phrase.english)",
      "\(label.french) : \(found), et non \(phrase.french)")
  }

  private func agreed(
    _ agreeing: [Compared], _ part: ClaimPart, _ record: Record, _ claim: Claim,
    _ label: Bilingual
  ) -> PartJudgement {
    if let shared = sharedRole(part, record, claim, agreeing) { return shared }
    let isKnown = agreeing.contains { !$0.value.isGeneralKnowledge }
    let found = shown(agreeing)
    var reason = Bilingual(
      "\(label.english) is \(found)", "\(label.french) : \(found)")
    if part.relation == .includes {
      reason = Bilingual(
        "\(label.english) include \(found)", "\(label.french) comprennent \(found)")
    }
    if !isKnown {
      reason = Bilingual(
        "\(reason.english) (general knowledge)", "\(reason.french) (culture générale)")
    }
    return make(part, .holds, agreeing, reason)
  }

  private func negated(
    _ agreeing: [Compared], _ differing: [Compared], _ all: [Compared], _ part: ClaimPart,
    _ label: Bilingual
  ) -> PartJudgement {
    let reason = Bilingual(
      "\(label.english) is \(shown(all))", "\(label.french) : \(shown(all))")
    if agreeing.isEmpty, differing.isEmpty { return make(part, .cannotTell, all, reason) }
    return make(part, agreeing.isEmpty ? .holds : .contradicted, all, reason)
  }

  /// A judgement with the figures and sources of some comparisons.
  func make(
    _ part: ClaimPart, _ verdict: Verdict, _ compared: [Compared], _ reason: Bilingual
  ) -> PartJudgement {
    PartJudgement(
      part, verdict, found: shown(compared),
      tolerance: compared.lazy.compactMap(\.result.tolerance).first,
      unit: FieldLabels.unit(part.field), reason: reason,
      evidence: compared.flatMap { $0.value.evidence + $0.result.evidence })
  }

  /// The values of comparisons, each once.
  func shown(_ compared: [Compared]) -> String {
    var texts: [String] = []
    for one in compared {
      let unit = FieldLabels.unit(one.value.field).map { " \($0)" } ?? ""
      let text = one.result.found ?? display(one.value.text) + unit
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.joined(separator: ", ")
  }

  /// A value for people: the name of the record it refers to.
  func display(_ value: String) -> String { catalog.entry(id: value)?.name ?? value }

  func with(_ part: ClaimPart, _ text: String) -> String {
    text + (FieldLabels.unit(part.field).map { " \($0)" } ?? "")
  }

  /// A relation and its value in words.
  static func phrase(_ relation: ClaimRelation, _ stated: String) -> Bilingual {
    switch relation {
    case .atLeast: Bilingual("at least \(stated)", "au moins \(stated)")
    case .atMost: Bilingual("at most \(stated)", "au plus \(stated)")
    case .moreThan: Bilingual("more than \(stated)", "plus de \(stated)")
    case .lessThan: Bilingual("less than \(stated)", "moins de \(stated)")
    case .before: Bilingual("before \(stated)", "avant \(stated)")
    case .notBefore: Bilingual("\(stated) or later", "\(stated) ou plus tard")
    case .after: Bilingual("after \(stated)", "après \(stated)")
    case .equal, .unequal, .includes, .count, .first, .none: Bilingual(same: stated)
    }
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
