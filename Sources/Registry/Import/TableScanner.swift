// SPDX-License-Identifier: Apache-2.0

/// Cuts the bytes of a table into rows and fields; a quote that goes wrong costs its line only.
struct TableScanner {
  /// The bytes of a field, without the quotes around it.
  struct Field {
    var start: Int
    var end: Int
    /// Whether quotes stood around it, so that doubled ones inside mean one.
    var isQuoted = false
  }

  let bytes: [UInt8]
  private let delimiter: UInt8
  private let takesQuotes: Bool
  /// The fields of the row last read.
  private(set) var fields: [Field] = []
  /// The line, from 1, in which the row last read begins.
  private(set) var line = 0
  /// The offset at which the row last read begins.
  private(set) var rowStart: Int
  /// The offset behind the row last read, its line end not counted.
  private(set) var rowEnd: Int
  /// The offset behind the row last read, its line end counted.
  private(set) var end: Int
  /// Whether the row last read is ASCII throughout.
  private(set) var isASCII = true
  /// Where a quote of the row last read goes wrong: an offset; nil where none does.
  private(set) var quoteFault: Int?
  private var nextLine = 1
  /// The offset at which reading stops.
  private var limit: Int

  init(_ bytes: [UInt8], delimiter: UInt8, takesQuotes: Bool) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.takesQuotes = takesQuotes
    limit = bytes.count
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    rowStart = hasMark ? 3 : 0
    rowEnd = rowStart
    end = rowStart
    fields.reserveCapacity(48)
  }

  /// A scanner of some of the rows still to come.
  func limited(to block: Block) -> TableScanner {
    var scanner = self
    scanner.end = block.bytes.lowerBound
    scanner.limit = block.bytes.upperBound
    scanner.nextLine = block.line
    return scanner
  }

  /// Rows that can be read without those before them.
  struct Block: Sendable {
    /// Their bytes.
    var bytes: Range<Int>
    /// The line, from 1, in which they begin.
    var line: Int
  }

  /// Divides the rows still to come into blocks that can be read in any order; one block where
  /// quotes may hold line ends.
  func blocks(ofAbout size: Int) -> [Block] {
    var all: [Block] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = end
      var line = nextLine
      guard !takesQuotes || !bytes[start..<limit].contains(0x22) else {
        all = [Block(bytes: start..<limit, line: line)]
        return
      }
      while start < limit {
        var stop = min(start + size, limit)
        while stop < limit, bytes[stop - 1] != 0x0A { stop += 1 }
        all.append(Block(bytes: start..<stop, line: line))
        var previous: UInt8 = 0
        for at in start..<stop {
          // As `endLine` counts: a return and a feed in a row are one end.
          let byte = bytes[at]
          if byte == 0x0A {
            line += previous == 0x0D ? 0 : 1
          } else if byte == 0x0D {
            line += 1
          }
          previous = byte
        }
        start = stop
      }
    }
    return all
  }

  /// Reads the next line that holds something; false at the end.
  mutating func next() -> Bool {
    fields.removeAll(keepingCapacity: true)
    quoteFault = nil
    let count = limit
    while end < count, bytes[end] == 0x0A || bytes[end] == 0x0D { endLine() }
    if end >= count { return false }
    line = nextLine
    rowStart = end
    var high: UInt8 = 0
    var at = end
    var start = at
    scan: while true {
      if takesQuotes, at < count, bytes[at] == 0x22, at == start {
        guard let closed = quoted(from: at, &high) else { break scan }
        at = closed
        start = at
        if at >= count || bytes[at] == 0x0A || bytes[at] == 0x0D { break }
        at += 1
        start = at
        if at >= count || bytes[at] == 0x0A || bytes[at] == 0x0D {
          fields.append(Field(start: at, end: at))
          break
        }
        continue
      }
      while at < count {
        let byte = bytes[at]
        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        high |= byte
        at += 1
      }
      fields.append(Field(start: start, end: at))
      if at >= count || bytes[at] != delimiter { break }
      at += 1
      start = at
    }
    if quoteFault != nil { at = resync() }
    rowEnd = at
    end = at
    isASCII = high < 0x80
    if end < count { endLine() }
    return true
  }

  /// Reads a quoted field; the offset behind it, nil where its quotes go wrong.
  private mutating func quoted(from start: Int, _ high: inout UInt8) -> Int? {
    let count = limit
    var at = start + 1
    while at < count {
      let byte = bytes[at]
      if byte == 0x22 {
        if at + 1 < count, bytes[at + 1] == 0x22 {
          at += 2
          continue
        }
        let behind = at + 1
        guard
          behind >= count || bytes[behind] == delimiter || bytes[behind] == 0x0A
            || bytes[behind] == 0x0D
        else {
          quoteFault = behind
          return nil
        }
        for i in start + 1..<at where bytes[i] == 0x0A { nextLine += 1 }
        fields.append(Field(start: start + 1, end: at, isQuoted: true))
        return behind
      }
      high |= byte
      at += 1
    }
    quoteFault = start
    return nil
  }

  /// The end of the first line of the row, where reading goes on.
  private mutating func resync() -> Int {
    var at = rowStart
    while at < limit, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    nextLine = line
    // The fault is in this line, or the quote that began here is open at its end.
    quoteFault = min(quoteFault ?? at, at)
    return at
  }

  private mutating func endLine() {
    let isPair = bytes[end] == 0x0D && end + 1 < limit && bytes[end + 1] == 0x0A
    end += isPair ? 2 : 1
    nextLine += 1
  }

  /// The column, from 1, of an offset in the row last read, in Unicode scalars.
  func column(of offset: Int) -> Int {
    if isASCII { return offset - rowStart + 1 }
    var column = 1
    for i in rowStart..<max(rowStart, min(offset, limit)) where bytes[i] & 0xC0 != 0x80 {
      column += 1
    }
    return column
  }
}
