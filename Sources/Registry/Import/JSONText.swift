// SPDX-License-Identifier: Apache-2.0

import Orbits

/// Writes values as JSON on one line.
enum JSONText {
  /// A value.
  indirect enum Value {
    case integer(Int)
    case number(Double)
    case string(String)
    case boolean(Bool)
    case array([Value])
    case object([(String, Value)])
  }

  /// An object with its members in the order given.
  static func object(_ members: [(String, Value)]) -> String {
    var text: [UInt8] = []
    append(.object(members), to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  static func append(_ value: Value, to text: inout [UInt8]) {
    switch value {
    case .integer(let value): text += Array(String(value).utf8)
    case .number(let value): text += Array((value.isFinite ? DecimalText.text(value) : "null").utf8)
    case .string(let value): append(string: value, to: &text)
    case .boolean(let value): text += Array((value ? "true" : "false").utf8)
    case .array(let items):
      text.append(0x5B)
      for (position, item) in items.enumerated() {
        if position > 0 { text.append(0x2C) }
        append(item, to: &text)
      }
      text.append(0x5D)
    case .object(let members):
      text.append(0x7B)
      for (position, member) in members.enumerated() {
        if position > 0 { text.append(0x2C) }
        append(string: member.0, to: &text)
        text.append(0x3A)
        append(member.1, to: &text)
      }
      text.append(0x7D)
    }
  }

  private static func append(string: String, to text: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    text.append(0x22)
    for byte in string.utf8 {
      switch byte {
      case 0x22, 0x5C:
        text.append(0x5C)
        text.append(byte)
      case 0x0A: text += [0x5C, 0x6E]
      case 0x0D: text += [0x5C, 0x72]
      case 0x09: text += [0x5C, 0x74]
      case 0..<0x20:
        text += Array("\\u00".utf8)
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      default: text.append(byte)
      }
    }
    text.append(0x22)
  }
}
