// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Where a value differs, but the registry knows what the claim took it from.
extension ClaimJudge {
  /// A judgement of a differing value that is milder than a contradiction; nil where none applies.
  func softened(
    _ part: ClaimPart, _ record: Record, _ claim: Claim, _ differing: [Compared],
    _ label: Bilingual
  ) -> PartJudgement? {
    guard let first = differing.first, part.relation == .equal || part.relation == .includes else {
      return nil
    }
    if Self.isDateField(first.value.field) {
      return otherEvent(part, record, claim, differing, label)
        ?? overtaken(part, claim, differing, label)
    }
    return otherRole(part, record, claim, differing, label)
  }

  /// A stated date that is not that of the subject, but of another event of the same story.
  private func otherEvent(
    _ part: ClaimPart, _ record: Record, _ claim: Claim, _ differing: [Compared],
    _ label: Bilingual
  ) -> PartJudgement? {
    guard let stated = part.stated.flatMap({ Self.date($0) }) else { return nil }
    var records = [record]
    for id in claim.subjects where id != record.id {
      guard let other = catalog.record(id: id) else { continue }
      if other.kind == .programme || other.kind == .agreement { records.append(other) }
    }
    for other in records {
      for event in other["events"]?.elements ?? [] {
        guard let dated = event["date"]?.assertions.first, let date = dated.date,
          Self.lies(date, within: stated), let what = event["what"]?.value
        else { continue }
        let evidence = ClaimEvidence(dated, subject: other.id, field: "events")
        if Self.isCircular(evidence, claim) { continue }
        let text = what.hasSuffix(".") ? String(what.dropLast()) : what
        let found = shown(differing)
        let early = Self.isEarlier(differing, than: stated)
        let judged = make(
          part, .imprecise, differing,
          Bilingual(
            "\(label.english) is \(found)\(early ? ", earlier than stated" : ""); of \(part.stated ?? "") is another event (\(date.text): \(text))",
            "\(label.french) : \(found)\(early ? ", plus tôt qu'annoncé" : "") ; \(part.stated ?? "") est la date d'un autre événement (\(date.text) : \(text))"
          ))
        return judged.adding([evidence])
      }
    }
    return nil
  }

  private static func isEarlier(_ differing: [Compared], than stated: VagueDate) -> Bool {
    differing.allSatisfy { $0.value.assertion.date?.isCertainlyBefore(stated) ?? false }
  }

  /// A plan that was carried out at another time.
  private func overtaken(
    _ part: ClaimPart, _ claim: Claim, _ differing: [Compared], _ label: Bilingual
  ) -> PartJudgement? {
    guard claim.nature == .plan else { return nil }
    let found = shown(differing)
    return make(
      part, .imprecise, differing,
      Bilingual(
        "the plan was overtaken: \(label.english) is \(found), not \(part.stated ?? "")",
        "le projet a été dépassé : \(label.french) est \(found), et non \(part.stated ?? "")"))
  }

  // MARK: - Roles

  /// Fields that say who has to do with a record in which part.
  private static let roles = [
    "state", "owner", "operator", "manufacturer", "payload_manufacturer", "host_state",
    "operating_state", "launching_states", "parties", "organisations", "buyer",
  ]

  /// A stated value that the registry has in another role of the same record.
  private func otherRole(
    _ part: ClaimPart, _ record: Record, _ claim: Claim, _ differing: [Compared],
    _ label: Bilingual
  ) -> PartJudgement? {
    let segments = Self.segments(part.field)
    guard let role = segments.first, Self.roles.contains(role), let stated = part.stated else {
      return nil
    }
    for other in Self.roles where other != role {
      let path = ([other] + segments.dropFirst()).joined(separator: "/")
      for value in lookup(path, from: record, for: claim).usable {
        guard case .agrees = compare(stated, value, part, claim).match else { continue }
        let name = display(stated)
        let own = FieldLabels.label(path)
        return make(
          part, .imprecise, differing,
          Bilingual(
            "\(label.english) is \(shown(differing)); \(name) is \(own.english)",
            "\(label.french) : \(shown(differing)) ; \(name) est \(own.french)")
        ).adding(value.evidence)
      }
    }
    return nil
  }

  /// A maker who made the bus alone: the payload is another's.
  func sharedRole(
    _ part: ClaimPart, _ record: Record, _ claim: Claim, _ agreeing: [Compared]
  ) -> PartJudgement? {
    let segments = Self.segments(part.field)
    guard part.relation == .equal, segments.first == "manufacturer" else { return nil }
    let path = (["payload_manufacturer"] + segments.dropFirst()).joined(separator: "/")
    let others = lookup(path, from: record, for: claim).usable.filter { other in
      !agreeing.contains { $0.value.text == other.text }
    }
    guard let other = others.first else { return nil }
    let maker = other.chain.first.map { display($0.value) } ?? other.text
    let state = other.chain.count > 1 ? " (\(display(other.text)))" : ""
    let bus = shown(agreeing)
    return make(
      part, .imprecise, agreeing,
      Bilingual(
        "\(record.name) is only in part of \(bus): its payload is by \(maker)\(state)",
        "\(record.name) n'est qu'en partie de \(bus) : sa charge utile est de \(maker)\(state)")
    ).adding(other.evidence)
  }

  // MARK: - Corroboration

  /// A value that only the document has, but that an event told by another source bears out.
  func corroborated(
    _ part: ClaimPart, _ record: Record, _ claim: Claim, _ lookup: ClaimLookup, _ label: Bilingual
  ) -> PartJudgement? {
    guard let stated = part.stated, let value = lookup.circular.first,
      Self.segments(part.field).count == 1
    else { return nil }
    for event in record["events"]?.elements ?? [] {
      guard let assertion = event[FieldLabels.key(part.field)]?.assertions.first,
        assertion.value != nil
      else { continue }
      let told = ClaimLookup.Value(
        assertion: assertion, owner: record, field: value.field,
        chain: [ClaimEvidence(assertion, subject: record.id, field: "events")])
      guard !told.chain.contains(where: { Self.isCircular($0, claim) }),
        case .agrees = compare(stated, told, part, claim).match
      else { continue }
      return make(
        part, .holds, [(told, compare(stated, told, part, claim))],
        Bilingual(
          "\(label.english) is \(display(told.text)), as another account of the event has it",
          "\(label.french) : \(display(told.text)), comme le dit un autre récit de l'événement"))
    }
    return nil
  }
}

extension PartJudgement {
  /// The same with more evidence.
  func adding(_ more: [ClaimEvidence]) -> PartJudgement {
    PartJudgement(
      part, verdict, found: found, tolerance: tolerance, unit: unit, reason: reason,
      evidence: evidence + more.filter { !evidence.contains($0) })
  }
}
