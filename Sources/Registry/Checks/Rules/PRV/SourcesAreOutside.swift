// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-005: no source is an export of this catalogue, or derived from itself.
enum SourcesAreOutside: Check {
  static let rule = Rule(
    id: "PRV-005",
    title: Bilingual(
      "no source rests on this catalogue",
      "aucune source ne repose sur ce catalogue"),
    severity: .error, certainty: .exact,
    rationale: """
      A value that comes back from our own export, perhaps by way of an encyclopaedia that copied
      it, looks confirmed and is not. Sources that name this catalogue or the program as where they
      are from are found, and sources that are derived from each other in a circle (`derived_from`).
      What was computed for the catalogue is no such source as long as it is declared as computed.
      """,
    formula: "the graph derived_from has no cycle; title(catalogue), simctl ∉ text(source)",
    reference: "citogenesis: R. Munroe 2011, xkcd 978",
    bad: RuleExample([
      ("catalog.yaml", Self.header), ("sources/s.yaml", Self.record("simctl catalog export")),
    ]),
    good: RuleExample([
      ("catalog.yaml", Self.header), ("sources/s.yaml", Self.record("planet4589.org/space/gcat")),
    ]))

  private static let header = """
    kind: catalog
    format: 1
    title: Catalogue of things in orbit
    as_of: 2026-11-21
    """

  private static func record(_ locator: String) -> String {
    """
    kind: source
    id: s
    name: A table
    publisher: P
    date: 2025
    licence: CC0-1.0
    locator: \(locator)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let title = title(inventory)
    for record in inventory.records where record.kind == .source {
      report.exercised()
      for key in ["name", "publisher", "locator", "terms"] {
        guard let assertion = record.assertions(key).first, let text = assertion.value else {
          continue
        }
        let words = text.lowercased()
        guard words.contains("simctl") || (title.map { words.contains($0) } ?? false) else {
          continue
        }
        report.report(
          at: assertion.location, subject: record.id, field: key,
          Bilingual(
            "the source \(record.id) is this catalogue itself: `\(text)`",
            "la source \(record.id) est ce catalogue même : « \(text) »"),
          length: text.count)
      }
      circle(from: record, inventory, &report)
    }
  }

  private static func circle(
    from record: Record, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let origin = record.assertions("derived_from").first else { return }
    var seen: Set<String> = []
    var next = record.assertions("derived_from").compactMap(\.value)
    while let id = next.popLast() {
      if id == record.id {
        report.report(
          at: origin.location, subject: record.id, field: "derived_from",
          Bilingual(
            "the source \(record.id) is derived from itself",
            "la source \(record.id) dérive d'elle-même"),
          length: (origin.value ?? "").count)
        return
      }
      guard seen.insert(id).inserted, let other = inventory.record(id: id) else { continue }
      next += other.assertions("derived_from").compactMap(\.value)
    }
  }

  /// The catalogue's title in lower case, where it has one that is long enough to be told.
  private static func title(_ inventory: Inventory) -> String? {
    guard let file = inventory.files.first(where: { $0.form == "header" }) else { return nil }
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("title:") {
      let title = line.dropFirst(6).drop { $0 == " " }.filter { $0 != "\"" }
      return title.count >= 12 ? title.lowercased() : nil
    }
    return nil
  }
}
