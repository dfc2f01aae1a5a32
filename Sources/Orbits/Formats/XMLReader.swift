// SPDX-License-Identifier: Apache-2.0

/// Something met in an XML document and where it stood.
struct XMLEvent {
  /// What was met.
  enum Kind {
    case start, end, text, endOfDocument
  }

  var kind: Kind
  /// The element's name without its prefix, or the text with its references resolved.
  var text: ArraySlice<UInt8>
  /// The attributes of a start: local name and value.
  var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
  var line: Int
  var column: Int
  var span: Range<Int>
}

/// Reads the part of XML 1.0 that data messages need, element by element.
///
/// Elements, attributes, character data, CDATA, comments, processing instructions, the five
/// predefined entities and character references. A document type is refused: with it go entity
/// bombs and external entities. Prefixes of names are ignored; nesting is limited.
struct XMLReader {
  /// Why the text is refused, and where.
  struct Failure: Error {
    var line: Int
    var column: Int
    var code: String
    var message: String
  }

  /// The deepest nesting allowed.
  static let depthLimit = 64

  private let bytes: [UInt8]
  private(set) var offset: Int
  private var open: [ArraySlice<UInt8>] = []
  private var pendingEnd: ArraySlice<UInt8>?
  private var seenRoot = false
  // The place of `offset` is counted on from the place last asked for.
  private var markLine = 1
  private var markStart: Int
  private var mark: Int

