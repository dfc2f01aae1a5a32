// SPDX-License-Identifier: Apache-2.0

import Orbits

/// MIS-002: nobody flies in two craft at once.
enum PersonInOnePlace: Check {
  static let rule = Rule(
    id: "MIS-002",
    title: Bilingual(
      "nobody is in two craft at once",
      "personne n'est dans deux vaisseaux à la fois"),
    severity: .error, certainty: .exact,
    rationale: """
      The next flight of a person begins after the last one ended. A digit wrong in a year, or a flight
      given to a namesake, shows up as an overlap. Dates are intervals; only certain overlaps count.
      """,
    formula: """
      landing(n) ≤ lift-off(n + 1), as intervals
      """,
    reference: "GCAT, phases of objects; crew lists of the flights",
    bad: RuleExample(
      "persons/ann.yaml",
      """
      kind: person
      id: ann
      name: Ann
      source: s
      flights:
        - id: first
          launch_date: 1994-07-01
          landing: 1998-11-04
        - id: second
          launch_date: 1998-01-29
          landing: 1998-08-25
      """),
    good: RuleExample(
      "persons/ann.yaml",
      """
      kind: person
      id: ann
      name: Ann
      source: s
      flights:
        - id: first
          launch_date: 1994-07-01
          landing: 1994-11-04
        - id: second
          launch_date: 1998-01-29
          landing: 1998-08-25
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let byPerson = Dictionary(grouping: PersonFlight.all(in: inventory)) { $0.person.id }
    for (_, flights) in byPerson.sorted(by: { $0.key < $1.key }) where flights.count > 1 {
      let dated = flights.compactMap { flight in
        flight.departure?.date.map { (flight: flight, up: $0) }
      }.sorted { $0.up.earliest < $1.up.earliest }
      for (one, next) in zip(dated, dated.dropFirst()) {
        guard let landing = one.flight.landing, let down = landing.date else { continue }
        report.exercised()
        guard next.up.isCertainlyBefore(down) else { continue }
        report.found(
          .error, next.flight.location, subject: next.flight.person.id,
          field: "flights[\(next.flight.label)]",
          related: [landing.location, next.flight.departure?.location].compactMap(\.self),
          Bilingual(
            "\(next.flight.person.name) goes up on \(next.up.text), before the landing of \(down.text)",
            "\(next.flight.person.name) part le \(next.up.text), avant le retour du \(down.text)"))
      }
    }
  }
}
