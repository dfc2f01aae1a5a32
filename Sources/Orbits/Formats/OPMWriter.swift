// SPDX-License-Identifier: Apache-2.0

/// Writes orbit parameter messages (CCSDS 502.0-B-3, 3) in keyword = value notation or XML.
///
/// The same message gives the same bytes. Numbers are the shortest decimals that read back
/// unchanged, so that no digit of a message read is lost; units stand beside them.
public struct OPMWriter: Sendable {
  /// The notation written.
  public var notation: MessageNotation
  /// The steps of UTC.
  public var leapSeconds: LeapSeconds
  /// The Earth's orientation, for messages in UT1.
  public var earth: EarthOrientation?

  /// Makes a writer.
  public init(
    _ notation: MessageNotation, leapSeconds: LeapSeconds = .builtin,
    earth: EarthOrientation? = nil
  ) {
    self.notation = notation
    self.leapSeconds = leapSeconds
    self.earth = earth
  }

  /// The text of a message.
  /// - Throws: ``MessageWritingFailure`` for the first value the notation cannot carry.
  public func text(_ message: OPMMessage) throws(MessageWritingFailure) -> String {
    var out = MessageOutput(
      notation, clock: MessageClock(message.timeScale, leapSeconds: leapSeconds, earth: earth))
    try out.begin("opm", version: message.version.isEmpty ? "3.0" : message.version)
    try header(message, &out)
    out.open("body")
    out.open("segment")
    try metadata(message, &out)
    out.open("data")
    try state(message, &out)
    try elements(message, &out)
    try spacecraft(message, &out)
    try covariance(message, &out)
    for maneuver in message.maneuvers { try self.maneuver(maneuver, &out) }
    try user(message, &out)
    out.close("data")
    out.close("segment")
    out.close("body")
    out.end("opm")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func header(
    _ message: OPMMessage, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    out.open("header")
    try out.comments(message.comments[.header] ?? [])
    try out.field("CREATION_DATE", message.creationDate)
    try out.field("ORIGINATOR", message.originator)
    try out.field("MESSAGE_ID", message.messageID)
    out.close("header")
  }

  private func metadata(
    _ message: OPMMessage, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    out.blank()
    out.open("metadata")
    try out.comments(message.comments[.metadata] ?? [])
    try out.field("OBJECT_NAME", message.objectName)
    try out.field("OBJECT_ID", message.objectID)
    try out.field("CENTER_NAME", message.centerName)
    try out.field("REF_FRAME", message.frameName)
    try out.epoch("REF_FRAME_EPOCH", message.frameEpoch)
    try out.field("TIME_SYSTEM", message.timeScale.rawValue.uppercased())
    out.close("metadata")
  }

  private func state(
    _ message: OPMMessage, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    out.blank()
    out.open("stateVector")
    try out.comments(message.comments[.state] ?? [])
    try out.epoch("EPOCH", message.epoch)
    let (r, v) = (message.position, message.velocity)
    for (keyword, value) in [("X", r.x), ("Y", r.y), ("Z", r.z)] {
      try out.number(keyword, value, shift: -3, unit: "km")
    }
    for (keyword, value) in [("X_DOT", v.x), ("Y_DOT", v.y), ("Z_DOT", v.z)] {
      try out.number(keyword, value, shift: -3, unit: "km/s")
    }
    out.close("stateVector")
  }

  private func elements(
    _ message: OPMMessage, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    guard let elements = message.elements else { return }
    out.blank()
    out.open("keplerianElements")
    try out.comments(message.comments[.elements] ?? [])
    try out.number("SEMI_MAJOR_AXIS", elements.semimajorAxisKilometers, unit: "km")
    try out.number("ECCENTRICITY", elements.eccentricity)
    try out.number("INCLINATION", elements.inclinationDegrees, unit: "deg")
    try out.number("RA_OF_ASC_NODE", elements.raanDegrees, unit: "deg")
    try out.number("ARG_OF_PERICENTER", elements.argumentOfPerigeeDegrees, unit: "deg")
    try out.number(
      elements.isMeanAnomaly ? "MEAN_ANOMALY" : "TRUE_ANOMALY", elements.anomalyDegrees,
      unit: "deg")
    try out.number("GM", elements.gravitationalParameterKilometers, unit: "km**3/s**2")
    out.close("keplerianElements")
  }

  private func spacecraft(
    _ message: OPMMessage, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    let values: [(String, Double?, String?)] = [
      ("MASS", message.mass, "kg"), ("SOLAR_RAD_AREA", message.radiationArea, "m**2"),
      ("SOLAR_RAD_COEFF", message.radiationCoefficient, nil),
      ("DRAG_AREA", message.dragArea, "m**2"), ("DRAG_COEFF", message.dragCoefficient, nil),
    ]
    guard values.contains(where: { $0.1 != nil }) else { return }
    out.blank()
    out.open("spacecraftParameters")
    try out.comments(message.comments[.spacecraft] ?? [])
    for (keyword, value, unit) in values { try out.number(keyword, value, unit: unit) }
    out.close("spacecraftParameters")
  }

  private func covariance(
    _ message: OPMMessage, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    guard let covariance = message.covariance else { return }
    out.blank()
    out.open("covarianceMatrix")
    try out.comments(message.comments[.covariance] ?? [])
    try out.field("COV_REF_FRAME", covariance.frameName)
    var next = 0
    for row in 0..<6 {
      for column in 0...row {
        let keyword = MessageText.covarianceKeywords[next]
        next += 1
        let index: Int = 6 * row + column
        guard index < covariance.matrix.count, covariance.matrix[index].isFinite else {
          throw .number(keyword: keyword)
        }
        let unit = row < 3 ? "km**2" : column < 3 ? "km**2/s" : "km**2/s**2"
        try out.field(
          keyword, DecimalText.scientific(covariance.matrix[index], shift: -6), unit: unit)
      }
    }
    out.close("covarianceMatrix")
  }

  private func maneuver(
    _ maneuver: OPMManeuver, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    out.blank()
    out.open("maneuverParameters")
    try out.comments(maneuver.comments)
    try out.epoch("MAN_EPOCH_IGNITION", maneuver.ignition)
    try out.number("MAN_DURATION", maneuver.duration, unit: "s")
    try out.number("MAN_DELTA_MASS", maneuver.massChange, unit: "kg")
    try out.field("MAN_REF_FRAME", maneuver.frameName)
    let dv = maneuver.velocityChange
    for (keyword, value) in [("MAN_DV_1", dv.x), ("MAN_DV_2", dv.y), ("MAN_DV_3", dv.z)] {
      try out.number(keyword, value, shift: -3, unit: "km/s")
    }
    out.close("maneuverParameters")
  }

  private func user(
    _ message: OPMMessage, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    let comments = message.comments[.user] ?? []
    // Other keywords than users' own have no place in the schema of the XML.
    let pairs = message.other.filter { !out.isXML || $0.keyword.hasPrefix("USER_DEFINED_") }
    guard !pairs.isEmpty || !comments.isEmpty else { return }
    out.blank()
    out.open("userDefinedParameters")
    try out.comments(comments)
    for pair in pairs { try out.field(pair.keyword, pair.text) }
    out.close("userDefinedParameters")
  }
}
