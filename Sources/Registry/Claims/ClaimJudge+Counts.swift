// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// Holds a stated number against the count of a group; `none` states zero.
  func judgeCount(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    let text = part.among ?? ""
    guard let group = RecordGroup(text) else { return unclear(part, text) }
    let stated = part.relation == .none ? 0 : Int(part.stated ?? "")
    guard let stated else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual("the claim states no number", "l'assertion ne donne pas de nombre"))
    }
    let (found, isWhole) = records(of: group, within: record, claim: claim)
    let names = found.prefix(6).map(\.name).joined(separator: ", ")
    let list = found.isEmpty ? "" : ": \(names)\(found.count > 6 ? ", …" : "")"
    let evidence = counted(found, record, isWhole: isWhole)
    let number = "\(found.count)"
    if found.count == stated {
      // An empty search of a selection proves little, but nothing speaks against the claim.
      return PartJudgement(
        part, .holds, found: number,
        reason: Bilingual(
          "the registry counts \(number) (\(text))\(list)",
          "le registre en compte \(number) (\(text))\(list)"), evidence: evidence)
    }
    if found.count < stated, claim.nature == .plan {
      let when = asOf?.text ?? ""
      return PartJudgement(
        part, .imprecise, found: number,
        reason: Bilingual(
          "the plan was not carried out by \(when): the registry counts \(number) of \(stated) (\(text))",
          "le projet n'était pas réalisé au \(when) : le registre en compte \(number) sur \(stated) (\(text))"
        ), evidence: evidence)
    }
    if found.count < stated, !isWhole {
      return PartJudgement(
        part, .cannotTell, found: number,
        reason: Bilingual(
          "the registry counts \(number) (\(text)), but need not have all",
          "le registre en compte \(number) (\(text)), mais peut être incomplet"),
        evidence: evidence)
    }
    return PartJudgement(
      part, .contradicted, found: number, tolerance: Bilingual(same: "±0"),
      reason: Bilingual(
        "the registry counts \(number), not \(stated) (\(text))\(list)",
        "le registre en compte \(number), et non \(stated) (\(text))\(list)"), evidence: evidence)
  }

  private func counted(_ found: [Record], _ subject: Record, isWhole: Bool) -> [ClaimEvidence] {
    if isWhole, let members = subject["members"]?.assertions.first {
      return [
        ClaimEvidence(
          subject: subject.id, field: "members", value: "\(found.count)", source: members.source,
          location: members.location, confidence: members.confidence)
      ]
    }
    return found.prefix(6).map { record in
      ClaimEvidence(
        subject: record.id, field: "kind", value: record.kind.rawValue, source: record.source,
        location: record.location, confidence: .reported)
    }
  }

  func unclear(_ part: ClaimPart, _ text: String) -> PartJudgement {
    PartJudgement(
      part, .cannotTell,
      reason: Bilingual(
        "the group `\(text)` cannot be looked for", "le groupe « \(text) » ne peut être recherché"))
  }

  // MARK: - First

  /// Sorts a group by the day on which each begins, and looks for the subject's place.
  func judgeFirst(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    let text = part.among ?? ""
    guard let group = RecordGroup(text) else { return unclear(part, text) }
    let (members, _) = records(of: group, within: nil, claim: claim)
    var dated: [(record: Record, date: VagueDate, evidence: ClaimEvidence)] = []
    for member in members {
      if let begun = beginning(of: member) { dated.append((member, begun.date, begun.evidence)) }
    }
    dated.sort { ($0.date.earliest, $0.record.id) < ($1.date.earliest, $1.record.id) }
    guard let own = dated.firstIndex(where: { $0.record.id == record.id }) else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "the registry has no date of \(record.name) in the group (\(text))",
          "le registre n'a pas de date de \(record.name) dans le groupe (\(text))"))
    }
    let order = dated.prefix(own + 1).map { "\($0.record.name) \($0.date.text.prefix(10))" }
    let list = order.joined(separator: ", ")
    let evidence = dated.prefix(own + 1).map(\.evidence)
    let found = "\(own + 1) of \(dated.count)"
    if own == 0 {
      return PartJudgement(
        part, .holds, found: found,
        reason: Bilingual(
          "\(record.name) comes first of \(dated.count) (\(text)): \(list)",
          "\(record.name) est premier sur \(dated.count) (\(text)) : \(list)"), evidence: evidence)
    }
    let flag = narrower(record, dated.prefix(own).map(\.record))
    return PartJudgement(
      part, .contradicted, found: found,
      reason: Bilingual(
        "\(record.name) comes \(own + 1). of \(dated.count) (\(text)): \(list)\(flag.english)",
        "\(record.name) vient \(own + 1)e sur \(dated.count) (\(text)) : \(list)\(flag.french)"),
      evidence: evidence)
  }

  /// A narrower reading under which the subject would be first: its flag, or for whom it flew.
  private func narrower(_ record: Record, _ earlier: [Record]) -> Bilingual {
    for (key, english, french) in [
      ("flag", "under the flag", "sous le pavillon"), ("flew_for", "for", "pour"),
    ] {
      guard let own = record["flights"]?.elements.first?[key]?.value else { continue }
      let others = earlier.flatMap { $0["flights"]?.elements ?? [] }.compactMap { $0[key]?.value }
      if !others.contains(own) {
        let name = display(own)
        return Bilingual(
          "; first only \(english) \(name)", " ; premier seulement \(french) \(name)")
      }
    }
    return Bilingual(same: "")
  }
}
