// SPDX-License-Identifier: Apache-2.0

import Orbits

/// From where vehicles fly, as the launches on record have it: a part of MIS-006.
struct VehiclePlaces {
  /// A launch with the vehicle and the place that it names.
  private struct Flight {
    let launch: Record
    let date: VagueDate
    let vehicle: Record
    let named: SourceLocation
    let site: String
    /// Site and pad; nil where no pad is named.
    let pad: String?
  }

  private let inventory: Inventory
  private let flights: [Flight]
  private let byVehicle: [String: [Int]]
  private let byPad: [String: [Int]]

  /// Gathers the launches of known vehicles.
  init(_ dates: RecordDates) {
    inventory = dates.inventory
    var flights: [Flight] = []
    var byVehicle: [String: [Int]] = [:]
    var byPad: [String: [Int]] = [:]
    for launch in dates.inventory.records(of: [.launch]) {
      guard let lifted = dates.first(launch, "lift_off"), let site = launch.value("site"),
        let named = launch.assertions("vehicle").first(where: { $0.value != nil }),
        let vehicle = named.value.flatMap({ dates.inventory.record(id: $0) }),
        vehicle.kind == .vehicle
      else { continue }
      let pad = launch.value("pad").map { "\(site) \($0)" }
      byVehicle[vehicle.id, default: []].append(flights.count)
      if let pad { byPad[pad, default: []].append(flights.count) }
      flights.append(
        Flight(
          launch: launch, date: lifted.date, vehicle: vehicle, named: named.location, site: site,
          pad: pad))
    }
    self.flights = flights
    self.byVehicle = byVehicle
    self.byPad = byPad
  }

  /// Reports launches from where their vehicle does not fly.
  func examine(_ report: inout CheckReport) {
    for position in flights.indices {
      if !abroad(position, &report) { strange(position, &report) }
    }
  }

  /// A vehicle of another State than the site, which all its other launches are at home.
  private func abroad(_ position: Int, _ report: inout CheckReport) -> Bool {
    let flight = flights[position]
    let own = states(flight.vehicle, ["state"])
    guard !own.isEmpty, let site = inventory.record(id: flight.site) else { return false }
    let others = (byVehicle[flight.vehicle.id] ?? []).filter { $0 != position }
    let hosts = states(site, ["host_state", "operating_state"])
    guard !others.isEmpty, !hosts.isEmpty else { return false }
    report.exercised()
    guard own.isDisjoint(with: hosts), !others.contains(where: { flights[$0].site == flight.site })
    else { return false }
    let areAtHome = others.allSatisfy { other in
      guard let home = inventory.record(id: flights[other].site) else { return false }
      return !own.isDisjoint(with: states(home, ["host_state", "operating_state"]))
    }
    guard areAtHome else { return false }
    report.found(
      .info, flight.named, subject: flight.launch.id, field: "vehicle",
      measured: 0, expected: Double(others.count), unit: "launches",
      related: others.prefix(3).map { flights[$0].named },
      Bilingual(
        "\(flight.vehicle.name) of \(own.sorted().joined(separator: ", ")) flies from \(site.name), and its other launches are from its own State",
        "\(flight.vehicle.name) (\(own.sorted().joined(separator: ", "))) part de \(site.name), et tous ses autres lancements de son propre État"
      ))
    return true
  }

  /// A vehicle on a pad that others' used before and after, and no other of its maker.
  private func strange(_ position: Int, _ report: inout CheckReport) {
    let flight = flights[position]
    guard let pad = flight.pad, let own = flight.vehicle.value("manufacturer") else { return }
    let users = (byPad[pad] ?? []).filter { $0 != position }
    let others = (byVehicle[flight.vehicle.id] ?? []).filter { $0 != position }
    let makers = users.map { flights[$0].vehicle.value("manufacturer") }
    guard !others.isEmpty, makers.count > 1, !makers.contains(nil) else { return }
    report.exercised()
    guard !makers.contains(own), let before = users.first(where: { precedes($0, position) }),
      let after = users.first(where: { precedes(position, $0) })
    else { return }
    report.found(
      .info, flight.named, subject: flight.launch.id, field: "vehicle",
      related: [before, after].map { flights[$0].named },
      Bilingual(
        "\(flight.vehicle.name) flies from pad \(flight.launch.value("pad") ?? "?"), which \(flights[before].vehicle.name) used before and \(flights[after].vehicle.name) after",
        "\(flight.vehicle.name) part du pas de tir \(flight.launch.value("pad") ?? "?"), utilisé avant par \(flights[before].vehicle.name) et après par \(flights[after].vehicle.name)"
      ))
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    flights[one].date.isCertainlyBefore(flights[other].date)
  }

  /// The States of a record, the Soviet Union taken for Russia, which went on with its vehicles.
  private func states(_ record: Record, _ fields: [String]) -> Set<String> {
    Set(fields.flatMap { record.assertions($0) }.compactMap(\.value).map { $0 == "SU" ? "RU" : $0 })
  }
}
