// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A table of a known layout, row by row: its fields by column as values with their places.
///
/// A row whose quotes, number of fields or values cannot be read is condemned by its first fault;
/// the reader then quarantines it and goes on with the next.
struct FieldTable {
  /// How a layout writes.
  struct Style {
    /// Between fields: a comma or a tab.
    var delimiter: UInt8 = 0x2C
    /// Whether fields may stand in quotes.
    var takesQuotes = true
    /// Lines that begin so are comments, but for the header.
    var comment: UInt8?
    /// Whether `-` and `*` stand for nothing, as in GCAT.
    var hasDashes = false
    /// Whether rows may have fewer or more fields than the header.
    var isRagged = false
    /// Whether a value that cannot be read is left out instead of condemning its row.
    var forgivesValues = false
  }

  /// Why a row is condemned.
  struct Fault {
    var offset: Int
    var length: Int
    var code: String
    var message: String
  }

  let style: Style
  let source: Int32
  private let file: Int32
  private(set) var scanner: TableScanner
  private(set) var names: [String: Int] = [:]
  private(set) var fault: Fault?
  /// What was let through or left out: for the row last read.
  private(set) var warnings: [Fault] = []
  private let width: Int
  private var days: [Int32: VagueDate] = [:]
  private var dates: [String: VagueDate] = [:]

  /// Opens a table and reads its header.
  init(_ file: InputFile, at position: Int, source: Int32, style: Style) {
    self.style = style
    self.source = source
    self.file = Int32(clamping: position)
    scanner = TableScanner(
      file.bytes, delimiter: style.delimiter, takesQuotes: style.takesQuotes)
    let header = TableHeader(&scanner, comment: style.comment)
    names = header.names
    width = header.width
  }

  /// The rows that follow in blocks of about a size, each as a table of its own.
  func blocks(ofAbout size: Int) -> [FieldTable] {
    scanner.blocks(ofAbout: size).map { block in
      var table = self
      table.scanner = scanner.limited(to: block)
      return table
    }
  }

  /// The position of a column by its name; -1, which reads as empty, where there is none.
  func column(_ name: String) -> Int { names[name] ?? -1 }

  /// Reads the next row; false at the end.
  mutating func next() -> Bool {
    fault = nil
    if !warnings.isEmpty { warnings.removeAll() }
    while true {
      guard scanner.next() else { return false }
      if let comment = style.comment, scanner.bytes[scanner.rowStart] == comment { continue }
      break
    }
    if let offset = scanner.quoteFault {
      fault = Fault(
        offset: offset, length: 1, code: "table.quote",
        message: "a quote opens or ends where none may; write a quote inside quotes twice")
    } else if scanner.fields.count != width, !style.isRagged {
      fault = Fault(
        offset: scanner.rowEnd, length: 0, code: "table.fields",
        message: "the row has \(scanner.fields.count) fields, the header \(width); the row was cut,"
          + " or a field holds the character that divides fields")
    }
    return true
  }

  // MARK: - Fields

  /// The bytes of a field that says something, blanks around it left out.
  @inline(__always)
  func range(_ column: Int) -> Range<Int>? {
    guard column >= 0, column < scanner.fields.count else { return nil }
    let field = scanner.fields[column]
    var low = field.start
    var high = field.end
    while low < high, scanner.bytes[low] == 0x20 { low += 1 }
    while high > low, scanner.bytes[high - 1] == 0x20 { high -= 1 }
    if low == high { return nil }
    if style.hasDashes, high == low + 1, scanner.bytes[low] == 0x2D || scanner.bytes[low] == 0x2A {
      return nil
    }
    return low..<high
  }

  /// The text of a field; nil where it says nothing.
  func text(_ column: Int) -> String? {
    guard let range = range(column) else { return nil }
    return text(range, isQuoted: scanner.fields[column].isQuoted)
  }

  private func text(_ range: Range<Int>, isQuoted: Bool) -> String {
    let plain =
      scanner.isASCII
      ? String(decoding: scanner.bytes[range], as: UTF8.self)
      : TextEncoding.string(scanner.bytes[range])
    guard isQuoted, plain.utf8.contains(0x22) else { return plain }
    return plain.replacingDoubledQuotes()
  }

  /// Where a field begins.
  @inline(__always)
  func place(_ range: Range<Int>) -> Place {
    Place(
      file: Int(file), line: scanner.line, column: scanner.column(of: range.lowerBound))
  }

  /// Where the row begins.
  var place: Place { Place(file: Int(file), line: scanner.line, column: 1) }

  /// A text with its place; nothing where the field says nothing.
  @inline(__always)
  func cited(_ column: Int, _ confidence: Confidence = .reported) -> Cited<String>? {
    guard let range = range(column) else { return nil }
    let text = text(range, isQuoted: scanner.fields[column].isQuoted)
    return Cited(
      text, text: text, place: place(range), source: source, confidence: confidence)
  }

