// SPDX-License-Identifier: Apache-2.0

/// Collects the lines of one segment of an orbit ephemeris message.
struct OEMSegmentBuilder {
  /// So many lines of states are refused with a word each; the rest is counted.
  private static let mostStateErrors = 20
  private static let known: Set<String> = [
    "OBJECT_NAME", "OBJECT_ID", "CENTER_NAME", "REF_FRAME", "REF_FRAME_EPOCH", "TIME_SYSTEM",
    "START_TIME", "USEABLE_START_TIME", "USEABLE_STOP_TIME", "STOP_TIME", "INTERPOLATION",
    "INTERPOLATION_DEGREE",
  ]

  private let profile: ReadingProfile
  private var clock: MessageClock
  private let line: Int
  private let start: Int
  private var end: Int
  private var fields: [String: KVNLine] = [:]
  private var diagnostics: [Diagnostic] = []
  private var cause: Diagnostic?
  private var scale: TimeScale?
  private var segment: OEMSegment
  private var stateLines = 0
  private var stateErrors = 0
  private var covariance = OEMCovarianceBuilder()

  init(profile: ReadingProfile, clock: MessageClock, first: KVNLine) {
    self.profile = profile
    self.clock = clock
    line = first.line
    start = first.span.lowerBound
    end = first.span.upperBound
    segment = OEMSegment(start: .j2000, stop: .j2000, line: first.line, span: first.span)
  }

  mutating func extend(_ line: KVNLine) { end = line.span.upperBound }

  mutating func extend(to offset: Int) { end = max(end, offset) }

  mutating func comment(_ line: KVNLine) {
    extend(line)
    segment.comments.append(String(decoding: line.value, as: UTF8.self))
  }

  // MARK: Metadata

  mutating func metadata(_ keyword: String, _ line: KVNLine) {
    extend(line)
    let value = String(decoding: line.wholeValue, as: UTF8.self)
    if let other = fields.updateValue(line, forKey: keyword) {
      fail(line, "oem.duplicate", "\(keyword) is given twice, first in line \(other.line)")
      return
    }
    segment.metadata.append(KeywordText(keyword, value))
    if !Self.known.contains(keyword) {
      depart(line, "oem.keyword", "\(keyword) is no keyword of the metadata; kept as text")
    }
  }

  mutating func closeMetadata(_ line: KVNLine) {
    extend(line)
    segment.objectName = text("OBJECT_NAME", isNeeded: false)
    segment.objectID = text("OBJECT_ID", isNeeded: false)
    segment.centerName = text("CENTER_NAME", isNeeded: true)
    segment.frameName = text("REF_FRAME", isNeeded: true)
    segment.frame = MessageText.frame(segment.frameName, center: segment.centerName)
    let system = text("TIME_SYSTEM", isNeeded: true)
    scale = MessageText.timeScale(system)
    if scale == .ut1, clock.earth == nil { scale = nil }
    if scale == nil, !system.isEmpty, let field = fields["TIME_SYSTEM"] {
      fail(
        field, "oem.time-system",
        "time system '\(system)' cannot be read; UTC, TAI, TT, TDB and GPS can, "
          + "UT1 where Earth orientation is given")
    }
    segment.timeScale = scale ?? .utc
    clock.scale = segment.timeScale
    segment.usableStart = epoch("USEABLE_START_TIME")
    segment.usableStop = epoch("USEABLE_STOP_TIME")
    segment.interpolation = value("INTERPOLATION")
    if let field = fields["INTERPOLATION_DEGREE"] {
      segment.interpolationDegree = DecimalText.integer(field.value)
      if segment.interpolationDegree.map({ $0 < 1 || $0 > 99 }) ?? true {
        segment.interpolationDegree = nil
        depart(field, "oem.degree", "the degree of interpolation is no number from 1 to 99")
      }
    } else if let field = fields["INTERPOLATION"] {
      depart(field, "oem.degree", "INTERPOLATION is given without INTERPOLATION_DEGREE")
    }
  }

  private func value(_ keyword: String) -> String? {
    guard let field = fields[keyword], !field.wholeValue.isEmpty else { return nil }
    return String(decoding: field.wholeValue, as: UTF8.self)
  }

  private mutating func text(_ keyword: String, isNeeded: Bool) -> String {
    if let value = value(keyword) { return value }
    let what = fields[keyword] == nil ? "missing" : "empty"
    let place = fields[keyword]?.line ?? line
    let isError = isNeeded || profile == .strictCCSDS
    say(
      isError ? .error : .warning, place, fields[keyword]?.column ?? 1, 0, "oem.missing",
      isNeeded
        ? "\(keyword) is \(what); the segment cannot be read without it" : "\(keyword) is \(what)")
    return ""
  }

