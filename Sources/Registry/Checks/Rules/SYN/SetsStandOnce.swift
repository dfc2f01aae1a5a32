// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-022: an element set stands once in a file.
enum SetsStandOnce: Check {
  static let rule = Rule(
    id: "SYN-022",
    title: Bilingual(
      "an element set stands once in a file",
      "un jeu d'éléments figure une seule fois dans un fichier"),
    severity: .warning, certainty: .exact,
    rationale: """
      Two rows of one object, one epoch and the same elements are one set taken over twice. Nothing
      is wrong with either, but counts are, and fits give it twice the weight. Sets of one epoch
      whose figures differ are two determinations, and pass.
      """,
    formula: "(number, epoch, elements) unique within a file",
    reference: "files put together of several downloads",
    bad: RuleExample("a.tle", Self.lines + Self.lines),
    good: RuleExample("a.tle", Self.lines))

  private static let lines = """
    1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927
    2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537

    """

  private struct Key: Hashable {
    let file: Int32
    let number: Int
    let epoch: Epoch
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var seen: [Key: Int] = [:]
    seen.reserveCapacity(inventory.elementSets.count)
    for (position, set) in inventory.elementSets.enumerated() {
      guard let number = set.elements.catalogNumber else { continue }
      report.exercised()
      let key = Key(file: set.place.file, number: number, epoch: set.elements.epoch)
      guard let first = seen[key] else {
        seen[key] = position
        continue
      }
      let other = inventory.elementSets[first]
      guard set.elements.meanAnomalyDegrees == other.elements.meanAnomalyDegrees,
        set.elements.meanMotionRevolutionsPerDay == other.elements.meanMotionRevolutionsPerDay
      else { continue }
      report.report(
        at: set.place, subject: set.object.map { inventory.objects[$0].id } ?? String(number),
        field: "EPOCH",
        Bilingual(
          "this set of \(SetSubject.name(set)) of \(set.elements.epoch.second) stands twice",
          "ce jeu de \(SetSubject.name(set)) du \(set.elements.epoch.second) figure deux fois"),
        related: [(other.place, Bilingual("the same set", "le même jeu"))])
    }
  }
}
