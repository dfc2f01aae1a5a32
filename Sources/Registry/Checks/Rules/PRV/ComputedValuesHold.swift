// SPDX-License-Identifier: Apache-2.0

import Orbits

/// PRV-011: what was computed for the catalogue comes out the same when computed again.
enum ComputedValuesHold: Check {
  static let rule = Rule(
    id: "PRV-011",
    title: Bilingual(
      "computed values come out the same again",
      "les valeurs calculées se retrouvent par le calcul"),
    severity: .warning, certainty: .physics, fix: .safe,
    rationale: """
      A figure that is written down although it could be worked out goes stale when its data change.
      Orbits that name the catalogue's own computation as their source are worked out again from the
      element set of their instant, or of their day, by Brouwer's mean elements. Where no set of that
      time is there the orbit is not judged.
      """,
    formula: "|stored − computed| ≤ tolerance + rounding",
    tolerance: "3 km, 0.02°, 0.02 min: two conventions for heights and periods are let pass",
    reference:
      "SGP4 recovery of the Brouwer mean motion: Hoots and Roehrich 1980, Spacetrack Report 3",
    bad: RuleExample(Self.files(perigee: 451)),
    good: RuleExample(Self.files(perigee: 348)))

  private static func files(perigee: Int) -> [(path: String, text: String)] {
    [
      (
        "objects/a.yaml",
        """
        kind: station
        id: a
        name: A
        norad: 25544
        source: own-computation
        orbits:
          - epoch: 2008-09-20T12:25:40Z
            perigee_km: \(perigee)
            apogee_km: 357
            inclination_deg: 51.64
        """
      ),
      (
        "list.tle",
        """
        1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927
        2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537

        """
      ),
    ]
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for object in inventory.objects where object.record != nil && !object.elementSets.isEmpty {
      for (position, orbit) in object.orbits.enumerated() {
        guard let value = orbit.perigee.first,
          inventory.sourceName(value.source) == "own-computation",
          let epoch = orbit.epoch.first?.value,
          let set = nearest(to: epoch, of: object, inventory),
          let mean = try? MeanOrbit(MeanElements(set.elements))
        else { continue }
        report.exercised()
        let field = "orbits[\(position)]"
        let checks: [(String, Values<Double>, Double, Double, String, Int)] = [
          ("perigee_km", orbit.perigee, mean.perigeeHeight / 1000, 3, "km", 0),
          ("apogee_km", orbit.apogee, mean.apogeeHeight / 1000, 3, "km", 0),
          ("inclination_deg", orbit.inclination, set.elements.inclinationDegrees, 0.02, "deg", 2),
          ("period_min", orbit.period, mean.anomalisticPeriod / 60, 0.02, "min", 2),
        ]
        for (name, values, computed, allowed, unit, decimals) in checks {
          guard let stored = values.first else { continue }
          let tolerance: Double = allowed + stored.rounding
          guard (stored.value - computed).magnitude > tolerance else { continue }
          tell(
            stored, computed, tolerance, unit, decimals, "\(field).\(name)", object, set,
            inventory, &report)
        }
      }
    }
  }

  private static func nearest(
    to date: VagueDate, of object: InventoryObject, _ inventory: Inventory
  ) -> InventoryElementSet? {
    let sets = inventory.sets(of: object)
    // Seconds of a rounded epoch: a set a second off is the one that is meant.
    let fits = sets.filter {
      date.mayBe($0.elements.epoch)
        || $0.elements.epoch.seconds(since: date.earliest).magnitude <= 1
    }
    // Of several of one day nobody knows which was taken, unless all are alike.
    return fits.first
  }

  private static func tell(
    _ stored: Cited<Double>, _ computed: Double, _ tolerance: Double, _ unit: String,
    _ decimals: Int, _ field: String, _ object: InventoryObject, _ set: InventoryElementSet,
    _ inventory: Inventory, _ report: inout CheckReport
  ) {
    let text = computed.formattedDecimals(decimals)
    let edit = inventory.edit(stored.text, at: stored.place, to: text)
    report.report(
      at: stored.place, subject: object.id, field: field,
      Bilingual(
        "`\(field)` of \(object.title) is kept as \(stored.text) \(unit); its element set gives"
          + " \(text) \(unit)",
        "« \(field) » de \(object.title) est noté \(stored.text) \(unit) ; son jeu d'éléments donne"
          + " \(text) \(unit)"),
      length: stored.text.count, measured: stored.value, expected: computed, tolerance: tolerance,
      unit: unit, model: "Brouwer mean elements, WGS-72", sources: [stored.source, set.source],
      related: [(set.place, Bilingual("the element set", "le jeu d'éléments"))],
      fix: edit.map {
        Fix(
          isSafe: true, title: Bilingual("put \(text)", "mettre \(text)"), edits: [$0])
      })
  }
}
