// SPDX-License-Identifier: Apache-2.0

/// IDN-005: piece A is a payload where there is one.
enum FirstPieceIsPayload: Check {
  static let rule = Rule(
    id: "IDN-005",
    title: Bilingual(
      "piece A of a launch is a payload",
      "la pièce A d'un lancement est une charge utile"),
    severity: .info, certainty: .heuristic,
    rationale: """
      The first piece goes to the main payload by custom. About one launch in a hundred has the
      rocket body there (2021-082A); where many have, payload and rocket body were probably taken
      for each other.
      """,
    formula: "type(A) ≠ rocket body where another piece is a payload",
    reference: "orbitalfocus.uk: 28 of about 2400 launches have a rocket body as A",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: stage
      id: a
      name: A
      source: s
      cospar: 2021-082A
      norad: 49001
      ---
      kind: satellite
      id: b
      name: B
      source: s
      cospar: 2021-082B
      norad: 49002
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: stage
      id: b
      name: B
      source: s
      cospar: 2021-082B
      norad: 49002
      ---
      kind: satellite
      id: a
      name: A
      source: s
      cospar: 2021-082A
      norad: 49001
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    LaunchPieces.forEach(in: context.inventory) { launch in
      guard let first = launch.first(where: { $0.rank == 1 }) else { return }
      report.exercised()
      guard first.role == .rocketBody,
        let payload = launch.first(where: { $0.role == .payload && $0.rank > 1 })
      else { return }
      report.report(
        at: first.place, subject: String(first.number), field: "cospar",
        Bilingual(
          "\(first.designator) is the rocket body \(first.title), while the payload "
            + "\(payload.title) is \(payload.designator)",
          "\(first.designator) est l'étage \(first.title), alors que la charge utile "
            + "\(payload.title) est \(payload.designator)"),
        related: [(payload.place, Bilingual(same: payload.title))])
    }
  }
}
