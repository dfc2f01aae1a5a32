// SPDX-License-Identifier: Apache-2.0

/// Collects the lines of one conjunction data message.
struct CDMMessageBuilder {
  /// A part of the message: the head, object 1 or object 2.
  private struct Part {
    var line = 1
    var fields: [String: KVNLine] = [:]
    var order: [KeywordText] = []
  }

  private let profile: ReadingProfile
  private let leapSeconds: LeapSeconds
  private let line: Int
  private let start: Int
  private var end: Int
  private var parts: [Part]
  private var diagnostics: [Diagnostic] = []
  private var cause: Diagnostic?

  init(profile: ReadingProfile, leapSeconds: LeapSeconds, first: KVNLine) {
    self.profile = profile
    self.leapSeconds = leapSeconds
    line = first.line
    start = first.span.lowerBound
    end = first.span.upperBound
    parts = [Part(line: first.line)]
  }

  mutating func take(_ line: KVNLine) {
    end = max(end, line.span.upperBound)
    switch line.kind {
    case .comment: break
    case .bare:
      let shown = String(decoding: line.keyword.prefix(40), as: UTF8.self)
      say(
        .error, line.line, line.column, line.keyword.count, "kvn.line",
        "'\(shown)' is neither KEYWORD = value nor COMMENT")
    case .pair: pair(line)
    }
  }

  private mutating func pair(_ line: KVNLine) {
    let keyword = String(decoding: line.keyword, as: UTF8.self)
    if keyword == "OBJECT" {
      let wanted = "OBJECT\(parts.count)"
      let given = String(decoding: line.wholeValue, as: UTF8.self)
      if parts.count > 2 || given.uppercased() != wanted {
        let remedy =
          parts.count > 2 ? "a message has two objects" : "\(wanted) is to come here"
        error(line, "cdm.object", "OBJECT = \(given): \(remedy)")
        if parts.count > 2 { return }
      }
      parts.append(Part(line: line.line))
      return
    }
    let place: Int = parts.count - 1
    if let other = parts[place].fields.updateValue(line, forKey: keyword) {
      error(line, "cdm.duplicate", "\(keyword) is given twice, first in line \(other.line)")
      return
    }
    parts[place].order.append(
      KeywordText(keyword, String(decoding: line.wholeValue, as: UTF8.self)))
  }

  /// Notes a fault of the text itself, which condemns the message.
  mutating func fail(_ line: Int, _ column: Int, _ code: String, _ message: String) {
    say(.error, line, column, 0, code, message)
  }

  // MARK: End

