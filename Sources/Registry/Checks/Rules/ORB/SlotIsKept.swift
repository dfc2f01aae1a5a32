// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-009: a geosynchronous satellite in use does not drift away.
enum SlotIsKept: Check {
  static let rule = Rule(
    id: "ORB-009",
    title: Bilingual(
      "a geosynchronous satellite in use does not drift",
      "un satellite géosynchrone en service ne dérive pas"),
    severity: .warning, certainty: .physics,
    rationale: """
      Left alone, or moved to the graveyard, a satellite drifts by degrees a day; one in use
      is kept within a tenth of a degree. The rate is that of the mean longitude with J2:
      taking the mean motion of the element set against 1.00274 a day would be 0.013° a day
      off, the Sun and Moon make 0.005 to 0.008°. A satellite on its way to another slot is
      found as well, rightly.
      """,
    formula: "n in 0.9 … 1.1 rev/d; |Ṁ + ω̇ + Ω̇ − ω(Earth)| ≤ 0.1° a day",
    tolerance: "0.1° a day: two to three times what kept satellites show",
    reference: "Soop 1994, Handbook of Geostationary Orbits, chapters 2 and 5",
    bad: RuleExample(
      SlotExample.files(longitude: "86.5", status: "operational", meanMotion: "0.99231000")),
    good: RuleExample(SlotExample.files(longitude: "86.5", status: "operational")))

  /// Degrees a day.
  static let driftLimit: Double = 0.1
  /// Revolutions a day.
  static let meanMotions: ClosedRange<Double> = 0.9...1.1

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for position in inventory.objects.indices
    where inventory.objects[position].life == .active {
      let object = inventory.objects[position]
      let labels = object.regime.all.compactMap { OrbitRegime(label: $0.value) }
      let isSynchronous =
        !object.longitude.isEmpty || labels.contains { $0 == .geo || $0 == .gso || $0 == .igso }
      guard isSynchronous, let status = object.status.first,
        let set = inventory.lastSet(of: object), let mean = set.meanOrbit
      else { continue }
      report.exercised()
      let n: Double = set.elements.meanMotionRevolutionsPerDay
      let drift: Double = Geosynchronism.driftRate(of: mean) / Circle.degree * 86_400
      let isFar = !meanMotions.contains(n)
      guard isFar || abs(drift) > driftLimit else { continue }
      let message: Bilingual =
        isFar
        ? Bilingual(
          "\(object.title) is \(status.text) as a geosynchronous satellite, but makes"
            + " \(Figure.text(n, 4)) revolutions a day",
          "\(object.title) est « \(status.text) » comme satellite géosynchrone, mais fait"
            + " \(Figure.texte(n, 4)) révolutions par jour")
        : Bilingual(
          "\(object.title) is \(status.text), but drifts by \(Figure.text(drift, 2))° a day",
          "\(object.title) est « \(status.text) », mais dérive de \(Figure.texte(drift, 2))° par"
            + " jour")
      report.report(
        at: set.place, subject: object.id, field: "MEAN_MOTION", message,
        measured: isFar ? n : drift, expected: isFar ? 1.0027 : 0,
        tolerance: isFar ? 0.1 : driftLimit, unit: isFar ? "rev/d" : "deg/d", model: "Brouwer J2",
        sources: [set.source, status.source],
        related: [(status.place, Bilingual("the status", "le statut"))])
    }
  }
}
