// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads element sets in every form that `ElementSetReader` knows: TLE and OMM.
enum ElementSetStock: InventoryReader {
  static let form = "elements"

  static func recognises(_ file: InputFile) -> Bool {
    // The last in the list: what nobody else knows is tried, and reported if it is nothing.
    true
  }

  static func read(_ file: InputFile, at position: Int, into inventory: inout Inventory) {
    let contents = ElementSetReader.read(file.bytes, profile: inventory.reading)
    if let format = contents.format { inventory.files[position].form = name(of: format) }
    inventory.elementSets.reserveCapacity(inventory.elementSets.count + contents.records.count)
    for record in contents.records {
      inventory.elementSets.append(
        InventoryElementSet(
          elements: record.set, place: Place(file: position, line: record.line)))
    }
    if let name = file.source {
      let source = inventory.position(ofSource: name)
      for place in inventory.elementSets.indices.suffix(contents.records.count) {
        inventory.elementSets[place].source = source
      }
    }
    for refusal in contents.refusals {
      inventory.quarantine.append(
        QuarantinedRow(
          place: Place(file: position, line: refusal.cause.line, column: refusal.cause.column),
          span: refusal.span, code: refusal.cause.code, reason: refusal.cause.message))
    }
    for diagnostic in contents.diagnostics {
      inventory.remarks.append(
        ReaderRemark(
          place: Place(file: position, line: diagnostic.line, column: diagnostic.column),
          length: diagnostic.length, code: diagnostic.code, severity: diagnostic.severity,
          message: diagnostic.message))
    }
  }

  private static func name(of format: ElementSetFile.Format) -> String {
    switch format {
    case .tle: "tle"
    case .ommKVN: "omm-kvn"
    case .ommXML: "omm-xml"
    case .ommJSON: "omm-json"
    case .ommCSV: "omm-csv"
    }
  }
}
