// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Reads element sets in every form that `ElementSetReader` knows: TLE and OMM.
enum ElementSetStock: InventoryReader {
  static let form = "elements"

  static func recognises(_ file: InputFile) -> Bool {
    // The last in the list: what nobody else knows is tried, and reported if it is nothing.
    true
  }

  static func parts(
    of file: InputFile, at position: Int, in inventory: inout Inventory
  ) -> [InventoryPart]? {
    let source = file.source.map { inventory.position(ofSource: $0) } ?? -1
    let profile = inventory.reading
    return blocks(of: file).map { block in
      InventoryPart { read(block, of: file, at: position, source, profile, into: &$0) }
    }
  }

  /// Some rows of a table, or a whole file.
  private struct Block: Sendable {
    /// The header that stands above the rows, where they are not read with all before them.
    var header: Range<Int>?
    /// The bytes of the rows.
    var bytes: Range<Int>
    /// How many lines the header has.
    var headerLines = 0
    /// The line, from 1, in which the rows begin.
    var line = 1
  }

  /// A table of OMM in blocks of rows; any other file in one.
  private static func blocks(of file: InputFile) -> [Block] {
    let whole = [Block(bytes: 0..<file.bytes.count)]
    guard file.bytes.count > 2 * blockSize,
      TableHeader(of: file, delimiter: 0x2C)
        .has("EPOCH", "MEAN_MOTION", "ECCENTRICITY", "INCLINATION", "MEAN_ANOMALY")
    else { return whole }
    var scanner = TableScanner(file.bytes, delimiter: 0x2C, takesQuotes: true)
    guard scanner.next() else { return whole }
    let header = 0..<scanner.end
    let rows = scanner.blocks(ofAbout: blockSize)
    guard rows.count > 1, let first = rows.first else { return whole }
    let begin = Block(bytes: 0..<first.bytes.upperBound)
    return [begin]
      + rows.dropFirst().map { block in
        Block(
          header: header, bytes: block.bytes, headerLines: first.line - 1, line: block.line)
      }
  }

  /// Large enough that a header more is nothing beside it.
  private static let blockSize = 1 << 18

  private static func read(
    _ block: Block, of file: InputFile, at position: Int, _ source: Int32,
    _ profile: ReadingProfile, into stock: inout InventoryPart.Stock
  ) {
    let isWhole = block.bytes.count == file.bytes.count
    let bytes =
      isWhole
      ? file.bytes : Array((block.header.map { file.bytes[$0] } ?? []) + file.bytes[block.bytes])
    let contents = ElementSetReader.read(
      bytes, as: block.header == nil ? nil : .ommCSV, profile: profile)
    // What was said of the header counts once; rows are where they are in the file.
    let lines = block.line - block.headerLines - 1
    let offset = block.bytes.lowerBound - (block.header?.count ?? 0)
    func line(_ line: Int) -> Int { line > block.headerLines ? line + lines : line }
    if block.header == nil { stock.form = contents.format.map { name(of: $0) } }
    stock.elementSets = contents.records.map { record in
      var set = InventoryElementSet(
        elements: record.set, place: Place(file: position, line: line(record.line)))
      set.source = source
      return set
    }
    for refusal in contents.refusals {
      stock.quarantine.append(
        QuarantinedRow(
          place: Place(
            file: position, line: line(refusal.cause.line), column: refusal.cause.column),
          span: refusal.span.lowerBound + offset..<refusal.span.upperBound + offset,
          code: refusal.cause.code, reason: refusal.cause.message))
    }
    for diagnostic in contents.diagnostics
    where block.header == nil || diagnostic.line > block.headerLines {
      stock.remarks.append(
        ReaderRemark(
          place: Place(file: position, line: line(diagnostic.line), column: diagnostic.column),
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
