// SPDX-License-Identifier: Apache-2.0

/// A token of JSON and where it stood.
package struct JSONToken {
  /// What a token is.
  package enum Kind {
    case beginObject, endObject, beginArray, endArray
    case key, string, number, boolean, null
    case end
  }

  package var kind: Kind
  /// The text of a key, a string (escapes resolved) or a number (as written).
  package var text: ArraySlice<UInt8>
  package var line: Int
  package var column: Int
  /// The bytes of the token in the input.
  package var span: Range<Int>
}

/// Reads JSON (RFC 8259) token by token; numbers stay text, nesting is limited.
package struct JSONReader {
  /// Why the text is no JSON, and where.
  package struct Failure: Error {
    package var line: Int
    package var column: Int
    package var message: String
  }

  /// The deepest nesting allowed.
  package static let depthLimit = 64

  private enum Expectation {
    case value, firstValueOrEnd, firstKeyOrEnd, key, colon, commaOrEnd, nothing
  }

  private let bytes: [UInt8]
  package private(set) var offset: Int
  private var line = 1
  private var lineStart: Int
  private var containers: [Bool] = []
  private var expectation = Expectation.value

  /// How deep the place reached is nested.
  package var depth: Int { containers.count }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = LineScanner.startOfText(bytes.span)
    lineStart = offset
  }

  /// The input from an offset to the place reached.
  package func text(from start: Int) -> ArraySlice<UInt8> { bytes[start..<offset] }

  private func failure(_ message: String) -> Failure {
    Failure(line: line, column: offset - lineStart + 1, message: message)
  }

  private mutating func skipBlanks() {
    while offset < bytes.count, ByteText.isWhite(bytes[offset]) {
      let byte = bytes[offset]
      offset += 1
      let isPair =
        byte == ByteText.carriageReturn && offset < bytes.count
        && bytes[offset] == ByteText.lineFeed
      if byte == ByteText.lineFeed || (byte == ByteText.carriageReturn && !isPair) {
        line += 1
        lineStart = offset
      }
    }
  }

  /// The next token; `end` behind the whole value.
  package mutating func next() throws(Failure) -> JSONToken {
    while true {
      skipBlanks()
      if offset >= bytes.count {
        if case .nothing = expectation { return token(.end, offset) }
        throw failure("the text ends inside a value; the file was cut")
      }
      let byte = bytes[offset]
      switch expectation {
      case .nothing: throw failure("text behind the end of the value")
      case .colon:
        guard byte == ByteText.colon else { throw failure("a colon is missing behind a key") }
        offset += 1
        expectation = .value
      case .commaOrEnd:
        if byte == ByteText.comma {
          offset += 1
          expectation = containers.last == true ? .key : .value
        } else {
          return try close(byte)
        }
      case .firstKeyOrEnd:
        if byte == 0x7D { return try close(byte) }
        return try key()
      case .key: return try key()
      case .firstValueOrEnd:
        if byte == 0x5D { return try close(byte) }
        return try value(byte)
      case .value: return try value(byte)
      }
    }
  }

  private func token(_ kind: JSONToken.Kind, _ start: Int) -> JSONToken {
    JSONToken(
      kind: kind, text: bytes[start..<offset], line: line, column: start - lineStart + 1,
      span: start..<offset)
  }

  private mutating func close(_ byte: UInt8) throws(Failure) -> JSONToken {
    guard let isObject = containers.last, byte == (isObject ? 0x7D : 0x5D) else {
      throw failure("a comma or the end of the list is missing")
    }
    containers.removeLast()
    let start = offset
    offset += 1
    endValue()
    return token(isObject ? .endObject : .endArray, start)
  }

  private mutating func endValue() {
    expectation = containers.isEmpty ? .nothing : .commaOrEnd
  }

  private mutating func key() throws(Failure) -> JSONToken {
    guard bytes[offset] == ByteText.quote else { throw failure("a key in quotes is missing") }
    var result = try string()
    result.kind = .key
    expectation = .colon
    return result
  }

  private mutating func value(_ byte: UInt8) throws(Failure) -> JSONToken {
    let start = offset
    switch byte {
    case 0x7B, 0x5B:
      guard containers.count < Self.depthLimit else {
        throw failure("nested deeper than \(Self.depthLimit) levels")
      }
      let isObject = byte == 0x7B
      containers.append(isObject)
      offset += 1
      expectation = isObject ? .firstKeyOrEnd : .firstValueOrEnd
      return token(isObject ? .beginObject : .beginArray, start)
    case ByteText.quote:
      let result = try string()
      endValue()
      return result
    case 0x74: return try word("true", .boolean)
    case 0x66: return try word("false", .boolean)
    case 0x6E: return try word("null", .null)
    default: break
    }
    guard byte == ByteText.minus || ByteText.isDigit(byte) || isNumberLike(byte) else {
      throw failure("a value is missing")
    }
    while offset < bytes.count, isNumberLike(bytes[offset]) { offset += 1 }
    endValue()
    return token(.number, start)
  }

  /// Bytes of numbers, and of what stands in their place (`.5`, `NaN`): the user of the token judges.
  private func isNumberLike(_ byte: UInt8) -> Bool {
    ByteText.isDigit(byte) || ByteText.isLetter(byte) || byte == ByteText.point
      || byte == ByteText.minus || byte == ByteText.plus
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONToken.Kind
  ) throws(Failure) -> JSONToken {
    let start = offset
    for i in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count, bytes[offset] == word.utf8Start[i] else {
        throw failure("'\(word)' expected")
      }
      offset += 1
    }
    endValue()
    return token(kind, start)
  }

  private mutating func string() throws(Failure) -> JSONToken {
    let start = offset
    offset += 1
    let first = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == ByteText.quote {
        var result = token(.string, start)
        result.text = bytes[first..<offset]
        offset += 1
        result.span = start..<offset
        return result
      }
      if byte == 0x5C { return try escapedString(start, first) }
      if byte < 0x20 { throw failure("a control character inside a string") }
      offset += 1
    }
    throw failure("a string is never closed; the file was cut")
  }

  private mutating func escapedString(
    _ start: Int, _ first: Int
  ) throws(Failure) -> JSONToken {
    var text: [UInt8] = Array(bytes[first..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == ByteText.quote {
        var result = token(.string, start)
        result.text = text[...]
        offset += 1
        result.span = start..<offset
        return result
      }
      if byte < 0x20 { throw failure("a control character inside a string") }
      if byte != 0x5C {
        text.append(byte)
        offset += 1
        continue
      }
      offset += 1
      guard offset < bytes.count else { break }
      let escape = bytes[offset]
      switch escape {
      case ByteText.quote, 0x5C, ByteText.slash: text.append(escape)
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75:
        text.append(contentsOf: Array(String(Character(try unicode())).utf8))
        continue
      default: throw failure("an escape that JSON does not have")
      }
      offset += 1
    }
    throw failure("a string is never closed; the file was cut")
  }

  /// The scalar of `uXXXX`, with a second escape where the first is half of a pair.
  private mutating func unicode() throws(Failure) -> UnicodeScalar {
    let first = try hexadecimal()
    if let scalar = UnicodeScalar(first) { return scalar }
    let isPair =
      first < 0xDC00 && offset + 1 < bytes.count && bytes[offset] == 0x5C
      && bytes[offset + 1] == 0x75
    guard isPair else { return "\u{FFFD}" }
    offset += 1
    let second = try hexadecimal()
    guard second >= 0xDC00, second < 0xE000 else { return "\u{FFFD}" }
    let code: UInt32 = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    return UnicodeScalar(code) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    offset += 1
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard offset < bytes.count else { throw failure("an escape is cut") }
      let byte = bytes[offset]
      let digit: UInt8
      if ByteText.isDigit(byte) {
        digit = byte - ByteText.zero
      } else if (byte | 0x20) &- 0x61 < 6 {
        digit = (byte | 0x20) - 0x61 + 10
      } else {
        throw failure("an escape needs four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
