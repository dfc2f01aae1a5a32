// SPDX-License-Identifier: Apache-2.0

/// Collects the fields of one orbit parameter message, in either notation.
struct OPMBuilder {
  /// The unit of each number, and the power of ten from it to ours.
  private static let numbers: [String: (unit: String, shift: Int)] = {
    var table: [String: (unit: String, shift: Int)] = [
      "X": ("km", 3), "Y": ("km", 3), "Z": ("km", 3), "X_DOT": ("km/s", 3), "Y_DOT": ("km/s", 3),
      "Z_DOT": ("km/s", 3), "SEMI_MAJOR_AXIS": ("km", 0), "ECCENTRICITY": ("", 0),
      "GM": ("km**3/s**2", 0), "MASS": ("kg", 0), "SOLAR_RAD_AREA": ("m**2", 0),
      "SOLAR_RAD_COEFF": ("", 0), "DRAG_AREA": ("m**2", 0), "DRAG_COEFF": ("", 0),
      "MAN_DURATION": ("s", 0), "MAN_DELTA_MASS": ("kg", 0), "MAN_DV_1": ("km/s", 3),
      "MAN_DV_2": ("km/s", 3), "MAN_DV_3": ("km/s", 3),
    ]
    for angle in [
      "INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER", "TRUE_ANOMALY", "MEAN_ANOMALY",
    ] {
      table[angle] = ("deg", 0)
    }
    for keyword in MessageText.covarianceKeywords {
      let dots = keyword.split(separator: "_").filter { $0 == "DOT" }.count
      table[keyword] = (["km**2", "km**2/s", "km**2/s**2"][min(dots, 2)], 6)
    }
    return table
  }()

  private static let header: Set<String> = [
    "CCSDS_OPM_VERS", "CREATION_DATE", "ORIGINATOR", "MESSAGE_ID", "CLASSIFICATION",
  ]
  private static let metadata: Set<String> = [
    "OBJECT_NAME", "OBJECT_ID", "CENTER_NAME", "REF_FRAME", "REF_FRAME_EPOCH", "TIME_SYSTEM",
  ]

  private let profile: ReadingProfile
  private var clock: MessageClock
  private let line: Int
  private var fields: [String: MessageField] = [:]
  private var values: [String: Double] = [:]
  private var maneuvers: [[String: MessageField]] = []
  private var maneuverValues: [[String: Double]] = []
  private var maneuverComments: [[String]] = []
  private var pending: [String] = []
  private var message: OPMMessage
  private var diagnostics: [Diagnostic] = []
  private var cause: Diagnostic?

  init(profile: ReadingProfile, clock: MessageClock, line: Int) {
    self.profile = profile
    self.clock = clock
    self.line = line
    message = OPMMessage(epoch: .j2000, position: .zero, velocity: .zero, line: line)
  }

  mutating func comment(_ text: String) { pending.append(text) }

  /// A section of XML begins.
  mutating func open(_ name: String) {
    if name == "maneuverParameters" { beginManeuver() }
  }

  private mutating func beginManeuver() {
    maneuvers.append([:])
    maneuverValues.append([:])
    maneuverComments.append([])
  }

  // MARK: Fields

  mutating func take(_ field: MessageField) {
    let keyword = field.keyword
    if keyword.hasPrefix("MAN_") { return maneuver(field) }
    place(keyword)
    if keyword.hasPrefix("USER_DEFINED_") {
      message.other.append(KeywordText(keyword, field.value.string))
      return
    }
    if let before = fields.updateValue(field, forKey: keyword) {
      return fail(
        field.value, "opm.duplicate", "\(keyword) is given twice, first in line \(before.line)")
    }
    if let value = number(field) { values[keyword] = value }
    let isKnown =
      Self.numbers[keyword] != nil || Self.header.contains(keyword)
      || Self.metadata.contains(keyword) || keyword == "EPOCH" || keyword == "COV_REF_FRAME"
    if !isKnown {
      message.other.append(KeywordText(keyword, field.value.string))
      depart(field.value, "opm.keyword", "\(keyword) is no keyword of an OPM; kept as text")
    }
  }

  /// Gives the comments read so far to the section that a keyword belongs to.
  private mutating func place(_ keyword: String) {
    guard !pending.isEmpty else { return }
    let section: OPMMessage.Section
    switch keyword {
    case _ where Self.header.contains(keyword): section = .header
    case _ where Self.metadata.contains(keyword): section = .metadata
    case "EPOCH", "X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT": section = .state
    case "MASS", "SOLAR_RAD_AREA", "SOLAR_RAD_COEFF", "DRAG_AREA", "DRAG_COEFF":
      section = .spacecraft
    case _ where keyword.hasPrefix("C") && keyword.contains("_") && keyword != "CENTER_NAME":
      section = .covariance
    case _ where Self.numbers[keyword] != nil: section = .elements
    default: section = .user
    }
    message.comments[section, default: []] += pending
    pending = []
  }

