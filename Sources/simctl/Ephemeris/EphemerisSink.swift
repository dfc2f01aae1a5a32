// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes ephemeris rows in any of the output formats.
struct EphemerisSink: ~Copyable {
  private let plan: ColumnPlan
  private let format: EphemerisFormat
  private let writer: OutputFile
  private let csv: CSVRows
  private var messages: EphemerisMessages?
  private var buffer = ByteBuffer(capacity: 1 << 19)
  private var label = ""
  private var name = ""
  private var setEpochs: [String] = []
  private var table: TextTable
  private var isFirstObject = true
  private var isFirstRow = true

  /// Bytes gathered before they are written.
  private static let flushSize = 1 << 18

  /// Makes a sink; `message` says what stands around the rows where the format is a message.
  init(
    plan: ColumnPlan, format: EphemerisFormat, writer: OutputFile,
    message: EphemerisMessages.Form? = nil
  ) {
    messages = message.map { EphemerisMessages($0, plan: plan) }
    self.plan = plan
    self.format = format
    self.writer = writer
    csv = CSVRows(plan: plan)
    table = TextTable(plan.names, rightAligned: Set(2..<max(plan.names.count, 3)))
  }

  /// Writes what stands before the first object.
  mutating func begin() throws {
    switch format {
    case .csv: csv.writeHeader(into: &buffer)
    case .json: buffer.append("[")
    case .jsonl, .table: break
    case .oem, .oemXML, .stk, .czml, .kml: append(try messages?.opening() ?? [])
    }
  }

  private mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer.append($0) }
  }

  /// Begins an object.
  mutating func beginObject(
    _ body: EphemerisBody, setEpochs wanted: Bool, leapSeconds: LeapSeconds
  ) throws {
    label = format == .csv ? CSVRows.field(body.label) : body.label
    name = body.name
    if wanted {
      setEpochs = Self.setEpochs(of: body, leapSeconds: leapSeconds)
    }
    try messages?.begin(body)
    guard format == .json else { return }
    buffer.append(isFirstObject ? "\n" : ",\n")
    isFirstObject = false
    isFirstRow = true
    buffer.append("{\"object\": ")
    JSONValue.string(body.label).write(into: &buffer)
    buffer.append(", \"name\": ")
    JSONValue.string(body.name).write(into: &buffer)
    buffer.append(", \"frame\": \"\(plan.frame.rawValue)\", \"scale\": \"\(plan.scale.rawValue)\"")
    buffer.append(", \"columns\": ")
    JSONValue.array(plan.names.filter { $0 != "object" }.map(JSONValue.string)).write(into: &buffer)
    buffer.append(", \"rows\": [")
  }

  /// The epochs of a body's element sets as the column of them shows them.
  static func setEpochs(of body: EphemerisBody, leapSeconds: LeapSeconds) -> [String] {
    body.source.elementSetEpochs.map {
      $0.iso8601(.utc, fractionDigits: 6, leapSeconds: leapSeconds)
    }
  }

  /// Writes the rows of a block that could be computed.
  mutating func write(_ rows: EphemerisRows, times: TimeColumn, epochs: [Epoch]) throws {
    switch format {
    case .csv:
      try csv.write(
        rows, object: label, times: times, elementSetEpochs: setEpochs, into: &buffer)
    case .json:
      for row in rows.wanted where rows.status[row] == 0 {
        buffer.append(isFirstRow ? "\n  " : ",\n  ")
        isFirstRow = false
        let cells = try plan.columns.filter { $0 != .object }.map {
          try value($0, row, rows, times)
        }
        JSONValue.array(cells).write(into: &buffer)
      }
    case .jsonl:
      for row in rows.wanted where rows.status[row] == 0 {
        let members = try zip(plan.names, plan.columns).map {
          ($0, try value($1, row, rows, times))
        }
        JSONValue.object(members).write(into: &buffer)
        buffer.append(UInt8(ascii: "\n"))
      }
    case .table:
      for row in rows.wanted where rows.status[row] == 0 {
        table.add(try plan.columns.map { try text($0, row, rows, times) })
      }
    case .oem, .oemXML, .stk, .czml, .kml: messages?.add(rows, epochs: epochs)
    }
    if buffer.count > Self.flushSize { try writer.write(&buffer) }
  }

  /// Ends an object.
  mutating func endObject() throws {
    if format == .json { buffer.append("\n]}") }
    append(try messages?.end() ?? [])
    if buffer.count > Self.flushSize { try writer.write(&buffer) }
  }

  /// Writes what stands after the last object.
  mutating func end() throws {
    switch format {
    case .json: buffer.append("\n]\n")
    case .table: buffer.append(table.rendered())
    case .csv, .jsonl: break
    case .oem, .oemXML, .stk, .czml, .kml: append(try messages?.closing() ?? [])
    }
    try writer.write(&buffer)
  }

  private func value(
    _ column: ColumnPlan.Column, _ row: Int, _ rows: EphemerisRows, _ times: TimeColumn
  ) throws -> JSONValue {
    switch column {
    case .object: .string(label)
    case .time: .string(try times.text(rows.first + row))
    case .quantity(.sunlit): .string(CSVRows.lightWord(rows[.sunlit, row]))
    case .quantity(.elementSetEpoch): .string(setEpochs[Int(rows.elementSet[row])])
    case .quantity(let quantity):
      .fixed(rows[quantity, row], decimals: quantity.decimals)
    }
  }

  /// For people: fewer decimals, so that a row fits a screen.
  private func text(
    _ column: ColumnPlan.Column, _ row: Int, _ rows: EphemerisRows, _ times: TimeColumn
  ) throws -> String {
    switch try value(column, row, rows, times) {
    case .fixed(let number, let decimals):
      String(fixed: number, decimals: min(decimals, decimals > 9 ? 7 : 4))
    case .string(let text): text
    default: ""
    }
  }
}
