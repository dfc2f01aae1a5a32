// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes ephemeris rows as RFC 4180 CSV.
struct CSVRows {
  /// How one column is written, settled before the first row.
  private enum Cell {
    case object
    case time
    case number(Quantity, FixedFormat)
    case word
    case elementSetEpoch
  }

  private let cells: [Cell]
  private let names: [String]

  /// Makes a writer for the columns of a plan.
  init(plan: ColumnPlan) {
    names = plan.names
    cells = plan.columns.map { column in
      switch column {
      case .object: .object
      case .time: .time
      case .quantity(.sunlit): .word
      case .quantity(.elementSetEpoch): .elementSetEpoch
      case .quantity(let quantity):
        .number(quantity, FixedFormat(decimals: quantity.decimals))
      }
    }
  }

  /// Writes the header row.
  func writeHeader(into buffer: inout ByteBuffer) {
    buffer.append(names.joined(separator: ","))
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Writes the rows of a block that could be computed.
  ///
  /// - Parameters:
  ///   - rows: the block.
  ///   - object: the text of the object column.
  ///   - times: the time column, by epoch index.
  ///   - elementSetEpochs: the texts of the element sets' epochs.
  ///   - buffer: where to.
  func write(
    _ rows: EphemerisRows, object: [UInt8], times: TimeColumn, elementSetEpochs: [String],
    into buffer: inout ByteBuffer
  ) {
    // Where each cell's column begins, looked up once a block.
    let starts: [Int] = cells.map { cell in
      if case .number(let quantity, _) = cell { return rows.start(of: quantity) ?? 0 }
      return 0
    }
    object.withUnsafeBufferPointer { object in
      rows.withValues { values in
        for row in rows.wanted where rows.status[row] == 0 {
          for index in 0..<cells.count {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            switch cells[index] {
            case .number(_, let format):
              buffer.append(fixed: values[starts[index] &+ row], format)
            case .object: buffer.append(object)
            case .time: times.write(rows.first + row, into: &buffer)
            case .word: buffer.append(Self.lightWord(rows[.sunlit, row]))
            case .elementSetEpoch: buffer.append(elementSetEpochs[Int(rows.elementSet[row])])
            }
          }
          buffer.append(UInt8(ascii: "\n"))
        }
      }
    }
  }

  /// The word of the `sunlit` column for the lit fraction of the Sun.
  static func lightWord(_ fraction: Double) -> String {
    fraction >= 1 ? "sunlit" : fraction <= 0 ? "umbra" : "penumbra"
  }

  /// A text as a CSV field: quoted where RFC 4180 asks for it.
  static func field(_ text: String) -> String {
    // Bytes, not characters: a comma with a combining mark is a comma to its reader.
    let special = [UInt8](",\"\r\n".utf8)
    guard text.utf8.contains(where: special.contains) else { return text }
    let quote = UInt8(ascii: "\"")
    var bytes = [quote]
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
  }
}
