// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-006: a figure has no digits that nobody measured.
enum DigitsAreGenuine: Check {
  static let rule = Rule(
    id: "PRV-006",
    title: Bilingual(
      "figures have no invented digits",
      "les nombres n'ont pas de chiffres inventés"),
    severity: .info, certainty: .heuristic,
    rationale: """
      35786 becomes 35786.000 by the way through a program, and 22,236 miles become 35785.449984 km;
      readers then take a rounded figure for a measured one. Found are numbers of records that end
      in three noughts behind the point and nothing else, and numbers with more than nine digits,
      which no figure of this kind has. Tables have their fixed columns and are not judged.
      """,
    formula: "not (decimals ≥ 3 and all of them 0); significant digits ≤ 9",
    reference: "JCGM 100:2008, 7.2.6 (excess digits)",
    bad: RuleExample("objects/a.yaml", Self.record("35786.000")),
    good: RuleExample("objects/a.yaml", Self.record("35786")))

  private static func record(_ height: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    orbits:
      - perigee_km: \(height)
        apogee_km: 35790
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records where record.kind != .source && record.kind != .claim {
      record.root.forEachField(path: "") { path, assertions in
        let key = path.split(separator: ".").last ?? ""
        // Only figures with a unit are measured.
        guard let mark = key.lastIndex(of: "_"),
          units.contains(key[key.index(after: mark)...].prefix { $0 != "[" })
        else { return }
        for assertion in assertions {
          guard let text = assertion.value, assertion.number != nil else { continue }
          report.exercised()
          guard let why = fault(in: text) else { continue }
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "`\(path)` of \(record.name) is \(text): \(why.english)",
              "« \(path) » de \(record.name) vaut \(text) : \(why.french)"),
            length: text.count, sources: assertion.source.map { [$0] } ?? [])
        }
      }
    }
  }

  private static let units: Set<Substring> = ["kg", "km", "deg", "min", "m", "s", "kn", "h"]

  private static func fault(in text: String) -> Bilingual? {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count >= 3, parts[1].allSatisfy({ $0 == "0" }) {
      return Bilingual(
        "its decimals are all noughts", "toutes ses décimales sont des zéros")
    }
    let digits = mantissa.filter(\.isNumber).drop { $0 == "0" }
    if parts.count == 2, digits.count > 9 {
      return Bilingual(
        "\(digits.count) digits are more than anybody measured",
        "\(digits.count) chiffres sont plus qu'on n'en mesure")
    }
    return nil
  }
}