  private mutating func epoch(_ keyword: String) -> Epoch? {
    guard scale != nil, let field = fields[keyword] else { return nil }
    do throws(CCSDSEpoch.Defect) {
      return try clock.epoch(field.value)
    } catch {
      fail(field, "oem.epoch", "\(keyword): \(MessageText.words(error))")
      return nil
    }
  }

  /// A line of data where metadata belong: said once, the rest follows from it.
  mutating func lineAmongMetadata(_ line: KVNLine) {
    extend(line)
    stateLines += 1
    if stateLines > 1 { return }
    fail(line, "oem.line", "this line is no metadata; META_STOP may be missing in front of it")
  }

  // MARK: States

  mutating func state(_ line: KVNLine) {
    extend(line)
    let words = MessageText.tokens(line.keyword).map {
      PlacedText(
        text: $0, line: line.line, column: line.column + $0.startIndex - line.keyword.startIndex)
    }
    state(words, in: PlacedText(text: line.keyword, line: line.line, column: line.column))
  }

  /// Takes the words of a state: an epoch and 6 or 9 numbers.
  mutating func state(_ words: [PlacedText], in whole: PlacedText) {
    stateLines += 1
    guard scale != nil else { return }
    if segment.covariances.count > 0 || covariance.isOpen {
      return refuse(whole, "oem.line", "a state stands behind the covariances")
    }
    guard words.count == 7 || words.count == 10 else {
      return refuse(
        whole, "oem.fields",
        "a line of states has an epoch and 6 or 9 numbers, this one has \(words.count) fields")
    }
    let epoch: Epoch
    do throws(CCSDSEpoch.Defect) {
      epoch = try clock.epoch(words[0].text)
    } catch {
      return refuse(words[0], "oem.epoch", MessageText.words(error))
    }
    var numbers: [Double] = []
    numbers.reserveCapacity(9)
    for word in words.dropFirst() {
      do throws(DecimalText.Defect) {
        // Kilometres to the nearest metres, so that they are written back as they stood.
        numbers.append(try DecimalText.double(word.text, shift: 3))
      } catch {
        return refuse(word, "oem.number", MessageText.words(error))
      }
    }
    let position = Vector3(numbers[0], numbers[1], numbers[2])
    let velocity = Vector3(numbers[3], numbers[4], numbers[5])
    var acceleration: Vector3?
    if numbers.count == 9 {
      acceleration = Vector3(numbers[6], numbers[7], numbers[8])
    }
    // 10¹² km are 6,700 au, and nothing is faster than light.
    guard position.norm <= 1e15, velocity.norm <= 3e8, acceleration?.norm ?? 0 <= 1e12 else {
      return refuse(words[1], "oem.range", "the state is out of all proportion; is it km?")
    }
    guard position != .zero else {
      return refuse(words[1], "oem.zero-position", "the position is zero")
    }
    if let last = segment.states.last, epoch <= last.epoch {
      return refuse(
        words[0], "oem.order",
        epoch == last.epoch
          ? "the epoch is that of the state of line \(last.line)"
          : "the epoch is before that of the state of line \(last.line)")
    }
    segment.states.append(
      OEMState(
        epoch: epoch, position: position, velocity: velocity, acceleration: acceleration,
        line: whole.line))
  }

  mutating func refuse(_ place: PlacedText, _ code: String, _ message: String) {
    stateErrors += 1
    if stateErrors > Self.mostStateErrors { return }
    say(.error, place.line, place.column, place.text.count, code, message)
  }

  // MARK: Covariances

  mutating func covarianceKeyword(_ keyword: String, _ line: KVNLine) {
    extend(line)
    switch keyword {
    case "EPOCH":
      closeMatrix()
      do throws(CCSDSEpoch.Defect) {
        covariance.begin(try clock.epoch(line.value), line: line.line)
      } catch {
        fail(line, "oem.epoch", MessageText.words(error))
      }
    case "COV_REF_FRAME": covariance.frameName = String(decoding: line.value, as: UTF8.self)
    default: fail(line, "oem.keyword", "\(keyword) is no keyword of a covariance")
    }
  }

