// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads launches of Launch Library 2 as its interface serves them (`/launch/`, 2.0.0 to 2.3.0).
enum LaunchLibraryReader: InventoryReader {
  static let form = "launch-library-json"

  static func recognises(_ file: InputFile) -> Bool {
    let head = JSONHead(file)
    return head.has("net") && head.has("window_start")
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let source = inventory.position(ofSource: file.source ?? "launch-library")
    var reading = JSONRecords(file: position, source: source)
    for record in reading.records(file.bytes, &inventory) {
      let launch = launch(record, &reading)
      if reading.settle(record, &inventory), let launch { inventory.launches.append(launch) }
    }
  }

  private static func launch(
    _ record: JSONNode, _ reading: inout JSONRecords
  ) -> InventoryLaunch? {
    guard let id = record["id"]?.text else {
      reading.condemn(record, "table.identity", "the launch has no id")
      return nil
    }
    var launch = InventoryLaunch(id: id, place: reading.place(record))
    launch.name = record["name"]?.text ?? ""
    if var designator = reading.cited(record["launch_designator"]) {
      designator.value = Identifiers.canonical(designator.value)
      launch.designator = Values(designator)
    }
    launch.liftOff = liftOff(record, &reading)
    launch.site = reading.texts(record["pad", "location", "name"])
    launch.pad = reading.texts(record["pad", "name"])
    launch.vehicle = reading.texts(
      record["rocket", "configuration", "full_name"] ?? record["rocket", "configuration", "name"])
    if let mission = reading.cited(record["mission", "name"]) { launch.payloads = [mission] }
    launch.outcome = reading.texts(record["status", "abbrev"] ?? record["status", "name"])
    return launch
  }

  /// Lift-off to the precision that the record states; to come, it is "not before" (`net`).
  private static func liftOff(
    _ record: JSONNode, _ reading: inout JSONRecords
  ) -> Values<VagueDate> {
    guard let node = record["net"], let text = node.text else { return Values() }
    let precision = (record["net_precision", "abbrev"] ?? record["net_precision"])?.text ?? "SEC"
    let size: Int
    switch precision {
    case "SEC": return reading.dates(node)
    case "MIN": size = 16
    case "HR", "DAY", "AM", "PM": size = 10
    case "M", "MONTH": size = 7
    case "Y", "YEAR": size = 4
    default: size = 10
    }
    let short = text.prefix(size) + (size == 16 ? "Z" : "")
    guard text.utf8.count >= size, let date = try? VagueDate(short) else {
      reading.condemn(node, "json.date", "'\(text)' is no date")
      return Values()
    }
    return Values(Cited(date, text: text, place: reading.place(node), source: reading.source))
  }
}
