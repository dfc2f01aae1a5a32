// SPDX-License-Identifier: Apache-2.0

import Orbits

/// ORB-008: a satellite in use stands at its declared longitude.
enum SlotMatchesElements: Check {
  static let rule = Rule(
    id: "ORB-008",
    title: Bilingual(
      "a geostationary satellite stands at its declared longitude",
      "un satellite géostationnaire se tient à la longitude déclarée"),
    severity: .warning, certainty: .physics, fix: .suggested,
    rationale: """
      A slot is kept to 0.05 to 0.1°. The mean longitude of the newest element set is
      compared, which does not swing with eccentricity and inclination as the satellite
      itself does. Satellites out of use may be anywhere, and where several longitudes are
      declared, one has to agree.
      """,
    formula: "λ = Ω + ω + M − GMST(epoch); |λ − declared|",
    tolerance: "0.2° and the rounding of the declared longitude",
    reference: "Soop 1994, Handbook of Geostationary Orbits, chapter 2",
    bad: RuleExample(SlotExample.files(longitude: "68.5", status: "operational")),
    good: RuleExample(SlotExample.files(longitude: "86.5", status: "operational")))

  /// Degrees.
  static let tolerance: Double = 0.2

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for position in inventory.objects.indices
    where !inventory.objects[position].longitude.isEmpty {
      let object = inventory.objects[position]
      guard object.life.mayKeepOrbit, let set = inventory.lastSet(of: object),
        let mean = set.meanOrbit, OrbitRegime.gso.fit(OrbitFigures(mean)).isAllowed
      else { continue }
      report.exercised()
      let longitude: Double =
        Geosynchronism.meanLongitude(of: MeanElements(set.elements)) / Circle.degree
      func offset(_ slot: Cited<Double>) -> Double {
        Circle.signed((longitude - slot.value) * Circle.degree) / Circle.degree
      }
      guard let slot = object.longitude.all.min(by: { abs(offset($0)) < abs(offset($1)) }) else {
        continue
      }
      let limit: Double = tolerance + slot.rounding
      guard abs(offset(slot)) > limit else { continue }
      let drift: Double = Geosynchronism.driftRate(of: mean) / Circle.degree * 86_400
      let date = set.elements.epoch.iso8601(fractionDigits: 0)
      report.report(
        at: slot.place, subject: object.id, field: "geo_longitude_deg",
        Bilingual(
          "declared at \(Figure.text(slot.value, 2))° east, but its elements of \(date) put it at"
            + " \(Figure.text(longitude, 2))° (drift \(Figure.text(drift, 3))° a day)",
          "déclaré à \(Figure.texte(slot.value, 2))° est, mais ses éléments du \(date) le mettent à"
            + " \(Figure.texte(longitude, 2))° (dérive de \(Figure.texte(drift, 3))° par jour)"),
        length: slot.text.count, measured: slot.value, expected: longitude, tolerance: limit,
        unit: "deg", model: "GMST 1982", sources: [slot.source, set.source],
        related: [(set.place, Bilingual("the element set", "le jeu d'éléments"))])
    }
  }
}
