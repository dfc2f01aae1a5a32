// SPDX-License-Identifier: Apache-2.0

/// MIS-008: the payloads of a launch and the objects that name it are the same.
enum ManifestMatchesObjects: Check {
  static let rule = Rule(
    id: "MIS-008",
    title: Bilingual(
      "the payloads of a launch are the objects that name it",
      "les charges utiles d'un lancement sont les objets qui le nomment"),
    severity: .warning, certainty: .exact,
    rationale: """
      A launch and its objects name each other. An object that its launch leaves out is a co-passenger
      forgotten (SES-3 beside KazSat-2, Luch-5V beside KazSat-3) or was given to the wrong launch. Payloads
      without a record of their own go by their names and are let pass.
      """,
    formula: """
      payload ∈ payloads(launch) ⇔ launch(payload) = launch
      """,
    reference: "GCAT, launch log and psatcat",
    bad: RuleExample(
      "launch.yaml",
      """
      kind: launch
      id: 2011-035
      name: Launch of Bird and Fish
      source: s
      payloads:
        - bird
      ---
      kind: satellite
      id: bird
      name: Bird
      source: s
      launch: 2011-035
      ---
      kind: satellite
      id: fish
      name: Fish
      source: s
      launch: 2011-035
      """),
    good: RuleExample(
      "launch.yaml",
      """
      kind: launch
      id: 2011-035
      name: Launch of Bird and Fish
      source: s
      payloads:
        - bird
        - fish
      ---
      kind: satellite
      id: bird
      name: Bird
      source: s
      launch: 2011-035
      ---
      kind: satellite
      id: fish
      name: Fish
      source: s
      launch: 2011-035
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.records(of: [.launch]) {
      var listed: [String: SourceLocation] = [:]
      for payload in launch.assertions("payloads") {
        if let id = payload.value, let first = listed.updateValue(payload.location, forKey: id) {
          report.found(
            .warning, payload.location, subject: launch.id, field: "payloads", related: [first],
            Bilingual(
              "\(launch.id) lists `\(id)` twice", "\(launch.id) nomme « \(id) » deux fois"))
        }
        guard let id = payload.value, let object = inventory.record(id: id), object.kind.isObject
        else { continue }
        report.exercised()
        let own = object.assertions("launch").first { $0.value != nil }
        guard own?.value != launch.id else { continue }
        let said = own?.value ?? "-"
        report.found(
          .warning, payload.location, subject: launch.id, field: "payloads",
          related: [own?.location ?? object.location],
          Bilingual(
            "\(launch.id) lists \(object.name), whose own record names launch \(said)",
            "\(launch.id) emporte \(object.name), dont la fiche nomme le lancement \(said)"))
      }
    }
    for object in inventory.records(of: RecordKind.objects) {
      guard let named = object.assertions("launch").first(where: { $0.value != nil }),
        let launch = named.value.flatMap({ inventory.record(id: $0) }), launch.kind == .launch
      else { continue }
      report.exercised()
      let payloads = launch.assertions("payloads")
      guard !payloads.contains(where: { $0.value == object.id }) else { continue }
      report.found(
        .warning, named.location, subject: object.id, field: "launch",
        related: [payloads.first?.location ?? launch.location],
        Bilingual(
          "\(object.name) names launch \(launch.id), whose payloads leave it out",
          "\(object.name) nomme le lancement \(launch.id), dont les charges utiles l'omettent"))
    }
  }
}
