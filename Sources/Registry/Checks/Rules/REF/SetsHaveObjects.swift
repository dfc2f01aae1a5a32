// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-006: element sets have objects, and objects in orbit have element sets.
enum SetsHaveObjects: Check {
  static let rule = Rule(
    id: "REF-006",
    title: Bilingual(
      "element sets have objects, objects in orbit have sets",
      "les jeux d'éléments ont leur objet, les objets en orbite leurs jeux"),
    severity: .info, certainty: .exact,
    rationale: """
      An element set of a number that no object has belongs to an object that is missing, or the
      number is wrong. An object in orbit of which there is no set is lost, secret, or has another
      number. Files of element sets alone, without a list of objects, say nothing about either; numbers of
      analysts (80000 to 89999) are in no list; and
      objects without sets are told only where at least a third of those in orbit have one.
      """,
    formula: "number(set) ∈ numbers(objects); in orbit ⇒ a set",
    reference: "CelesTrak SATCAT, DATA_STATUS_CODE (NCE, NIE, NEA: no elements)",
    bad: RuleExample([
      ("objects/a.yaml", Self.record(norad: 25545)), ("list.tle", Self.set),
    ]),
    good: RuleExample([
      ("objects/a.yaml", Self.record(norad: 25544)), ("list.tle", Self.set),
    ]))

  private static func record(norad: Int) -> String {
    """
    kind: station
    id: a
    name: A
    norad: \(norad)
    source: s
    status: operational
    """
  }

  private static let set = """
    1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927
    2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537

    """

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    guard !inventory.objects.isEmpty, !inventory.elementSets.isEmpty else { return }
    orphans(inventory, &report)
    var present = 0
    var bare: [Int] = []
    for (position, object) in inventory.objects.enumerated() {
      // Only the Earth's satellites with a number of their own are in the lists.
      guard object.role != .component || object.record == nil, object.center.isEmpty,
        !object.catalogNumber.isEmpty, inventory.isPresent(object) == true
      else { continue }
      present += 1
      if object.elementSets.isEmpty { bare.append(position) }
    }
    guard present > 0, 3 * (present - bare.count) >= present else { return }
    report.exercised(present)
    let missing = bare.filter { position in
      // The same object in another list may have the sets.
      let number = inventory.objects[position].catalogNumber.value ?? 0
      let others = inventory.index.objectsByNumber[number] ?? []
      return others.first == position
        && !others.contains { !inventory.objects[$0].elementSets.isEmpty }
    }
    // A list of everything beside a list of what is tracked: one remark says it.
    if missing.count > longestList, let first = missing.first {
      let object = inventory.objects[first]
      report.report(
        at: object.place, subject: object.id, field: "elements",
        Bilingual(
          "\(missing.count) of \(present) objects said to be in orbit have no element set;"
            + " this is the first of them",
          "\(missing.count) des \(present) objets dits en orbite n'ont aucun jeu d'éléments ;"
            + " celui-ci est le premier"),
        measured: Double(missing.count), unit: "objects")
      return
    }
    for position in missing {
      let object = inventory.objects[position]
      let number = object.catalogNumber.value ?? 0
      report.report(
        at: object.place, subject: object.id, field: "elements",
        Bilingual(
          "\(object.title) (\(number)) is said to be in orbit, but there is no element set of it",
          "\(object.title) (\(number)) serait en orbite, mais il n'y en a aucun jeu d'éléments"))
    }
  }

  /// Missing sets are listed one by one up to this many.
  private static let longestList = 100

  private static func orphans(_ inventory: Inventory, _ report: inout CheckReport) {
    var counts: [Int: (first: Int, count: Int)] = [:]
    for (position, set) in inventory.elementSets.enumerated() {
      report.exercised()
      // Numbers of analysts are in no list of objects.
      guard set.object == nil, let number = set.elements.catalogNumber,
        !(80_000..<90_000).contains(number)
      else { continue }
      counts[number, default: (position, 0)].count += 1
    }
    for (number, use) in counts.sorted(by: { $0.key < $1.key }) {
      let set = inventory.elementSets[use.first]
      let name = set.elements.name.isEmpty ? "" : " (\(set.elements.name))"
      report.report(
        at: set.place, subject: String(number), field: "norad",
        Bilingual(
          "no object has the number \(number)\(name) of \(use.count) element sets",
          "aucun objet n'a le numéro \(number)\(name) de \(use.count) jeux d'éléments"),
        sources: [set.source])
    }
  }
}
