// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Joins launches of different data sets by their tag or designator, else by their second of
/// lift-off.
struct LaunchJoin {
  let sets: DataSets
  let order: ValueOrder
  private(set) var joinedCount = 0
  private var launches: [InventoryLaunch] = []
  private var members: [[Int]] = []
  private var byName: [String: Int] = [:]
  private var byLiftOff: [Epoch: [Int]] = [:]

  init(sets: DataSets, order: ValueOrder) {
    self.sets = sets
    self.order = order
  }

  /// The launches, with those of other data sets joined to the first that means the same.
  mutating func join(_ all: [InventoryLaunch]) -> [InventoryLaunch] {
    for launch in all {
      let set = sets.set(launch.place)
      let position: Int
      if let target = target(of: launch), !members[target].contains(set) {
        position = target
        merge(launch, into: target)
        members[target].append(set)
        joinedCount += 1
      } else {
        position = launches.count
        launches.append(launch)
        members.append([set])
      }
      for name in [launch.id, launch.designator.value ?? launch.id] where byName[name] == nil {
        byName[name] = position
      }
      if let instant = instant(launch) { byLiftOff[instant, default: []].append(position) }
    }
    return launches
  }

  private func instant(_ launch: InventoryLaunch) -> Epoch? {
    guard let date = launch.liftOff.value, date.isExact else { return nil }
    return date.earliest
  }

  private func target(of launch: InventoryLaunch) -> Int? {
    if let designator = launch.designator.value, let found = byName[designator] { return found }
    if let found = byName[launch.id] { return found }
    guard launch.designator.isEmpty, let instant = instant(launch) else { return nil }
    let found = byLiftOff[instant] ?? []
    return found.count == 1 ? found[0] : nil
  }

  private mutating func merge(_ other: InventoryLaunch, into position: Int) {
    let kind = RecordKind.launch.rawValue
    if launches[position].name.isEmpty { launches[position].name = other.name }
    order.add(other.designator, to: &launches[position].designator, field: "cospar", kind: kind)
    order.add(other.liftOff, to: &launches[position].liftOff, field: "lift_off", kind: kind)
    order.add(other.localDate, to: &launches[position].localDate, field: "local_date", kind: kind)
    order.add(other.site, to: &launches[position].site, field: "site", kind: kind)
    order.add(other.pad, to: &launches[position].pad, field: "pad", kind: kind)
    order.add(other.vehicle, to: &launches[position].vehicle, field: "vehicle", kind: kind)
    order.add(other.serial, to: &launches[position].serial, field: "serial", kind: kind)
    order.add(other.outcome, to: &launches[position].outcome, field: "outcome", kind: kind)
    order.add(
      other.rendezvousTarget, to: &launches[position].rendezvousTarget,
      field: "rendezvous_target", kind: kind)
    if launches[position].payloads.isEmpty { launches[position].payloads = other.payloads }
  }
}
