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
    _ rows: EphemerisRows, object: String, times: TimeColumn, elementSetEpochs: [String],
    into buffer: inout ByteBuffer
  ) throws {
    // Where each cell's column begins, looked up once a block.
    let starts: [Int] = cells.map { cell in
      if case .number(let quantity, _) = cell { return rows.start(of: quantity) ?? 0 }
      return 0
    }
    let label = ShortText(object)
    let texts = try times.texts(holding: rows.first)
    let words = Self.lightWords.map { ShortText($0) }
    let sets = elementSetEpochs.map { ShortText($0) }
    let longest: Int = max(
      FixedFormat.room, label.room, texts.room, sets.map(\.room).max() ?? 0)
    let room: Int = cells.count * (longest + 1)
    rows.withValues { values in
      for row in rows.wanted where rows.status[row] == 0 {
        buffer.append(room: room) { start in
          var cursor = start
          for index in 0..<cells.count {
            switch cells[index] {
            case .number(_, let format):
              cursor = format.write(values[starts[index] &+ row], at: cursor)
            case .object: cursor = label.write(at: cursor)
            case .time: cursor = texts.write(rows.first &+ row, at: cursor)
            case .word: cursor = words[Self.light(rows[.sunlit, row])].write(at: cursor)
            case .elementSetEpoch: cursor = sets[Int(rows.elementSet[row])].write(at: cursor)
            }
            cursor[0] = UInt8(ascii: ",")
            cursor += 1
          }
          cursor[-1] = UInt8(ascii: "\n")
          return cursor
        }
      }
    }
  }

  /// The words of the `sunlit` column.
  private static let lightWords = ["umbra", "penumbra", "sunlit"]

  /// Which of the words goes with a lit fraction of the Sun.
  private static func light(_ fraction: Double) -> Int {
    fraction >= 1 ? 2 : fraction <= 0 ? 0 : 1
  }

  /// The word of the `sunlit` column for the lit fraction of the Sun.
  static func lightWord(_ fraction: Double) -> String { lightWords[light(fraction)] }

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
