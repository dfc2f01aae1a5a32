// SPDX-License-Identifier: Apache-2.0

/// Reads ephemerides in the text format of STK (`.e`): positions and velocities in time order.
public enum STKEphemerisReader {
  /// What a file held.
  public struct Contents: Sendable {
    /// Stretches between the boundaries that the file marks.
    public var segments: [OEMSegment] = []
    /// All there was to say; an error means that the file was refused.
    public var diagnostics: [Diagnostic] = []

    package init() {}
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file; not compressed.
  ///   - leapSeconds: the leap seconds for the epoch, which is in UTC.
  /// - Returns: segments in SI units; none where a line of data cannot be read.
  public static func read(_ bytes: [UInt8], leapSeconds: LeapSeconds = .builtin) -> Contents {
    var parser = STKParser(bytes: bytes, leapSeconds: leapSeconds)
    parser.read()
    return parser.contents
  }
}

/// Walks through the lines of an STK ephemeris.
private struct STKParser {
  private enum Place {
    case header, boundaries, data, after
  }

  private static let frames: [String: FrameID] = [
    "icrf": .gcrf, "j2000": .eme2000, "fixed": .itrf, "temeofdate": .teme, "trueofdate": .tod,
    "meanofdate": .mod, "itrf": .itrf,
  ]

  let bytes: [UInt8]
  let leapSeconds: LeapSeconds
  var contents = STKEphemerisReader.Contents()
  private var place = Place.header
  private var keywords: [String: PlacedText] = [:]
  private var boundaries: [Double] = []
  private var states: [(time: Double, state: OEMState)] = []
  private var origin: Epoch?
  private var shift = 0
  private var fault: Diagnostic?
  private var objectName = ""
  private var objectID = ""

  init(bytes: [UInt8], leapSeconds: LeapSeconds) {
    self.bytes = bytes
    self.leapSeconds = leapSeconds
  }

  mutating func read() {
    var scanner = LineScanner(bytes.span)
    var number = 1
    while fault == nil, place != .after, let line = scanner.next(bytes.span) {
      number = line.number
      if line.isEmpty { continue }
      if bytes[line.start] == ByteText.hash {
        comment(bytes[line.start + 1..<line.end])
        continue
      }
      take(bytes[line.start..<line.end], line)
    }
    if fault == nil, place != .after {
      fail(number, 1, "stk.truncated", "the file ends without END Ephemeris")
    }
    if fault == nil { finish(number) }
  }

  private mutating func fail(_ line: Int, _ column: Int, _ code: String, _ message: String) {
    let diagnostic = Diagnostic(
      severity: .error, line: line, column: column, code: code, message: message)
    contents.diagnostics.append(diagnostic)
    if fault == nil { fault = diagnostic }
  }

  private mutating func take(_ text: ArraySlice<UInt8>, _ line: TextLine) {
    let words = MessageText.tokens(text)
    guard let first = words.first else { return }
    let keyword = String(decoding: first, as: UTF8.self).lowercased()
    let second = words.count > 1 ? String(decoding: words[1], as: UTF8.self).lowercased() : ""
    switch keyword {
    case "begin": place = second == "segmentboundarytimes" ? .boundaries : place
    case "end":
      if place == .boundaries {
        place = .header
      } else if second == "ephemeris" {
        place = .after
      }
    case "ephemeristimeposvel": beginData(line.number)
    case _ where keyword.hasPrefix("ephemeris") && place == .header:
      fail(
        line.number, line.column(of: line.start), "stk.data",
        "\(String(decoding: first, as: UTF8.self)) is not read; EphemerisTimePosVel is")
    default:
      switch place {
      case .boundaries:
        if let time = try? DecimalText.double(first) { boundaries.append(time) }
      case .data: state(words, line)
      case .header, .after:
        let value = ByteText.trimmed(text[first.endIndex...])
        keywords[keyword] = PlacedText(
          text: value, line: line.number, column: line.column(of: value.startIndex))
      }
    }
  }

  /// The format has no place for the object; our own files name it in comments.
  private mutating func comment(_ text: ArraySlice<UInt8>) {
    let words = String(decoding: ByteText.trimmed(text), as: UTF8.self)
    if words.hasPrefix("Object name: ") { objectName = String(words.dropFirst(13)) }
    if words.hasPrefix("Object id: ") { objectID = String(words.dropFirst(11)) }
  }

