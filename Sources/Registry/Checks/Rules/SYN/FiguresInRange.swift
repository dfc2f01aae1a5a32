// SPDX-License-Identifier: Apache-2.0

/// SYN-025: figures are such as their quantity can have.
enum FiguresInRange: Check {
  static let rule = Rule(
    id: "SYN-025",
    title: Bilingual(
      "figures are such as their quantity can have",
      "les valeurs sont possibles pour leur grandeur"),
    severity: .error, certainty: .exact,
    rationale: """
      A minus sign too many, a digit too many, latitude and longitude in each other's place: no mass
      is below zero, no latitude above 90°, no inclination above 180°, no crew of three and a half.
      What such a figure is compared with may be missing, and then nothing else would find it.
      """,
    formula: "lower ≤ figure ≤ upper, or lower < figure, by the key",
    reference: "the definitions of the quantities; longitudes to 360° east or 180° west",
    bad: RuleExample("objects/a.yaml", Self.record(mass: "-1330")),
    good: RuleExample("objects/a.yaml", Self.record(mass: "1330")))

  private static func record(mass: String) -> String {
    """
    kind: satellite
    id: kazsat-2
    name: KazSat-2
    source: s
    mass_kg: \(mass)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records where record.kind != .claim {
      record.root.forEachField(path: "") { path, assertions in
        guard let range = FigureRange.of(path) else { return }
        for assertion in assertions {
          guard let figure = assertion.number else { continue }
          report.exercised()
          guard let fault = range.fault(of: figure), let text = assertion.value else { continue }
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "`\(path)` of \(record.name) is \(text): it \(fault.english)",
              "« \(path) » de \(record.name) vaut \(text) : \(fault.french)"),
            length: text.count, measured: figure, expected: fault.bound, unit: range.unit,
            sources: [assertion.source].compactMap(\.self))
        }
      }
    }
  }
}
