// SPDX-License-Identifier: Apache-2.0

/// The lines of a file in bytes, for places and for edits.
package struct FileText: Sendable {
  /// The bytes of the file.
  package let bytes: [UInt8]
  private let starts: [Int]

  /// Cuts a file into lines at LF, CR LF or CR, as the readers do.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for i in bytes.indices {
      let isEnd =
        bytes[i] == 0x0A || (bytes[i] == 0x0D && (i + 1 == bytes.count || bytes[i + 1] != 0x0A))
      if isEnd { starts.append(i + 1) }
    }
    self.starts = starts
  }

  /// How many lines there are; the empty one behind the last line end counts.
  package var lineCount: Int { starts.count }

  /// The bytes of a line, from 1, without its end; empty where there is none such.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text of a line, from 1.
  package func line(_ line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// The offset of a column, counted from 1 in bytes as readers of element sets count.
  package func offset(line: Int, byteColumn: Int) -> Int {
    let range = range(ofLine: line)
    return min(range.lowerBound + max(0, byteColumn - 1), range.upperBound)
  }

  /// The offset of a column, counted from 1 in Unicode scalars as records count.
  package func offset(line: Int, scalarColumn: Int) -> Int {
    let range = range(ofLine: line)
    var at = range.lowerBound
    var column = 1
    while at < range.upperBound, column < scalarColumn {
      at += 1
      while at < range.upperBound, bytes[at] & 0xC0 == 0x80 { at += 1 }
      column += 1
    }
    return at
  }

  /// The last line that holds more than blanks; 1 for a file without any.
  package var lastLineWithText: Int {
    var line = starts.count
    while line > 1, bytes[range(ofLine: line)].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      line -= 1
    }
    return line
  }

  /// The bytes of a field's value that stands at a place of a record, where it stands there as it
  /// reads; a quote in front is passed over.
  package func range(of value: String, line: Int, scalarColumn: Int) -> Range<Int>? {
    var start = offset(line: line, scalarColumn: scalarColumn)
    if start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 { start += 1 }
    let wanted = Array(value.utf8)
    guard start + wanted.count <= bytes.count,
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    else { return nil }
    return start..<start + wanted.count
  }
}
