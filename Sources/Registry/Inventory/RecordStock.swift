// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Takes curated records into an inventory's typed entries.
struct RecordStock {
  /// The positions of files by path.
  let files: [String: Int]

  func add(_ record: Record, at position: Int, to inventory: inout Inventory) {
    if record.kind.isObject {
      inventory.objects.append(object(record, position, &inventory))
      return
    }
    switch record.kind {
    case .launch: inventory.launches.append(launch(record, position, &inventory))
    case .site: inventory.sites.append(site(record, position, &inventory))
    case .vehicle: inventory.vehicles.append(vehicle(record, position, &inventory))
    case .organisation:
      inventory.organisations.append(organisation(record, position, &inventory))
    default: break
    }
  }

  // MARK: - Kinds

  private func object(
    _ record: Record, _ position: Int, _ inventory: inout Inventory
  ) -> InventoryObject {
    var object = InventoryObject(id: record.id, place: place(record.location))
    object.record = position
    object.kind = record.kind
    object.role =
      switch record.kind {
      case .stage: .rocketBody
      case .component: .component
      default: .payload
      }
    object.name = record.name
    object.aliases = record.assertions("aliases").compactMap { text($0, &inventory) }
    object.catalogNumber = values(record["norad"], &inventory) { Designators.catalogNumber($0) }
    object.designator = values(record["cospar"], &inventory) { Designators.cospar($0) ?? $0 }
    object.owner = texts(record["owner"], &inventory)
    object.state = texts(record["state"], &inventory)
    object.operators = texts(record["operator"], &inventory)
    object.manufacturers = texts(record["manufacturer"], &inventory)
    object.status = texts(record["status"], &inventory)
    object.launch = texts(record["launch"], &inventory)
    object.launchDate = dates(record["launch_date"], &inventory)
    object.end = dates(record["end"], &inventory)
    object.parent = texts(record["parent"], &inventory)
    object.regime = texts(record["regime"], &inventory)
    object.longitude = numbers(record["geo_longitude_deg"], &inventory)
    object.mass = numbers(record["mass_kg"], &inventory)
    for node in record["orbits"]?.elements ?? [] {
      let orbit = orbit(node, &inventory)
      if object.center.isEmpty { object.center = texts(node["central_body"], &inventory) }
      object.orbits.append(orbit)
    }
    for node in record["phases"]?.elements ?? [] {
      guard let event = texts(node["phase"], &inventory).first else { continue }
      var phase = InventoryPhase(event: event)
      phase.date = dates(node["date"], &inventory)
      phase.with = texts(node["with"], &inventory)
      object.phases.append(phase)
    }
    if let node = record["registration"] {
      var registration = InventoryRegistration(place: place(node.location))
      registration.state = texts(node["state"], &inventory)
      registration.document = texts(node["document"], &inventory)
      registration.date = dates(node["date"], &inventory)
      registration.function = texts(node["function"], &inventory)
      var registered = InventoryOrbit(place: place(node.location))
      registered.perigee = numbers(node["perigee_km"], &inventory)
      registered.apogee = numbers(node["apogee_km"], &inventory)
      registered.inclination = numbers(node["inclination_deg"], &inventory)
      registered.period = numbers(node["nodal_period_min"], &inventory)
      if !registered.isEmpty { registration.orbit = registered }
      object.registration = registration
    }
    return object
  }

  private func orbit(_ node: FieldNode, _ inventory: inout Inventory) -> InventoryOrbit {
    var orbit = InventoryOrbit(place: place(node.location))
    orbit.purpose = texts(node["orbit_kind"], &inventory).first
    orbit.centralBody = texts(node["central_body"], &inventory).first
    orbit.epoch = dates(node["epoch"], &inventory)
    orbit.perigee = numbers(node["perigee_km"], &inventory)
    orbit.apogee = numbers(node["apogee_km"], &inventory)
    orbit.inclination = numbers(node["inclination_deg"], &inventory)
    orbit.period = numbers(node["period_min"], &inventory)
    return orbit
  }

