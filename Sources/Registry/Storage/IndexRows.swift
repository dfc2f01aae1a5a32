// SPDX-License-Identifier: Apache-2.0

import GRDB
import Orbits

/// Writes what an inventory has into the tables of an index.
struct IndexRows {
  private let db: Database
  private let inventory: Inventory
  /// The rows of files by their position in the inventory.
  private let files: [Int64?]
  /// The positions of files whose records and rows are to be written.
  private let fresh: Set<Int>
  private let positions: [String: Int]
  /// What is written; nil for everything.
  private let chosen: Set<QueryEntry.Position>?
  private let chosenRecords: Set<Int>
  private var sources: [String: Int64] = [:]
  private var records: [Int: Int64] = [:]

  /// Prepares writing into a database within a transaction.
  ///
  /// - Parameters:
  ///   - files: the rows of all files.
  ///   - fresh: the positions of the files that are written; of others only element sets are, as
  ///     the objects that they belong to may be in any file.
  ///   - entries: what is written, with the element sets of its objects; nil for everything.
  init(
    _ db: Database, _ inventory: Inventory, files: [Int64?], fresh: Set<Int>,
    entries: [QueryEntry]? = nil
  ) {
    chosen = entries.map { Set($0.map(\.position)) }
    chosenRecords = Set((entries ?? []).compactMap(\.record))
    self.db = db
    self.inventory = inventory
    self.files = files
    self.fresh = fresh
    positions = Dictionary(
      inventory.files.enumerated().map { ($0.element.path, $0.offset) }
    ) { a, _ in a }
  }

  /// Writes everything that is in the files.
  mutating func write() throws {
    for (number, record) in inventory.records.enumerated()
    where chosen == nil || chosenRecords.contains(number) {
      try write(record, at: number)
    }
    for (number, object) in inventory.objects.enumerated() where isChosen(.object(number)) {
      try write(object)
    }
    for (number, launch) in inventory.launches.enumerated() where isChosen(.launch(number)) {
      try write(launch)
    }
    for (number, site) in inventory.sites.enumerated() where isChosen(.site(number)) {
      try write(site)
    }
    for set in inventory.elementSets
    where chosen == nil || set.object.map({ isChosen(.object($0)) }) ?? false {
      try write(set)
    }
  }

  private func isChosen(_ position: QueryEntry.Position) -> Bool {
    chosen?.contains(position) ?? true
  }

  /// Inserts a row and returns its id.
  @discardableResult
  private func insert(
    _ table: String, _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>
  ) throws -> Int64 {
    let columns = values.map { "\"\($0.key)\"" }.joined(separator: ", ")
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values.map(\.value)))
    return db.lastInsertedRowID
  }

  private func file(_ position: Int) -> Int64? {
    files.indices.contains(position) ? files[position] : nil
  }

  /// The row of a file whose content is written; nil for others.
  private func file(_ place: Place) -> Int64? {
    fresh.contains(Int(place.file)) ? file(Int(place.file)) : nil
  }

  private mutating func source(_ name: String?) throws -> Int64? {
    guard let name else { return nil }
    if let known = sources[name] { return known }
    let found =
      try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE name = ?", arguments: [name])
      ?? insert("source", ["name": name])
    sources[name] = found
    return found
  }

  private mutating func write(_ record: Record, at number: Int) throws {
    guard let position = positions[record.location.file], fresh.contains(position),
      let file = file(position)
    else { return }
    let row = try insert(
      "record",
      [
        "fileId": file, "line": record.location.line, "key": record.id,
        "kind": record.kind.rawValue, "name": record.name, "cospar": record.cospar,
        "catalogNumber": record.catalogNumber,
      ])
    records[number] = row
    for name in [record.name] + record.aliases {
      try insert(
        "recordName", ["recordId": row, "name": name, "folded": NameFolding.fold(name)])
    }
    for field in record.fields {
      for (place, assertion) in field.assertions.enumerated() {
        try insert(
          "field",
          [
            "recordId": row, "path": field.path, "place": place, "value": assertion.value,
            "number": assertion.number, "sourceId": try source(assertion.source),
            "locator": assertion.locator, "asOf": assertion.asOf, "validFrom": assertion.from,
            "validUntil": assertion.until, "confidence": assertion.confidence.rawValue,
            "note": assertion.note, "line": assertion.location.line,
            "column": assertion.location.column,
          ])
      }
    }
  }

  private func write(_ object: InventoryObject) throws {
    guard let file = file(object.place) else { return }
    let orbit = object.orbits.last { !$0.isEmpty } ?? object.registration?.orbit
    try insert(
      "object",
      [
        "fileId": file, "recordId": object.record.flatMap { records[$0] },
        "line": Int(object.place.line), "key": object.id, "kind": object.kind.rawValue,
        "name": object.name, "role": object.role?.rawValue,
        "catalogNumber": object.catalogNumber.value, "designator": object.designator.value,
        "owner": object.owner.value, "state": object.state.value,
        "operator": object.operators.value, "manufacturer": object.manufacturers.value,
        "status": object.status.value, "launch": object.launch.value,
        "launchDate": object.launchDate.value?.canonical, "site": object.site.value,
        "end": object.end.value?.canonical, "parent": object.parent.value,
        "regime": object.regime.value, "longitudeDeg": object.longitude.value,
        "massKg": object.mass.value, "perigeeKm": orbit?.perigee.value,
        "apogeeKm": orbit?.apogee.value, "inclinationDeg": orbit?.inclination.value,
        "periodMin": orbit?.period.value,
      ])
  }

  private func write(_ launch: InventoryLaunch) throws {
    guard let file = file(launch.place) else { return }
    try insert(
      "launch",
      [
        "fileId": file, "recordId": launch.record.flatMap { records[$0] },
        "line": Int(launch.place.line), "key": launch.id, "name": launch.name,
        "designator": launch.designator.value, "liftOff": launch.liftOff.value?.canonical,
        "site": launch.site.value, "pad": launch.pad.value, "vehicle": launch.vehicle.value,
        "serial": launch.serial.value, "outcome": launch.outcome.value,
      ])
  }

  private func write(_ site: InventorySite) throws {
    guard let file = file(site.place) else { return }
    try insert(
      "site",
      [
        "fileId": file, "recordId": site.record.flatMap { records[$0] },
        "line": Int(site.place.line), "key": site.id, "name": site.name,
        "state": site.state.value, "latitudeDeg": site.latitude.value,
        "longitudeDeg": site.longitude.value, "opened": site.opened.value?.canonical,
        "closed": site.closed.value?.canonical,
      ])
  }

  private mutating func write(_ set: InventoryElementSet) throws {
    guard let file = file(Int(set.place.file)) else { return }
    let elements = set.elements
    try insert(
      "elementSet",
      [
        "fileId": file, "line": Int(set.place.line),
        "objectKey": set.object.map { inventory.objects[$0].id },
        "catalogNumber": elements.catalogNumber, "designator": elements.internationalDesignator,
        "name": elements.name, "epoch": elements.epoch.iso8601(fractionDigits: 6),
        "meanMotionRevPerDay": elements.meanMotionRevolutionsPerDay,
        "eccentricity": elements.eccentricity, "inclinationDeg": elements.inclinationDegrees,
        "raanDeg": elements.raanDegrees,
        "argumentOfPerigeeDeg": elements.argumentOfPerigeeDegrees,
        "meanAnomalyDeg": elements.meanAnomalyDegrees, "bstar": elements.bstar,
        "sourceId": try source(inventory.sourceName(set.source)),
        "isRough": set.isRough ? 1 : 0,
      ])
  }
}
