// SPDX-License-Identifier: Apache-2.0

/// A JSON value written with its keys in the order given.
package indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fixed count of decimals.
  case fixed(Double, decimals: Int)
  /// A number in the shortest form that reads back equal; must be finite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value as text; with an indent, one member a line.
  package func rendered(indent: Int? = 2) -> String {
    var buffer = ByteBuffer(capacity: 1 << 12)
    write(into: &buffer, indent: indent, depth: 0)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the value to a buffer.
  package func write(into buffer: inout ByteBuffer, indent: Int? = nil, depth: Int = 0) {
    switch self {
    case .null: buffer.append("null")
    case .bool(let value): buffer.append(value ? "true" : "false")
    case .integer(let value): buffer.append(integer: value)
    case .fixed(let value, let decimals):
      buffer.append(fixed: value, FixedFormat(decimals: decimals))
    case .number(let value):
      // Whole numbers without the point that Swift would print.
      if value == value.rounded(), abs(value) < 1e15 {
        buffer.append(integer: Int(value))
      } else {
        buffer.append("\(value)")
      }
    case .string(let value): Self.write(string: value, into: &buffer)
    case .array(let items):
      Self.write(
        items.count, open: "[", close: "]", into: &buffer, indent: indent, depth: depth
      ) { index, buffer in
        items[index].write(into: &buffer, indent: indent, depth: depth + 1)
      }
    case .object(let members):
      Self.write(
        members.count, open: "{", close: "}", into: &buffer, indent: indent, depth: depth
      ) { index, buffer in
        Self.write(string: members[index].0, into: &buffer)
        buffer.append(indent == nil ? ":" : ": ")
        members[index].1.write(into: &buffer, indent: indent, depth: depth + 1)
      }
    }
  }

  private static func write(
    _ count: Int, open: String, close: String, into buffer: inout ByteBuffer, indent: Int?,
    depth: Int, item: (Int, inout ByteBuffer) -> Void
  ) {
    buffer.append(open)
    for index in 0..<count {
      if index > 0 { buffer.append(",") }
      newLine(into: &buffer, indent: indent, depth: depth + 1)
      item(index, &buffer)
    }
    if count > 0 { newLine(into: &buffer, indent: indent, depth: depth) }
    buffer.append(close)
  }

  private static func newLine(into buffer: inout ByteBuffer, indent: Int?, depth: Int) {
    guard let indent else { return }
    buffer.append("\n" + String(repeating: " ", count: indent * depth))
  }

  private static func write(string: String, into buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": buffer.append("\\\"")
      case "\\": buffer.append("\\\\")
      case "\n": buffer.append("\\n")
      case "\t": buffer.append("\\t")
      case "\r": buffer.append("\\r")
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        buffer.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: buffer.append(String(scalar))
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }
}
