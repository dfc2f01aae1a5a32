// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A flight of a person, with what its launch and its craft say about it.
struct PersonFlight {
  /// The person.
  let person: Record
  /// The item of `flights`.
  let node: FieldNode
  /// The launch, nil where there is no record of it.
  let launch: Record?
  /// Lift-off: of the launch, else the date that the flight itself has.
  let departure: Assertion?
  /// The landing.
  let landing: Assertion?

  /// The id or name of the craft up.
  var launchCraft: String? { node["launch_craft"]?.value }
  /// The id or name of the craft down.
  var landingCraft: String? { node["landing_craft"]?.value }
  /// What the flight is called in its list.
  var label: String { node.label ?? "?" }
  /// Where it begins.
  var location: SourceLocation { node.location }

  /// The flights of all persons, in the order of persons and of their lists.
  static func all(in inventory: Inventory) -> [PersonFlight] {
    var flights: [PersonFlight] = []
    for person in inventory.records(of: [.person]) {
      for node in person["flights"]?.elements ?? [] {
        let launch = node["launch"]?.value.flatMap { inventory.record(id: $0) }
        let departure =
          launch?.assertions("lift_off").first { $0.date != nil }
          ?? node["launch_date"]?.assertions.first { $0.date != nil }
        flights.append(
          PersonFlight(
            person: person, node: node, launch: launch, departure: departure,
            landing: node["landing"]?.assertions.first { $0.date != nil }))
      }
    }
    return flights
  }
}
