// SPDX-License-Identifier: Apache-2.0

/// A piece of the input and where it stood.
struct PlacedText {
  /// The bytes.
  var text: ArraySlice<UInt8>
  /// The line, from 1.
  var line: Int
  /// The column, from 1.
  var column: Int

  /// The text as a string.
  var string: String { String(decoding: text, as: UTF8.self) }
}

/// A keyword of a message with its value, from either notation.
struct MessageField {
  /// The keyword.
  var keyword: String
  /// The value without its unit.
  var value: PlacedText
  /// The unit as written, nil where there is none.
  var unit: String?
  /// The line of the keyword, from 1.
  var line: Int
  /// The column of the keyword, from 1.
  var column: Int

  init(keyword: String, value: PlacedText, unit: String?, line: Int, column: Int) {
    self.keyword = keyword
    self.value = value
    self.unit = unit
    self.line = line
    self.column = column
  }

  /// The field of a line of keyword = value.
  init(_ line: KVNLine) {
    keyword = String(decoding: line.keyword, as: UTF8.self)
    value = PlacedText(text: line.value, line: line.line, column: line.valueColumn)
    unit = line.unit.isEmpty ? nil : String(decoding: line.unit, as: UTF8.self)
    self.line = line.line
    column = line.column
  }
}
