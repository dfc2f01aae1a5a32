// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-009: a geostationary slot is held by the State of its user.
enum SlotHolderIsOperator: Check {
  static let rule = Rule(
    id: "LEG-009",
    title: Bilingual(
      "the slot's administration is the operator's State",
      "l'administration de la position est l'État de l'exploitant"),
    severity: .info, certainty: .exact,
    rationale: """
      Frequencies and places in the geostationary ring are filed with the ITU by administrations.
      A satellite that works under the filing of another State than its own does so by lease or
      agreement, which is worth knowing and easily mixed up. Judged are records that name the
      administration (`itu_administration`) and a State.
      """,
    formula: "itu_administration = state",
    reference: "ITU Radio Regulations, articles 9 and 11",
    bad: RuleExample("objects/a.yaml", Self.record(administration: "RU")),
    good: RuleExample("objects/a.yaml", Self.record(administration: "KZ")))

  private static func record(administration: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    state: KZ
    regime: GEO
    geo_longitude_deg: 86.5
    itu_administration: \(administration)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let book = CodeBook(context.codes)
    for record in inventory.records where record.kind.isObject {
      guard let holder = record.assertions("itu_administration").first, let code = holder.value,
        let state = record.value("state")
      else { continue }
      report.exercised()
      guard !book.areKin(code, state) else { continue }
      report.report(
        at: holder.location, subject: record.id, field: "itu_administration",
        Bilingual(
          "\(record.name) of \(state) works at a slot that \(code) has filed",
          "\(record.name), de \(state), occupe une position déposée par \(code)"),
        length: code.count, sources: holder.source.map { [$0] } ?? [])
    }
  }
}
