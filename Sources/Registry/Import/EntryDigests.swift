// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The entries of an inventory by their ids, each as one number that changes with its values.
package struct EntryDigests {
  /// Entries by kind and id; a second one of an id gets a number.
  package private(set) var entries: [String: Int] = [:]

  package init(_ inventory: Inventory) {
    entries.reserveCapacity(inventory.objects.count + inventory.elementSets.count)
    for object in inventory.objects { add("object/\(object.id)", Self.digest(object)) }
    for launch in inventory.launches { add("launch/\(launch.id)", Self.digest(launch)) }
    for site in inventory.sites { add("site/\(site.id)", Self.digest(site)) }
    for vehicle in inventory.vehicles { add("vehicle/\(vehicle.id)", Self.digest(vehicle)) }
    for body in inventory.organisations { add("organisation/\(body.id)", Self.digest(body)) }
    for set in inventory.elementSets { add(Self.key(set.elements), 0) }
  }

  /// Adds the entries of another file of the same data set.
  mutating func add(_ others: EntryDigests) {
    for (key, digest) in others.entries { entries[key] = digest }
  }

  private mutating func add(_ key: String, _ digest: Int) {
    var name = key
    var count = 1
    while entries[name] != nil {
      count += 1
      name = "\(key)#\(count)"
    }
    entries[name] = digest
  }

  private static func key(_ set: ElementSet) -> String {
    var hasher = Hasher()
    hasher.combine(set.epoch)
    hasher.combine(set.meanMotionRevolutionsPerDay)
    hasher.combine(set.meanAnomalyDegrees)
    hasher.combine(set.catalogNumber)
    hasher.combine(set.internationalDesignator)
    return "set/\(hasher.finalize())"
  }

  private static func digest(_ object: InventoryObject) -> Int {
    var hasher = Hasher()
    hasher.combine(object.name)
    hasher.combine(object.role)
    for alias in object.aliases { hasher.combine(alias.text) }
    combine(object.catalogNumber, &hasher)
    for values in [
      object.designator, object.owner, object.state, object.operators, object.manufacturers,
      object.status, object.launch, object.site, object.parent, object.regime, object.center,
    ] { combine(values, &hasher) }
    combine(object.launchDate, &hasher)
    combine(object.end, &hasher)
    combine(object.mass, &hasher)
    combine(object.longitude, &hasher)
    for orbit in object.orbits { combine(orbit, &hasher) }
    for phase in object.phases {
      hasher.combine(phase.event.text)
      combine(phase.date, &hasher)
    }
    if let registration = object.registration {
      combine(registration.state, &hasher)
      combine(registration.document, &hasher)
      if let orbit = registration.orbit { combine(orbit, &hasher) }
    }
    return hasher.finalize()
  }

  private static func digest(_ launch: InventoryLaunch) -> Int {
    var hasher = Hasher()
    hasher.combine(launch.name)
    combine(launch.liftOff, &hasher)
    for values in [
      launch.designator, launch.site, launch.pad, launch.vehicle, launch.serial, launch.outcome,
    ] { combine(values, &hasher) }
    for payload in launch.payloads { hasher.combine(payload.text) }
    return hasher.finalize()
  }

  private static func digest(_ site: InventorySite) -> Int {
    var hasher = Hasher()
    hasher.combine(site.name)
    hasher.combine(site.aliases)
    combine(site.state, &hasher)
    combine(site.opened, &hasher)
    combine(site.closed, &hasher)
    combine(site.latitude, &hasher)
    combine(site.longitude, &hasher)
    for pad in site.pads {
      hasher.combine(pad.id)
      hasher.combine(pad.aliases)
      combine(pad.latitude, &hasher)
      combine(pad.longitude, &hasher)
    }
    return hasher.finalize()
  }

  private static func digest(_ vehicle: InventoryVehicle) -> Int {
    var hasher = Hasher()
    hasher.combine(vehicle.aliases)
    combine(vehicle.lowOrbitCapacity, &hasher)
    combine(vehicle.transferOrbitCapacity, &hasher)
    return hasher.finalize()
  }

  private static func digest(_ body: InventoryOrganisation) -> Int {
    var hasher = Hasher()
    hasher.combine(body.name)
    hasher.combine(body.aliases)
    combine(body.state, &hasher)
    combine(body.opened, &hasher)
    combine(body.closed, &hasher)
    return hasher.finalize()
  }

  private static func combine(_ orbit: InventoryOrbit, _ hasher: inout Hasher) {
    hasher.combine(orbit.purpose?.text)
    combine(orbit.epoch, &hasher)
    combine(orbit.perigee, &hasher)
    combine(orbit.apogee, &hasher)
    combine(orbit.inclination, &hasher)
    combine(orbit.period, &hasher)
  }

  /// Texts only: places change with every line that is added above.
  private static func combine<Value>(_ values: Values<Value>, _ hasher: inout Hasher) {
    hasher.combine(values.count)
    for value in values.all { hasher.combine(value.text) }
  }
}
