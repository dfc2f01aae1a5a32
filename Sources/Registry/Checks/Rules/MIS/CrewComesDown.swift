// SPDX-License-Identifier: Apache-2.0

import Orbits

/// MIS-001: who goes up comes down once, in a seat.
enum CrewComesDown: Check {
  static let rule = Rule(
    id: "MIS-001",
    title: Bilingual(
      "crews come down once, in seats that are there",
      "les équipages reviennent une fois, dans les places disponibles"),
    severity: .error, certainty: .exact,
    rationale: """
      Who goes up has to come down, once, when the craft does, and no craft carries more persons than it
      has seats. Craft up and craft down often differ: Aimbetov went up in Soyuz TMA-18M and came down in
      Soyuz TMA-16M, which is right and passes. Persons may be missing from a list, so that empty seats are
      never reported; where the record of the craft says how many went up in it or came down, the list is
      held against that.
      """,
    formula: """
      persons up ≤ seats, persons down ≤ seats; persons up = crew_up, persons down = crew_down, where
      stated; landing of a person = end of the craft down;
      no landing only within the longest flight before the day of the check
      """,
    tolerance: """
      10 min between landing and end of the craft: sources round to minutes. 450 days without a landing:
      the longest flight so far is 437.75 days (V. Polyakov, 1994-95).
      """,
    reference:
      "crew lists of the Soyuz TMA-16M and TMA-18M articles (Wikipedia); GCAT, phases of objects",
    bad: RuleExample(
      "persons/crew.yaml",
      """
      kind: spacecraft
      id: ferry
      name: Ferry
      source: s
      crew_capacity: 1
      launch_date: 2015-09-02
      end: 2015-09-12T00:51Z
      ---
      kind: person
      id: ann
      name: Ann
      source: s
      flights:
        - id: ferry
          launch_craft: ferry
          launch_date: 2015-09-02
          landing_craft: ferry
          landing: 2015-09-12T00:51Z
      ---
      kind: person
      id: bob
      name: Bob
      source: s
      flights:
        - id: ferry
          launch_craft: ferry
          launch_date: 2015-09-02
          landing_craft: ferry
          landing: 2015-09-12T00:51Z
      """),
    good: RuleExample(
      "persons/crew.yaml",
      """
      kind: spacecraft
      id: ferry
      name: Ferry
      source: s
      crew_capacity: 1
      launch_date: 2015-09-02
      end: 2015-09-12T00:51Z
      ---
      kind: person
      id: ann
      name: Ann
      source: s
      flights:
        - id: ferry
          launch_craft: ferry
          launch_date: 2015-09-02
          landing_craft: ferry
          landing: 2015-09-12T00:51Z
      """))

