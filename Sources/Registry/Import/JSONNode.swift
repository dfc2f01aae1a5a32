// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A value of JSON with its place, for files small enough to be held as a tree.
struct JSONNode {
  /// What a value is.
  enum Content {
    case object([(key: String, value: JSONNode)])
    case array([JSONNode])
    case string(String)
    /// A number as written.
    case number(String)
    case boolean(Bool)
    case null
  }

  var content: Content
  var line: Int
  var column: Int
  /// The bytes of the value in its file.
  var span: Range<Int>

  /// Reads a whole text.
  /// - Throws: ``JSONReader/Failure`` with the place.
  static func read(_ bytes: [UInt8]) throws(JSONReader.Failure) -> JSONNode {
    var reader = JSONReader(bytes)
    let node = try value(try reader.next(), &reader)
    _ = try reader.next()
    return node
  }

  private static func value(
    _ token: JSONToken, _ reader: inout JSONReader
  ) throws(JSONReader.Failure) -> JSONNode {
    var node = JSONNode(
      content: .null, line: token.line, column: token.column, span: token.span)
    switch token.kind {
    case .string: node.content = .string(String(decoding: token.text, as: UTF8.self))
    case .number: node.content = .number(String(decoding: token.text, as: UTF8.self))
    case .boolean: node.content = .boolean(token.text.first == 0x74)
    case .beginArray:
      var items: [JSONNode] = []
      while true {
        let next = try reader.next()
        if next.kind == .endArray { break }
        items.append(try value(next, &reader))
      }
      node.content = .array(items)
      node.span = token.span.lowerBound..<reader.offset
    case .beginObject:
      var members: [(key: String, value: JSONNode)] = []
      while true {
        let next = try reader.next()
        if next.kind == .endObject { break }
        let key = String(decoding: next.text, as: UTF8.self)
        members.append((key, try value(try reader.next(), &reader)))
      }
      node.content = .object(members)
      node.span = token.span.lowerBound..<reader.offset
    default: break
    }
    return node
  }

  /// The value under a path of keys; nil where there is none or it is null.
  subscript(_ path: String...) -> JSONNode? {
    var node = self
    for key in path {
      guard case .object(let members) = node.content,
        let found = members.first(where: { $0.key == key })
      else { return nil }
      node = found.value
    }
    if case .null = node.content { return nil }
    return node
  }

  /// The items of an array; empty for other values.
  var items: [JSONNode] {
    if case .array(let items) = content { return items }
    return []
  }

  /// The text of a string or number, blanks at its ends left out; nil where there is none.
  var text: String? {
    switch content {
    case .string(let text), .number(let text):
      let text = NameLists.trimmed(text)
      return text.isEmpty ? nil : text
    default: return nil
    }
  }
}