  var depth: Int { open.count }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = LineScanner.startOfText(bytes.span)
    markStart = offset
    mark = offset
  }

  private mutating func place(_ at: Int) -> (line: Int, column: Int) {
    while mark < at {
      let byte = bytes[mark]
      mark += 1
      let isPair =
        byte == ByteText.carriageReturn && mark < bytes.count && bytes[mark] == ByteText.lineFeed
      if byte == ByteText.lineFeed || (byte == ByteText.carriageReturn && !isPair) {
        markLine += 1
        markStart = mark
      }
    }
    return (markLine, max(1, at - markStart + 1))
  }

  private mutating func failure(
    _ message: String, code: String = "xml.syntax", at: Int? = nil
  ) -> Failure {
    let (line, column) = place(max(mark, min(at ?? offset, bytes.count)))
    return Failure(line: line, column: column, code: code, message: message)
  }

  private func starts(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - offset >= count else { return false }
    for i in 0..<count where bytes[offset + i] != word.utf8Start[i] { return false }
    return true
  }

  /// The next start, end or text that is not blank.
  mutating func next() throws(Failure) -> XMLEvent {
    if let name = pendingEnd {
      pendingEnd = nil
      open.removeLast()
      let (line, column) = place(offset)
      return XMLEvent(kind: .end, text: name, line: line, column: column, span: offset..<offset)
    }
    while offset < bytes.count {
      if bytes[offset] != ByteText.less {
        if let event = try characters() { return event }
        continue
      }
      if starts("<!--") {
        try pass(to: "-->", "a comment is never closed")
      } else if starts("<![CDATA[") {
        if let event = try characters() { return event }
      } else if starts("<!") {
        throw failure(
          "a document type or entity declaration is refused: it can make a small file huge or pull "
            + "in others; delete it",
          code: "xml.doctype")
      } else if starts("<?") {
        try pass(to: "?>", "a processing instruction is never closed")
      } else if starts("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    if let name = open.last {
      throw failure(
        "the element \(String(decoding: name, as: UTF8.self)) is never closed; the file was cut")
    }
    let (line, column) = place(offset)
    return XMLEvent(
      kind: .endOfDocument, text: [], line: line, column: column, span: offset..<offset)
  }

  private mutating func pass(to end: StaticString, _ message: String) throws(Failure) {
    let start = offset
    offset += 2
    while offset < bytes.count {
      if starts(end) {
        offset += end.utf8CodeUnitCount
        return
      }
      offset += 1
    }
    throw failure(message, at: start)
  }

  // MARK: Text

  /// Character data up to the next tag, CDATA sections included; nil where it is blank.
  private mutating func characters() throws(Failure) -> XMLEvent? {
    let start = offset
    var copy: [UInt8]?
    var from = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == ByteText.ampersand {
        let before = bytes[from..<offset]
        let scalar = try reference()
        copy = (copy ?? []) + before + Array(String(Character(scalar)).utf8)
        from = offset
      } else if byte == ByteText.less {
        guard starts("<![CDATA[") else { break }
        let before = bytes[from..<offset]
        offset += 9
        let first = offset
        while offset < bytes.count, !starts("]]>") { offset += 1 }
        if offset >= bytes.count { throw failure("a CDATA section is never closed", at: first) }
        copy = (copy ?? []) + before + bytes[first..<offset]
        offset += 3
        from = offset
      } else {
        offset += 1
      }
    }
    let tail = bytes[from..<offset]
    let text: ArraySlice<UInt8> = copy.map { ($0 + tail)[...] } ?? tail
    let trimmed = ByteText.trimmed(text)
    if trimmed.isEmpty { return nil }
    if open.isEmpty { throw failure("text outside the root element", at: start) }
    var first = start
    while first < offset, ByteText.isWhite(bytes[first]) { first += 1 }
    let (line, column) = place(first)
    return XMLEvent(kind: .text, text: trimmed, line: line, column: column, span: first..<offset)
  }

  private mutating func reference() throws(Failure) -> UnicodeScalar {
    let start = offset
    var end = offset + 1
    while end < bytes.count, end - start <= 12, bytes[end] != 0x3B { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3B else {
      throw failure("'&' begins a reference that has no ';' (write &amp; for the sign itself)")
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    offset = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    var code: UInt32?
    if name.hasPrefix("#x") {
      code = UInt32(name.dropFirst(2), radix: 16)
    } else if name.hasPrefix("#") {
      code = UInt32(name.dropFirst(1), radix: 10)
    }
    let isAllowed = code.map { $0 >= 0x20 || $0 == 9 || $0 == 10 || $0 == 13 } ?? false
    guard isAllowed, let code, let scalar = UnicodeScalar(code) else {
      throw failure(
        "the entity &\(name); is refused: only the five predefined ones and character references "
          + "are read",
        code: "xml.entity", at: start)
    }
    return scalar
  }

  // MARK: Tags

  private mutating func name() throws(Failure) -> ArraySlice<UInt8> {
    let start = offset
    while offset < bytes.count, isNameByte(bytes[offset]) { offset += 1 }
    if offset == start { throw failure("a name is missing") }
    return bytes[start..<offset]
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    ByteText.isLetter(byte) || ByteText.isDigit(byte) || byte == 0x5F || byte == ByteText.colon
      || byte == ByteText.minus || byte == ByteText.point || byte >= 0x80
  }

  private func local(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let colon = name.lastIndex(of: ByteText.colon) else { return name }
    return name[(colon + 1)...]
  }

  private mutating func skipWhite() {
    while offset < bytes.count, ByteText.isWhite(bytes[offset]) { offset += 1 }
  }

  private mutating func startTag() throws(Failure) -> XMLEvent {
    let start = offset
    if open.isEmpty, seenRoot { throw failure("a second root element") }
    offset += 1
    let full = try name()
    var event = XMLEvent(kind: .start, text: local(full), line: 0, column: 0, span: start..<start)
    (event.line, event.column) = place(start)
    while true {
      skipWhite()
      guard offset < bytes.count else { throw failure("a tag is never closed", at: start) }
      let byte = bytes[offset]
      if byte == ByteText.greater {
        offset += 1
        break
      }
      if byte == ByteText.slash {
        offset += 1
        guard offset < bytes.count, bytes[offset] == ByteText.greater else {
          throw failure("'>' is missing behind '/'")
        }
        offset += 1
        pendingEnd = event.text
        break
      }
      let key = try name()
      skipWhite()
      guard offset < bytes.count, bytes[offset] == ByteText.equals else {
        throw failure("'=' is missing behind the name of an attribute")
      }
      offset += 1
      skipWhite()
      event.attributes.append((local(key), try attributeValue()))
    }
    guard open.count < Self.depthLimit else {
      throw failure("nested deeper than \(Self.depthLimit) levels", code: "xml.depth")
    }
    open.append(full)
    seenRoot = true
    event.span = start..<offset
    return event
  }

  private mutating func attributeValue() throws(Failure) -> ArraySlice<UInt8> {
    guard offset < bytes.count,
      bytes[offset] == ByteText.quote || bytes[offset] == ByteText.apostrophe
    else { throw failure("the value of an attribute must stand in quotes") }
    let quote = bytes[offset]
    let start = offset
    offset += 1
    var value: [UInt8] = []
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == ByteText.less { throw failure("'<' inside an attribute") }
      if bytes[offset] == ByteText.ampersand {
        value.append(contentsOf: Array(String(Character(try reference())).utf8))
      } else {
        value.append(bytes[offset])
        offset += 1
      }
    }
    guard offset < bytes.count else { throw failure("an attribute is never closed", at: start) }
    offset += 1
    return value[...]
  }

  private mutating func endTag() throws(Failure) -> XMLEvent {
    let start = offset
    offset += 2
    let full = try name()
    skipWhite()
    guard offset < bytes.count, bytes[offset] == ByteText.greater else {
      throw failure("'>' is missing at the end of a tag")
    }
    offset += 1
    guard let last = open.last, last == full else {
      let wanted = open.last.map { String(decoding: $0, as: UTF8.self) } ?? "no element"
      throw failure(
        "</\(String(decoding: full, as: UTF8.self))> closes an element, but \(wanted) is open",
        at: start)
    }
    open.removeLast()
    let (line, column) = place(start)
    return XMLEvent(
      kind: .end, text: local(full), line: line, column: column, span: start..<offset)
  }
}
