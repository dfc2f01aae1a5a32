// SPDX-License-Identifier: Apache-2.0

/// IDN-015: numbers of expeditions are not taken for numbers of craft.
enum NumberingsAreApart: Check {
  static let rule = Rule(
    id: "IDN-015",
    title: Bilingual(
      "numbers of crews and of craft are kept apart",
      "les numéros d'équipages et de vaisseaux sont distincts"),
    severity: .info, certainty: .heuristic,
    rationale: """
      The visiting crew EP-18 flew in Soyuz TMA-18M: both numbers are 18 by chance. An expedition
      that stands among the names of a craft, or a craft in the place of an expedition, takes one
      series for the other.
      """,
    formula: "names of craft ∩ names of expeditions = ∅",
    reference: "RKK Energia, numbering of visiting crews; source article russia-kazakhstan",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: spacecraft
      id: soyuz-tma-18m
      name: Soyuz TMA-18M
      source: s
      aliases:
        - EP-18
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: spacecraft
      id: soyuz-tma-18m
      name: Soyuz TMA-18M
      source: s
      aliases:
        - Союз ТМА-18М
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects where object.kind == .spacecraft {
      report.exercised()
      for alias in object.aliases where isExpedition(alias.value) {
        report.report(
          at: alias.place, subject: object.id, field: "aliases",
          Bilingual(
            "`\(alias.value)` numbers a crew; it is no name of the craft \(object.title)",
            "« \(alias.value) » numérote un équipage ; ce n'est pas un nom du vaisseau \(object.title)"
          ), length: alias.value.count)
      }
    }
    for record in inventory.records where record.kind == .person {
      for flight in record["flights"]?.elements ?? [] {
        guard let said = flight["expedition"]?.assertions.first, let name = said.value else {
          continue
        }
        report.exercised()
        guard let craft = flight["launch_craft"]?.value ?? flight["landing_craft"]?.value,
          let found = inventory.index.objectsByID[craft]
        else { continue }
        let object = inventory.objects[found]
        let folded = NameFolding.fold(name)
        let names = [object.name, object.id] + object.aliases.map(\.value)
        let isCraft = names.contains { own in
          let other = NameFolding.fold(own)
          return other == folded || (folded.count >= 3 && other.hasSuffix(folded))
        }
        guard isCraft, !isExpedition(name) else { continue }
        report.report(
          at: said.location, subject: record.id, field: "expedition",
          Bilingual(
            "`\(name)` is the craft \(object.title), not the number of an expedition",
            "« \(name) » est le vaisseau \(object.title), non un numéro d'expédition"),
          length: name.count)
      }
    }
  }

  /// Whether a name numbers a crew: EP-18, ISS-45, Expedition 45, ЭП-18.
  private static func isExpedition(_ name: String) -> Bool {
    let folded = NameFolding.fold(name)
    for prefix in ["expedition", "ep", "эп", "эо", "eo", "iss", "мкс"] {
      guard folded.hasPrefix(prefix) else { continue }
      let rest = folded.dropFirst(prefix.count)
      if !rest.isEmpty, rest.count <= 3, rest.allSatisfy({ $0.isNumber }) { return true }
    }
    return false
  }
}
