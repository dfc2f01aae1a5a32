// SPDX-License-Identifier: Apache-2.0

/// A field of a CSV row and where it stood.
struct CSVField {
  /// The text, quotes taken off, blanks kept.
  var text: ArraySlice<UInt8>
  var line: Int
  var column: Int
  var length: Int
}

/// Reads CSV after RFC 4180: quoted fields with doubled quotes and line ends in them; LF, CR LF or CR.
struct CSVReader {
  /// What is wrong with a row.
  enum Defect {
    case openQuote(line: Int, column: Int)
    case textBehindQuote(line: Int, column: Int)
  }

  private let bytes: [UInt8]
  private var offset: Int
  private var line = 1
  private var lineStart: Int

  /// The offset behind the row last read.
  var end: Int { offset }
  /// The defect of the row last read.
  private(set) var defect: Defect?
  /// The line in which the row last read begins.
  private(set) var rowLine = 1
  /// The offset at which the row last read begins.
  private(set) var rowStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = LineScanner.startOfText(bytes.span)
    lineStart = offset
  }

  /// Reads the next row that is not blank into `row`; false at the end.
  mutating func next(into row: inout [CSVField]) -> Bool {
    row.removeAll(keepingCapacity: true)
    defect = nil
    skipBlankLines()
    if offset >= bytes.count { return false }
    rowLine = line
    rowStart = offset
    while true {
      row.append(field())
      if offset >= bytes.count { return true }
      if bytes[offset] == ByteText.comma {
        offset += 1
        continue
      }
      endLine()
      return true
    }
  }

  private mutating func skipBlankLines() {
    var at = offset
    while at < bytes.count, ByteText.isWhite(bytes[at]) {
      let byte = bytes[at]
      at += 1
      if byte == ByteText.lineFeed || byte == ByteText.carriageReturn {
        if byte == ByteText.carriageReturn, at < bytes.count, bytes[at] == ByteText.lineFeed {
          at += 1
        }
        offset = at
        line += 1
        lineStart = at
      }
    }
    if at == bytes.count { offset = at }
  }

  private mutating func endLine() {
    let isPair =
      bytes[offset] == ByteText.carriageReturn && offset + 1 < bytes.count
      && bytes[offset + 1] == ByteText.lineFeed
    offset += isPair ? 2 : 1
    line += 1
    lineStart = offset
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == ByteText.lineFeed || byte == ByteText.carriageReturn
  }

  private mutating func field() -> CSVField {
    let start = offset
    let column = start - lineStart + 1
    let fieldLine = line
    if start < bytes.count, bytes[start] == ByteText.quote { return quoted(fieldLine, column) }
    var at = start
    while at < bytes.count, bytes[at] != ByteText.comma, !isEnd(bytes[at]) { at += 1 }
    offset = at
    return CSVField(text: bytes[start..<at], line: fieldLine, column: column, length: at - start)
  }

  private mutating func quoted(_ fieldLine: Int, _ column: Int) -> CSVField {
    let start = offset
    var at = start + 1
    var copy: [UInt8]?
    var from = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == ByteText.quote {
        if at + 1 < bytes.count, bytes[at + 1] == ByteText.quote {
          copy = (copy ?? []) + bytes[from...at]
          at += 2
          from = at
          continue
        }
        break
      }
      if byte == ByteText.lineFeed
        || (byte == ByteText.carriageReturn
          && !(at + 1 < bytes.count && bytes[at + 1] == ByteText.lineFeed))
      {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
    let text: ArraySlice<UInt8> = copy.map { ($0 + bytes[from..<at])[...] } ?? bytes[from..<at]
    if at >= bytes.count {
      defect = .openQuote(line: fieldLine, column: column)
      offset = bytes.count
    } else {
      at += 1
      let behind = at
      while at < bytes.count, bytes[at] != ByteText.comma, !isEnd(bytes[at]) { at += 1 }
      if at > behind, defect == nil {
        defect = .textBehindQuote(line: line, column: behind - lineStart + 1)
      }
      offset = at
    }
    return CSVField(text: text, line: fieldLine, column: column, length: at - start)
  }
}
