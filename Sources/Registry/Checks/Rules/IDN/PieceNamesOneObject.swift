// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-002: a designator with a piece names one object.
enum PieceNamesOneObject: Check {
  static let rule = Rule(
    id: "IDN-002",
    title: Bilingual(
      "a COSPAR piece names one object",
      "une pièce COSPAR ne désigne qu'un objet"),
    severity: .error, certainty: .exact,
    rationale: """
      Each piece of a launch is one object. Two numbers for one piece mean that an object was
      catalogued twice or that one of the designators is wrong. Components without a piece letter
      of their own (the lander, ascender and capsule of Chang'e-5 are all 2020-087 in GCAT) share
      the launch and are let pass, as are parts listed under their parent's piece.
      """,
    formula: "number of objects of a catalogue with one designator that has a piece = 1",
    reference: "COSPAR designations; SeeSat-L 1999-12 (debris of Mir catalogued twice)",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      cospar: 2011-035B
      norad: 37749
      ---
      kind: satellite
      id: b
      name: B
      source: s
      cospar: 2011-035B
      norad: 37750
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      cospar: 2020-087
      ---
      kind: satellite
      id: b
      name: B
      source: s
      cospar: 2020-087
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let index = inventory.index
    report.exercised(index.objectsByDesignator.count)
    for (designator, positions) in index.objectsByDesignator
    where positions.count > 1 && designator.utf8.count > 8 {
      var first: [String: Int] = [:]
      for position in positions {
        let object = inventory.objects[position]
        let catalogue = inventory.form(of: object.place)
        guard let other = first[catalogue] else {
          first[catalogue] = position
          continue
        }
        let known = inventory.objects[other]
        // The same number too is a row that stands twice: IDN-001.
        let isSameNumber =
          object.catalogNumber.value != nil
          && object.catalogNumber.value == known.catalogNumber.value
        guard position != other, !isSameNumber, !Kinship.areRelated(object, known) else {
          continue
        }
        let place = object.designator.first?.place ?? object.place
        report.report(
          at: place, subject: object.id, field: "cospar",
          Bilingual(
            "\(designator) is \(object.title) here and \(known.title) elsewhere",
            "\(designator) est \(object.title) ici et \(known.title) ailleurs"),
          length: object.designator.first?.text.count ?? 0,
          related: [
            (
              known.designator.first?.place ?? known.place,
              Bilingual("the other object is here", "l'autre objet est ici")
            )
          ])
      }
    }
    examineSets(inventory, &report)
  }

  /// Element sets that belong to no object of a catalogue.
  private static func examineSets(_ inventory: Inventory, _ report: inout CheckReport) {
    guard inventory.objects.isEmpty else { return }
    var first: [String: Int] = [:]
    first.reserveCapacity(inventory.elementSets.count)
    for (position, set) in inventory.elementSets.enumerated() {
      let designator = set.elements.internationalDesignator
      guard designator.utf8.count > 8, let number = set.elements.catalogNumber else { continue }
      report.exercised()
      guard let other = first[designator] else {
        first[designator] = position
        continue
      }
      let known = inventory.elementSets[other]
      guard let knownNumber = known.elements.catalogNumber, knownNumber != number else { continue }
      report.report(
        at: set.place, subject: String(number), field: "cospar",
        Bilingual(
          "\(designator) is number \(number) here and \(knownNumber) elsewhere",
          "\(designator) est le numéro \(number) ici et \(knownNumber) ailleurs"),
        related: [(known.place, Bilingual("the other set is here", "l'autre jeu est ici"))])
    }
  }
}
