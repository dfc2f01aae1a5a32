// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes objects and launches as JSON, each value with its source: what `EntryJSONReader` reads.
///
/// Entries of other kinds are passed over, as they are in every form.
struct EntryJSONWriter {
  let inventory: Inventory

  /// Writes entries, in one array or one a line.
  func write(_ entries: [QueryEntry], asLines: Bool) -> CatalogExport.Outcome {
    var outcome = CatalogExport.Outcome()
    if !asLines { outcome.text = Array("[".utf8) }
    for entry in entries {
      let members: [(String, JSONText.Value)]
      switch entry.position {
      case .object(let position): members = object(inventory.objects[position])
      case .launch(let position): members = launch(inventory.launches[position])
      default: continue
      }
      if !asLines { outcome.text += Array((outcome.count == 0 ? "\n " : ",\n ").utf8) }
      JSONText.append(.object(members), to: &outcome.text)
      if asLines { outcome.text.append(0x0A) }
      outcome.count += 1
    }
    if !asLines { outcome.text += Array("\n]\n".utf8) }
    return outcome
  }

  private func object(_ object: InventoryObject) -> [(String, JSONText.Value)] {
    var members: [(String, JSONText.Value)] = [
      ("entry", .string("object")), ("id", .string(object.id)),
      ("kind", .string(object.kind.rawValue)), ("name", .string(object.name)),
    ]
    if let role = object.role { members.append(("role", .string(role.rawValue))) }
    if !object.aliases.isEmpty {
      members.append(("aliases", .array(object.aliases.map { value($0, .string($0.value)) })))
    }
    add("norad", object.catalogNumber, to: &members) { .integer($0.value) }
    add("cospar", object.designator, to: &members)
    add("owner", object.owner, to: &members)
    add("state", object.state, to: &members)
    add("operator", object.operators, to: &members)
    add("manufacturer", object.manufacturers, to: &members)
    add("status", object.status, to: &members)
    add("launch", object.launch, to: &members)
    add("launch_date", object.launchDate, to: &members) { .string($0.value.text) }
    add("site", object.site, to: &members)
    add("end", object.end, to: &members) { .string($0.value.text) }
    add("parent", object.parent, to: &members)
    add("regime", object.regime, to: &members)
    add("geo_longitude_deg", object.longitude, to: &members) { .string($0.text) }
    add("mass_kg", object.mass, to: &members) { .string($0.text) }
    add("central_body", object.center, to: &members)
    if !object.orbits.isEmpty {
      members.append(("orbits", .array(object.orbits.map { .object(orbit($0)) })))
    }
    let sets = object.elementSets.count
    if sets > 0 { members.append(("element_sets", .integer(sets))) }
    return members
  }

  private func orbit(_ orbit: InventoryOrbit) -> [(String, JSONText.Value)] {
    var members: [(String, JSONText.Value)] = []
    if let purpose = orbit.purpose { members.append(("orbit_kind", .string(purpose.value))) }
    add("epoch", orbit.epoch, to: &members) { .string($0.value.text) }
    add("perigee_km", orbit.perigee, to: &members) { .string($0.text) }
    add("apogee_km", orbit.apogee, to: &members) { .string($0.text) }
    add("inclination_deg", orbit.inclination, to: &members) { .string($0.text) }
    add("period_min", orbit.period, to: &members) { .string($0.text) }
    return members
  }

  private func launch(_ launch: InventoryLaunch) -> [(String, JSONText.Value)] {
    var members: [(String, JSONText.Value)] = [
      ("entry", .string("launch")), ("id", .string(launch.id)), ("name", .string(launch.name)),
    ]
    add("cospar", launch.designator, to: &members)
    add("lift_off", launch.liftOff, to: &members) { .string($0.value.text) }
    add("local_date", launch.localDate, to: &members) { .string($0.value.text) }
    add("site", launch.site, to: &members)
    add("pad", launch.pad, to: &members)
    add("vehicle", launch.vehicle, to: &members)
    add("serial", launch.serial, to: &members)
    if !launch.payloads.isEmpty {
      members.append(("payloads", .array(launch.payloads.map { value($0, .string($0.value)) })))
    }
    add("rendezvous_target", launch.rendezvousTarget, to: &members)
    add("outcome", launch.outcome, to: &members)
    return members
  }

  private func add(
    _ name: String, _ values: Values<String>, to members: inout [(String, JSONText.Value)]
  ) {
    add(name, values, to: &members) { .string($0.value) }
  }

  private func add<Value>(
    _ name: String, _ values: Values<Value>, to members: inout [(String, JSONText.Value)],
    _ plain: (Cited<Value>) -> JSONText.Value
  ) {
    if values.isEmpty { return }
    members.append((name, .array(values.all.map { value($0, plain($0)) })))
  }

  /// A value with who says so and where; numbers are texts, so that no digit is lost.
  private func value<Value>(_ cited: Cited<Value>, _ plain: JSONText.Value) -> JSONText.Value {
    var members: [(String, JSONText.Value)] = [("value", plain)]
    if let source = inventory.sourceName(cited.source) {
      members.append(("source", .string(source)))
    }
    if cited.confidence != .reported {
      members.append(("confidence", .string(cited.confidence.rawValue)))
    }
    return .object(members)
  }
}