  private mutating func maneuver(_ field: MessageField) {
    if field.keyword == "MAN_EPOCH_IGNITION", maneuvers.last?.isEmpty != true { beginManeuver() }
    guard !maneuvers.isEmpty else {
      return fail(
        field.value, "opm.order", "\(field.keyword) stands in front of MAN_EPOCH_IGNITION")
    }
    let last: Int = maneuvers.count - 1
    maneuverComments[last] += pending
    pending = []
    if maneuvers[last].updateValue(field, forKey: field.keyword) != nil {
      return fail(
        field.value, "opm.duplicate", "\(field.keyword) is given twice in one manoeuvre")
    }
    if let value = number(field) { maneuverValues[last][field.keyword] = value }
  }

  private mutating func number(_ field: MessageField) -> Double? {
    guard let (unit, shift) = Self.numbers[field.keyword] else { return nil }
    if let given = field.unit, given.lowercased() != unit, !(unit.isEmpty && given == "n/a") {
      fail(
        field.value, "opm.unit",
        "\(field.keyword) is given in '\(given)', which is not its unit"
          + (unit.isEmpty ? "" : ", \(unit)"))
      return nil
    }
    do throws(DecimalText.Defect) {
      return try DecimalText.double(field.value.text, shift: shift)
    } catch {
      fail(field.value, "opm.number", "\(field.keyword): \(MessageText.words(error))")
      return nil
    }
  }

  // MARK: End

  /// Makes the message of the fields, or refuses it.
  mutating func finish(into file: inout OPMFile) {
    if !pending.isEmpty { message.comments[.user, default: []] += pending }
    texts()
    state()
    elements()
    spacecraft()
    covariance()
    for index in maneuvers.indices { finishManeuver(index) }
    file.diagnostics += diagnostics
    if let cause {
      file.refusals.append(OPMFile.Refusal(line: line, cause: cause))
    } else {
      file.messages.append(message)
    }
  }

  private mutating func texts() {
    message.version = text("CCSDS_OPM_VERS", isNeeded: true)
    if !message.version.isEmpty, !["1.0", "2.0", "3.0"].contains(message.version),
      let field = fields["CCSDS_OPM_VERS"]
    {
      depart(
        field.value, "opm.version",
        "version '\(message.version)' is not known; 1.0, 2.0 and 3.0 are")
    }
    message.creationDate = text("CREATION_DATE", isNeeded: false)
    message.originator = text("ORIGINATOR", isNeeded: false)
    message.messageID = fields["MESSAGE_ID"]?.value.string
    message.objectName = text("OBJECT_NAME", isNeeded: false)
    message.objectID = text("OBJECT_ID", isNeeded: false)
    message.centerName = text("CENTER_NAME", isNeeded: true)
    message.frameName = text("REF_FRAME", isNeeded: true)
    message.frame = MessageText.frame(message.frameName, center: message.centerName)
    let system = text("TIME_SYSTEM", isNeeded: true)
    var scale = MessageText.timeScale(system)
    if scale == .ut1, clock.earth == nil { scale = nil }
    if scale == nil, !system.isEmpty, let field = fields["TIME_SYSTEM"] {
      fail(
        field.value, "opm.time-system",
        "time system '\(system)' cannot be read; UTC, TAI, TT, TDB and GPS can, "
          + "UT1 where Earth orientation is given")
    }
    message.timeScale = scale ?? .utc
    clock.scale = message.timeScale
    message.frameEpoch = fields["REF_FRAME_EPOCH"].flatMap { epoch($0) }
  }

  private mutating func state() {
    if let field = fields["EPOCH"] {
      message.epoch = epoch(field) ?? .j2000
    } else {
      missing("EPOCH")
    }
    message.position = Vector3(need("X"), need("Y"), need("Z"))
    message.velocity = Vector3(need("X_DOT"), need("Y_DOT"), need("Z_DOT"))
    guard cause == nil, let field = fields["X"] else { return }
    if message.position == .zero {
      fail(field.value, "opm.zero-position", "the position is zero")
    } else if message.position.norm > 1e15 || message.velocity.norm > 3e8 {
      fail(field.value, "opm.range", "the state is out of all proportion; is it km?")
    }
  }

  private mutating func elements() {
    let common = [
      "SEMI_MAJOR_AXIS", "ECCENTRICITY", "INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER",
    ]
    let anomalies = ["TRUE_ANOMALY", "MEAN_ANOMALY"].filter { fields[$0] != nil }
    guard let first = (common + anomalies + ["GM"]).compactMap({ fields[$0] }).first else { return }
    if anomalies.count != 1 {
      return fail(
        first.value, "opm.elements",
        anomalies.isEmpty
          ? "the elements have neither TRUE_ANOMALY nor MEAN_ANOMALY"
          : "the elements have both TRUE_ANOMALY and MEAN_ANOMALY")
    }
    message.elements = OPMElements(
      semimajorAxisKilometers: need(common[0]), eccentricity: need(common[1]),
      inclinationDegrees: need(common[2]), raanDegrees: need(common[3]),
      argumentOfPerigeeDegrees: need(common[4]), anomalyDegrees: need(anomalies[0]),
      isMeanAnomaly: anomalies[0] == "MEAN_ANOMALY", gravitationalParameterKilometers: need("GM"))
  }

