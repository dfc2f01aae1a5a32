// SPDX-License-Identifier: Apache-2.0

/// Reads precise orbits in SP3, versions a to d.
///
/// A record that cannot be read is refused alone, with its place; a satellite that is absent at an
/// epoch (a position of zero) has no record there.
public enum SP3Reader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file; not compressed.
  ///   - leapSeconds: the leap seconds for epochs in UTC.
  /// - Returns: satellites with their states; an error in line 1 where this is no SP3.
  public static func read(_ bytes: [UInt8], leapSeconds: LeapSeconds = .builtin) -> SP3File {
    var parser = SP3Parser(bytes: bytes, leapSeconds: leapSeconds)
    parser.read()
    return parser.file
  }
}

/// Walks through the lines of an SP3 file.
private struct SP3Parser {
  /// So many refused lines are told one by one.
  private static let mostErrors = 20

  let bytes: [UInt8]
  let leapSeconds: LeapSeconds
  var file = SP3File()
  private var places: [String: Int] = [:]
  private var epoch: Epoch?
  private var epochs = 0
  private var systemIsKnown = true
  private var errors = 0
  private var hasEnded = false
  private var systemLines = 0
  /// The length of the line at work and of the first: no diagnostic points beyond them.
  private var length = 0
  private var firstLength = 0

  init(bytes: [UInt8], leapSeconds: LeapSeconds) {
    self.bytes = bytes
    self.leapSeconds = leapSeconds
  }

  mutating func read() {
    var scanner = LineScanner(bytes.span)
    var number = 0
    while let line = scanner.next(bytes.span) {
      number = line.number
      if line.isEmpty { continue }
      // Columns count from the start of the line, blanks and all.
      let text = bytes[line.lineStart..<line.end]
      length = text.count
      if firstLength == 0 { firstLength = length }
      if number == 1 || epochs == 0 && file.coordinateSystem.isEmpty {
        guard first(text, number) else { return }
        continue
      }
      take(text, number)
      if hasEnded { break }
    }
    finish(number)
  }

  private func column(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> ArraySlice<UInt8> {
    let low = min(text.startIndex + range.lowerBound, text.endIndex)
    let high = min(text.startIndex + range.upperBound, text.endIndex)
    return ByteText.trimmed(text[low..<high])
  }

  private func word(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: column(text, range), as: UTF8.self)
  }

  private mutating func say(
    _ severity: Diagnostic.Severity, _ line: Int, _ column: Int, _ code: String, _ message: String
  ) {
    if severity == .error {
      errors += 1
      if errors > Self.mostErrors { return }
    }
    file.diagnostics.append(
      Diagnostic(
        severity: severity, line: line, column: max(1, min(column, length + 1)), code: code,
        message: message))
  }

  // MARK: Header

  private mutating func first(_ text: ArraySlice<UInt8>, _ line: Int) -> Bool {
    let start = text.startIndex
    let letter: UInt8 = text.count > 2 ? text[start + 1] | 0x20 : 0
    let kind: UInt8 = text.count > 2 ? text[start + 2] : 0
    guard text.first == ByteText.hash, letter >= 0x61, letter <= 0x64, kind == 0x50 || kind == 0x56
    else {
      say(.error, line, 1, "sp3.header", "the file does not begin with #a, #b, #c or #d and P or V")
      return false
    }
    file.version = Character(UnicodeScalar(letter))
    file.hasVelocities = kind == 0x56
    file.epochCount = DecimalText.integer(column(text, 32..<39)) ?? 0
    file.coordinateSystem = word(text, 46..<51)
    file.orbitType = word(text, 52..<55)
    file.agency = word(text, 56..<60)
    file.frame = Self.frame(file.coordinateSystem)
    if file.coordinateSystem.isEmpty { file.coordinateSystem = "?" }
    if file.frame == nil {
      say(
        .warning, line, 47, "sp3.frame",
        "coordinate system '\(file.coordinateSystem)' is not known; ITRF, IGS, IGb, ITR, SLR, WGS, "
          + "PZ, GTRF, ECEF and ECF are fixed to the Earth")
    }
    return true
  }

