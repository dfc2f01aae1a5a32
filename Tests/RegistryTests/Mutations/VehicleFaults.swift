// SPDX-License-Identifier: Apache-2.0

import Orbits
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
      "vehicle", "thrust times ten",
      // Of several values the first is the one that is flown and judged.
      at: { $0.values([.vehicle], ["stages[].thrust_vacuum_kn"]).filter { $0.order == 0 } }
    ) { site, unharmed, _ in
      guard let new = Wrong.scaled(site.text, by: 10) else { return nil }
      return unharmed.setting(site, to: new)
    },
    make(
      "vehicle", "dry mass above the propellant's",
      // A fairing has a mass and no propellant to measure it by.
      at: { unharmed in
        unharmed.values([.vehicle], ["stages[].dry_mass_kg"]).filter {
          unharmed.neighbour($0, "propellant_mass_kg") != nil
        }
      }
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
  /// Why a vehicle cannot be told from another: it was in service then, and nothing says that it
  /// does not fly from there.
  fileprivate func possibleVehicle(_ launch: Record, _ other: String) -> String? {
    guard let vehicle = record(other), let date = liftOff(of: launch),
      let first = vehicle["first_flight"]?.assertions.first?.date
    else { return nil }
    let last = vehicle["last_flight"]?.assertions.first?.date?.latest
    guard first.earliest <= date.earliest && last.map({ date.earliest <= $0 }) ?? true else {
      return nil
    }
    let launches = records([.launch]).filter { $0.id != launch.id && liftOff(of: $0) != nil }
    let own = launches.filter { $0.value("vehicle") == other }
    if own.isEmpty {
      return "another vehicle that was in service then, of which no launch is on record: nothing"
        + " says from where it flies"
    }
    func states(_ record: Record?, _ keys: [String]) -> Set<String> {
      Set(keys.flatMap { record?.assertions($0) ?? [] }.compactMap(\.value))
    }
    func isAtHome(_ launch: Record) -> Bool {
      let site = states(record(launch.value("site")), ["host_state", "operating_state"])
      let maker = states(vehicle, ["state"])
      return !site.isDisjoint(with: maker.contains("SU") ? maker.union(["RU"]) : maker)
    }
    let isAlways = own.allSatisfy { isAtHome($0) && $0.value("site") != launch.value("site") }
    if !isAtHome(launch), isAlways { return nil }
    let maker = vehicle.value("manufacturer")
    let neighbours = launches.filter {
      $0.value("site") == launch.value("site") && $0.value("pad") == launch.value("pad")
    }
    let makers = neighbours.map { record($0.value("vehicle"))?.value("manufacturer") }
    if launch["pad"] == nil || maker == nil || makers.contains(nil) {
      return "another vehicle of the State that was in service then, where pad or makers are not"
        + " known"
    }
    if makers.contains(maker) {
      return "another vehicle that was in service then, of a maker whose vehicles use the pad"
    }
    let isBetween =
      neighbours.contains { precedes($0, launch) } && neighbours.contains { precedes(launch, $0) }
    return isBetween
      ? nil
      : "another vehicle that was in service then, on the first or last launch from the pad: it may"
        + " have been rebuilt"
  }

  private func precedes(_ one: Record, _ other: Record) -> Bool {
    guard let a = liftOff(of: one), let b = liftOff(of: other) else { return false }
    return a.isCertainlyBefore(b)
  }

  /// Why a capacity cannot be told from a wrong one.
  fileprivate func lightLoads(_ vehicle: Record, _ new: String) -> String? {
    guard let capacity = Double(new) else { return nil }
    // Nothing brings more to another orbit than to a low one.
    let higher = Set(["SSO", "MEO", "GTO", "GEO", "TLI"].map { "capacity_kg.\($0)" })
    let others = values([.vehicle], higher)
    if others.contains(where: { $0.record.id == vehicle.id && Double($0.text) ?? 0 > capacity }) {
      return nil
    }
    let all = vehicle["capacity_kg.LEO"]?.assertions ?? []
    if all.count > 1 {
      return Set(all.map(\.source)).count > 1
        ? nil : "one of two capacities that one source gives: the larger holds"
    }
    let launches = values([.launch], ["vehicle"]).filter { $0.text == vehicle.id }.map(\.record)
    let heaviest = launches.flatMap { launch in
      (launch["payloads"]?.assertions ?? []).compactMap { record($0.value)?.number("mass_kg") }
    }.max()
    return (heaviest ?? 0) <= capacity
      ? "the capacity of a vehicle of which no launch on record carried more" : nil
  }
}
