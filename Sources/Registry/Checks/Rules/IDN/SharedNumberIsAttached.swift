// SPDX-License-Identifier: Apache-2.0

/// IDN-013: objects that share a number are attached to each other.
enum SharedNumberIsAttached: Check {
  static let rule = Rule(
    id: "IDN-013",
    title: Bilingual(
      "objects that share a number are attached",
      "les objets qui partagent un numéro sont attachés"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      What flies attached to another object is followed under one number: 00032 stands for three
      objects in GCAT, RS-44 and its Briz-KM for one entry with an ampersand. A part that has
      separated gets a number of its own; one that has separated and keeps its parent's number is
      a free flyer that nobody follows.
      """,
    formula: "shared number ⇒ parent given and no separation without docking after it",
    reference: "GCAT, attached objects; AMSAT, RS-44 & Breeze-KM R/B",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      norad: 44909
      ---
      kind: component
      id: b
      name: B
      source: s
      norad: 44909
      parent: a
      phases:
        - phase: separated
          date: 2020-01-01
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      norad: 44909
      ---
      kind: component
      id: b
      name: B
      source: s
      norad: 44909
      parent: a
      """))

  private static let leaving: Set<String> = ["separated", "undocked", "deployed", "released"]
  private static let joining: Set<String> = ["docked", "attached", "berthed", "captured"]
  private static let ending: Set<String> = ["landed", "decayed", "deorbited", "impacted", "lost"]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for (number, positions) in inventory.index.objectsByNumber where positions.count > 1 {
      for position in positions {
        let part = inventory.objects[position]
        guard let parent = part.parent.value else { continue }
        let isShared = positions.contains { inventory.objects[$0].id == parent }
        guard isShared else { continue }
        report.exercised()
        var free: InventoryPhase?
        for phase in part.phases {
          if leaving.contains(phase.event.value) { free = phase }
          if joining.contains(phase.event.value) || ending.contains(phase.event.value) {
            free = nil
          }
        }
        guard let free else { continue }
        report.report(
          at: free.event.place, subject: part.id, field: "norad",
          Bilingual(
            "\(part.title) has separated but has the number \(number) of \(parent)",
            "\(part.title) s'est séparé mais a le numéro \(number) de \(parent)"),
          related: [
            (
              part.catalogNumber.first?.place ?? part.place,
              Bilingual("the number is here", "le numéro est ici")
            )
          ])
      }
    }
    joinedNames(inventory, &report)
  }

  /// Names of two objects with an ampersand, one of which is listed on its own too.
  private static func joinedNames(_ inventory: Inventory, _ report: inout CheckReport) {
    let joined = inventory.objects.indices.filter { position in
      // A byte first: names are many, and few have one.
      inventory.objects[position].name.utf8.contains(0x26)
        && inventory.objects[position].name.contains(" & ")
    }
    guard !joined.isEmpty else { return }
    var parts: [String: Int] = [:]
    for position in joined {
      let name = inventory.objects[position].name
      for part in name.split(separator: "&") { parts[NameKey.key(part)] = position }
    }
    for object in inventory.objects where !object.name.isEmpty && !object.name.contains(" & ") {
      guard let position = parts[NameKey.key(object.name)] else { continue }
      let whole = inventory.objects[position]
      guard inventory.form(of: whole.place) == inventory.form(of: object.place),
        object.catalogNumber.value != whole.catalogNumber.value, object.parent.isEmpty
      else { continue }
      report.report(
        at: object.place, subject: object.id, field: "name",
        Bilingual(
          "\(object.title) is listed on its own and as a part of \(whole.title)",
          "\(object.title) figure seul et comme partie de \(whole.title)"),
        related: [(whole.place, Bilingual(same: whole.title))])
    }
  }
}