  mutating func covarianceRow(_ line: KVNLine) {
    extend(line)
    if let fault = covariance.row(line) {
      say(
        .error, line.line, line.column + fault.offset, fault.length, fault.code, fault.message)
    }
  }

  mutating func closeCovariance(_ line: KVNLine) {
    extend(line)
    closeMatrix()
  }

  /// Takes a covariance whose 21 values have names.
  mutating func covariance(_ fields: [MessageField], line: Int) {
    var values: [String: PlacedText] = [:]
    for field in fields { values[field.keyword] = field.value }
    guard let time = values["EPOCH"] else {
      return say(.error, line, 1, 0, "oem.covariance", "a covariance has no EPOCH")
    }
    do throws(CCSDSEpoch.Defect) {
      covariance.begin(try clock.epoch(time.text), line: line)
    } catch {
      return say(
        .error, time.line, time.column, time.text.count, "oem.epoch", MessageText.words(error))
    }
    covariance.frameName = values["COV_REF_FRAME"]?.string
    for keyword in MessageText.covarianceKeywords {
      guard let value = values[keyword] else {
        say(.error, line, 1, 0, "oem.covariance", "\(keyword) is missing in the covariance")
        continue
      }
      if let fault = covariance.value(value.text) {
        say(.error, value.line, value.column, value.text.count, fault.code, fault.message)
      }
    }
    closeMatrix()
  }

  private mutating func closeMatrix() {
    guard let ended = covariance.end() else { return }
    switch ended {
    case .success(let matrix): segment.covariances.append(matrix)
    case .failure(let fault): say(.error, fault.line, 1, 0, fault.code, fault.message)
    }
  }

  // MARK: End

  mutating func finish(into file: inout OEMFile, condemnedBy header: Diagnostic?) {
    closeMatrix()
    if stateErrors > Self.mostStateErrors {
      let more: Int = stateErrors - Self.mostStateErrors
      say(.error, line, 1, 0, "oem.more", "\(more) more lines of states of this segment are bad")
    }
    if stateLines == 0, cause == nil { fail(line, 1, 0, "oem.empty", "the segment has no states") }
    if cause == nil { checkSpan() }
    segment.span = start..<end
    file.diagnostics.append(contentsOf: diagnostics)
    if let cause = cause ?? header {
      file.refusals.append(
        OEMFile.Refusal(line: line, span: start..<end, stateCount: stateLines, cause: cause))
    } else {
      file.segments.append(segment)
    }
  }

  private mutating func checkSpan() {
    guard let first = segment.states.first, let last = segment.states.last else { return }
    segment.start = boundary("START_TIME") ?? first.epoch
    segment.stop = boundary("STOP_TIME") ?? last.epoch
    if segment.stop < segment.start, let field = fields["STOP_TIME"] {
      depart(field, "oem.bounds", "STOP_TIME is before START_TIME")
    }
    let outside = segment.states.filter { $0.epoch < segment.start || $0.epoch > segment.stop }
    if let one = outside.first {
      departAt(
        one.line, "oem.bounds",
        "\(outside.count) of \(segment.states.count) states lie outside START_TIME and STOP_TIME")
    }
    if segment.states.count == 1 {
      say(
        .warning, first.line, 1, 0, "oem.single",
        "the segment has one state; nothing can be interpolated")
    } else if let degree = segment.interpolationDegree,
      let field = fields["INTERPOLATION_DEGREE"]
    {
      // Hermite's polynomial has two conditions a node.
      let isHermite = segment.interpolation?.uppercased() == "HERMITE"
      let nodes: Int = isHermite ? (degree + 2) / 2 : degree + 1
      if segment.states.count < nodes {
        depart(
          field, "oem.degree",
          "degree \(degree) needs \(nodes) states, the segment has \(segment.states.count)")
      }
    }
  }

  private mutating func boundary(_ keyword: String) -> Epoch? {
    if fields[keyword] == nil {
      departAt(line, "oem.missing", "\(keyword) is missing; that of the states is taken")
    }
    return epoch(keyword)
  }

  // MARK: Words

  mutating func fail(_ line: KVNLine, _ code: String, _ message: String) {
    fail(
      line.line, line.valueColumn, line.kind == .pair ? line.value.count : line.keyword.count,
      code, message, bareColumn: line.kind == .pair ? nil : line.column)
  }

  mutating func fail(
    _ line: Int, _ column: Int, _ length: Int, _ code: String, _ message: String,
    bareColumn: Int? = nil
  ) {
    say(.error, line, bareColumn ?? column, length, code, message)
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
