// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-003: what is in use does not fly through the air.
enum LowPerigeeInUse: Check {
  static let rule = Rule(
    id: "ORB-003",
    title: Bilingual(
      "what is in use has its perigee above 150 km", "ce qui sert a son périgée au-dessus de 150 km"
    ),
    severity: .warning, certainty: .heuristic,
    rationale: """
      A satellite at 150 km comes down within a day or two. If it is said to be in use,
      either it is not any more, or its figures are wrong. The newest element set counts,
      else the newest orbit that is not one of the first hours.
      """,
    formula: "hp ≥ 150 km for status operational",
    reference: "King-Hele 1987, Satellite Orbits in an Atmosphere, section 1.3",
    bad: RuleExample("objects/a.yaml", example(124)),
    good: RuleExample("objects/a.yaml", example(224)))

  private static func example(_ perigee: Int) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    status: operational
    orbits:
      - epoch: 2024-05-01
        orbit_kind: observed
        perigee_km: \(perigee)
        apogee_km: 235
    """
  }

  /// Kilometres.
  static let floor: Double = 150

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for position in inventory.objects.indices
    where inventory.objects[position].life == .active {
      let object = inventory.objects[position]
      if let set = inventory.lastSet(of: object) {
        guard let mean = set.meanOrbit else { continue }
        report.exercised()
        judge(mean.perigeeHeight / 1e3, set.place, set.source, object, into: &report)
      } else if let orbit = latest(of: object), let perigee = orbit.perigee.first {
        report.exercised()
        judge(perigee.value, perigee.place, perigee.source, object, into: &report)
      }
    }
  }

  private static func latest(of object: InventoryObject) -> InventoryOrbit? {
    let first = ["registered", "insertion", "parking", "transfer"]
    return object.orbits
      .filter { orbit in
        object.center(of: orbit) == .earth && !first.contains(orbit.kind ?? "")
      }
      .max { a, b in
        guard let later = b.epoch.value else { return false }
        guard let earlier = a.epoch.value else { return true }
        return earlier.earliest < later.earliest
      }
  }

  private static func judge(
    _ perigee: Double, _ place: Place, _ source: Int32, _ object: InventoryObject,
    into report: inout CheckReport
  ) {
    guard perigee < floor, let status = object.status.first else { return }
    report.report(
      at: place, subject: object.id, field: "perigee_km",
      Bilingual(
        "\(object.title) is said to be \(status.text), but at a perigee of"
          + " \(Figure.text(perigee, 1)) km it comes down within days",
        "\(object.title) est dit « \(status.text) », mais avec un périgée de"
          + " \(Figure.texte(perigee, 1)) km il retombe en quelques jours"),
      measured: perigee, expected: floor, tolerance: 0, unit: "km",
      sources: [source, status.source],
      related: [(status.place, Bilingual("the status", "le statut"))])
  }
}