  mutating func finish(into file: inout CDMFile) {
    let message = message()
    file.diagnostics.append(
      contentsOf: diagnostics.enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }.map(\.element))
    if let message, cause == nil {
      file.messages.append(message)
    } else {
      let cause =
        cause
        ?? Diagnostic(
          severity: .error, line: line, column: 1, code: "cdm.refused", message: "refused")
      file.refusals.append(CDMFile.Refusal(line: line, span: start..<end, cause: cause))
    }
  }

  private mutating func message() -> CDMMessage? {
    header()
    guard parts.count == 3 else {
      say(
        .error, line, 1, 0, "cdm.object",
        "the message has \(parts.count - 1) of its two objects; it may be cut off")
      return nil
    }
    let closest = epoch("TCA", isNeeded: true)
    let distance = quantity("MISS_DISTANCE", 0, "m", isNeeded: false, isMandatory: true)
    let speed = quantity("RELATIVE_SPEED", 0, "m/s")
    let position = triple(
      ["RELATIVE_POSITION_R", "RELATIVE_POSITION_T", "RELATIVE_POSITION_N"], "m")
    let velocity = triple(
      ["RELATIVE_VELOCITY_R", "RELATIVE_VELOCITY_T", "RELATIVE_VELOCITY_N"], "m/s")
    var probability = quantity("COLLISION_PROBABILITY", 0, "")
    if let value = probability, value < 0 || value > 1, let field = field("COLLISION_PROBABILITY") {
      depart(field, "cdm.probability", "a probability is from 0 to 1")
      probability = nil
    }
    if let value = distance, value < 0, let field = field("MISS_DISTANCE") {
      error(field, "cdm.range", "a distance is not negative")
    }
    let first = object(1)
    let second = object(2)
    guard let closest, let first, let second else { return nil }
    return CDMMessage(
      originator: text("ORIGINATOR", 0), messageID: text("MESSAGE_ID", 0),
      closestApproach: closest, missDistance: distance, relativeSpeed: speed,
      relativePosition: position, relativeVelocity: velocity, collisionProbability: probability,
      probabilityMethod: field("COLLISION_PROBABILITY_METHOD").map {
        String(decoding: $0.wholeValue, as: UTF8.self)
      }, object1: first, object2: second, header: parts[0].order,
      headerLines: parts[0].fields.mapValues(\.line), line: line, span: start..<end)
  }

  private mutating func header() {
    if let version = field("CCSDS_CDM_VERS") {
      let value = String(decoding: version.value, as: UTF8.self)
      if !["1.0", "2.0"].contains(value) {
        depart(version, "cdm.version", "version '\(value)' is not known; 1.0 and 2.0 are")
      }
    } else {
      say(.error, line, 1, 0, "cdm.version", "CCSDS_CDM_VERS is missing")
    }
    _ = epoch("CREATION_DATE", isNeeded: false)
    for keyword in ["ORIGINATOR", "MESSAGE_ID"] where text(keyword, 0).isEmpty {
      departAt(parts[0].fields[keyword]?.line ?? line, "cdm.missing", "\(keyword) is missing")
    }
  }

  private mutating func object(_ place: Int) -> CDMObject? {
    for keyword in [
      "OBJECT_DESIGNATOR", "CATALOG_NAME", "OBJECT_NAME", "INTERNATIONAL_DESIGNATOR",
      "EPHEMERIS_NAME", "COVARIANCE_METHOD", "MANEUVERABLE",
    ] where text(keyword, place).isEmpty {
      departAt(
        parts[place].fields[keyword]?.line ?? parts[place].line, "cdm.missing",
        "\(keyword) of object \(place) is missing")
    }
    let frameName = text("REF_FRAME", place)
    if frameName.isEmpty {
      say(
        .error, parts[place].line, 1, 0, "cdm.missing",
        "REF_FRAME of object \(place) is missing; the state cannot be read without it")
    }
    var numbers: [Double] = []
    for (keyword, unit) in [
      ("X", "km"), ("Y", "km"), ("Z", "km"), ("X_DOT", "km/s"), ("Y_DOT", "km/s"),
      ("Z_DOT", "km/s"),
    ] {
      guard let value = quantity(keyword, place, unit, isNeeded: true) else { continue }
      numbers.append(1000 * value)
    }
    let covariance = covariance(place)
    guard numbers.count == 6 else { return nil }
    let position = Vector3(numbers[0], numbers[1], numbers[2])
    let velocity = Vector3(numbers[3], numbers[4], numbers[5])
    guard position.norm <= 1e15, velocity.norm <= 3e8, position != .zero else {
      if let field = parts[place].fields["X"] {
        error(field, "cdm.range", "the state is out of all proportion; is it km and km/s?")
      }
      return nil
    }
    return CDMObject(
      designator: text("OBJECT_DESIGNATOR", place), name: text("OBJECT_NAME", place),
      internationalDesignator: designator(place), frameName: frameName,
      frame: MessageText.frame(frameName, center: text("ORBIT_CENTER", place)),
      position: position, velocity: velocity, covariance: covariance,
      fields: parts[place].order, lines: parts[place].fields.mapValues(\.line),
      line: parts[place].line)
  }

  /// The designator with ASCII hyphens; the standard's own example prints a minus sign there.
  private mutating func designator(_ place: Int) -> String {
    let text = text("INTERNATIONAL_DESIGNATOR", place)
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    let plain = String(
      text.unicodeScalars.map { scalar -> Character in
        [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212].contains(scalar.value)
          ? "-" : Character(scalar)
      })
    if let field = parts[place].fields["INTERNATIONAL_DESIGNATOR"] {
      depart(
        field, "cdm.look-alike",
        "the designator has characters beyond ASCII that look like others; read as '\(plain)'")
    }
    return plain
  }

  private static let axes = ["R", "T", "N", "RDOT", "TDOT", "NDOT"]

  private mutating func covariance(_ place: Int) -> [Double]? {
    var values: [Double] = []
    var missing: [String] = []
    for row in 0..<6 {
      for column in 0...row {
        let keyword = "C\(Self.axes[row])_\(Self.axes[column])"
        guard parts[place].fields[keyword] != nil else {
          missing.append(keyword)
          continue
        }
        let rates: Int = (row > 2 ? 1 : 0) + (column > 2 ? 1 : 0)
        let unit = ["m**2", "m**2/s", "m**2/s**2"][rates]
        if let value = quantity(keyword, place, unit, isNeeded: true) { values.append(value) }
      }
    }
    if values.count == 21 { return CovarianceMatrix.full(lowerTriangle: values, order: 6) }
    if missing.count == 21 {
      departAt(
        parts[place].line, "cdm.covariance", "object \(place) has no covariance")
    } else if let first = missing.first {
      say(
        .error, parts[place].line, 1, 0, "cdm.covariance",
        "the covariance of object \(place) lacks \(missing.count) of its 21 terms, first \(first)")
    }
    return nil
  }

  // MARK: Values

  private func field(_ keyword: String) -> KVNLine? { parts[0].fields[keyword] }

  private func text(_ keyword: String, _ place: Int) -> String {
    parts[place].fields[keyword].map { String(decoding: $0.wholeValue, as: UTF8.self) } ?? ""
  }

  private mutating func epoch(_ keyword: String, isNeeded: Bool) -> Epoch? {
    guard let field = field(keyword), !field.value.isEmpty else {
      let what = "\(keyword) is missing"
      if isNeeded {
        say(.error, line, 1, 0, "cdm.missing", what + "; the message cannot be read without it")
      } else {
        departAt(line, "cdm.missing", what)
      }
      return nil
    }
    do throws(CCSDSEpoch.Defect) {
      return try CCSDSEpoch.parse(field.value, leapSeconds: leapSeconds)
    } catch {
      self.error(field, "cdm.epoch", "\(keyword): \(MessageText.words(error))")
      return nil
    }
  }

  private mutating func triple(_ keywords: [String], _ unit: String) -> Vector3? {
    let values = keywords.compactMap { quantity($0, 0, unit) }
    return values.count == 3 ? Vector3(values[0], values[1], values[2]) : nil
  }

  private mutating func quantity(
    _ keyword: String, _ place: Int, _ unit: String, isNeeded: Bool = false,
    isMandatory: Bool = false
  ) -> Double? {
    guard let field = parts[place].fields[keyword] else {
      if isNeeded {
        say(
          .error, parts[place].line, 1, 0, "cdm.missing",
          "\(keyword) is missing; the message cannot be read without it")
      } else if isMandatory {
        departAt(line, "cdm.missing", "\(keyword) is missing")
      }
      return nil
    }
    let given = String(decoding: field.unit, as: UTF8.self)
    if !given.isEmpty, given.lowercased() != unit {
      error(
        field, "cdm.unit",
        unit.isEmpty
          ? "\(keyword) has no unit, but [\(given)] is given"
          : "\(keyword) is in [\(given)], it must be in [\(unit)]")
      return nil
    }
    do throws(DecimalText.Defect) {
      return try DecimalText.double(field.value)
    } catch {
      self.error(field, "cdm.number", "\(keyword): \(MessageText.words(error))")
      return nil
    }
  }

  // MARK: Words

  private mutating func error(_ field: KVNLine, _ code: String, _ message: String) {
    say(.error, field.line, field.valueColumn, field.value.count, code, message)
  }

  private mutating func depart(_ field: KVNLine, _ code: String, _ message: String) {
    say(
      profile == .strictCCSDS ? .error : .warning, field.line, field.valueColumn,
      field.value.count, code, message)
  }

  private mutating func departAt(_ line: Int, _ code: String, _ message: String) {
    say(profile == .strictCCSDS ? .error : .warning, line, 1, 0, code, message)
  }

  private mutating func say(
    _ severity: Diagnostic.Severity, _ line: Int, _ column: Int, _ length: Int, _ code: String,
    _ message: String
  ) {
    let diagnostic = Diagnostic(
      severity: severity, line: line, column: column, length: length, code: code,
      message: message)
    diagnostics.append(diagnostic)
    if severity == .error, cause == nil { cause = diagnostic }
  }
}
