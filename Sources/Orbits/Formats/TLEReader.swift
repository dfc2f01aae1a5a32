// SPDX-License-Identifier: Apache-2.0

/// Reads two-line element sets out of a text: sets with and without name lines, prose between them.
///
/// A record is refused alone: the reader goes on at the next line 1, so that its neighbours are read
/// as if it were not there.
struct TLEReader {
  let profile: ReadingProfile
  let leapSeconds: LeapSeconds
  /// The catalogue numbers wanted; nil for all.
  let numbers: Set<Int>?
  var file = ElementSetFile(format: .tle)

  private var name: TextLine?
  private var lineOne: TextLine?
  private var nameOfLineOne: TextLine?
  private var strayTwo: TextLine?
  private var refusedNumber: Int?

  init(profile: ReadingProfile, leapSeconds: LeapSeconds, numbers: Set<Int>? = nil) {
    self.profile = profile
    self.leapSeconds = leapSeconds
    self.numbers = numbers
  }

  /// What a line is, judged by its first columns.
  private enum Kind {
    case one, two, comment, other
  }

  mutating func read(_ text: Span<UInt8>) {
    if numbers == nil { file.records.reserveCapacity(text.count / 140) }
    var scanner = LineScanner(text)
    while let line = scanner.next(text) {
      if line.isEmpty {
        dropName(text)
        continue
      }
      switch Self.kind(text, line) {
      case .one: takeOne(text, line)
      case .two: takeTwo(text, line)
      case .comment:
        flush(text)
        dropName(text)
        note(line, "tle.comment", "a comment, passed over")
      case .other:
        flush(text)
        dropName(text)
        name = line
      }
    }
    flush(text)
    flushStray(text)
    dropName(text)
  }

  private mutating func takeOne(_ text: Span<UInt8>, _ line: TextLine) {
    flush(text, next: line)
    lineOne = line
    nameOfLineOne = name
    name = nil
  }

  private mutating func takeTwo(_ text: Span<UInt8>, _ line: TextLine) {
    guard let one = lineOne else {
      flushStray(text)
      dropName(text)
      strayTwo = line
      return
    }
    flushStray(text)
    lineOne = nil
    if isOther(text, one, line) {
      nameOfLineOne = nil
      return
    }
    let first = file.diagnostics.count
    let span = (nameOfLineOne ?? one).start..<line.end
    if let set = parse(text, one, line) {
      var record = ElementSetFile.Record(
        set: set, line: (nameOfLineOne ?? one).number, span: span)
      if let title = nameOfLineOne { record.set.name = nameText(text, title) }
      file.records.append(record)
      refusedNumber = nil
    } else {
      refuse(text, one, span, first)
    }
    nameOfLineOne = nil
  }

  /// Whether both lines say that the set is of an object that is not wanted.
  private func isOther(_ text: Span<UInt8>, _ one: TextLine, _ two: TextLine) -> Bool {
    guard let numbers, let number = Self.number(text, one), number == Self.number(text, two) else {
      return false
    }
    return !numbers.contains(number)
  }

  /// Ends a line 1 that found no line 2.
  private mutating func flush(_ text: Span<UInt8>, next: TextLine? = nil) {
    guard let one = lineOne else {
      if next == nil { flushStray(text) }
      return
    }
    lineOne = nil
    let first = file.diagnostics.count
    let span = (nameOfLineOne ?? one).start..<one.end
    nameOfLineOne = nil
    if let two = strayTwo, Self.number(text, two) == Self.number(text, one) {
      strayTwo = nil
      error(
        two, 1, 1, "tle.line-order",
        "line 2 stands before its line 1; swap the two lines")
      refuse(text, two, two.start..<one.end, first)
      return
    }
    flushStray(text)
    let start = file.diagnostics.count
    error(
      one, 1, max(1, one.count), "tle.missing-line-2",
      "line 1 has no line 2 after it; the record is incomplete and was refused")
    refuse(text, one, span, start)
  }

  /// Ends a line 2 that no line 1 came before.
  private mutating func flushStray(_ text: Span<UInt8>) {
    guard let two = strayTwo else { return }
    strayTwo = nil
    let first = file.diagnostics.count
    error(
      two, 1, max(1, two.count), "tle.missing-line-1",
      "line 2 has no line 1 before it; the record is incomplete and was refused")
    // The other half of a record torn apart by lines between is counted already.
    if let refusedNumber, refusedNumber == Self.number(text, two) { return }
    refuse(text, two, two.start..<two.end, first)
  }

