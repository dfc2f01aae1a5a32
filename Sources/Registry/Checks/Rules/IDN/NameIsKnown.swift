// SPDX-License-Identifier: Apache-2.0

import Orbits

/// IDN-009: placeholder names do not outlive the first month.
enum NameIsKnown: Check {
  static let rule = Rule(
    id: "IDN-009",
    title: Bilingual(
      "placeholder names give way to names",
      "les noms provisoires cèdent la place aux noms"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      Objects are first listed as OBJECT A or TBA. A month after launch most are identified, and a
      register that still has the placeholder has missed the change. Debris and rocket bodies keep
      theirs.
      """,
    formula: "name is no placeholder where as-of − launch > 30 d",
    tolerance: """
      30 days after the launch, or after the end of its year where only that is known
      """,
    reference: "Space-Track and CelesTrak, SATCAT; FEES was OBJECT AL for weeks",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: OBJECT A
      source: s
      cospar: 2021-022A
      launch_date: 2021-03-22
      """, asOf: "2021-06-01"),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: OBJECT A
      source: s
      cospar: 2021-022A
      launch_date: 2021-03-22
      """, asOf: "2021-04-01"))

  private static let placeholders: Set<String> = [
    "TBA", "TBD", "UNKNOWN", "UNNAMED", "NOT KNOWN", "TO BE ASSIGNED", "TBA - TO BE ASSIGNED",
    "NO NAME",
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    guard let asOf = context.asOf else { return }
    let inventory = context.inventory
    let limit = asOf - .seconds(30 * 86_400)
    var years = YearTable()
    for object in inventory.objects {
      if object.role == .debris || object.role == .rocketBody { continue }
      report.exercised()
      guard isPlaceholder(object.name) else { continue }
      let date = inventory.launch(of: object)?.liftOff.first ?? object.launchDate.first
      var launched = date?.value.latest
      if date == nil, let designator = object.designator.value,
        let year = YearTable.year(of: designator)
      {
        launched = years.span(of: year)?.upperBound
      }
      guard let launched, launched < limit else { continue }
      let days = Int(((asOf - launched) / .seconds(86_400)).rounded())
      // A list has its names from elsewhere; a register can give its own.
      report.report(
        object.record == nil ? .info : nil, at: object.place, subject: object.id, field: "name",
        Bilingual(
          "the name is still the placeholder \(object.name), \(days) days after the launch",
          "le nom est encore « \(object.name) », \(days) jours après le lancement"),
        measured: Double(days), expected: 0, tolerance: 30, unit: "d")
    }
  }

  /// Whether a name stands for one that is not known; `OBJECT` and a piece, or one of a few words.
  static func isPlaceholder(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    switch first | 0x20 {
    case 0x6F:
      let upper = name.uppercased()
      guard upper.hasPrefix("OBJECT ") else { return false }
      let piece = upper.dropFirst(7)
      return (1...3).contains(piece.count) && piece.allSatisfy { $0.isASCII && $0.isLetter }
    case 0x74, 0x75, 0x6E: return placeholders.contains(name.uppercased())
    default: return false
    }
  }
}
