// SPDX-License-Identifier: Apache-2.0

/// A line of a keyword = value message.
struct KVNLine {
  /// What a line is.
  enum Kind {
    /// `KEYWORD = value [unit]`.
    case pair
    /// `COMMENT …`.
    case comment
    /// Anything else: a line of numbers of an ephemeris, `META_START`, or a mistake.
    case bare
  }

  var kind: Kind
  /// The keyword; for `bare` the whole line.
  var keyword: ArraySlice<UInt8>
  /// The value without its unit.
  var value: ArraySlice<UInt8>
  /// The value with what may be its unit.
  var wholeValue: ArraySlice<UInt8>
  /// The unit in brackets, empty where there is none.
  var unit: ArraySlice<UInt8>
  var line: Int
  var column: Int
  var valueColumn: Int
  /// The offsets of the line in the input.
  var span: Range<Int>
}

/// Reads the lines of a CCSDS message in keyword = value notation (CCSDS 502.0-B-3, 7.3–7.8).
struct KVNReader {
  private let bytes: [UInt8]
  private var scanner: LineScanner

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scanner = LineScanner(bytes.span)
  }

  /// The next line that is not blank.
  mutating func next() -> KVNLine? {
    var ahead = scanner
    defer { scanner = ahead }
    while let line = ahead.next(bytes.span) {
      if line.isEmpty { continue }
      return parse(line)
    }
    return nil
  }

  private func parse(_ line: TextLine) -> KVNLine {
    let text = bytes.span
    let all = bytes[line.start..<line.end]
    let column = line.column(of: line.start)
    let empty = bytes[line.end..<line.end]
    var result = KVNLine(
      kind: .bare, keyword: all, value: empty, wholeValue: empty, unit: empty, line: line.number,
      column: column, valueColumn: line.column(of: line.end), span: line.start..<line.end)
    if ByteText.matches(text, at: line.start, "COMMENT"),
      line.count == 7 || ByteText.isBlank(bytes[line.start + 7])
    {
      let value = ByteText.trimmed(bytes[line.start + 7..<line.end])
      result.kind = .comment
      result.keyword = bytes[line.start..<line.start + 7]
      result.value = value
      result.valueColumn = line.column(of: value.startIndex)
      return result
    }
    guard let sign = all.firstIndex(of: ByteText.equals) else { return result }
    let keyword = ByteText.trimmed(bytes[line.start..<sign])
    guard !keyword.isEmpty else { return result }
    var value = ByteText.trimmed(bytes[sign + 1..<line.end])
    result.wholeValue = value
    var unit = empty
    // A unit stands in brackets behind a blank; brackets inside a name do not end in a lone unit.
    if value.last == 0x5D, let open = value.lastIndex(of: 0x5B), open > value.startIndex,
      ByteText.isBlank(bytes[open - 1])
    {
      unit = bytes[open + 1..<value.endIndex - 1]
      value = ByteText.trimmed(bytes[value.startIndex..<open])
    }
    result.kind = .pair
    result.keyword = keyword
    result.value = value
    result.unit = unit
    result.valueColumn = line.column(of: value.isEmpty ? sign + 1 : value.startIndex)
    return result
  }
}
