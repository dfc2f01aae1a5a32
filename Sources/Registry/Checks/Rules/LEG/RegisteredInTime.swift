// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-001: what has been in orbit for long is registered with the United Nations.
enum RegisteredInTime: Check {
  static let rule = Rule(
    id: "LEG-001",
    title: Bilingual(
      "objects in orbit are registered with the United Nations",
      "les objets en orbite sont immatriculés aux Nations unies"),
    severity: .warning, certainty: .exact,
    rationale: """
      The Convention has States furnish their entry "as soon as practicable"; most do within a year
      and a half. Judged is what is known to have no entry: the record or row speaks of the register
      and names no State. An object that any launching State registered is registered. Parts of
      another object, what came down within the delay, and objects younger than it, are let pass;
      so is everything of which nobody says whether it is registered.
      """,
    formula: "as_of − launch ≤ 18 months, or State of registry known",
    tolerance: "548 days: the usual delay of notification",
    reference: "Convention on Registration of Objects Launched into Outer Space (1975), article IV",
    bad: RuleExample("objects/a.yaml", Self.record(state: "~"), asOf: "2026-11-21"),
    good: RuleExample("objects/a.yaml", Self.record(state: "KZ"), asOf: "2026-11-21"))

  private static func record(state: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    launch_date: 2014-04-28
    registration:
      state: \(state)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    guard let asOf = context.asOf else { return }
    let inventory = context.inventory
    for object in inventory.objects {
      guard let registration = object.registration, object.role != .component,
        let launch = inventory.launchDay(of: object), let launched = launch.value.latest
      else { continue }
      report.exercised()
      guard registration.state.isEmpty, registration.document.isEmpty else { continue }
      var end = asOf
      if let departure = departure(of: object, inventory)?.value.earliest {
        end = min(end, departure)
      }
      let days: Double = end.seconds(since: launched) / 86_400
      guard days > 548 else { continue }
      // The same object in another list, registered by another launching State.
      let others = object.catalogNumber.value.flatMap { inventory.index.objectsByNumber[$0] } ?? []
      if others.contains(where: {
        inventory.objects[$0].registration.map { !$0.state.isEmpty } ?? false
      }) {
        continue
      }
      let years = (days / 365.25).formattedDecimals(1)
      report.report(
        at: registration.place, subject: object.id, field: "registration.state",
        Bilingual(
          "\(object.title) was launched on \(launch.text) and has no entry in the register after"
            + " \(years) years in orbit",
          "\(object.title), lancé le \(launch.text), n'est pas inscrit au registre après \(years) ans"
            + " en orbite"),
        measured: days, expected: 0, tolerance: 548, unit: "d", sources: [launch.source],
        related: [(launch.place, Bilingual("the launch is here", "le lancement est ici"))])
    }
  }

  /// The end of the object, also where only another list has it.
  private static func departure(
    of object: InventoryObject, _ inventory: Inventory
  ) -> Cited<VagueDate>? {
    if let own = inventory.departure(of: object) { return own }
    let others = object.catalogNumber.value.flatMap { inventory.index.objectsByNumber[$0] } ?? []
    return others.lazy.compactMap { inventory.departure(of: inventory.objects[$0]) }.first
  }
}
