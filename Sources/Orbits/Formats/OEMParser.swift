// SPDX-License-Identifier: Apache-2.0

/// Walks through the lines of an orbit ephemeris message.
struct OEMParser {
  /// Where in the message a line stands.
  private enum Place {
    case header
    case metadata
    case data
    case covariance
  }

  let profile: ReadingProfile
  let clock: MessageClock
  var file = OEMFile()
  private var place = Place.header
  var builder: OEMSegmentBuilder?
  private var headerFailed: Diagnostic?
  private var headerKeys: Set<String> = []
  private var lostLine: Int?

  init(profile: ReadingProfile, clock: MessageClock) {
    self.profile = profile
    self.clock = clock
  }

  mutating func read(_ bytes: [UInt8]) {
    var reader = KVNReader(bytes)
    var lastLine = 1
    while let line = reader.next() {
      lastLine = line.line
      switch line.kind {
      case .comment: comment(line)
      case .bare: bare(line)
      case .pair: pair(line)
      }
    }
    close(endLine: lastLine)
  }

  /// Takes a comment of the header or of a segment.
  mutating func comment(_ line: KVNLine) {
    if builder == nil, place == .header {
      file.comments.append(String(decoding: line.value, as: UTF8.self))
    }
    builder?.comment(line)
  }

  /// Ends the file: the checks of the whole.
  mutating func close(endLine lastLine: Int) {
    finish(endLine: lastLine)
    checkSegments()
    if file.segments.isEmpty, file.refusals.isEmpty,
      !file.diagnostics.contains(where: { $0.severity == .error })
    {
      say(.error, lastLine, 1, 0, "oem.empty", "the message has no segment")
    }
    // Covariances and checks of whole segments come after the lines they are about.
    let ordered = file.diagnostics.enumerated().sorted { a, b in
      (a.element.line, a.offset) < (b.element.line, b.offset)
    }
    file.diagnostics = ordered.map(\.element)
  }

  /// Begins another message of the same file.
  mutating func beginMessage() {
    place = .header
    headerKeys = []
    headerFailed = nil
  }

  /// Leaves the place in a segment where the text itself broke off.
  mutating func breakOff() { place = .data }

  mutating func bare(_ line: KVNLine) {
    let word = String(decoding: line.keyword.prefix(20), as: UTF8.self)
    switch word {
    case "META_START":
      finish(endLine: line.line)
      endHeader(line)
      builder = OEMSegmentBuilder(profile: profile, clock: clock, first: line)
      place = .metadata
    case "META_STOP" where place == .metadata:
      builder?.closeMetadata(line)
      place = .data
    case "COVARIANCE_START" where place == .data:
      builder?.extend(line)
      place = .covariance
    case "COVARIANCE_STOP" where place == .covariance:
      builder?.closeCovariance(line)
      place = .data
    default:
      switch place {
      case .data: builder?.state(line)
      case .covariance: builder?.covarianceRow(line)
      case .metadata:
        builder?.lineAmongMetadata(line)
      case .header: lost(line)
      }
    }
  }

  mutating func pair(_ line: KVNLine) {
    let keyword = String(decoding: line.keyword, as: UTF8.self)
    switch place {
    case .metadata: builder?.metadata(keyword, line)
    case .covariance: builder?.covarianceKeyword(keyword, line)
    case .data: builder?.fail(line, "oem.line", "\(keyword) stands among the states")
    case .header: header(keyword, line)
    }
  }

  // MARK: Header

  private mutating func header(_ keyword: String, _ line: KVNLine) {
    let value = String(decoding: line.wholeValue, as: UTF8.self)
    if !headerKeys.insert(keyword).inserted {
      depart(line, "oem.duplicate", "\(keyword) is given twice in the header")
    }
    file.header.append(KeywordText(keyword, value))
    switch keyword {
    case "CCSDS_OEM_VERS":
      file.version = value
      if headerKeys.count > 1 {
        depart(line, "oem.order", "CCSDS_OEM_VERS must be the first keyword")
      }
      if !["1.0", "2.0", "3.0"].contains(value) {
        depart(line, "oem.version", "version '\(value)' is not known; 1.0, 2.0 and 3.0 are")
      }
    case "CREATION_DATE":
      if value.isEmpty {
        depart(line, "oem.missing", "CREATION_DATE is empty")
      } else {
        do throws(CCSDSEpoch.Defect) {
          _ = try CCSDSEpoch.parse(line.value, leapSeconds: clock.leapSeconds)
        } catch {
          depart(line, "oem.epoch", "CREATION_DATE: \(MessageText.words(error))")
        }
      }
    case "ORIGINATOR":
      if value.isEmpty { depart(line, "oem.missing", "ORIGINATOR is empty") }
    case "MESSAGE_ID", "CLASSIFICATION": break
    default:
      depart(line, "oem.keyword", "\(keyword) is no keyword of the header")
    }
  }

