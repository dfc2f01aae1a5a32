// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-002: perigee below apogee, and above the air for what is in orbit.
enum ApsidesInOrder: Check {
  static let rule = Rule(
    id: "ORB-002",
    title: Bilingual(
      "the perigee is below the apogee and above the air",
      "le périgée est sous l'apogée et au-dessus de l'atmosphère"),
    severity: .error, certainty: .exact, fix: .suggested,
    rationale: """
      Swapped columns put the perigee above the apogee. At 80 km the air stops everything
      within a revolution: what is said to be in orbit has its perigee above. The last
      elements of objects that are gone may be in the air, but not in the ground; other bodies have no
      such air.
      """,
    formula: "hp ≤ ha; hp > 80 km",
    reference: "McDowell 2018, Acta Astronautica 151, 668: the edge of space at 80 km",
    bad: RuleExample("objects/a.yaml", example(497, 486)),
    good: RuleExample("objects/a.yaml", example(486, 497)))

  private static func example(_ perigee: Int, _ apogee: Int) -> String {
    """
    kind: satellite
    id: a
    name: A
    source: s
    orbits:
      - perigee_km: \(perigee)
        apogee_km: \(apogee)
    """
  }

  /// Kilometres.
  static let floor: Double = 80

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for launch in inventory.launches {
      guard let orbit = inventory.insertionOrbit(of: launch) else { continue }
      order(orbit, of: launch.id, "insertion.", into: &report)
    }
    for position in inventory.objects.indices where inventory.objects[position].describesOrbit {
      let object = inventory.objects[position]
      for orbit in object.orbits {
        order(orbit, of: object.id, into: &report)
        if object.life != .gone, object.center(of: orbit) == .earth {
          height(orbit, of: object, into: &report)
        }
      }
      if let orbit = object.registration?.orbit {
        order(orbit, of: object.id, "registration.", into: &report)
      }
    }
    for set in inventory.elementSets where !set.isRough {
      var least = floor
      if let object = set.object {
        guard inventory.objects[object].isAboutEarth else { continue }
        // The last sets of what came down may be in the air, but not in the ground.
        if inventory.objects[object].life == .gone { least = 0 }
      }
      guard let mean = set.meanOrbit else { continue }
      report.exercised()
      let perigee: Double = mean.perigeeHeight / 1e3
      guard perigee <= least else { continue }
      let number: String? = set.elements.catalogNumber.map { String($0) }
      let subject = set.object.map { inventory.objects[$0].id } ?? number
      below(
        perigee, set.place, subject ?? set.elements.name, "MEAN_MOTION", set.source,
        into: &report)
    }
  }

  private static func order(
    _ orbit: InventoryOrbit, of subject: String, _ prefix: String = "",
    into report: inout CheckReport
  ) {
    guard let perigee = orbit.perigee.first, let apogee = orbit.apogee.first else { return }
    report.exercised()
    guard perigee.value > apogee.value else { return }
    report.report(
      at: perigee.place, subject: subject, field: "\(prefix)perigee_km",
      Bilingual(
        "the perigee of \(perigee.text) km is above the apogee of \(apogee.text) km",
        "le périgée de \(Figure.comma(perigee.text)) km est au-dessus de l'apogée de"
          + " \(Figure.comma(apogee.text)) km"),
      length: perigee.text.count, measured: perigee.value, expected: apogee.value, tolerance: 0,
      unit: "km", sources: [perigee.source, apogee.source],
      related: [(apogee.place, Bilingual("the apogee", "l'apogée"))])
  }

  private static func height(
    _ orbit: InventoryOrbit, of object: InventoryObject, into report: inout CheckReport
  ) {
    guard let perigee = orbit.perigee.first else { return }
    report.exercised()
    guard perigee.value <= floor else { return }
    below(perigee.value, perigee.place, object.id, "perigee_km", perigee.source, into: &report)
  }

  private static func below(
    _ perigee: Double, _ place: Place, _ subject: String, _ field: String, _ source: Int32,
    into report: inout CheckReport
  ) {
    report.report(
      at: place, subject: subject, field: field,
      Bilingual(
        "a perigee of \(Figure.text(perigee, 1)) km is in the air: nothing stays in orbit below"
          + " \(Figure.text(floor, 0)) km",
        "un périgée de \(Figure.texte(perigee, 1)) km est dans l'atmosphère : rien ne reste en"
          + " orbite au-dessous de \(Figure.text(floor, 0)) km"),
      measured: perigee, expected: floor, tolerance: 0, unit: "km", sources: [source])
  }
}