  /// The frames of SP3 are fixed to the Earth; their realisations differ by centimetres.
  private static func frame(_ name: String) -> FrameID? {
    let upper = name.uppercased()
    let known = ["IGS", "IGB", "IGC", "ITR", "SLR", "WGS", "PZ", "GTRF", "ECEF", "ECF", "CGCS"]
    return known.contains { upper.hasPrefix($0) } ? .itrf : nil
  }

  private mutating func take(_ text: ArraySlice<UInt8>, _ line: Int) {
    let start = text.startIndex
    let second: UInt8 = text.count > 1 ? text[start + 1] : 0
    switch text[start] {
    case ByteText.hash:
      if second == ByteText.hash,
        let step = try? DecimalText.double(column(text, 24..<38)), step >= 0, step < 1e6
      {
        file.interval = step
      }
    case ByteText.plus:
      if second == ByteText.plus { return }
      var at = 9
      while at + 3 <= text.count {
        let id = Self.id(text[(start + at)..<(start + at + 3)])
        if let id, places[id] == nil {
          places[id] = file.satellites.count
          file.satellites.append(SP3File.Satellite(id: id))
        }
        at += 3
      }
    case 0x25:
      if second == 0x63 {
        systemLines += 1
        if systemLines == 1 { system(word(text, 9..<12), line) }
      }
    case ByteText.slash:
      file.comments.append(word(text, 2..<max(2, text.count)))
    case 0x2A: epochLine(text, line)
    case 0x50: position(text, line)
    case 0x56: velocity(text, line)
    case 0x45:
      if ByteText.matches(bytes.span, at: start, "EOF") { hasEnded = true }
    default:
      say(.error, line, 1, "sp3.line", "a line begins with none of the marks of SP3")
    }
  }

  private mutating func system(_ name: String, _ line: Int) {
    switch name {
    // Before version c there was no field: GPS time.
    case "GPS", "ccc", "", "GAL", "QZS", "IRN": file.timeScale = .gps
    case "UTC": file.timeScale = .utc
    case "TAI": file.timeScale = .tai
    case "BDT", "BDS": file.timeScale = .bdt
    case "GLO":
      // "GLONASS UTC time system": UTC without the three hours of Moscow.
      file.timeScale = .utc
      say(.note, line, 10, "sp3.time-system", "GLO is read as UTC")
    default:
      systemIsKnown = false
      say(
        .error, line, 10, "sp3.time-system",
        "time system '\(name)' is not known; GPS, GAL, QZS, IRN, BDT, GLO, TAI and UTC are")
    }
  }

  /// A satellite's name with its system; nil for the zeros that fill a line.
  private static func id(_ text: ArraySlice<UInt8>) -> String? {
    guard text.count == 3 else { return nil }
    var letter = text[text.startIndex]
    if ByteText.isBlank(letter) { letter = 0x47 }
    guard ByteText.isLetter(letter) else { return nil }
    guard let number = DecimalText.integer(ByteText.trimmed(text.dropFirst())), number > 0 else {
      return nil
    }
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return String(Character(UnicodeScalar(letter))) + digits
  }

  // MARK: Data

  private mutating func epochLine(_ text: ArraySlice<UInt8>, _ line: Int) {
    epochs += 1
    epoch = nil
    guard systemIsKnown else { return }
    let words = MessageText.tokens(text.dropFirst())
    guard words.count >= 6, let epoch = time(words) else {
      return say(.error, line, 4, "sp3.epoch", "the epoch is no date and time of day")
    }
    self.epoch = epoch
  }

