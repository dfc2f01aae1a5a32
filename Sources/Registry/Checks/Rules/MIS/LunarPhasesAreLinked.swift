// SPDX-License-Identifier: Apache-2.0

import Orbits

/// MIS-011: the parts of a mission to the Moon have a mother and phases that fit together.
enum LunarPhasesAreLinked: Check {
  static let rule = Rule(
    id: "MIS-011",
    title: Bilingual(
      "parts of a lunar mission part from their mother on a date that both have",
      "les éléments d'une mission lunaire quittent leur mère à une date que les deux donnent"),
    severity: .warning, certainty: .exact,
    rationale: """
      Orbiter, lander, ascender and capsule of one mission share a launch and often a designator without
      piece letters (Chang'e-5: A09653 to A09655 in GCAT), so that only their phases tell what flew where.
      Each part says when it parted, and both parties of a parting or docking give the same day.
      """,
    formula: """
      a part has a phase separated, undocked or ascended;
      |date(part) − date(mother)| ≤ tolerance for events that both have
      """,
    tolerance: """
      A day: the same event falls on two dates by the clocks of two countries.
      """,
    reference: "GCAT, table auxcat; Wikipedia, Chang’e 5",
    bad: RuleExample(
      "moon.yaml",
      """
      kind: satellite
      id: mother
      name: Mother
      source: s
      regime: cislunar
      phases:
        - phase: separated
          date: 2020-11-29
          with: child
      ---
      kind: component
      id: child
      name: Child
      source: s
      parent: mother
      regime: lunar
      phases:
        - phase: launched
          date: 2020-11-23
        - phase: landed
          date: 2020-12-01
      """),
    good: RuleExample(
      "moon.yaml",
      """
      kind: satellite
      id: mother
      name: Mother
      source: s
      regime: cislunar
      phases:
        - phase: separated
          date: 2020-11-29
          with: child
      ---
      kind: component
      id: child
      name: Child
      source: s
      parent: mother
      regime: lunar
      phases:
        - phase: launched
          date: 2020-11-23
        - phase: separated
          date: 2020-11-30
          with: mother
      """))

  /// How far the two accounts of one event may differ, s: some are to the day of another clock.
  static let tolerance: Double = 86_400
  /// Ways of parting from a mother craft.
  private static let partings: Set<String> = ["separated", "undocked", "ascended"]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for part in inventory.records(of: RecordKind.objects) {
      guard let named = part.assertions("parent").first(where: { $0.value != nil }),
        let parent = named.value.flatMap({ inventory.record(id: $0) }),
        isLunar(part) || isLunar(parent)
      else { continue }
      report.exercised()
      let phases = part["phases"]?.elements ?? []
      guard phases.contains(where: { partings.contains($0["phase"]?.value ?? "") }) else {
        report.found(
          .warning, part["phases"]?.location ?? part.location, subject: part.id, field: "phases",
          related: [named.location],
          Bilingual(
            "\(part.name) belongs to \(parent.name), but no phase says when it parted",
            "\(part.name) appartient à \(parent.name), mais aucune phase ne dit quand il s'est séparé"
          ))
        continue
      }
      for phase in phases { answer(phase, of: part, inventory, &report) }
      end(of: part, phases, &report)
    }
  }

  /// What one party says of a parting, the other has within the tolerance.
  private static func answer(
    _ phase: FieldNode, of part: Record, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let kind = phase["phase"]?.value,
      ["separated", "docked", "undocked"].contains(kind),
      let other = phase["with"]?.value.flatMap({ inventory.record(id: $0) }),
      let when = phase["date"]?.assertions.first(where: { $0.date != nil }), let date = when.date
    else { return }
    let told = other["phases"]?.elements ?? []
    // The same event told by the other; else, as of a stack that parts as one, any of its partings.
    var matching = told.filter { $0["with"]?.value == part.id && $0["phase"]?.value == kind }
    if matching.isEmpty { matching = told.filter { partings.contains($0["phase"]?.value ?? "") } }
    let replies = matching.compactMap { $0["date"]?.assertions.first { $0.date != nil } }
    guard !replies.isEmpty else { return }
    report.exercised()
    let agrees = replies.contains { reply in
      reply.date.map { RecordDates.agree($0, date, within: tolerance) } ?? false
    }
    guard !agrees else { return }
    report.found(
      .warning, when.location, subject: part.id, field: "phases", tolerance: tolerance, unit: "s",
      related: replies.map(\.location),
      Bilingual(
        "\(part.name) is \(kind) (\(other.name)) on \(date.text); \(other.name) has no such event then",
        "\(part.name) : \(kind) (\(other.name)) le \(date.text) ; \(other.name) n'a rien à cette date"
      ))
  }

  /// The phase that ends a part has the date of its end.
  private static func end(
    of part: Record, _ phases: [FieldNode], _ report: inout CheckReport
  ) {
    let ends = part.assertions("end").filter { $0.date != nil }
    let last = phases.filter {
      ["landed", "impacted", "decayed"].contains($0["phase"]?.value ?? "")
    }
    let told = last.compactMap { $0["date"]?.assertions.first { $0.date != nil } }
    guard let first = ends.first, let final = told.last else { return }
    report.exercised()
    let agrees = ends.contains { end in
      told.contains { one in
        guard let a = end.date, let b = one.date else { return false }
        return RecordDates.agree(a, b, within: tolerance)
      }
    }
    guard !agrees else { return }
    report.found(
      .warning, final.location, subject: part.id, field: "phases", tolerance: tolerance, unit: "s",
      related: [first.location],
      Bilingual(
        "\(part.name) comes down on \(final.value ?? ""), and its end is \(first.value ?? "")",
        "\(part.name) s'arrête le \(final.value ?? ""), et sa fin est \(first.value ?? "")"))
  }

  private static func isLunar(_ object: Record) -> Bool {
    guard let label = object.value("regime"), let regime = OrbitRegime(label: label) else {
      return false
    }
    return regime == .lunar || regime == .cislunar
  }
}