  private mutating func refuse(
    _ text: Span<UInt8>, _ line: TextLine, _ span: Range<Int>, _ first: Int
  ) {
    let cause =
      file.diagnostics[first...].first { $0.severity == .error }
      ?? Diagnostic(
        severity: .error, line: line.number, column: 1, code: "tle.refused", message: "refused")
    let field =
      line.count >= 7 ? ByteText.string(text, line.start + 2..<line.start + 7) : ""
    refusedNumber = Self.number(text, line)
    file.refusals.append(
      ElementSetFile.Refusal(
        line: line.number, span: span, catalogField: field, cause: cause))
  }

  /// A line that was kept as a possible name turned out to be none.
  private mutating func dropName(_ text: Span<UInt8>) {
    guard let line = name else { return }
    name = nil
    note(line, "tle.prose", "neither a name nor a line of an element set; passed over")
  }

  private mutating func nameText(_ text: Span<UInt8>, _ line: TextLine) -> String {
    var start = line.start
    // Space-Track's three-line form numbers the name line too.
    if line.count > 2, text[start] == ByteText.zero, text[start + 1] == ByteText.space {
      start += 2
    }
    let range = ByteText.trimmed(text, start..<line.end)
    let result = ByteText.string(text, range)
    if result.unicodeScalars.contains("\u{FFFD}") {
      warn(
        line, 1, line.count, "text.utf8",
        "the name is not UTF-8; save the file as UTF-8. Its other bytes became U+FFFD")
    }
    return result
  }

  private static func kind(_ text: Span<UInt8>, _ line: TextLine) -> Kind {
    let at = line.start
    let first = text[at]
    if first == ByteText.hash { return .comment }
    guard line.count >= 8, first == 0x31 || first == 0x32, text[at + 1] == ByteText.space else {
      return .other
    }
    // A whole line with its point in place is never a name, whatever is wrong with it.
    if line.count >= 68, text[at + (first == 0x31 ? 23 : 11)] == ByteText.point {
      return first == 0x31 ? .one : .two
    }
    var digits = 0
    for i in at + 2..<at + 7 {
      let byte = text[i]
      if ByteText.isDigit(byte) {
        digits += 1
      } else if byte != ByteText.space, i > at + 2 || !ByteText.isLetter(byte) {
        return .other
      }
    }
    // A name such as "1 2345 ABC" is short and has no points where a set has them.
    if digits == 0 || (line.count < 60 && !looksLikeStart(text, line)) { return .other }
    return first == 0x31 ? .one : .two
  }

  /// Whether a short line is the start of a line of a set rather than a name.
  private static func looksLikeStart(_ text: Span<UInt8>, _ line: TextLine) -> Bool {
    let at = line.start
    if text[at] == 0x31 {
      let kind = text[at + 7] | 0x20
      let hasClass = kind == 0x75 || kind == 0x63 || kind == 0x73
      return hasClass && (line.count == 8 || text[at + 8] == ByteText.space)
    }
    for i in 7..<min(11, line.count) {
      let byte = text[at + i]
      if !ByteText.isDigit(byte), byte != ByteText.space { return false }
    }
    return line.count <= 11 || text[at + 11] == ByteText.point
  }

  /// Whether a name line without mark is read back as just that name.
  static func isPlainName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let line = TextLine(number: 1, lineStart: 0, start: 0, end: bytes.count)
    guard let first = bytes.first, kind(bytes.span, line) == .other else { return false }
    let isMarked = bytes.count > 2 && first == ByteText.zero && bytes[1] == ByteText.space
    return !isMarked && first != ByteText.less && first != 0x5B && first != 0x7B
  }

  private static func number(_ text: Span<UInt8>, _ line: TextLine) -> Int? {
    line.count >= 7 ? Alpha5.number(text, line.start + 2) : nil
  }

  // MARK: Diagnostics; columns are those of the line of the set, from 1.

  mutating func error(
    _ line: TextLine, _ column: Int, _ length: Int, _ code: String, _ message: String
  ) {
    add(.error, line, column, length, code, message)
  }

  mutating func warn(
    _ line: TextLine, _ column: Int, _ length: Int, _ code: String, _ message: String
  ) {
    add(.warning, line, column, length, code, message)
  }

  private mutating func note(_ line: TextLine, _ code: String, _ message: String) {
    add(.note, line, 1, line.count, code, message)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ line: TextLine, _ column: Int, _ length: Int,
    _ code: String, _ message: String
  ) {
    file.diagnostics.append(
      Diagnostic(
        severity: severity, line: line.number, column: line.start - line.lineStart + column,
        length: length, code: code, message: message))
  }
}
