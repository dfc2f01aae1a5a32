// SPDX-License-Identifier: Apache-2.0

/// MIS-003: only one can be the first of a group.
enum FirstIsUnique: Check {
  static let rule = Rule(
    id: "MIS-003",
    title: Bilingual(
      "only one is called the first of a group",
      "un seul est dit premier du groupe"),
    severity: .warning, certainty: .exact,
    rationale: """
      “First” means nothing without the group: the first Kazakh in space, the first sent by the Republic.
      Two claims of one group that name different firsts cannot both be right. Whether the first named is
      the first in fact is the business of PRV-003.
      """,
    formula: """
      subject of `first` is one for each `among`
      """,
    reference:
      "facts on the articles: “premier cosmonaute de la République du Kazakhstan” beside Aubakirov (1991) and Musabayev (1994)",
    bad: RuleExample(
      "claims/a.yaml",
      """
      kind: claim
      id: claim-a
      name: Claim a
      source: s
      place: page 1
      date: 2024
      nature: fact
      text: First.
      asserts:
        - subject: ann
          field: flights
          relation: first
          among: member of crew
      ---
      kind: claim
      id: claim-b
      name: Claim b
      source: s
      place: page 1
      date: 2024
      nature: fact
      text: First.
      asserts:
        - subject: bob
          field: flights
          relation: first
          among: member of crew
      """),
    good: RuleExample(
      "claims/a.yaml",
      """
      kind: claim
      id: claim-a
      name: Claim a
      source: s
      place: page 1
      date: 2024
      nature: fact
      text: First.
      asserts:
        - subject: ann
          field: flights
          relation: first
          among: member of crew
      ---
      kind: claim
      id: claim-b
      name: Claim b
      source: s
      place: page 1
      date: 2024
      nature: fact
      text: First.
      asserts:
        - subject: bob
          field: flights
          relation: first
          among: member of other-crew
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var firsts: [String: (subject: String, claim: Claim, part: ClaimPart)] = [:]
    for claim in inventory.records(of: [.claim]).compactMap({ Claim($0) }) {
      for part in claim.parts where part.relation == .first {
        report.exercised()
        guard let group = part.among, !group.isEmpty else {
          report.found(
            .warning, part.location, subject: claim.id, field: "asserts",
            Bilingual(
              "“first” needs a group: first of what?",
              "« premier » demande un groupe : premier de quoi ?"))
          continue
        }
        guard let other = firsts[group] else {
          firsts[group] = (part.subject, claim, part)
          continue
        }
        guard other.subject != part.subject else { continue }
        let own = inventory.record(id: part.subject)?.name ?? part.subject
        let rival = inventory.record(id: other.subject)?.name ?? other.subject
        report.found(
          .warning, part.location, subject: claim.id, field: "asserts",
          related: [other.part.location],
          Bilingual(
            "\(own) and \(rival) are both called the first (\(group))",
            "\(own) et \(rival) sont tous deux dits premiers (\(group))"))
      }
    }
  }
}
