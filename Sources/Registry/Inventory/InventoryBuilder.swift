// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Takes stock of files of any known form.
public enum InventoryBuilder {
  /// The readers of foreign tables and messages, tried in this order.
  package static let readers: [any InventoryReader.Type] = [
    SATCATReader.self, GCATObjectReader.self, GCATPayloadReader.self, GCATLaunchReader.self,
    GCATLaunchLogReader.self, GCATSiteReader.self, GCATOrganisationReader.self,
    GCATVehicleReader.self, UCSReader.self, SatNOGSReader.self, LaunchLibraryReader.self,
    EntryJSONReader.self,
    EphemerisStock.self, ConjunctionStock.self, ElementSetStock.self,
  ]

  /// Makes an inventory of files in memory.
  ///
  /// YAML files are curated records; a CSV file in a folder `elements` is the table of an object's
  /// element sets; `codes/*.csv` are tables of codes; everything else is recognised by its content.
  /// - Parameters:
  ///   - files: the files.
  ///   - reading: how strictly element sets are read.
  public static func build(
    _ files: [InputFile], reading: ReadingProfile = .asServed
  ) -> Inventory {
    build(files, reading: reading, reusing: nil)
  }

  /// Makes an inventory of files in memory, taking what a catalogue has parsed of equal files.
  package static func build(
    _ files: [InputFile], reading: ReadingProfile = .asServed, reusing catalog: Catalog?
  ) -> Inventory {
    var inventory = Inventory(catalog: Catalog(files: files, reusing: catalog))
    inventory.reading = reading
    var positions: [String: Int] = [:]
    var readers: [(any InventoryReader.Type)?] = []
    inventory.files.reserveCapacity(files.count)
    for file in files {
      let form = form(of: file)
      readers.append(form.reader)
      positions[file.path] = inventory.files.count
      inventory.files.append(
        .init(path: file.path, form: form.name, bytes: file.bytes, source: file.source))
    }
    addRecords(positions, to: &inventory)
    var parts = InventoryParts()
    for (position, file) in files.enumerated() {
      if let reader = readers[position] {
        if let own = reader.parts(of: file, at: position, in: &inventory) {
          parts.add(own, of: position)
        } else {
          parts.read(into: &inventory)
          reader.read(file, at: position, into: &inventory)
        }
      }
      if inventory.files[position].form == "header" { readHeader(file, into: &inventory) }
    }
    parts.read(into: &inventory)
    addElementSets(positions, to: &inventory)
    reconcile(files, &inventory)
    inventory.finish()
    return inventory
  }

  /// Joins the entries of different data sets that mean the same, by the precedence among the
  /// files.
  private static func reconcile(_ files: [InputFile], _ inventory: inout Inventory) {
    let rules = inventory.files.first { $0.form == "precedence" }
    let precedence =
      rules.map { Precedence(yaml: String(decoding: $0.bytes, as: UTF8.self)) } ?? Precedence()
    var reconciler = Reconciler(precedence: precedence, codes: CodeTables(files))
    reconciler.reconcile(&inventory)
  }

  private static func form(
    of file: InputFile
  ) -> (name: String, reader: (any InventoryReader.Type)?) {
    let parts = file.path.split(separator: "/")
    let name = parts.last ?? ""
    let folder = parts.count >= 2 ? parts[parts.count - 2] : ""
    if name == "catalog.yaml" { return ("header", nil) }
    if name == "suppressions.yaml" { return ("suppressions", nil) }
    if name == "precedence.yaml" { return ("precedence", nil) }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return ("record", nil) }
    if name.hasSuffix(".csv") {
      if folder == "elements" { return ("element-table", nil) }
      if folder == "codes" { return ("codes", nil) }
    }
    for reader in readers where reader.recognises(file) { return (reader.form, reader) }
    return ("unknown", nil)
  }

  private static func addRecords(_ positions: [String: Int], to inventory: inout Inventory) {
    let catalog = inventory.catalog
    catalog.parseAll()
    let stock = RecordStock(files: positions)
    for entry in catalog.entries {
      guard let record = catalog.record(entry) else { continue }
      let position = inventory.records.count
      inventory.records.append(record)
      stock.add(record, at: position, to: &inventory)
    }
    for problem in catalog.textProblems() {
      inventory.remarks.append(
        ReaderRemark(
          place: Place(
            file: positions[problem.location.file] ?? -1, line: problem.location.line,
            column: problem.location.column),
          code: "record.text", severity: problem.severity == .error ? .error : .warning,
          message: problem.message))
    }
  }

  private static func addElementSets(_ positions: [String: Int], to inventory: inout Inventory) {
    let catalog = inventory.catalog
    for (object, entry) in inventory.objects.enumerated() where entry.record != nil {
      guard catalog.tables[entry.id] != nil else { continue }
      let series = catalog.elementSets(for: entry.id)
      for set in series.sets {
        var item = InventoryElementSet(
          elements: set.elements,
          place: Place(
            file: positions[set.location.file] ?? -1, line: set.location.line,
            column: set.location.column))
        item.source = set.source.map { inventory.position(ofSource: $0) } ?? -1
        item.object = object
        item.isRough = set.isRough
        inventory.elementSets.append(item)
      }
      for problem in series.problems {
        inventory.remarks.append(
          ReaderRemark(
            place: Place(
              file: positions[problem.location.file] ?? -1, line: problem.location.line,
              column: problem.location.column),
            code: "elements.row", severity: .error, message: problem.message))
      }
    }
  }

  private static func readHeader(_ file: InputFile, into inventory: inout Inventory) {
    guard let text = CatalogHeader(bytes: file.bytes).asOf else { return }
    do throws(VagueDate.ParseError) {
      inventory.asOf = try VagueDate(text)
    } catch {
      inventory.remarks.append(
        ReaderRemark(
          place: Place(file: inventory.files.firstIndex { $0.path == file.path } ?? 0, line: 1),
          code: "record.text", severity: .error, message: "`as_of`: \(error)"))
    }
  }
}
