// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-004: an entry of the register has what article IV asks for.
enum EntriesAreComplete: Check {
  static let rule = Rule(
    id: "LEG-004",
    title: Bilingual(
      "an entry of the register is complete",
      "une inscription au registre est complète"),
    severity: .warning, certainty: .exact,
    rationale: """
      Article IV asks for the State, a designator, date and territory of the launch, nodal period,
      inclination, apogee, perigee, and the general function. An entry without figures of the orbit
      was notified incompletely or copied so; one without the symbol of its document alone is only
      hard to look up; objects sent beyond the Earth's orbits have none. Function
      and date of the document are asked for only in a collection that records them at all, since
      the lists in use leave them out.
      """,
    formula: "document, period, inclination, apogee, perigee (and function, date) are given",
    reference: "Registration Convention, article IV.1; GA resolution 62/101",
    bad: RuleExample("objects/a.yaml", Self.record(period: "")),
    good: RuleExample("objects/a.yaml", Self.record(period: "nodal_period_min: 1436.1")))

  private static func record(period: String) -> String {
    """
    kind: satellite
    id: a
    name: A
    cospar: 2011-035B
    source: s
    registration:
      state: KZ
      document: ST/SG/SER.E/637
      inclination_deg: 0.0
      apogee_km: 35786
      perigee_km: 35786
      \(period)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let registrations = inventory.objects.lazy.compactMap(\.registration)
    let hasFunction = registrations.contains { !$0.function.isEmpty }
    let hasDate = registrations.contains { !$0.date.isEmpty }
    for object in inventory.objects {
      guard let registration = object.registration, let state = registration.state.first else {
        continue
      }
      report.exercised()
      let orbit = registration.orbit
      let isEarthly = object.center.isEmpty && !isBeyond(object.regime.value ?? "")
      let parts: [(isMissing: Bool, name: Bilingual)] = [
        (registration.document.isEmpty, Bilingual("document", "document")),
        (object.designator.isEmpty, Bilingual("designator", "désignation")),
        (isEarthly && orbit?.period.isEmpty ?? true, Bilingual("nodal period", "période nodale")),
        (isEarthly && orbit?.inclination.isEmpty ?? true, Bilingual("inclination", "inclinaison")),
        (isEarthly && orbit?.apogee.isEmpty ?? true, Bilingual("apogee", "apogée")),
        (isEarthly && orbit?.perigee.isEmpty ?? true, Bilingual("perigee", "périgée")),
        (hasFunction && registration.function.isEmpty, Bilingual("function", "fonction")),
        (hasDate && registration.date.isEmpty, Bilingual("date", "date")),
      ]
      let missing = parts.filter(\.isMissing).map(\.name)
      guard !missing.isEmpty else { continue }
      let list = Bilingual.joined(missing, separator: ", ")
      // The article asks for the object's figures; the symbol is what they are looked up by.
      let isSymbolOnly = missing.count == 1 && registration.document.isEmpty
      report.report(
        isSymbolOnly ? .info : .warning, at: registration.place, subject: object.id,
        field: "registration",
        Bilingual(
          "the entry of \(object.title) in the register lacks: \(list.english)",
          "l'inscription de \(object.title) au registre n'a pas : \(list.french)"),
        measured: Double(missing.count), expected: 0, tolerance: 0, sources: [state.source])
    }
  }

  /// Whether a regime is not about the Earth, so that the four figures do not describe it.
  private static func isBeyond(_ regime: String) -> Bool {
    let words = regime.lowercased()
    return ["lunar", "moon", "sun-earth", "heliocentric", "interplanetary"].contains {
      words.contains($0)
    }
  }
}