  /// Says what the header lacks, where its first segment begins.
  private mutating func endHeader(_ line: KVNLine) {
    guard place == .header else { return }
    if !headerKeys.contains("CCSDS_OEM_VERS") {
      fault(
        line, "oem.version", "CCSDS_OEM_VERS is missing in front of the first segment",
        isError: true)
    }
    for keyword in ["CREATION_DATE", "ORIGINATOR"] where !headerKeys.contains(keyword) {
      depart(line, "oem.missing", "\(keyword) is missing in the header")
    }
  }

  /// A line of data that belongs to no segment: said once for the whole file.
  private mutating func lost(_ line: KVNLine) {
    guard lostLine == nil else { return }
    lostLine = line.line
    fault(
      line, "oem.line", "this line stands in front of the first META_START and is passed over",
      isError: true)
  }

  private mutating func depart(_ line: KVNLine, _ code: String, _ message: String) {
    fault(line, code, message, isError: profile == .strictCCSDS)
  }

  private mutating func fault(
    _ line: KVNLine, _ code: String, _ message: String, isError: Bool
  ) {
    // Lines made of XML have their texts elsewhere than in the input.
    let isOfInput = line.span.contains(line.keyword.startIndex)
    let diagnostic = Diagnostic(
      severity: isError ? .error : .warning, line: line.line, column: line.column,
      length: isOfInput
        ? line.span.upperBound - line.keyword.startIndex : line.keyword.count,
      code: code, message: message)
    file.diagnostics.append(diagnostic)
    if isError, headerFailed == nil { headerFailed = diagnostic }
  }

  mutating func say(
    _ severity: Diagnostic.Severity, _ line: Int, _ column: Int, _ length: Int, _ code: String,
    _ message: String
  ) {
    file.diagnostics.append(
      Diagnostic(
        severity: severity, line: line, column: column, length: length, code: code,
        message: message))
  }

  // MARK: Segments

  mutating func finish(endLine: Int) {
    guard var ended = builder else { return }
    builder = nil
    switch place {
    case .metadata:
      ended.fail(endLine, 1, 0, "oem.truncated", "the metadata end without META_STOP")
    case .covariance:
      ended.fail(endLine, 1, 0, "oem.truncated", "the covariances end without COVARIANCE_STOP")
    case .header, .data: break
    }
    place = .data
    ended.finish(into: &file, condemnedBy: headerFailed)
  }

  /// What holds between segments: one time system, and no time that two of an object claim.
  private mutating func checkSegments() {
    var last: [String: OEMSegment] = [:]
    var refused: [Int: Diagnostic] = [:]
    for (index, segment) in file.segments.enumerated() {
      let key = segment.objectID + "\u{0}" + segment.centerName
      if let before = last[key] {
        let end: Epoch = before.usableStop ?? before.stop
        let begin: Epoch = segment.usableStart ?? segment.start
        if begin < end {
          let text =
            "the segment begins before the one of line \(before.line) ends; "
            + "nothing says which of them holds between"
          refused[index] = between(segment.line, "oem.overlap", text)
        }
      }
      last[key] = segment
      if let first = file.segments.first, segment.timeScale != first.timeScale {
        refused[index] = between(
          segment.line, "oem.time-system",
          "the time system differs from that of the segment of line \(first.line); "
            + "a message has one")
      }
    }
    guard profile == .strictCCSDS, !refused.isEmpty else { return }
    for (index, segment) in file.segments.enumerated() {
      guard let cause = refused[index] else { continue }
      file.refusals.append(
        OEMFile.Refusal(
          line: segment.line, span: segment.span, stateCount: segment.states.count, cause: cause))
    }
    file.segments = file.segments.enumerated().filter { refused[$0.offset] == nil }.map(\.element)
    file.refusals.sort { $0.line < $1.line }
  }

  private mutating func between(_ line: Int, _ code: String, _ message: String) -> Diagnostic {
    let isError = profile == .strictCCSDS
    let diagnostic = Diagnostic(
      severity: isError ? .error : .warning, line: line, column: 1, length: 0, code: code,
      message: message)
    file.diagnostics.append(diagnostic)
    return diagnostic
  }
}
