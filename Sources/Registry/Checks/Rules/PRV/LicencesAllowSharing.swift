// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-012: nothing is passed on whose licence forbids it.
enum LicencesAllowSharing: Check {
  static let rule = Rule(
    id: "PRV-012",
    title: Bilingual(
      "licences allow what is kept to be passed on",
      "les licences permettent de transmettre ce qui est gardé"),
    severity: .warning, certainty: .heuristic,
    rationale: """
      The terms of Space-Track forbid to pass its data on without leave, and some data sets are for
      study only. A catalogue under git passes everything on. A source whose licence or terms say
      so is reported with the number of values and element sets taken from it. Facts are free:
      "facts only" says that nothing but single facts was taken.
      """,
    formula: "uses(source) = 0, or licence(source) does not restrict redistribution",
    reference: "Space-Track user agreement; Directive 96/9/EC on databases",
    bad: RuleExample("objects/a.yaml", Self.records("user agreement; no redistribution")),
    good: RuleExample("objects/a.yaml", Self.records("CC-BY-4.0")))

  private static func records(_ licence: String) -> String {
    """
    kind: source
    id: s
    name: A list
    date: 2025
    licence: \(licence)
    ---
    kind: satellite
    id: a
    name: A
    source: s
    mass_kg: 1330
    """
  }

  private static let restrictions = [
    "no redistribution", "not redistribut", "not be redistribut", "redistribution prohibited",
    "redistribution is", "user agreement", "restricted", "confidential", "internal use",
    "all rights reserved", "proprietary",
  ]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    var restricted: [String: (assertion: Assertion, words: String)] = [:]
    for record in inventory.records where record.kind == .source {
      guard record.value("licence") != nil || record.value("terms") != nil else { continue }
      report.exercised()
      for key in ["licence", "terms"] {
        guard let assertion = record.assertions(key).first, let text = assertion.value else {
          continue
        }
        let words = text.lowercased()
        if words.contains("facts only") { break }
        guard let found = restrictions.first(where: { words.contains($0) }) else { continue }
        restricted[record.id] = (assertion, found)
        break
      }
    }
    if restricted.isEmpty { return }
    var uses: [String: Int] = [:]
    for record in inventory.records where record.kind != .source && record.kind != .claim {
      record.root.forEachField(path: "") { _, assertions in
        for assertion in assertions {
          if let source = assertion.source, restricted[source] != nil {
            uses[source, default: 0] += 1
          }
        }
      }
    }
    for set in inventory.elementSets {
      if let source = inventory.sourceName(set.source), restricted[source] != nil {
        uses[source, default: 0] += 1
      }
    }
    for (source, count) in uses.sorted(by: { $0.key < $1.key }) {
      guard let (assertion, words) = restricted[source] else { continue }
      report.report(
        at: assertion.location, subject: source, field: "licence",
        Bilingual(
          "\(count) values are taken from \(source), whose terms say `\(words)`",
          "\(count) valeurs sont tirées de \(source), dont les conditions disent « \(words) »"),
        length: (assertion.value ?? "").count, measured: Double(count), expected: 0, tolerance: 0)
    }
  }
}