  private mutating func beginData(_ line: Int) {
    place = .data
    if let unit = keywords["distanceunit"] {
      switch unit.string.lowercased() {
      case "meters": shift = 0
      case "kilometers": shift = 3
      default:
        return fail(
          unit.line, unit.column, "stk.unit", "the unit is neither Meters nor Kilometers")
      }
    }
    guard let text = keywords["scenarioepoch"] else {
      return fail(line, 1, "stk.epoch", "ScenarioEpoch is missing in front of the data")
    }
    origin = epoch(text.text)
    if origin == nil {
      fail(
        text.line, text.column, "stk.epoch",
        "ScenarioEpoch is not of the form 21 Nov 2026 12:00:00.000")
    }
  }

  /// `21 Nov 2026 12:00:00.000000`.
  private func epoch(_ text: ArraySlice<UInt8>) -> Epoch? {
    let words = MessageText.tokens(text).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 4, let day = Int(words[0]), day > 0, day < 32,
      let month = STKMonths.names.firstIndex(where: {
        $0.lowercased() == words[1].prefix(3).lowercased()
      }), words[2].utf8.count == 4
    else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let written = "\(words[2])-\(two(month + 1))-\(two(day))T\(words[3])"
    return try? CCSDSEpoch.parse(Array(written.utf8)[...], leapSeconds: leapSeconds)
  }

  private mutating func state(_ words: [ArraySlice<UInt8>], _ line: TextLine) {
    guard let origin else { return }
    guard words.count == 7 else {
      return fail(
        line.number, line.column(of: line.start), "stk.fields",
        "a state has a time and 6 numbers, this line has \(words.count) fields")
    }
    var values: [Double] = []
    for (index, word) in words.enumerated() {
      guard let value = try? DecimalText.double(word, shift: index == 0 ? 0 : shift),
        value.magnitude < 1e15
      else {
        return fail(
          line.number, line.column(of: word.startIndex), "stk.number", "this is no finite number")
      }
      values.append(value)
    }
    // A boundary has two states at one time: before and after.
    if let last = states.last, values[0] < last.time {
      return fail(
        line.number, line.column(of: line.start), "stk.order", "the time is before the last one")
    }
    let position = Vector3(values[1], values[2], values[3])
    guard position != .zero else {
      return fail(
        line.number, line.column(of: line.start), "stk.zero-position", "the position is zero")
    }
    states.append(
      (
        values[0],
        OEMState(
          epoch: origin.advanced(bySeconds: values[0]), position: position,
          velocity: Vector3(values[4], values[5], values[6]), line: line.number)
      ))
  }

  private mutating func finish(_ line: Int) {
    guard !states.isEmpty else { return fail(line, 1, "stk.empty", "the file has no states") }
    var runs: [[OEMState]] = [[]]
    for (index, (time, state)) in states.enumerated() {
      let isSecond = index > 0 && states[index - 1].time == time
      if isSecond, !boundaries.contains(time) {
        return fail(state.line, 1, "stk.order", "the time is that of the line before")
      }
      if isSecond { runs.append([]) }
      runs[runs.count - 1].append(state)
    }
    let system = keywords["coordinatesystem"]?.string ?? "Fixed"
    let center = keywords["centralbody"]?.string ?? "Earth"
    let samples = keywords["interpolationsamplesm1"].flatMap { DecimalText.integer($0.text) }
    let isHermite = keywords["interpolationmethod"]?.string.lowercased() == "hermite"
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      var segment = OEMSegment(start: first.epoch, stop: last.epoch, line: first.line, span: 0..<0)
      segment.objectName = objectName
      segment.objectID = objectID
      segment.centerName = center.uppercased()
      segment.frame = center.lowercased() == "earth" ? Self.frames[system.lowercased()] : nil
      segment.frameName = segment.frame.map { MessageText.name(of: $0) } ?? system
      segment.interpolation = isHermite ? "HERMITE" : "LAGRANGE"
      let degree = samples.map { isHermite ? 2 * min($0, 40) + 1 : $0 } ?? (isHermite ? 7 : 5)
      segment.interpolationDegree = max(1, min(degree, 99))
      segment.states = run
      contents.segments.append(segment)
    }
  }
}
