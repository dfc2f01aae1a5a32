// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads CelesTrak's SATCAT in CSV (celestrak.org/satcat/satcat-format.php, 2023).
enum SATCATReader: InventoryReader {
  static let form = "satcat-csv"

  static func recognises(_ file: InputFile) -> Bool {
    let header = TableHeader(of: file, delimiter: 0x2C)
    return header.has("OBJECT_NAME", "NORAD_CAT_ID", "OBJECT_TYPE", "OWNER")
      && header.names["MEAN_MOTION"] == nil
  }

  static func parts(
    of file: InputFile, at position: Int, in inventory: inout Inventory
  ) -> [InventoryPart]? {
    let source = inventory.position(ofSource: file.source ?? "satcat")
    let table = FieldTable(file, at: position, source: source, style: .init())
    let columns = Columns(table)
    return table.blocks(ofAbout: blockSize).map { block in
      InventoryPart { stock in
        var table = block
        while table.next() {
          let object = object(&table, columns)
          if table.settle(&stock.remarks, &stock.quarantine), let object {
            stock.objects.append(object)
          }
        }
      }
    }
  }

  /// Large enough that what comes with a block is nothing beside it.
  private static let blockSize = 1 << 18

  private struct Columns: Sendable {
    let name, id, number, type, status, owner, launch, site, decay: Int
    let period, inclination, apogee, perigee, center: Int

    init(_ table: FieldTable) {
      name = table.column("OBJECT_NAME")
      id = table.column("OBJECT_ID")
      number = table.column("NORAD_CAT_ID")
      type = table.column("OBJECT_TYPE")
      status = table.column("OPS_STATUS_CODE")
      owner = table.column("OWNER")
      launch = table.column("LAUNCH_DATE")
      site = table.column("LAUNCH_SITE")
      decay = table.column("DECAY_DATE")
      period = table.column("PERIOD")
      inclination = table.column("INCLINATION")
      apogee = table.column("APOGEE")
      perigee = table.column("PERIGEE")
      center = table.column("ORBIT_CENTER")
    }
  }

  private static func object(_ table: inout FieldTable, _ columns: Columns) -> InventoryObject? {
    guard table.fault == nil else { return nil }
    guard let number = Identifiers.number(&table, columns.number) else { return nil }
    var object = InventoryObject(id: number.text, place: table.place)
    object.catalogNumber = Values(number)
    object.name = table.text(columns.name) ?? ""
    object.designator = Identifiers.designator(table, columns.id)
    if let type = table.range(columns.type) {
      switch table.scanner.bytes[type.lowerBound] {
      case 0x50: object.role = .payload
      case 0x52:
        object.role = .rocketBody
        object.kind = .stage
      case 0x44:
        object.role = .debris
        object.kind = .component
      default: break
      }
    }
    object.status = table.texts(columns.status)
    object.owner = table.texts(columns.owner)
    object.launchDate = table.datesOf(columns.launch)
    object.site = table.texts(columns.site)
    object.end = table.datesOf(columns.decay)
    var orbit = InventoryOrbit(place: table.place)
    orbit.period = table.numbers(columns.period)
    orbit.inclination = table.numbers(columns.inclination)
    orbit.apogee = table.numbers(columns.apogee)
    orbit.perigee = table.numbers(columns.perigee)
    if let center = table.cited(columns.center), center.value != "EA" {
      if center.value.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        // The number of the object it is docked with.
        object.parent = Values(center)
      } else {
        object.center = Values(center)
        orbit.centralBody = center
      }
    }
    if !orbit.isEmpty { object.orbits = [orbit] }
    return object
  }
}