  /// A text as the one value of a field.
  @inline(__always)
  func texts(_ column: Int) -> Values<String> { cited(column).map { Values($0) } ?? Values() }

  /// A number as the one value of a field.
  mutating func numbers(
    _ column: Int, _ confidence: Confidence = .reported, scaledBy factor: Double = 1
  ) -> Values<Double> {
    guard let range = range(column) else { return Values() }
    let slice = scanner.bytes[range]
    do throws(DecimalText.Defect) {
      let number = try DecimalText.double(slice)
      var text = String(decoding: slice, as: UTF8.self)
      if factor != 1 { text = DecimalText.text(number * factor) }
      return Values(
        Cited(
          number * factor, text: text, place: place(range), source: source,
          confidence: confidence))
    } catch {
      // A body on its way out of the system has no apogee.
      if style.hasDashes, slice.elementsEqual("Inf".utf8) { return Values() }
      // Spreadsheets group the digits of large numbers.
      let whole = style.forgivesValues ? slice.filter { $0 != 0x2C } : []
      if whole.count < slice.count, let value = try? DecimalText.double(whole[...]) {
        return Values(
          Cited(
            value, text: String(decoding: whole, as: UTF8.self), place: place(range),
            source: source, confidence: confidence))
      }
      report(range, "table.number", "'\(text(range, isQuoted: false))' is no number")
      return Values()
    }
  }

  /// A date as the one value of a field.
  mutating func datesOf(_ column: Int) -> Values<VagueDate> {
    guard let range = range(column) else { return Values() }
    guard let date = date(range) else {
      report(range, "table.date", "'\(text(range, isQuoted: false))' is no date")
      return Values()
    }
    return Values(
      Cited(date, text: date.text, place: place(range), source: source))
  }

  /// The day number of `YYYY-MM-DD`, for the table of days met before; nil for other texts.
  private func day(_ range: Range<Int>) -> Int32? {
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    let bytes = scanner.bytes
    guard bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D else { return nil }
    var value: Int32 = 0
    for i in 0..<10 where i != 4 && i != 7 {
      let digit = bytes[start + i] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int32(digit)
    }
    return value
  }

  private mutating func date(_ range: Range<Int>) -> VagueDate? {
    if let day = day(range) {
      if let known = days[day] { return known }
      guard let date = try? VagueDate(text(range, isQuoted: false)) else { return nil }
      days[day] = date
      return date
    }
    let text = text(range, isQuoted: false)
    if let known = dates[text] { return known }
    guard let date = DateSpelling.date(text) else { return nil }
    dates[text] = date
    return date
  }

  /// Whether no field of the row says anything.
  var isBlank: Bool { scanner.fields.indices.allSatisfy { range($0) == nil } }

  // MARK: - Faults

  /// Condemns the row, or notes what is left out where the layout is forgiving.
  mutating func report(_ range: Range<Int>, _ code: String, _ message: String) {
    let found = Fault(
      offset: range.lowerBound, length: range.count, code: code, message: message)
    if style.forgivesValues {
      warnings.append(found)
    } else if fault == nil {
      fault = found
    }
  }

  /// Condemns the row for what it lacks to be anything.
  mutating func condemn(_ code: String, _ message: String, at column: Int = -1) {
    guard fault == nil else { return }
    let range = range(column) ?? scanner.rowStart..<scanner.rowStart
    fault = Fault(offset: range.lowerBound, length: range.count, code: code, message: message)
  }

  /// Says what there was to say about the row; whether the row is to be used.
  mutating func settle(_ inventory: inout Inventory) -> Bool {
    settle(&inventory.remarks, &inventory.quarantine)
  }

  /// Says what there was to say about the row; whether the row is to be used.
  mutating func settle(
    _ remarks: inout [ReaderRemark], _ quarantine: inout [QuarantinedRow]
  ) -> Bool {
    for warning in warnings {
      remarks.append(remark(warning, .warning, warning.message + "; it is left out"))
    }
    guard let fault else { return true }
    remarks.append(remark(fault, .error, fault.message))
    quarantine.append(
      QuarantinedRow(
        place: remark(fault, .error, "").place, span: scanner.rowStart..<scanner.end,
        code: fault.code, reason: fault.message))
    return false
  }

  private func remark(
    _ fault: Fault, _ severity: Diagnostic.Severity, _ message: String
  ) -> ReaderRemark {
    let column = scanner.column(of: fault.offset)
    return ReaderRemark(
      place: Place(file: Int(file), line: scanner.line, column: column), length: fault.length,
      code: fault.code, severity: severity, message: message)
  }
}
