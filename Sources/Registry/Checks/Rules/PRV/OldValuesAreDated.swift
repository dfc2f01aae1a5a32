// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-007: of several values of what changes with time, each has its date.
enum OldValuesAreDated: Check {
  static let rule = Rule(
    id: "PRV-007",
    title: Bilingual(
      "values of what changes are dated",
      "les valeurs de ce qui change sont datées"),
    severity: .warning, certainty: .exact,
    rationale: """
      Status, slot, regime, State of a site, time zone and head of a body change. Where a record keeps
      several values of one source, the older ones are history, and without `from`, `until` or
      `as_of` nobody can tell which holds. An orbit is a snapshot and has its day, but for that of
      the register and the first one, whose days are known.
      """,
    formula: "several values of one source ⇒ from, until or as_of on all but one",
    reference: "catalogs/README.md, A record",
    bad: RuleExample("objects/a.yaml", Self.record(dated: "")),
    good: RuleExample("objects/a.yaml", Self.record(dated: "until: 2009-08-14")))

  private static func record(dated: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    geo_longitude_deg:
      - value: 103.0
        \(dated)
      - value: 98.3
    """
  }

  private static let changing = [
    "status", "regime", "geo_longitude_deg", "host_state", "operating_state", "time_zone", "head",
    "crew_capacity",
  ]
  private static let timeless: Set<String> = ["registered", "insertion", "parking", "transfer"]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records where record.kind != .source && record.kind != .claim {
      for field in changing {
        let values = record.assertions(field).filter { $0.value != nil }
        guard values.count > 1 else { continue }
        report.exercised()
        let bare = values.filter { $0.from == nil && $0.until == nil && $0.asOf == nil }
        for (position, value) in bare.enumerated().dropFirst()
        where bare[..<position].contains(where: {
          $0.source == value.source && $0.value != value.value
        }) {
          report.report(
            at: value.location, subject: record.id, field: field,
            Bilingual(
              "`\(field)` of \(record.name) has several values of one source without a date",
              "« \(field) » de \(record.name) a plusieurs valeurs d'une même source sans date"),
            length: (value.value ?? "").count, sources: value.source.map { [$0] } ?? [])
        }
      }
      orbits(of: record, &report)
    }
  }

  private static func orbits(of record: Record, _ report: inout CheckReport) {
    guard let list = record["orbits"] else { return }
    let nodes = list.elements
    for (position, node) in nodes.enumerated() {
      report.exercised()
      if node["epoch"]?.value != nil { continue }
      if let kind = node["orbit_kind"]?.value, timeless.contains(kind) { continue }
      let values = node["perigee_km"]?.assertions ?? []
      if values.contains(where: { $0.asOf != nil || $0.from != nil }) { continue }
      // A single orbit supersedes nothing.
      guard nodes.count > 1 else { continue }
      report.report(
        at: node.location, subject: record.id, field: "orbits[\(position)]",
        Bilingual(
          "one of \(nodes.count) orbits of \(record.name) has no date",
          "une des \(nodes.count) orbites de \(record.name) n'a pas de date"),
        sources: values.first?.source.map { [$0] } ?? [])
    }
  }
}
