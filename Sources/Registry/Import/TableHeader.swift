// SPDX-License-Identifier: Apache-2.0

/// The names of a table's columns.
struct TableHeader {
  /// The position of each column by name; of two of one name, the first.
  var names: [String: Int] = [:]
  /// How many columns there are.
  var width = 0

  /// Reads the header where a scanner stands; a comment sign in front of it is left out.
  init(_ scanner: inout TableScanner, comment: UInt8?) {
    guard scanner.next() else { return }
    width = scanner.fields.count
    for (position, field) in scanner.fields.enumerated() {
      var slice = scanner.bytes[field.start..<field.end]
      if position == 0, let comment, slice.first == comment { slice = slice.dropFirst() }
      while let last = slice.last, last == 0x20 { slice = slice.dropLast() }
      while let first = slice.first, first == 0x20 { slice = slice.dropFirst() }
      let name = String(decoding: slice, as: UTF8.self)
      if names[name] == nil { names[name] = position }
    }
  }

  /// Reads the header of a file as far as it lies in its first bytes.
  init(of file: InputFile, delimiter: UInt8) {
    let head = Array(file.bytes.prefix(4096))
    var scanner = TableScanner(head, delimiter: delimiter, takesQuotes: true)
    self.init(&scanner, comment: 0x23)
  }

  /// Whether all of some columns are there.
  func has(_ columns: String...) -> Bool { columns.allSatisfy { names[$0] != nil } }
}