  /// The longest flight of a person so far, of 437.75 days (Polyakov, 1994-95), rounded up.
  static let longestFlightDays: Double = 450
  /// Landing of a person and end of the craft, s: minutes are rounded differently.
  static let landingTolerance: Double = 600

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    let flights = PersonFlight.all(in: inventory)
    let dates = RecordDates(inventory: inventory)
    for flight in flights { landing(of: flight, asOf: context.asOf, dates, &report) }
    twice(flights, &report)
    seats(flights, inventory, up: true, &report)
    seats(flights, inventory, up: false, &report)
    for craft in inventory.records(of: RecordKind.objects) {
      count(of: craft, flights, up: true, &report)
      count(of: craft, flights, up: false, &report)
    }
  }

  private static func landing(
    of flight: PersonFlight, asOf: Epoch?, _ dates: RecordDates, _ report: inout CheckReport
  ) {
    let name = flight.person.name
    guard let landing = flight.landing, let landed = landing.date else {
      guard let asOf, let up = flight.departure?.date, let end = up.latest else { return }
      report.exercised()
      let days: Double = asOf.seconds(since: end) / 86_400
      guard days > longestFlightDays else { return }
      report.found(
        .error, flight.location, subject: flight.person.id, field: "flights[\(flight.label)]",
        measured: days.rounded(), expected: 0,
        tolerance: longestFlightDays, unit: "d",
        related: [flight.departure?.location].compactMap(\.self),
        Bilingual(
          "\(name) went up on \(up.text.prefix(10)) and has no landing",
          "\(name) est parti le \(up.text.prefix(10)) et n'a pas de retour"))
      return
    }
    report.exercised()
    if let up = flight.departure, let start = up.date, landed.isCertainlyBefore(start) {
      report.found(
        .error, landing.location, subject: flight.person.id,
        field: "flights[\(flight.label)].landing",
        related: [up.location],
        Bilingual(
          "\(name) lands on \(landed.text), before the lift-off on \(start.text)",
          "\(name) revient le \(landed.text), avant le décollage du \(start.text)"))
    }
    guard let craft = flight.landingCraft.flatMap({ dates.inventory.record(id: $0) }) else {
      return
    }
    let phases = (craft["phases"]?.elements ?? []).filter { $0["phase"]?.value == "landed" }
    for ends in [craft.assertions("end"), phases.flatMap { $0["date"]?.assertions ?? [] }] {
      craftCameDown(craft, ends, landing, landed, flight, &report)
    }
  }

  /// The landing of a person against one account of that of the craft.
  private static func craftCameDown(
    _ craft: Record, _ told: [Assertion], _ landing: Assertion, _ landed: VagueDate,
    _ flight: PersonFlight, _ report: inout CheckReport
  ) {
    let name = flight.person.name
    let ends = told.compactMap { assertion in
      assertion.date.map { (date: $0, location: assertion.location) }
    }
    guard let first = ends.first,
      !ends.contains(where: { RecordDates.agree($0.date, landed, within: landingTolerance) })
    else { return }
    report.found(
      .error, landing.location, subject: flight.person.id,
      field: "flights[\(flight.label)].landing",
      tolerance: landingTolerance, unit: "s", related: [first.location],
      Bilingual(
        "\(name) lands on \(landed.text) in \(craft.name), which came down on \(first.date.text)",
        "\(name) revient le \(landed.text) dans \(craft.name), revenu le \(first.date.text)"))
  }

  /// Two flights of one person by the same launch.
  private static func twice(_ flights: [PersonFlight], _ report: inout CheckReport) {
    var seen: [String: PersonFlight] = [:]
    for flight in flights {
      let launch = flight.launch?.id ?? flight.launchCraft ?? flight.label
      guard let other = seen.updateValue(flight, forKey: "\(flight.person.id) \(launch)") else {
        continue
      }
      report.found(
        .error, flight.location, subject: flight.person.id, field: "flights[\(flight.label)]",
        measured: 2, expected: 1, related: [other.location],
        Bilingual(
          "\(flight.person.name) is listed twice in the crew of \(launch)",
          "\(flight.person.name) figure deux fois dans l'équipage de \(launch)"))
    }
  }

  /// More persons in a craft than it has seats.
  private static func seats(
    _ flights: [PersonFlight], _ inventory: Inventory, up: Bool, _ report: inout CheckReport
  ) {
    var crews: [String: [PersonFlight]] = [:]
    for flight in flights {
      guard let craft = up ? flight.launchCraft : flight.landingCraft else { continue }
      crews[craft, default: []].append(flight)
    }
    for (craft, crew) in crews.sorted(by: { $0.key < $1.key }) {
      guard let record = inventory.record(id: craft), let seats = record.number("crew_capacity")
      else { continue }
      report.exercised()
      guard Double(crew.count) > seats, let last = crew.last else { continue }
      let names = crew.map(\.person.name).joined(separator: ", ")
      let field = up ? "launch_craft" : "landing_craft"
      let count = ClaimFormat.number(seats)
      report.found(
        .error, last.node[field]?.location ?? last.location, subject: last.person.id,
        field: "flights[\(last.label)].\(field)", measured: Double(crew.count), expected: seats,
        tolerance: 0, unit: "seats",
        related: [record["crew_capacity"]?.location].compactMap(\.self)
          + crew.dropLast().map(\.location),
        Bilingual(
          "\(crew.count) persons \(up ? "go up" : "come down") in \(record.name), which has \(count) seats: \(names)",
          "\(crew.count) personnes \(up ? "partent" : "reviennent") dans \(record.name), qui a \(count) places : \(names)"
        ))
    }
  }

  /// As many persons on record as the craft says that it carried: none of them is left out, and
  /// none is listed in another craft.
  private static func count(
    of craft: Record, _ flights: [PersonFlight], up: Bool, _ report: inout CheckReport
  ) {
    let field = up ? "crew_up" : "crew_down"
    guard let stated = craft.number(field), let place = craft[field]?.location else { return }
    let crew = flights.filter { (up ? $0.launchCraft : $0.landingCraft) == craft.id }
    report.exercised()
    guard Double(crew.count) != stated else { return }
    let number = ClaimFormat.number(stated)
    report.found(
      .warning, place, subject: craft.id, field: field, measured: Double(crew.count),
      expected: stated, tolerance: 0, unit: "persons", related: crew.map(\.location),
      Bilingual(
        "\(craft.name) took \(number) persons \(up ? "up" : "down"), and \(crew.count) of them are on record",
        "\(craft.name) a \(up ? "emporté" : "ramené") \(number) personnes, dont \(crew.count) sont au registre"
      ))
  }
}