  private mutating func spacecraft() {
    message.mass = values["MASS"]
    message.radiationArea = values["SOLAR_RAD_AREA"]
    message.radiationCoefficient = values["SOLAR_RAD_COEFF"]
    message.dragArea = values["DRAG_AREA"]
    message.dragCoefficient = values["DRAG_COEFF"]
    for keyword in ["MASS", "SOLAR_RAD_AREA", "SOLAR_RAD_COEFF", "DRAG_AREA", "DRAG_COEFF"] {
      guard let value = values[keyword], value < 0, let field = fields[keyword] else { continue }
      fail(field.value, "opm.range", "\(keyword) is negative")
    }
  }

  private mutating func covariance() {
    let given = MessageText.covarianceKeywords.compactMap { fields[$0] }
    guard let first = given.first else { return }
    let lower = MessageText.covarianceKeywords.map { need($0) }
    guard cause == nil else { return }
    message.covariance = OEMCovariance(
      epoch: message.epoch, frameName: fields["COV_REF_FRAME"]?.value.string,
      lowerTriangle: lower, line: first.line)
  }

  private mutating func finishManeuver(_ index: Int) {
    let own = maneuvers[index]
    guard let ignition = own["MAN_EPOCH_IGNITION"] else {
      return say(.error, line, 1, 0, "opm.maneuver", "a manoeuvre has no MAN_EPOCH_IGNITION")
    }
    let values = maneuverValues[index]
    for keyword in [
      "MAN_DURATION", "MAN_DELTA_MASS", "MAN_REF_FRAME", "MAN_DV_1", "MAN_DV_2", "MAN_DV_3",
    ] where own[keyword] == nil {
      fail(ignition.value, "opm.maneuver", "\(keyword) of this manoeuvre is missing")
    }
    if let field = own["MAN_DURATION"], let value = values["MAN_DURATION"], value < 0 {
      fail(field.value, "opm.range", "MAN_DURATION is negative")
    }
    if let field = own["MAN_DELTA_MASS"], let value = values["MAN_DELTA_MASS"], value > 0 {
      depart(field.value, "opm.range", "MAN_DELTA_MASS is positive; a manoeuvre spends mass")
    }
    guard let epoch = epoch(ignition) else { return }
    message.maneuvers.append(
      OPMManeuver(
        ignition: epoch, duration: values["MAN_DURATION"] ?? 0,
        massChange: values["MAN_DELTA_MASS"] ?? 0,
        frameName: own["MAN_REF_FRAME"]?.value.string ?? "",
        velocityChange: Vector3(
          values["MAN_DV_1"] ?? 0, values["MAN_DV_2"] ?? 0, values["MAN_DV_3"] ?? 0),
        comments: maneuverComments[index]))
  }

  // MARK: Values

  private mutating func text(_ keyword: String, isNeeded: Bool) -> String {
    if let field = fields[keyword], !field.value.text.isEmpty { return field.value.string }
    let what = fields[keyword] == nil ? "missing" : "empty"
    let place = fields[keyword].map { ($0.line, $0.column) } ?? (line, 1)
    say(
      isNeeded || profile == .strictCCSDS ? .error : .warning, place.0, place.1, 0, "opm.missing",
      isNeeded
        ? "\(keyword) is \(what); the message cannot be read without it" : "\(keyword) is \(what)")
    return ""
  }

  private mutating func need(_ keyword: String) -> Double {
    if fields[keyword] == nil { missing(keyword) }
    return values[keyword] ?? 0
  }

  private mutating func missing(_ keyword: String) {
    say(
      .error, line, 1, 0, "opm.missing",
      "\(keyword) is missing; the message cannot be read without it")
  }

  private mutating func epoch(_ field: MessageField) -> Epoch? {
    do throws(CCSDSEpoch.Defect) {
      return try clock.epoch(field.value.text)
    } catch {
      fail(field.value, "opm.epoch", "\(field.keyword): \(MessageText.words(error))")
      return nil
    }
  }

  // MARK: Words

  mutating func fail(_ place: PlacedText, _ code: String, _ message: String) {
    say(.error, place.line, place.column, place.text.count, code, message)
  }

  private mutating func depart(_ place: PlacedText, _ code: String, _ message: String) {
    say(
      profile == .strictCCSDS ? .error : .warning, place.line, place.column, place.text.count, code,
      message)
  }

  private mutating func say(
    _ severity: Diagnostic.Severity, _ line: Int, _ column: Int, _ length: Int, _ code: String,
    _ message: String
  ) {
    let diagnostic = Diagnostic(
      severity: severity, line: line, column: column, length: length, code: code, message: message)
    diagnostics.append(diagnostic)
    if severity == .error, cause == nil { cause = diagnostic }
  }
}
