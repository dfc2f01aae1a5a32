// SPDX-License-Identifier: Apache-2.0

/// IDN-004: pieces of a launch follow the order of their numbers.
enum PiecesInOrder: Check {
  static let rule = Rule(
    id: "IDN-004",
    title: Bilingual(
      "pieces and numbers of a launch run in the same order",
      "pièces et numéros d'un lancement vont dans le même ordre"),
    severity: .info, certainty: .heuristic,
    rationale: """
      Numbers and pieces are mostly given in one go, in the same order. Two neighbours the other
      way round, in a launch that is in order for the rest, may have been swapped: two satellites
      of Yaogan-36-02 exchanged their element streams in 2022 without a change of the catalogue.
      Many such pairs are right; it is a place to look at.
      """,
    formula: "pieces p, p+1 with numbers n+1, n; all others of the launch in order",
    reference: "orbitalfocus.uk, notes on Yaogan 36-02 (2022)",
    bad: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      cospar: 2022-133A
      norad: 54001
      ---
      kind: satellite
      id: b
      name: B
      source: s
      cospar: 2022-133B
      norad: 54003
      ---
      kind: satellite
      id: c
      name: C
      source: s
      cospar: 2022-133C
      norad: 54002
      """),
    good: RuleExample(
      "objects/x.yaml",
      """
      kind: satellite
      id: a
      name: A
      source: s
      cospar: 2022-133A
      norad: 54001
      ---
      kind: satellite
      id: b
      name: B
      source: s
      cospar: 2022-133B
      norad: 54002
      ---
      kind: satellite
      id: c
      name: C
      source: s
      cospar: 2022-133C
      norad: 54003
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    LaunchPieces.forEach(in: context.inventory) { launch in
      guard launch.count > 1 else { return }
      report.exercised()
      let pieces = launch.filter { $0.role != .debris }
        .sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
      guard pieces.count > 1 else { return }
      var swaps: [Int] = []
      var breaks = 0
      for i in 1..<pieces.count where pieces[i].number < pieces[i - 1].number {
        breaks += 1
        let isNeighbour =
          pieces[i].rank == pieces[i - 1].rank + 1 && pieces[i].number + 1 == pieces[i - 1].number
        if isNeighbour { swaps.append(i) }
      }
      guard swaps.count == 1, breaks == 1, let at = swaps.first else { return }
      let one = pieces[at - 1]
      let other = pieces[at]
      report.report(
        at: other.place, subject: String(other.number), field: "cospar",
        Bilingual(
          "\(one.designator) has number \(one.number) and \(other.designator) \(other.number), "
            + "the other way round than the rest of the launch",
          "\(one.designator) a le numéro \(one.number) et \(other.designator) le \(other.number), "
            + "à l'inverse du reste du lancement"),
        related: [(one.place, Bilingual(same: one.title))])
    }
  }
}
