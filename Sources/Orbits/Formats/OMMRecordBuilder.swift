// SPDX-License-Identifier: Apache-2.0

/// A value of an OMM and where it stood.
struct OMMField {
  /// The text without blanks around it.
  var text: ArraySlice<UInt8>
  /// Whether the input had a null there (JSON).
  var isNull = false
  var line: Int
  var column: Int
  var length: Int
}

/// Collects the keywords of one OMM, whatever its notation, and makes an element set of them.
struct OMMRecordBuilder {
  /// What a notation brings along by itself.
  struct Rules {
    let profile: ReadingProfile
    let leapSeconds: LeapSeconds
    /// Whether header and metadata belong to the notation (KVN and XML; not CSV and JSON).
    let hasMetadata: Bool
  }

  let rules: Rules
  /// Keywords whose absence was said once for the whole file.
  var knownAbsent: Set<OMMKey> = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isEmpty = true
  private var fields: [OMMField?]
  private var other: [KeywordText] = []
  private var failed = false
  private var isBroken = false
  private var assumed: [String] = []
  private var line = 1
  private var column = 1

  init(rules: Rules) {
    self.rules = rules
    fields = Array(repeating: nil, count: OMMKey.allCases.count)
  }

  /// Starts a record at a place.
  mutating func begin(line: Int, column: Int) {
    for i in fields.indices { fields[i] = nil }
    diagnostics.removeAll(keepingCapacity: true)
    other.removeAll()
    failed = false
    isBroken = false
    assumed.removeAll()
    isEmpty = true
    self.line = line
    self.column = column
  }

  /// Takes a keyword of the standard.
  mutating func take(_ key: OMMKey, _ field: OMMField) {
    isEmpty = false
    if let old = fields[key.rawValue] {
      error(
        field, "omm.duplicate",
        "\(key.keyword) is given twice, first in line \(old.line); the record is refused since "
          + "nothing says which of them holds")
      return
    }
    fields[key.rawValue] = field
    if key.isKept, !field.isNull, !field.text.isEmpty {
      other.append(
        KeywordText("\(key.keyword)", String(decoding: field.text, as: UTF8.self)))
    }
  }

  /// Takes a keyword an element set has no place for; kept as text.
  mutating func take(unknown keyword: ArraySlice<UInt8>, _ field: OMMField) {
    isEmpty = false
    let name = String(decoding: keyword, as: UTF8.self)
    if rules.profile == .strictCCSDS, !rules.hasMetadata {
      warn(field, "omm.keyword", "\(name) is no keyword of an OMM; kept as text")
    }
    if !field.isNull {
      other.append(KeywordText(name, String(decoding: field.text, as: UTF8.self)))
    }
  }

  /// Makes the record refused for a reason outside its fields.
  mutating func fail(_ line: Int, _ column: Int, _ length: Int, _ code: String, _ message: String) {
    failed = true
    diagnostics.append(
      Diagnostic(
        severity: .error, line: line, column: column, length: length, code: code,
        message: message))
  }

  /// Makes the record refused because its text is broken, so that its fields say nothing for certain.
  mutating func breakOff(
    _ line: Int, _ column: Int, _ length: Int, _ code: String, _ message: String
  ) {
    isBroken = true
    fail(line, column, length, code, message)
  }

  /// Notes that a value was assumed since the record does not give it.
  mutating func assume(_ key: OMMKey) { assumed.append("\(key.keyword)") }

  /// Says something about a place of the record.
  mutating func say(
    _ severity: Diagnostic.Severity, _ line: Int, _ column: Int, _ length: Int, _ code: String,
    _ message: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity: severity, line: line, column: column, length: length, code: code,
        message: message))
  }

  /// Ends the record: it goes into the file, as a set or as a refusal.
  mutating func finish(into file: inout ElementSetFile, span: Range<Int>) {
    let set = isBroken ? nil : elementSet()
    if let set, !failed {
      file.records.append(
        ElementSetFile.Record(set: set, line: line, span: span, other: other, assumed: assumed))
    } else {
      let cause =
        diagnostics.first { $0.severity == .error }
        ?? Diagnostic(
          severity: .error, line: line, column: column, code: "omm.refused", message: "refused")
      let number = fields[OMMKey.catalogNumber.rawValue]
      file.refusals.append(
        ElementSetFile.Refusal(
          line: line, span: span,
          catalogField: number.map { String(decoding: $0.text, as: UTF8.self) } ?? "",
          cause: cause))
    }
    file.diagnostics.append(contentsOf: diagnostics)
  }

  // MARK: What the conversions use.

  func field(_ key: OMMKey) -> OMMField? { fields[key.rawValue] }

  /// The field of a keyword where it says something; null and empty texts say nothing.
  func said(_ key: OMMKey) -> OMMField? {
    guard let field = fields[key.rawValue], !field.isNull, !field.text.isEmpty else { return nil }
    return field
  }

  mutating func error(_ field: OMMField, _ code: String, _ message: String) {
    fail(field.line, field.column, field.length, code, message)
  }

  mutating func warn(_ field: OMMField, _ code: String, _ message: String) {
    say(.warning, field.line, field.column, field.length, code, message)
  }

  /// A departure: an error in the strict profile, a warning in the others.
  mutating func depart(_ field: OMMField?, _ code: String, _ message: String) {
    let isError = rules.profile == .strictCCSDS
    if isError { failed = true }
    diagnostics.append(
      Diagnostic(
        severity: isError ? .error : .warning, line: field?.line ?? line,
        column: field?.column ?? column, length: field?.length ?? 0, code: code, message: message))
  }

  mutating func missing(_ key: OMMKey) {
    if let field = fields[key.rawValue] {
      let what = field.isNull ? "null" : "empty"
      error(
        field, "omm.missing",
        "\(key.keyword) is \(what); the record cannot be read without it")
    } else {
      fail(
        line, column, 0, "omm.missing",
        "\(key.keyword) is missing; the record cannot be read without it")
    }
  }
}
