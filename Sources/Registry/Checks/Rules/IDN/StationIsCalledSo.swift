// SPDX-License-Identifier: Apache-2.0

/// IDN-014: stations have the names that their operators gave them.
enum StationIsCalledSo: Check {
  static let rule = Rule(
    id: "IDN-014",
    title: Bilingual(
      "stations are called what they are called",
      "les stations portent leur nom"),
    severity: .warning, certainty: .exact,
    rationale: """
      There was one Mir; « Mir-1 » is a guess after Mir-2, which was never launched and became the
      core of the Russian segment of the ISS. Names that no operator used are found by nobody who
      looks for the right one.
      """,
    formula: "name ∉ list of names that no operator used",
    reference: "RKK Energia, history of Mir; CMSA, names of the Chinese station (2013)",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: station
      id: mir
      name: Mir-1
      source: s
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: station
      id: mir
      name: Mir
      source: s
      """))

  /// The names that are wrong, folded, and those that are right.
  private static let wrong: [String: String] = [
    "mir1": "Mir", "мир1": "Мир", "mirstation1": "Mir",
    "iss1": "International Space Station", "issalpha": "International Space Station",
    "tiangong3": "Tiangong (Tianhe, Wentian, Mengtian)", "天宫三号": "天宫",
    "tianhe2": "Tianhe", "salyut8": "Mir (DOS-7)", "saliout8": "Mir (DOS-7)",
    "skylab1station": "Skylab", "spacestationfreedom1": "Space Station Freedom (not built)",
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for object in context.inventory.objects where object.record != nil {
      report.exercised()
      judge(object.name, object.place, object.id, &report)
      for alias in object.aliases { judge(alias.value, alias.place, object.id, &report) }
    }
    for launch in context.inventory.launches {
      for payload in launch.payloads {
        judge(payload.value, payload.place, launch.id, &report)
      }
    }
  }

  private static func judge(
    _ name: String, _ place: Place, _ subject: String, _ report: inout CheckReport
  ) {
    guard let right = wrong[NameFolding.fold(name)] else { return }
    report.report(
      at: place, subject: subject, field: "name",
      Bilingual(
        "no station was called `\(name)`; its name is \(right)",
        "aucune station ne s'est appelée « \(name) » ; son nom est \(right)"),
      length: name.count)
  }
}
