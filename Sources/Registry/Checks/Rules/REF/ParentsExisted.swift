// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-004: the object that another came from existed when they parted.
enum ParentsExisted: Check {
  static let rule = Rule(
    id: "REF-004",
    title: Bilingual(
      "the parent of an object existed at their separation",
      "l'objet parent existait à la séparation"),
    severity: .error, certainty: .exact,
    rationale: """
      A part cannot leave what has already come down, nor what was launched later; then the parent
      is mistaken, as when a number was given again. The day of the separation is that of the phase
      of this name, else the day of the launch. Dates are intervals. A parent that is not there at
      all is reported for records only: tables refer to objects of other tables.
      """,
    formula: "launch(parent) ≤ separation ≤ end(parent), as intervals",
    reference: "GCAT satcat, column Parent",
    bad: RuleExample("objects/a.yaml", Self.records(separated: "2016-05-01")),
    good: RuleExample("objects/a.yaml", Self.records(separated: "2016-03-01")))

  private static func records(separated: String) -> String {
    """
    kind: spacecraft
    id: craft
    name: Craft
    source: s
    launch_date: 2015-09-02
    status: landed
    end: 2016-03-02
    ---
    kind: component
    id: part
    name: Part
    source: s
    parent: craft
    phases:
      - phase: separated
        date: \(separated)
        with: craft
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      guard let name = object.parent.first else { continue }
      guard let position = inventory.parent(of: object) else {
        guard object.record != nil else { continue }
        report.report(
          at: name.place, subject: object.id, field: "parent",
          Bilingual(
            "\(object.title) is part of `\(name.text)`, which is not there",
            "\(object.title) fait partie de « \(name.text) », qui n'existe pas"),
          length: name.text.count, sources: [name.source])
        continue
      }
      let parent = inventory.objects[position]
      report.exercised()
      guard let separation = separation(of: object, inventory) else { continue }
      if let launch = inventory.launchDay(of: parent),
        separation.value.isCertainlyBefore(launch.value)
      {
        report.report(
          at: separation.place, subject: object.id, field: "parent",
          Bilingual(
            "\(object.title) is dated \(separation.text), before its parent \(parent.title) was"
              + " launched on \(launch.text)",
            "\(object.title) est daté du \(separation.text), avant le lancement de son parent"
              + " \(parent.title) le \(launch.text)"),
          length: separation.text.count, sources: [separation.source, launch.source],
          related: [(launch.place, Bilingual("the parent's launch", "le lancement du parent"))])
      }
      if let end = inventory.departure(of: parent), end.value.isCertainlyBefore(separation.value) {
        report.report(
          at: separation.place, subject: object.id, field: "parent",
          Bilingual(
            "\(object.title) parts on \(separation.text) from \(parent.title), which was gone by"
              + " \(end.text)",
            "\(object.title) se sépare le \(separation.text) de \(parent.title), qui n'existait plus"
              + " le \(end.text)"),
          length: separation.text.count, sources: [separation.source, end.source],
          related: [(end.place, Bilingual("the parent's end", "la fin du parent"))])
      }
    }
  }

  private static func separation(
    of object: InventoryObject, _ inventory: Inventory
  ) -> Cited<VagueDate>? {
    let parted = object.phases.first { $0.event.value == "separated" }
    if let date = parted?.date.first { return date }
    // A craft docked with a station came later than it, and from elsewhere.
    return object.launch.isEmpty ? object.launchDate.first : nil
  }
}

extension Inventory {
  /// The position of the object that an object is part of or came from; nil where unknown.
  func parent(of object: InventoryObject) -> Int? {
    guard let name = object.parent.value else { return nil }
    if let found = index.objectsByID[name] { return found }
    if object.record != nil { return nil }
    if let number = Designators.catalogNumber(name) { return index.objectsByNumber[number]?.first }
    return index.objectsByDesignator[name]?.first
  }
}
