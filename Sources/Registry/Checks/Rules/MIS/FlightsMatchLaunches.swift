// SPDX-License-Identifier: Apache-2.0

import Orbits

/// MIS-004: the flights listed for a person are those of launches and craft that were there.
enum FlightsMatchLaunches: Check {
  static let rule = Rule(
    id: "MIS-004",
    title: Bilingual(
      "the flights of persons match launches and craft",
      "les vols des personnes correspondent aux lancements et aux vaisseaux"),
    severity: .warning, certainty: .exact,
    rationale: """
      A person flies by a launch that the registry has, in a craft that this launch carried, and comes down
      in one that was in space by then. Flights that name no launch are let pass: the registry has a
      selection. The four flights of Aubakirov and Musabayev (1991, 1994, 1998, 2001) match TM-13, TM-19,
      TM-27 and TM-32.
      """,
    formula: """
      launch exists; craft up ∈ payloads(launch); own date = lift-off, as intervals;
      lift-off of the craft down ≤ landing; station ∈ what the craft docked with
      """,
    reference: "GCAT launch log and phases of objects",
    bad: RuleExample(
      "crew.yaml",
      """
      kind: person
      id: ann
      name: Ann
      source: s
      flights:
        - id: first
          launch_craft: ferry
          launch: 2015-043
      ---
      kind: launch
      id: 2015-043
      name: Launch of Ferry
      source: s
      lift_off: 2015-09-02T04:37:43Z
      payloads:
        - other
      ---
      kind: spacecraft
      id: ferry
      name: Ferry
      source: s
      launch: 2015-044
      """),
    good: RuleExample(
      "crew.yaml",
      """
      kind: person
      id: ann
      name: Ann
      source: s
      flights:
        - id: first
          launch_craft: ferry
          launch: 2015-043
      ---
      kind: launch
      id: 2015-043
      name: Launch of Ferry
      source: s
      lift_off: 2015-09-02T04:37:43Z
      payloads:
        - ferry
      ---
      kind: spacecraft
      id: ferry
      name: Ferry
      source: s
      launch: 2015-043
      """))

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for flight in PersonFlight.all(in: inventory) {
      launch(of: flight, inventory, &report)
      date(of: flight, &report)
      craft(of: flight, inventory, &report)
      station(of: flight, inventory, &report)
    }
  }

  /// One of the craft docked with the station that was visited.
  private static func station(
    of flight: PersonFlight, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let named = flight.node["station"]?.assertions.first, let station = named.value else {
      return
    }
    let ports = [flight.launchCraft, flight.landingCraft].compactMap(\.self)
      .compactMap { inventory.record(id: $0) }
      .flatMap { $0["phases"]?.elements ?? [] }
      .filter { $0["phase"]?.value == "docked" }
      .compactMap { $0["with"]?.assertions.first }
    guard !ports.isEmpty else { return }
    report.exercised()
    guard !ports.contains(where: { $0.value == station }) else { return }
    let docked = Set(ports.compactMap(\.value)).sorted().joined(separator: ", ")
    report.found(
      .warning, named.location, subject: flight.person.id,
      field: "flights[\(flight.label)].station", related: ports.map(\.location),
      Bilingual(
        "\(flight.person.name) visits \(station), but the craft docked with \(docked)",
        "\(flight.person.name) visite \(station), mais le vaisseau s'est amarré à \(docked)"))
  }

  /// The launch is one, and carried the craft.
  private static func launch(
    of flight: PersonFlight, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard !inventory.launches.isEmpty, let named = flight.node["launch"]?.assertions.first,
      let id = named.value
    else { return }
    report.exercised()
    let subject = flight.person.id
    let field = "flights[\(flight.label)].launch"
    guard let launch = flight.launch, launch.kind == .launch else {
      report.found(
        .warning, named.location, subject: subject, field: field,
        Bilingual(
          "\(flight.person.name) flies by the launch `\(id)`, which the registry does not have",
          "\(flight.person.name) part avec le lancement « \(id) », inconnu du registre"))
      return
    }
    guard let craft = flight.launchCraft, let record = inventory.record(id: craft) else { return }
    let payloads = launch.assertions("payloads")
    let own = record.assertions("launch").first { $0.value != nil }
    let carries = payloads.contains { $0.value == craft } || own?.value == launch.id
    guard !carries else { return }
    let cargo = payloads.compactMap(\.value).joined(separator: ", ")
    report.found(
      .warning, named.location, subject: subject, field: field,
      related: [payloads.first?.location, own?.location].compactMap(\.self),
      Bilingual(
        "\(flight.person.name) is said to go up in \(record.name) by launch \(id), which carried \(cargo)",
        "\(flight.person.name) serait parti dans \(record.name) avec le lancement \(id), qui portait \(cargo)"
      ))
  }

  /// A date of the flight's own agrees with the launch.
  private static func date(of flight: PersonFlight, _ report: inout CheckReport) {
    guard let own = flight.node["launch_date"]?.assertions.first(where: { $0.date != nil }),
      let date = own.date,
      let up = flight.launch?.assertions("lift_off").first(where: { $0.date != nil }),
      let lifted = up.date
    else { return }
    report.exercised()
    guard !date.mayEqual(lifted) else { return }
    report.found(
      .warning, own.location, subject: flight.person.id,
      field: "flights[\(flight.label)].launch_date",
      related: [up.location],
      Bilingual(
        "\(flight.person.name) flies on \(date.text); the launch was on \(lifted.text)",
        "\(flight.person.name) part le \(date.text) ; le lancement a eu lieu le \(lifted.text)"))
  }

  /// The craft down was in space during the flight.
  private static func craft(
    of flight: PersonFlight, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let id = flight.landingCraft, let record = inventory.record(id: id),
      let landing = flight.landing, let down = landing.date,
      let up = RecordDates(inventory: inventory).launch(of: record)
    else { return }
    report.exercised()
    guard down.isCertainlyBefore(up.date) else { return }
    report.found(
      .warning, flight.node["landing_craft"]?.location ?? flight.location,
      subject: flight.person.id, field: "flights[\(flight.label)].landing_craft",
      related: [landing.location, up.location],
      Bilingual(
        "\(flight.person.name) comes down on \(down.text) in \(record.name), launched only on \(up.date.text)",
        "\(flight.person.name) revient le \(down.text) dans \(record.name), lancé seulement le \(up.date.text)"
      ))
  }
}
