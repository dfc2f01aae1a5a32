// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads objects and launches as this program exports them in JSON, in one array or one a line.
enum EntryJSONReader: InventoryReader {
  static let form = "entries-json"

  static func recognises(_ file: InputFile) -> Bool {
    let head = JSONHead(file)
    return head.has("entry") && head.has("id") && head.has("name")
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    var reading = JSONRecords(file: position, source: -1)
    guard isLines(file.bytes) else {
      for record in reading.records(file.bytes, &inventory) { take(record, &reading, &inventory) }
      return
    }
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.contains(where: { $0 > 0x20 }) {
        reading.before.bytes = line.startIndex
        for record in reading.records(Array(line), &inventory) {
          take(record, &reading, &inventory)
        }
      }
      reading.before.lines += 1
    }
  }

  /// Whether each line is a value of its own.
  private static func isLines(_ bytes: [UInt8]) -> Bool { bytes.first { $0 > 0x20 } == 0x7B }

  private static func take(
    _ record: JSONNode, _ reading: inout JSONRecords, _ inventory: inout Inventory
  ) {
    let item = Entry(record: record)
    switch record["entry"]?.text {
    case "object":
      let object = item.object(&reading, &inventory)
      if reading.settle(record, &inventory), let object { inventory.objects.append(object) }
    case "launch":
      let launch = item.launch(&reading, &inventory)
      if reading.settle(record, &inventory), let launch { inventory.launches.append(launch) }
    default:
      reading.condemn(record, "table.identity", "an entry is an object or a launch")
      _ = reading.settle(record, &inventory)
    }
  }

  /// One entry on its way.
  private struct Entry {
    let record: JSONNode

    func object(
      _ reading: inout JSONRecords, _ inventory: inout Inventory
    ) -> InventoryObject? {
      guard let id = record["id"]?.text else {
        reading.condemn(record, "table.identity", "the entry has no id")
        return nil
      }
      var object = InventoryObject(id: id, place: reading.place(record))
      object.kind = record["kind"]?.text.flatMap { RecordKind(rawValue: $0) } ?? .satellite
      object.role = record["role"]?.text.flatMap { InventoryObject.Role(rawValue: $0) }
      object.name = record["name"]?.text ?? ""
      object.aliases = texts("aliases", &reading, &inventory).all
      object.catalogNumber = values("norad", record, &reading, &inventory) {
        Designators.catalogNumber($0)
      }
      object.designator = texts("cospar", &reading, &inventory)
      object.owner = texts("owner", &reading, &inventory)
      object.state = texts("state", &reading, &inventory)
      object.operators = texts("operator", &reading, &inventory)
      object.manufacturers = texts("manufacturer", &reading, &inventory)
      object.status = texts("status", &reading, &inventory)
      object.launch = texts("launch", &reading, &inventory)
      object.launchDate = dates("launch_date", record, &reading, &inventory)
      object.site = texts("site", &reading, &inventory)
      object.end = dates("end", record, &reading, &inventory)
      object.parent = texts("parent", &reading, &inventory)
      object.regime = texts("regime", &reading, &inventory)
      object.longitude = numbers("geo_longitude_deg", record, &reading, &inventory)
      object.mass = numbers("mass_kg", record, &reading, &inventory)
      object.center = texts("central_body", &reading, &inventory)
      for node in record["orbits"]?.items ?? [] {
        var orbit = InventoryOrbit(place: reading.place(node))
        if let purpose = node["orbit_kind"], let text = purpose.text {
          orbit.purpose = Cited(text, text: text, place: reading.place(purpose))
        }
        orbit.epoch = dates("epoch", node, &reading, &inventory)
        orbit.perigee = numbers("perigee_km", node, &reading, &inventory)
        orbit.apogee = numbers("apogee_km", node, &reading, &inventory)
        orbit.inclination = numbers("inclination_deg", node, &reading, &inventory)
        orbit.period = numbers("period_min", node, &reading, &inventory)
        object.orbits.append(orbit)
      }
      return object
    }

    func launch(
      _ reading: inout JSONRecords, _ inventory: inout Inventory
    ) -> InventoryLaunch? {
      guard let id = record["id"]?.text else {
        reading.condemn(record, "table.identity", "the entry has no id")
        return nil
      }
      var launch = InventoryLaunch(id: id, place: reading.place(record))
      launch.name = record["name"]?.text ?? ""
      launch.designator = texts("cospar", &reading, &inventory)
      launch.liftOff = dates("lift_off", record, &reading, &inventory)
      launch.localDate = dates("local_date", record, &reading, &inventory)
      launch.site = texts("site", &reading, &inventory)
      launch.pad = texts("pad", &reading, &inventory)
      launch.vehicle = texts("vehicle", &reading, &inventory)
      launch.serial = texts("serial", &reading, &inventory)
      launch.payloads = texts("payloads", &reading, &inventory).all
      launch.rendezvousTarget = texts("rendezvous_target", &reading, &inventory)
      launch.outcome = texts("outcome", &reading, &inventory)
      return launch
    }

    private func texts(
      _ key: String, _ reading: inout JSONRecords, _ inventory: inout Inventory
    ) -> Values<String> {
      values(key, record, &reading, &inventory) { $0 }
    }

    private func numbers(
      _ key: String, _ node: JSONNode, _ reading: inout JSONRecords, _ inventory: inout Inventory
    ) -> Values<Double> {
      values(key, node, &reading, &inventory) { try? DecimalText.double(Array($0.utf8)[...]) }
    }

    private func dates(
      _ key: String, _ node: JSONNode, _ reading: inout JSONRecords, _ inventory: inout Inventory
    ) -> Values<VagueDate> {
      values(key, node, &reading, &inventory) { DateSpelling.date($0) }
    }

    private func values<Value>(
      _ key: String, _ node: JSONNode, _ reading: inout JSONRecords, _ inventory: inout Inventory,
      _ read: (String) -> Value?
    ) -> Values<Value> {
      var all = Values<Value>()
      for item in node[key]?.items ?? [] {
        guard let content = item["value"], let text = content.text else { continue }
        guard let value = read(text) else {
          reading.condemn(content, "json.value", "'\(text)' is no value of \(key)")
          continue
        }
        let source = item["source"]?.text.map { inventory.position(ofSource: $0) } ?? -1
        let confidence = item["confidence"]?.text.flatMap { Confidence(rawValue: $0) }
        all.append(
          Cited(
            value, text: text, place: reading.place(content), source: source,
            confidence: confidence ?? .reported))
      }
      return all
    }
  }
}
