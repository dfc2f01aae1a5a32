// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// Stages, capacities and outcomes gone wrong.
  static let vehicleFaults: [MutationFamily] = [
    make(
      "vehicle", "propellant times ten",
      at: { $0.values([.vehicle], ["stages[].propellant_mass_kg"]) }
    ) { site, unharmed, _ in
      guard let new = Wrong.scaled(site.text, by: 10) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make("vehicle", "specific impulse of nothing", at: { $0.values([.vehicle], Self.impulses) }) {
      site, unharmed, _ in
      unharmed.setting(site, to: "0")
    },
    make("vehicle", "specific impulse times ten", at: { $0.values([.vehicle], Self.impulses) }) {
      site, unharmed, _ in
      guard let new = Wrong.scaled(site.text, by: 10) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make(
      "vehicle", "thrust times ten", at: { $0.values([.vehicle], ["stages[].thrust_vacuum_kn"]) }
    ) { site, unharmed, _ in
      guard let new = Wrong.scaled(site.text, by: 10) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make(
      "vehicle", "dry mass above the propellant's",
      at: { $0.values([.vehicle], ["stages[].dry_mass_kg"]) }
    ) { site, unharmed, _ in
      guard let new = Wrong.scaled(site.text, by: 20) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make("vehicle", "capacity a tenth", at: { $0.values([.vehicle], ["capacity_kg.LEO"]) }) {
      site, unharmed, _ in
      guard let new = Wrong.scaled(site.text, by: 0.1) else { return nil }
      return unharmed.setting(site, to: new, excuse: unharmed.lightLoads(site.record, new))
    },
    make(
      "vehicle", "success of a failure and the reverse", at: { $0.values([.launch], ["outcome"]) }
    ) { site, unharmed, _ in
      unharmed.setting(site, to: site.text == "success" ? "failure" : "success")
    },
    make("vehicle", "launch by another vehicle", at: { $0.values([.launch], ["vehicle"]) }) {
      site, unharmed, generator in
      let others = unharmed.records([.vehicle]).map(\.id).filter { $0 != site.text }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(
        site, to: other, touching: [other], excuse: unharmed.possibleVehicle(site.record, other))
    },
  ]

  private static let impulses: Set<String> = [
    "stages[].isp_vacuum_s", "stages[].isp_sea_level_s", "isp_vacuum_s", "isp_sea_level_s",
  ]
}

extension Unharmed {
  /// Why a vehicle cannot be told from another: it was in service then, and could lift the payload.
  fileprivate func possibleVehicle(_ launch: Record, _ other: String) -> String? {
    guard let vehicle = record(other), let date = launch["lift_off"]?.assertions.first?.date,
      let first = vehicle["first_flight"]?.assertions.first?.date
    else { return nil }
    let last = vehicle["last_flight"]?.assertions.first?.date?.latest
    let isInService = first.earliest <= date.earliest && last.map { date.earliest <= $0 } ?? true
    return isInService
      ? "another vehicle that was in service then: pads serve several, and their lists are a"
        + " selection" : nil
  }

  /// Why a capacity cannot be told from a wrong one.
  fileprivate func lightLoads(_ vehicle: Record, _ new: String) -> String? {
    guard let capacity = Double(new) else { return nil }
    if (vehicle["capacity_kg.LEO"]?.assertions.count ?? 0) > 1 { return nil }
    let launches = values([.launch], ["vehicle"]).filter { $0.text == vehicle.id }.map(\.record)
    let heaviest = launches.flatMap { launch in
      (launch["payloads"]?.assertions ?? []).compactMap { record($0.value)?.number("mass_kg") }
    }.max()
    return (heaviest ?? 0) <= capacity
      ? "the capacity of a vehicle of which no launch on record carried more" : nil
  }
}
