// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import TestSupport

extension MutationFamily {
  /// Flights of persons and dockings of craft that cannot have been.
  static let crewFaults: [MutationFamily] = [
    make("crew", "person on two craft at once", at: { $0.flights }) {
      flight, unharmed, generator in
      let others = unharmed.records([.spacecraft]).map(\.id).filter { $0 != flight.craft }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.adding(
        to: flight, title: "also on \(other)",
        ["launch_craft": other, "landing_craft": other, "id": "again"], touching: [other])
    },
    make("crew", "one seat more than the craft has", at: { $0.flights }) {
      flight, unharmed, generator in
      guard let capacity = unharmed.record(flight.craft)?.number("crew_capacity") else {
        return nil
      }
      let aboard = unharmed.flights.filter { $0.craft == flight.craft }
      guard Double(aboard.count) >= capacity else { return nil }
      let free = unharmed.flights.filter { other in
        !aboard.contains { $0.person.id == other.person.id }
      }
      guard let guest = free.randomElement(using: &generator) else { return nil }
      return unharmed.adding(
        to: guest, like: flight, title: "also on \(flight.craft)", touching: [flight.craft])
    },
    make("crew", "landing twice", at: { $0.flights }) { flight, unharmed, _ in
      unharmed.adding(to: flight, title: "lands once more", ["id": "again"], touching: [])
    },
    make("crew", "landing in a craft that was not there", at: { $0.flights }) {
      flight, unharmed, generator in
      guard let landing = flight.node["landing"]?.assertions.first?.date else { return nil }
      let start = unharmed.liftOff(of: unharmed.record(flight.craft) ?? flight.person) ?? landing
      let absent = unharmed.records([.spacecraft]).filter {
        unharmed.isAbsent($0, from: start, to: landing)
      }
      guard let other = absent.randomElement(using: &generator),
        let site = unharmed.flightValue(flight, "landing_craft")
      else { return nil }
      return unharmed.setting(site, to: other.id, touching: [other.id])
    },
    make("crew", "flight left out", at: { $0.flights }) { flight, unharmed, _ in
      guard var text = unharmed.text(of: flight.person) else { return nil }
      var block = text.block(from: flight.node.location.line)
      if flight.person["flights"]?.elements.count == 1 {
        block = block.lowerBound - 1...block.upperBound
      }
      text.lines.removeSubrange(block.lowerBound - 1..<block.upperBound)
      return unharmed.mutant(
        "\(flight.person.id) without the flight on \(flight.craft)", text, of: flight.person,
        touching: Set([flight.craft, flight.node["landing_craft"]?.value].compactMap(\.self)),
        excuse: unharmed.uncounted(flight))
    },
    make("crew", "landing before the launch", at: { $0.flights }) { flight, unharmed, _ in
      guard let site = unharmed.flightValue(flight, "landing"),
        let new = Wrong.moved(site.text, by: -800 * 86_400)
      else { return nil }
      return unharmed.setting(site, to: new, touching: [flight.craft])
    },
    make("crew", "docking with what was not there", at: { $0.values([], ["phases[].with"]) }) {
      site, unharmed, generator in
      guard let date = unharmed.neighbour(site, "date")?.assertion.date else { return nil }
      let absent = unharmed.records([.station, .spacecraft]).filter {
        unharmed.isAbsent($0, from: date, to: date)
      }
      guard let other = absent.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: other.id, touching: [other.id])
    },
    make("crew", "flight of another launch", at: { $0.flights }) { flight, unharmed, generator in
      let others = unharmed.flights.compactMap { $0.node["launch"]?.value }
        .filter { $0 != flight.node["launch"]?.value }
      guard let site = unharmed.flightValue(flight, "launch"),
        let other = others.randomElement(using: &generator)
      else { return nil }
      return unharmed.setting(site, to: other, touching: [flight.craft])
    },
    make("crew", "seats of a craft", at: { $0.values([], ["crew_capacity"]) }) {
      site, unharmed, _ in
      let up = unharmed.flights.count { $0.craft == site.record.id }
      let down = unharmed.flights.count { $0.node["landing_craft"]?.value == site.record.id }
      return unharmed.setting(
        site, to: "1",
        excuse: max(up, down) > 1
          ? nil : "the seats of a craft of whose crew one at most is on record")
    },
  ]
}

extension Unharmed {
  /// A flight of a person.
  struct Flight: Sendable {
    let person: Record
    let craft: String
    let node: FieldNode
    let label: String
  }

  /// All flights of all persons.
  fileprivate var flights: [Flight] {
    records([.person]).flatMap { person in
      (person["flights"]?.elements ?? []).compactMap { node in
        guard let craft = node["launch_craft"]?.value, let label = node.label else { return nil }
        return Flight(person: person, craft: craft, node: node, label: label)
      }
    }
  }

  /// Whether a craft was launched after an interval, or had ended before it.
  fileprivate func isAbsent(_ craft: Record, from: VagueDate, to: VagueDate) -> Bool {
    guard let up = liftOff(of: craft) else { return false }
    if let latest = to.latest, up.earliest > latest { return true }
    guard let end = craft["end"]?.assertions.first?.date?.latest else { return false }
    return end < from.earliest
  }

  /// Why a flight can be left out: neither craft says how many it took, so that any number may be
  /// missing from a registry that is a selection.
  fileprivate func uncounted(_ flight: Flight) -> String? {
    let isCounted =
      record(flight.craft)?.number("crew_up") != nil
      || record(flight.node["landing_craft"]?.value)?.number("crew_down") != nil
    return isCounted
      ? nil : "a flight that is left out, in craft of which it is not said how many they took"
  }

  /// A value of a flight.
  fileprivate func flightValue(_ flight: Flight, _ key: String) -> ValueSite? {
    values.first {
      $0.record.id == flight.person.id && $0.path == "flights[\(flight.label)].\(key)"
    }
  }

  /// A person's flights with one more, copied from another.
  fileprivate func adding(
    to flight: Flight, like model: Flight? = nil, title: String, _ changes: [String: String] = [:],
    touching others: Set<String>
  ) -> Mutant? {
    guard let source = text(of: (model ?? flight).person), var text = text(of: flight.person)
    else { return nil }
    let copied = source.block(from: (model ?? flight).node.location.line)
    var lines = Array(source.lines[copied.lowerBound - 1..<copied.upperBound])
    for (key, value) in changes {
      for position in lines.indices {
        let line = lines[position]
        let indent = line.prefix { $0 == " " || $0 == "-" }
        if indent.count == 4, line.dropFirst(4).hasPrefix("\(key): ") {
          lines[position] = "\(indent)\(key): \(value)"
        }
      }
    }
    let block = text.block(from: flight.node.location.line)
    text.lines.insert(contentsOf: lines, at: block.upperBound)
    return mutant("\(flight.person.id) \(title)", text, of: flight.person, touching: others)
  }
}