  private func launch(
    _ record: Record, _ position: Int, _ inventory: inout Inventory
  ) -> InventoryLaunch {
    var launch = InventoryLaunch(id: record.id, place: place(record.location))
    launch.record = position
    launch.name = record.name
    launch.designator = values(record["cospar"], &inventory) { Designators.cospar($0) ?? $0 }
    launch.liftOff = dates(record["lift_off"], &inventory)
    launch.localDate = dates(record["local_date"], &inventory)
    launch.site = texts(record["site"], &inventory)
    launch.pad = texts(record["pad"], &inventory)
    launch.vehicle = texts(record["vehicle"], &inventory)
    launch.serial = texts(record["serial"], &inventory)
    launch.payloads = texts(record["payloads"], &inventory).all
    launch.rendezvousTarget = texts(record["rendezvous_target"], &inventory)
    launch.outcome = texts(record["outcome"], &inventory)
    return launch
  }

  private func site(
    _ record: Record, _ position: Int, _ inventory: inout Inventory
  ) -> InventorySite {
    var site = InventorySite(id: record.id, place: place(record.location))
    site.record = position
    site.name = record.name
    site.aliases = record.aliases
    site.state = texts(record["host_state"], &inventory)
    site.latitude = numbers(record["latitude_deg"], &inventory)
    site.longitude = numbers(record["longitude_deg"], &inventory)
    site.opened = dates(record["opened"], &inventory)
    site.closed = dates(record["closed"], &inventory)
    for node in record["pads"]?.elements ?? [] {
      guard let id = node.label else { continue }
      var pad = InventorySite.Pad(id: id, place: place(node.location))
      pad.aliases = node["aliases"]?.assertions.compactMap(\.value) ?? []
      pad.latitude = numbers(node["latitude_deg"], &inventory)
      pad.longitude = numbers(node["longitude_deg"], &inventory)
      pad.height = numbers(node["height_m"], &inventory)
      site.pads.append(pad)
    }
    return site
  }

  private func vehicle(
    _ record: Record, _ position: Int, _ inventory: inout Inventory
  ) -> InventoryVehicle {
    var vehicle = InventoryVehicle(id: record.id, place: place(record.location))
    vehicle.record = position
    vehicle.name = record.name
    vehicle.aliases = record.aliases
    vehicle.lowOrbitCapacity = numbers(record["capacity_kg.LEO"], &inventory)
    vehicle.transferOrbitCapacity = numbers(record["capacity_kg.GTO"], &inventory)
    return vehicle
  }

  private func organisation(
    _ record: Record, _ position: Int, _ inventory: inout Inventory
  ) -> InventoryOrganisation {
    var body = InventoryOrganisation(id: record.id, place: place(record.location))
    body.record = position
    body.name = record.name
    body.aliases = record.aliases
    body.state = texts(record["state"], &inventory)
    body.opened = dates(record["from"] ?? record["founded"], &inventory)
    body.closed = dates(record["until"], &inventory)
    return body
  }

  // MARK: - Values

  private func place(_ location: SourceLocation) -> Place {
    Place(file: files[location.file] ?? -1, line: location.line, column: location.column)
  }

  private func cited<Value>(
    _ value: Value, _ assertion: Assertion, _ inventory: inout Inventory
  ) -> Cited<Value> {
    Cited(
      value, text: assertion.value ?? "", place: place(assertion.location),
      source: assertion.source.map { inventory.position(ofSource: $0) } ?? -1,
      confidence: assertion.confidence)
  }

  private func text(_ assertion: Assertion, _ inventory: inout Inventory) -> Cited<String>? {
    assertion.value.map { cited($0, assertion, &inventory) }
  }

  private func values<Value>(
    _ node: FieldNode?, _ inventory: inout Inventory, _ read: (String) -> Value?
  ) -> Values<Value> {
    var all = Values<Value>()
    for assertion in node?.assertions ?? [] {
      guard let text = assertion.value, let value = read(text) else { continue }
      all.append(cited(value, assertion, &inventory))
    }
    return all
  }

  private func texts(_ node: FieldNode?, _ inventory: inout Inventory) -> Values<String> {
    values(node, &inventory) { $0 }
  }

  private func numbers(_ node: FieldNode?, _ inventory: inout Inventory) -> Values<Double> {
    values(node, &inventory) { text in Double(text).flatMap { $0.isFinite ? $0 : nil } }
  }

  private func dates(_ node: FieldNode?, _ inventory: inout Inventory) -> Values<VagueDate> {
    var all = Values<VagueDate>()
    for assertion in node?.assertions ?? [] {
      guard let date = assertion.date else { continue }
      all.append(cited(date, assertion, &inventory))
    }
    return all
  }
}