  /// `YYYY MM DD hh mm ss.ssssssss`.
  private func time(_ words: [ArraySlice<UInt8>]) -> Epoch? {
    let fields = words.prefix(5).compactMap { DecimalText.integer($0) }
    guard fields.count == 5, fields[0] >= 1900, fields[0] <= 9999,
      fields.dropFirst().allSatisfy({ $0 >= 0 && $0 < 100 })
    else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var seconds = String(decoding: words[5], as: UTF8.self)
    if seconds.first(where: { $0 == "." }) == nil { seconds += ".0" }
    if seconds.hasSuffix(".") { seconds += "0" }
    if seconds.prefix(while: { $0 != "." }).count == 1 { seconds = "0" + seconds }
    let text =
      "\(fields[0])-\(two(fields[1]))-\(two(fields[2]))"
      + "T\(two(fields[3])):\(two(fields[4])):\(seconds)"
    return try? CCSDSEpoch.parse(
      Array(text.utf8)[...], scale: file.timeScale, leapSeconds: leapSeconds)
  }

  /// Three numbers and a clock from column 5, 14 columns each.
  private mutating func numbers(
    _ text: ArraySlice<UInt8>, _ line: Int, shift: Int, limit: Double
  ) -> Vector3? {
    var values: [Double] = []
    for index in 0..<3 {
      let first: Int = 4 + 14 * index
      guard let value = try? DecimalText.double(column(text, first..<(first + 14)), shift: shift),
        value.magnitude < limit
      else {
        say(.error, line, first + 1, "sp3.number", "this is no number in 14 columns")
        return nil
      }
      values.append(value)
    }
    return Vector3(values[0], values[1], values[2])
  }

  private mutating func place(_ text: ArraySlice<UInt8>, _ line: Int) -> Int? {
    guard let id = Self.id(text.dropFirst().prefix(3)) else {
      say(.error, line, 2, "sp3.satellite", "this is no satellite such as G01")
      return nil
    }
    if let place = places[id] { return place }
    say(.warning, line, 2, "sp3.satellite", "\(id) is not in the list of the header")
    places[id] = file.satellites.count
    file.satellites.append(SP3File.Satellite(id: id))
    return file.satellites.count - 1
  }

  private mutating func position(_ text: ArraySlice<UInt8>, _ line: Int) {
    guard let epoch, let place = place(text, line),
      let position = numbers(text, line, shift: 3, limit: 1e15)
    else { return }
    // Absent at this epoch.
    if position == .zero { return }
    if let last = file.satellites[place].records.last, last.epoch >= epoch {
      return say(
        .error, line, 1, "sp3.order",
        "the epoch is not after that of line \(last.line) for \(file.satellites[place].id)")
    }
    var clock: Double?
    if let value = try? DecimalText.double(column(text, 46..<60), shift: -6),
      value.magnitude < 0.999_998
    {
      clock = value
    }
    file.satellites[place].records.append(
      SP3File.Record(epoch: epoch, position: position, clock: clock, line: line))
  }

  private mutating func velocity(_ text: ArraySlice<UInt8>, _ line: Int) {
    guard let epoch, let place = place(text, line) else { return }
    let last = file.satellites[place].records.count - 1
    // The position was absent or refused.
    guard last >= 0, file.satellites[place].records[last].epoch == epoch else { return }
    // Decimetres a second.
    guard let velocity = numbers(text, line, shift: -1, limit: 3e8) else {
      file.satellites[place].records.removeLast()
      return
    }
    if velocity != .zero { file.satellites[place].records[last].velocity = velocity }
  }

  // MARK: End

  private mutating func finish(_ line: Int) {
    let end = max(1, line)
    if line == 0 { return say(.error, 1, 1, "sp3.empty", "the file is empty") }
    if !hasEnded { say(.warning, end, 1, "sp3.truncated", "the file ends without EOF") }
    length = firstLength
    if epochs != file.epochCount {
      say(
        .warning, 1, 33, "sp3.count",
        "the header announces \(file.epochCount) epochs, the file has \(epochs)")
    }
    if errors > Self.mostErrors {
      file.diagnostics.append(
        Diagnostic(
          severity: .error, line: end, column: 1, code: "sp3.more",
          message: "\(errors - Self.mostErrors) more lines are bad"))
    }
    length = 0
    if file.stateCount == 0, errors == 0 {
      say(.error, end, 1, "sp3.empty", "the file has no states")
    }
  }
}
