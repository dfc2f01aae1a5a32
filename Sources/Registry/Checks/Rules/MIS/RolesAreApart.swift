// SPDX-License-Identifier: Apache-2.0

/// MIS-009: who builds and who operates are told apart.
enum RolesAreApart: Check {
  static let rule = Rule(
    id: "MIS-009",
    title: Bilingual(
      "makers and operators are told apart",
      "constructeurs et opérateurs sont distingués"),
    severity: .info, certainty: .heuristic,
    rationale: """
      “Russia built three satellites for Kazakhstan” has a maker, an operator and an owner in one sentence,
      and registries swap them. A body whose role is to build, named as the operator of another State's
      object, is such a confusion; a maker that operates for its own State is not.
      """,
    formula: """
      role(operator) = manufacturer, and State(operator) ∉ States(object) and their successors,
      or role(maker) = operator or agency
      """,
    reference: "facts on the articles: maker, payload maker and operator of the KazSats",
    bad: RuleExample(
      "bird.yaml",
      """
      kind: organisation
      id: works
      name: Works
      source: s
      state: RU
      role: manufacturer
      ---
      kind: organisation
      id: centre
      name: Centre
      source: s
      state: KZ
      role: operator
      ---
      kind: satellite
      id: bird
      name: Bird
      source: s
      state: KZ
      operator: works
      manufacturer: works
      """),
    good: RuleExample(
      "bird.yaml",
      """
      kind: organisation
      id: works
      name: Works
      source: s
      state: RU
      role: manufacturer
      ---
      kind: organisation
      id: centre
      name: Centre
      source: s
      state: KZ
      role: operator
      ---
      kind: satellite
      id: bird
      name: Bird
      source: s
      state: KZ
      operator: centre
      manufacturer: works
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.records(of: RecordKind.objects) {
      let states = Set(object.assertions("state").compactMap(\.value))
      let makers = object.assertions("manufacturer")
      let isMadeByOperator = makers.contains { maker in
        let role = maker.value.flatMap { inventory.record(id: $0) }?.value("role")
        return role == "operator" || role == "agency"
      }
      for operating in object.assertions("operator") {
        guard let body = operating.value.flatMap({ inventory.record(id: $0) }),
          let role = body.value("role")
        else { continue }
        report.exercised()
        guard role == "manufacturer" else { continue }
        // A maker may well operate for its own State; for another it is the seller.
        let state = body.value("state") ?? ""
        let isForeign =
          !state.isEmpty && !states.isEmpty
          && states.allSatisfy { $0 != state && successor(of: $0, context.codes) != state }
        guard isForeign || isMadeByOperator else { continue }
        let owner = states.sorted().joined(separator: ", ")
        report.found(
          .info, operating.location, subject: object.id, field: "operator",
          related: [body["role"]?.location ?? body.location] + makers.map(\.location),
          Bilingual(
            "\(body.name) (\(state)) is a maker; that it operates \(object.name) (\(owner)) looks like a confusion of roles",
            "\(body.name) (\(state)) est un constructeur ; qu'il exploite \(object.name) (\(owner)) semble une confusion de rôles"
          ))
      }
    }
  }

  /// The State that took the place of another.
  private static func successor(of state: String, _ codes: CodeTables) -> String? {
    codes.states.first { $0["code"] == state }?["successor"]
  }
}
