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
        let found = shown(differing)
        let isEarly = Self.isEarlier(differing, than: stated)
        let text = Bilingual(Self.plain(what), Self.plain(event["what_fr"]?.value ?? what))
        let object = Bilingual(
          "\(found.english)\(isEarly ? ", earlier than stated" : ""), while of \(stated.text)"
            + " is another event (\(date.text): \(text.english))",
          "\(found.french)\(isEarly ? ", plus tôt qu'annoncé" : ""), tandis que de \(stated.text)"
            + " date un autre événement (\(date.text) : \(text.french))")
        let judged = make(part, .imprecise, differing, Self.clause(part.field, label, object))
        return judged.adding([evidence])
      }
    }
    return nil
  }

  private static func plain(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
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
      ClaimClause(
        Bilingual(
          "the plan was overtaken: \(label.english) is \(found.english), not \(part.stated ?? "")",
          "le projet a été dépassé : \(label.french) est \(found.french), non \(part.stated ?? "")")
      ))
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
        guard case .agrees = compare(stated, value, part, label).match else { continue }
        let name = display(stated)
        let own = FieldLabels.label(path)
        let found = shown(differing)
        let object = Bilingual(
          "\(found.english); \(name.english) is \(own.english)",
          "\(found.french) ; \(name.french) est \(own.french)")
        return make(part, .imprecise, differing, Self.clause(part.field, label, object))
          .adding(value.evidence)
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
    let maker = display(other.chain.first?.value ?? other.text)
    let state = other.chain.count > 1 ? " (\(other.text))" : ""
    let bus = shown(agreeing)
    let label = label(part.field, of: record)
    let object = Bilingual(
      "\(bus.english), but its payload is by \(maker.english)\(state)",
      "\(bus.french), mais sa charge utile est de \(maker.french)\(state)")
    return make(part, .imprecise, agreeing, Self.clause(part.field, label, object))
      .adding(other.evidence)
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
      // What had not happened by the date of the registry corroborates nothing.
      if let end = asOf?.latest, let day = event["date"]?.assertions.first?.date, !day.isNotBefore,
        day.earliest >= end
      {
        continue
      }
      let told = ClaimLookup.Value(
        assertion: assertion, owner: record, field: value.field,
        chain: [ClaimEvidence(assertion, subject: record.id, field: "events")])
      guard !told.chain.contains(where: { Self.isCircular($0, claim) }),
        case .agrees = compare(stated, told, part, label).match
      else { continue }
      return make(
        part, .holds, [(told, compare(stated, told, part, label))],
        Self.clause(
          part.field, label,
          Bilingual(
            "\(display(told.text).english), as another account has it",
            "\(display(told.text).french), comme le dit un autre récit")))
    }
    return nil
  }
}
