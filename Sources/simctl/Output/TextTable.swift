// SPDX-License-Identifier: Apache-2.0

/// A table in aligned columns for people to read.
package struct TextTable {
  private let header: [String]
  private let rightAligned: Set<Int>
  private var rows: [[String]] = []

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - header: the column titles.
  ///   - rightAligned: the columns with numbers.
  package init(_ header: [String], rightAligned: Set<Int> = []) {
    self.header = header
    self.rightAligned = rightAligned
  }

  /// Adds a row.
  package mutating func add(_ row: [String]) { rows.append(row) }

  /// The table as text, one line a row, no trailing blanks.
  package func rendered() -> String {
    let all = header.isEmpty ? rows : [header] + rows
    var widths = [Int](repeating: 0, count: all.map(\.count).max() ?? 0)
    for row in all {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], cell.displayWidth)
      }
    }
    var text = ""
    for row in all {
      var line = ""
      for (index, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[index] - cell.displayWidth)
        line += rightAligned.contains(index) ? padding + cell : cell + padding
        if index + 1 < row.count { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}

extension String {
  /// How many terminal columns the text takes: wide East Asian characters two, marks none.
  package var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
