// SPDX-License-Identifier: Apache-2.0

import Orbits

/// TMP-010: the newest element set of an object in orbit is fresh enough to be used.
enum ElementAge: Check {
  static let rule = Rule(
    id: "TMP-010",
    title: Bilingual(
      "element sets are not stale",
      "les jeux d'éléments ne sont pas périmés"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      The error of elements grows with their age, in low orbits by kilometres a day through drag.
      Judged is the newest set of each object that is not known to have come down, on the day of
      the check. Where most of a collection is stale it is a collection of another day: one finding
      says so, in the curated tables of a registry, which are kept as history, as information.
      """,
    formula: "as_of − epoch(newest set) ≤ 14 d (above 11.25 revolutions a day), else 60 d",
    tolerance: "14 d in low orbits, 60 d in others",
    reference: "Vallado and Cefola, Two-line element sets: practice and use, IAC-12-C1.6.12 (2012)",
    bad: RuleExample("list.tle", Self.set, asOf: "2008-12-20"),
    good: RuleExample("list.tle", Self.set, asOf: "2008-09-25"))

  private static let set = """
    ISS (ZARYA)
    1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927
    2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537

    """

  private struct Stale {
    let set: Int
    let age: Double
    let limit: Double
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    guard let asOf = context.asOf else { return }
    let inventory = context.inventory
    var newest: [Int] = []
    for object in inventory.objects {
      guard let last = object.elementSets.last else { continue }
      if let end = inventory.departure(of: object), end.value.isCertainlyBefore(asOf) { continue }
      newest.append(last)
    }
    newest += orphans(inventory)
    // The tables of a registry are one collection, every other file is one.
    var counts: [Int32: Int] = [:]
    var stale: [Int32: [Stale]] = [:]
    for set in newest {
      let item = inventory.elementSets[set]
      let age: Double = asOf.seconds(since: item.elements.epoch) / 86_400
      let limit: Double = item.elements.meanMotionRevolutionsPerDay > 11.25 ? 14 : 60
      report.exercised()
      let file = collection(of: item, inventory)
      counts[file, default: 0] += 1
      if age > limit { stale[file, default: []].append(Stale(set: set, age: age, limit: limit)) }
    }
    for (file, items) in stale.sorted(by: { $0.key < $1.key }) {
      let count = counts[file] ?? 0
      if items.count > 10, 2 * items.count > count {
        summarise(items, count, file, asOf, inventory, &report)
      } else {
        for item in items { tell(item, file, asOf, inventory, &report) }
      }
    }
  }

  /// The newest sets of numbers that no object has.
  private static func orphans(_ inventory: Inventory) -> [Int] {
    var newest: [Int: Int] = [:]
    for (position, set) in inventory.elementSets.enumerated() where set.object == nil {
      let key = set.elements.catalogNumber ?? -1 - position
      if let other = newest[key],
        inventory.elementSets[other].elements.epoch >= set.elements.epoch
      {
        continue
      }
      newest[key] = position
    }
    return newest.values.sorted()
  }

  /// The position of the file; -1 for the tables of a registry.
  private static func collection(
    of set: InventoryElementSet, _ inventory: Inventory
  ) -> Int32 {
    let file = Int(set.place.file)
    guard inventory.files.indices.contains(file) else { return -1 }
    return inventory.files[file].form == "element-table" ? -1 : set.place.file
  }

  private static func summarise(
    _ items: [Stale], _ count: Int, _ file: Int32, _ asOf: Epoch, _ inventory: Inventory,
    _ report: inout CheckReport
  ) {
    guard let youngest = items.min(by: { $0.age < $1.age }) else { return }
    let set = inventory.elementSets[youngest.set]
    let days = youngest.age.formattedDecimals(0)
    report.report(
      file < 0 ? .info : .warning, at: set.place, subject: "elements", field: "epoch",
      Bilingual(
        "the newest sets of \(items.count) of \(count) objects are stale on \(asOf.day); the"
          + " youngest of them is \(days) days old",
        "les derniers jeux de \(items.count) objets sur \(count) sont périmés au \(asOf.day) ; le"
          + " plus récent d'entre eux a \(days) jours"),
      measured: youngest.age, expected: 0, tolerance: youngest.limit, unit: "d",
      sources: [set.source])
  }

  private static func tell(
    _ item: Stale, _ file: Int32, _ asOf: Epoch, _ inventory: Inventory,
    _ report: inout CheckReport
  ) {
    let set = inventory.elementSets[item.set]
    let object = set.object.map { inventory.objects[$0] }
    let number = set.elements.catalogNumber.map(String.init)
    let id = object?.id ?? number ?? set.elements.name
    let name = object?.title ?? (set.elements.name.isEmpty ? id : set.elements.name)
    let days = item.age.formattedDecimals(0)
    let limit = item.limit.formattedDecimals(0)
    report.report(
      file < 0 ? .info : .warning, at: set.place, subject: id, field: "epoch",
      Bilingual(
        "the newest element set of \(name) is \(days) days old on \(asOf.day), more than \(limit)",
        "le dernier jeu d'éléments de \(name) a \(days) jours au \(asOf.day), plus de \(limit)"),
      measured: item.age, expected: 0, tolerance: item.limit, unit: "d", sources: [set.source])
  }
}
