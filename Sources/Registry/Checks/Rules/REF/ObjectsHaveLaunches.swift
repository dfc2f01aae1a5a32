// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-001: objects and launches find each other.
enum ObjectsHaveLaunches: Check {
  static let rule = Rule(
    id: "REF-001",
    title: Bilingual(
      "every object has its launch, every success its objects",
      "tout objet a son lancement, tout succès ses objets"),
    severity: .error, certainty: .exact,
    rationale: """
      The launch that an object names has to exist, and a launch that reached orbit left something
      there: otherwise an id is mistyped or a record is missing. What a launch lists as payloads
      has to exist too, where it is written as an id. Rows of tables are compared with tables only,
      and as a warning, since a table may be an extract of another day. Failures, and launches that
      are still planned, need no objects.
      """,
    formula:
      "launch(object) ∈ launches; designators begin alike; outcome = success ⇒ objects(launch) ≠ ∅",
    reference: "GCAT: launch tags of the satcat and the launch list",
    bad: RuleExample("objects/a.yaml", Self.records(launch: "2011-036")),
    good: RuleExample("objects/a.yaml", Self.records(launch: "2011-035")))

  private static func records(launch: String) -> String {
    """
    kind: launch
    id: 2011-035
    name: L
    source: s
    payloads:
      - a
    outcome: success
    ---
    kind: satellite
    id: a
    name: A
    source: s
    launch: \(launch)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let hasTable = inventory.launches.contains { $0.record == nil }
    // A file looked at alone, without any launch, does not say which launches there are.
    let hasLaunches = !inventory.launches.isEmpty
    for object in inventory.objects where object.record != nil || hasTable {
      guard hasLaunches, let launch = object.launch.first else { continue }
      report.exercised()
      if let known = inventory.launch(of: object) {
        compare(object, launch, with: known, &report)
        continue
      }
      report.report(
        object.record == nil ? .warning : .error, at: launch.place, subject: object.id,
        field: "launch",
        Bilingual(
          "\(object.title) names the launch `\(launch.text)`, which is not there",
          "\(object.title) renvoie au lancement « \(launch.text) », qui n'existe pas"),
        length: launch.text.count, sources: [launch.source])
    }
    let hasObjects = inventory.objects.contains { $0.record == nil }
    for launch in inventory.launches where launch.record != nil || hasObjects {
      payloads(of: launch, inventory, &report)
      guard let outcome = launch.outcome.first, isSuccess(outcome.value, launch) else { continue }
      report.exercised()
      let ids = [launch.id, launch.designator.value].compactMap(\.self)
      if !launch.payloads.isEmpty { continue }
      if ids.contains(where: { inventory.index.objectsByLaunch[$0] != nil }) { continue }
      if let record = inventory.record(launch.record), record["other_payloads"] != nil { continue }
      report.report(
        launch.record == nil ? .warning : .error, at: launch.place, subject: launch.id,
        field: "payloads",
        Bilingual(
          "\(launch.id) succeeded, but nothing is known of what it left in orbit",
          "\(launch.id) a réussi, mais on ne sait rien de ce qu'il a laissé en orbite"),
        sources: [outcome.source])
    }
  }

  /// An object bears the designator of its launch; what a station set free may have another launch.
  private static func compare(
    _ object: InventoryObject, _ name: Cited<String>, with launch: InventoryLaunch,
    _ report: inout CheckReport
  ) {
    guard object.record != nil, launch.record != nil, object.parent.isEmpty,
      let own = object.designator.first, let tag = launch.designator.first,
      Designators.cospar(own.value) != nil, Designators.cospar(tag.value) != nil,
      own.value.prefix(8) != tag.value.prefix(8)
    else { return }
    report.report(
      at: own.place, subject: object.id, field: "cospar",
      Bilingual(
        "\(object.title) is \(own.text), but its launch \(launch.id) is \(tag.text)",
        "\(object.title) est \(own.text), mais son lancement \(launch.id) est \(tag.text)"),
      length: own.text.count, sources: [own.source, tag.source],
      related: [
        (tag.place, Bilingual("the launch's designator", "l'identifiant du lancement")),
        (name.place, Bilingual("the launch is named here", "le lancement est cité ici")),
      ])
  }

  private static func isSuccess(_ outcome: String, _ launch: InventoryLaunch) -> Bool {
    // GCAT: O for orbital, D for deep space, then S for success.
    if launch.record == nil { return outcome.hasPrefix("OS") || outcome.hasPrefix("DS") }
    return outcome == "success"
  }

  private static func payloads(
    of launch: InventoryLaunch, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard launch.record != nil, !inventory.objects.isEmpty else { return }
    for payload in launch.payloads {
      // What has no record is listed by its name, with capitals or spaces.
      let isID = payload.value.utf8.allSatisfy {
        $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A)
      }
      guard isID else { continue }
      report.exercised()
      if inventory.index.records[payload.value] != nil { continue }
      report.report(
        at: payload.place, subject: launch.id, field: "payloads",
        Bilingual(
          "\(launch.id) lists the payload `\(payload.text)`, of which there is no record",
          "\(launch.id) cite la charge utile « \(payload.text) », qui n'a pas de fiche"),
        length: payload.text.count, sources: [payload.source])
    }
  }
}
