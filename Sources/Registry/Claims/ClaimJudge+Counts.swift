// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ClaimJudge {
  /// Holds a stated number against the count of a group; `none` states zero.
  ///
  /// The members that a record lists are all there are. The records of the catalogue as a whole are
  /// a selection, so that a smaller count than stated proves nothing.
  func judgeCount(_ part: ClaimPart, _ record: Record, _ claim: Claim) -> PartJudgement {
    let text = part.among ?? ""
    guard let group = RecordGroup(text) else { return unclear(part, text) }
    guard let stated = part.relation == .none ? 0 : Int(part.stated ?? "") else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual("the claim states no number", "l'assertion ne donne pas de nombre"))
    }
    let (found, isWhole) = records(of: group, within: record, claim: claim)
    let names = Bilingual.joined(found.prefix(6).map { name($0) }, separator: ", ")
    let rest = found.count > 6 ? ", …" : ""
    let list =
      found.isEmpty
      ? names : Bilingual(": \(names.english)\(rest)", " : \(names.french)\(rest)")
    let what = group.words { self.display($0) }
    let count = found.count
    func judged(_ verdict: Verdict, _ reason: Bilingual) -> PartJudgement {
      PartJudgement(
        part, verdict, found: Bilingual(same: "\(count)"), tolerance: Bilingual(same: "±0"),
        reason: reason, evidence: counted(found, record, isWhole: isWhole))
    }
    if count == stated {
      return judged(
        .holds,
        Bilingual(
          "the registry counts \(count) (\(what.english))\(list.english)",
          "le registre en compte \(count) (\(what.french))\(list.french)"))
    }
    if count < stated, claim.nature == .plan {
      let when = asOf?.text ?? "-"
      return judged(
        .imprecise,
        Bilingual(
          "the plan was not carried out by \(when): the registry counts \(count) of \(stated) (\(what.english))",
          "le projet n'était pas réalisé au \(when) : le registre en compte \(count) sur \(stated) (\(what.french))"
        ))
    }
    if count < stated, !isWhole {
      return judged(
        .cannotTell,
        Bilingual(
          "the registry counts \(count) (\(what.english)), but need not have all",
          "le registre en compte \(count) (\(what.french)), mais peut être incomplet"))
    }
    return judged(
      .contradicted,
      Bilingual(
        "the registry counts \(count), not \(stated) (\(what.english))\(list.english)",
        "le registre en compte \(count), et non \(stated) (\(what.french))\(list.french)"))
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
    let what = group.words { self.display($0) }
    let own = name(record)
    guard let place = dated.firstIndex(where: { $0.record.id == record.id }) else {
      return PartJudgement(
        part, .cannotTell,
        reason: Bilingual(
          "the registry has no date of \(own.english) in the group (\(what.english))",
          "le registre n'a pas de date \(French.of(own.french)) dans le groupe (\(what.french))"))
    }
    let order = dated.prefix(place + 1).map { "\($0.record.name) \($0.date.text.prefix(10))" }
    let list = order.joined(separator: ", ")
    let rank = ClaimWords.ordinal(place + 1)
    let flag =
      place == 0 ? Bilingual(same: "") : narrower(record, dated.prefix(place).map(\.record))
    let count = dated.count
    return PartJudgement(
      part, place == 0 ? .holds : .contradicted,
      found: Bilingual("\(rank.english) of \(count)", "\(rank.french) sur \(count)"),
      reason: Bilingual(
        "\(own.english) comes \(rank.english) of \(count) (\(what.english)): \(list)\(flag.english)",
        "\(own.french) vient \(rank.french) sur \(count) (\(what.french)) : \(list)\(flag.french)"),
      evidence: dated.prefix(place + 1).map(\.evidence))
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
          "; first only \(english) \(name.english)", " ; premier seulement \(french) \(name.french)"
        )
      }
    }
    return Bilingual(same: "")
  }
}
