// SPDX-License-Identifier: Apache-2.0

/// REF-012: makers, operators, partners and craft that are named by their ids are there.
enum ReferencesResolve: Check {
  static let rule = Rule(
    id: "REF-012",
    title: Bilingual(
      "bodies, craft and partners that are named by id are there",
      "les organismes, vaisseaux et partenaires cités par leur identifiant existent"),
    severity: .error, certainty: .exact,
    rationale: """
      Who made, runs or meets an object, and in which craft a person flew, is said by the id of
      another record. One letter wrong, and every question about the maker misses the object. What
      has no record is named in words, with capitals or spaces, and passes; so does everything
      while there is no record at all of the sort that is meant, as in a single file. Parents,
      launches, sites, vehicles and sources have rules of their own.
      """,
    formula: "a value of small letters, digits and hyphens ∈ ids of records",
    reference: "catalogs/README.md, A record",
    bad: RuleExample("objects/a.yaml", Self.records(maker: "khrunichew")),
    good: RuleExample("objects/a.yaml", Self.records(maker: "khrunichev")))

  private static func records(maker: String) -> String {
    """
    kind: organisation
    id: khrunichev
    name: Khrunichev
    source: s
    ---
    kind: satellite
    id: kazsat-2
    name: KazSat-2
    source: s
    manufacturer: \(maker)
    """
  }

  /// Keys that name bodies.
  private static let bodies: Set<String> = [
    "operator", "manufacturer", "payload_manufacturer", "flew_for", "organisation",
    "organisations", "predecessor", "successor", "buyer",
  ]
  /// Keys that name what flies.
  private static let craft: Set<String> = [
    "launch_craft", "landing_craft", "station", "with", "rendezvous_target",
  ]
  /// Keys of a flight that name what it flies and where to.
  private static let flown: Set<String> = ["launch", "target"]

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let hasBodies = inventory.records.contains { $0.kind == .organisation }
    let hasCraft = inventory.records.contains { $0.kind.isObject }
    let hasLaunches = inventory.records.contains { $0.kind == .launch }
    for record in inventory.records {
      let isFlight = hasLaunches && hasCraft && record.kind == .flight
      record.root.forEachField(path: "") { path, assertions in
        let key = Self.key(of: path)
        guard
          (hasBodies && bodies.contains(key)) || (hasCraft && craft.contains(key))
            || (isFlight && flown.contains(key))
        else { return }
        for assertion in assertions {
          guard let id = assertion.value, Self.isID(id) else { continue }
          report.exercised()
          if inventory.index.records[id] != nil { continue }
          report.report(
            at: assertion.location, subject: record.id, field: path,
            Bilingual(
              "`\(path)` of \(record.name) names `\(id)`, of which there is no record",
              "« \(path) » de \(record.name) cite « \(id) », qui n'a pas de fiche"),
            length: id.count, sources: assertion.source.map { [$0] } ?? [])
        }
      }
    }
  }

  /// The last key of a path, without a position in a list.
  private static func key(of path: String) -> String {
    var last = Substring(path)
    if last.hasSuffix("]"), let bracket = last.lastIndex(of: "[") { last = last[..<bracket] }
    if let dot = last.lastIndex(of: ".") { last = last[last.index(after: dot)...] }
    return String(last)
  }

  /// Whether a text is meant for an id: letters, digits and hyphens without a capital.
  ///
  /// Letters of another script that look like ours, among ours, make no words of it.
  private static func isID(_ text: String) -> Bool {
    let isPlain: (Unicode.Scalar) -> Bool = {
      $0 == "-" || ("0"..."9").contains($0) || ("a"..."z").contains($0)
    }
    return text.unicodeScalars.contains(where: isPlain)
      && text.unicodeScalars.allSatisfy { isPlain($0) || $0.properties.isLowercase }
  }
}
