// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-009: nothing is, by way of others, a part of itself.
enum NoCircles: Check {
  static let rule = Rule(
    id: "REF-009",
    title: Bilingual(
      "nothing contains or follows itself",
      "rien ne se contient ni ne se succède à soi-même"),
    severity: .error, certainty: .exact,
    rationale: """
      Parents, variants and predecessors lead back in a line to something that has none. A circle is
      a slip, and whoever follows it never comes home.
      """,
    formula: "the graph of parent, variant_of, predecessor and successor has no cycle",
    reference: "graph theory: three colours, depth first",
    bad: RuleExample("objects/a.yaml", Self.records(parent: "b")),
    good: RuleExample("objects/a.yaml", Self.records(parent: "~")))

  private static func records(parent: String) -> String {
    """
    kind: component
    id: a
    name: A
    source: s
    parent: \(parent)
    ---
    kind: component
    id: b
    name: B
    source: s
    parent: a
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var parents: [Int?] = []
    parents.reserveCapacity(inventory.objects.count)
    for object in inventory.objects {
      guard !object.parent.isEmpty else {
        parents.append(nil)
        continue
      }
      report.exercised()
      parents.append(inventory.parent(of: object))
    }
    for start in circles(parents) {
      let object = inventory.objects[start]
      guard let parent = object.parent.first else { continue }
      report.report(
        at: parent.place, subject: object.id, field: "parent",
        Bilingual(
          "\(object.title) is part of itself, by way of `\(parent.text)`",
          "\(object.title) fait partie de lui-même, par « \(parent.text) »"),
        length: parent.text.count, sources: [parent.source])
    }
    for field in ["variant_of", "predecessor", "successor"] {
      let targets: [Assertion?] = inventory.records.map { $0.assertions(field).first }
      let links = targets.map { $0?.value.flatMap { inventory.index.records[$0] } }
      report.exercised(links.count { $0 != nil })
      for start in circles(links) {
        guard let link = targets[start], let value = link.value else { continue }
        let record = inventory.records[start]
        report.report(
          at: link.location, subject: record.id, field: field,
          Bilingual(
            "`\(field)` of \(record.name) leads by way of `\(value)` back to it",
            "« \(field) » de \(record.name) y ramène par « \(value) »"),
          length: value.count, sources: link.source.map { [$0] } ?? [])
      }
    }
  }

  /// One member of each cycle among links from positions to positions.
  private static func circles(_ links: [Int?]) -> [Int] {
    // 0: not seen; otherwise the number of the walk that came by.
    var walks = [Int](repeating: 0, count: links.count)
    var found: [Int] = []
    for start in links.indices where walks[start] == 0 && links[start] != nil {
      let walk = start + 1
      var place = start
      while walks[place] == 0, let next = links[place] {
        walks[place] = walk
        place = next
      }
      if walks[place] == walk { found.append(place) }
    }
    return found
  }
}
