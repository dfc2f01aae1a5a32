// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-008: a temporary number is not used as a definitive one.
enum NumberIsDefinitive: Check {
  static let rule = Rule(
    id: "IDN-008",
    title: Bilingual(
      "temporary numbers are not used as definitive",
      "les numéros provisoires ne passent pas pour définitifs"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      80000 to 89999 are given to objects that analysts follow and nobody has identified, 98000 to
      99999 and 270000 to 279999 (Alpha-5 T0000 on) to launches for the first days. They are given
      again and again. A designator beside such a number says that the object is known and has a
      number of its own: FEES was kept under 99738 long after it was 48082.
      """,
    formula: """
      number ∉ 80000–89999, 98000–99999, 270000–279999 where a designator with a piece is given
      """,
    reference: "Space-Track, ranges of numbers; tinyGS, issue 111",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: fees
      name: FEES
      source: s
      cospar: 2021-022AL
      norad: 99738
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: fees
      name: FEES
      source: s
      cospar: 2021-022AL
      norad: 48082
      """))

  private static func isTemporary(_ number: Int) -> Bool {
    switch number {
    case 80_000...89_999, 98_000...99_999, 270_000...279_999: true
    default: false
    }
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects {
      guard let number = object.catalogNumber.first else { continue }
      report.exercised()
      guard isTemporary(number.value), let designator = object.designator.value,
        designator.utf8.count > 8
      else { continue }
      report.report(
        at: number.place, subject: object.id, field: "norad",
        message(number.value, object.title, designator), length: number.text.count,
        sources: [number.source])
    }
    for set in inventory.elementSets where set.object == nil {
      guard let number = set.elements.catalogNumber else { continue }
      report.exercised()
      let designator = set.elements.internationalDesignator
      guard isTemporary(number), designator.utf8.count > 8 else { continue }
      report.report(
        .info, at: set.place, subject: String(number), field: "norad",
        message(number, set.elements.name, designator))
    }
  }

  private static func message(_ number: Int, _ title: String, _ designator: String) -> Bilingual {
    Bilingual(
      "\(number) is a temporary number, but \(title) is identified as \(designator) and has a "
        + "definitive one",
      "\(number) est un numéro provisoire, mais \(title) est identifié comme \(designator) et en "
        + "a un définitif")
  }
}
