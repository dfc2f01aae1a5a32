// SPDX-License-Identifier: Apache-2.0

/// SYN-023: the keys of records are those that the catalogue's format has.
enum KeysAreKnown: Check {
  static let rule = Rule(
    id: "SYN-023",
    title: Bilingual(
      "the keys of records are those of the format",
      "les clés des fiches sont celles du format"),
    severity: .warning, certainty: .exact,
    rationale: """
      A misspelt key is no error to a reader: the value is kept and nobody looks at it. An object
      whose `cospar` is written `cosper` has no designator, and no rule that needs one says a word.
      Keys at the top of a record are judged by its kind; those of its parts by what parts of any
      record have.
      """,
    formula: "key ∈ properties of the schema of the kind",
    reference: "catalogs/schema",
    bad: RuleExample("objects/a.yaml", Self.record(key: "cosper")),
    good: RuleExample("objects/a.yaml", Self.record(key: "cospar")))

  private static func record(key: String) -> String {
    """
    kind: satellite
    id: kazsat-2
    name: KazSat-2
    source: s
    \(key): 2011-035B
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for record in context.inventory.records {
      guard case .group(let members) = record.root.content else { continue }
      let known = RecordKeys.top[RecordKeys.name(of: record.kind)] ?? []
      for member in members {
        report.exercised()
        if !known.contains(member.key) && !RecordKeys.common.contains(member.key) {
          unknown(member, member.key, record, known, &report)
        }
        parts(of: member.node, member.key, record, &report)
      }
    }
  }

  private static func parts(
    of node: FieldNode, _ path: String, _ record: Record, _ report: inout CheckReport
  ) {
    switch node.content {
    case .assertions: return
    case .group(let members):
      for member in members {
        let inner = "\(path).\(member.key)"
        if !RecordKeys.parts.contains(member.key) {
          unknown(member, inner, record, RecordKeys.parts, &report)
        }
        parts(of: member.node, inner, record, &report)
      }
    case .list(let nodes):
      for (place, part) in nodes.enumerated() {
        parts(of: part, "\(path)[\(part.label ?? String(place))]", record, &report)
      }
    }
  }

  private static func unknown(
    _ member: FieldNode.Member, _ path: String, _ record: Record, _ known: Set<String>,
    _ report: inout CheckReport
  ) {
    let letters = Array(member.key.unicodeScalars)
    let near = known.union(RecordKeys.common).sorted().first {
      NameDistance.edits(letters, Array($0.unicodeScalars), atMost: 2) != nil
    }
    let english = near.map { "; is `\($0)` meant?" } ?? ""
    let french = near.map { " ; s'agit-il de « \($0) » ?" } ?? ""
    report.report(
      at: member.keyLocation, subject: record.id, field: path,
      Bilingual(
        "\(record.name) has a key `\(member.key)`, which no \(record.kind.rawValue) has\(english)",
        "\(record.name) a une clé « \(member.key) », que le format ne connaît pas\(french)"),
      length: member.key.count)
  }
}
