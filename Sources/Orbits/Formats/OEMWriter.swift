// SPDX-License-Identifier: Apache-2.0

/// Writes orbit ephemeris messages (CCSDS 502.0-B-3, 5) in keyword = value notation or XML.
///
/// The same segments give the same bytes. By default numbers are the shortest decimals that read
/// back unchanged, so that no digit of a message read is lost. No clock is read: creation date and
/// originator are the caller's.
///
/// ```swift
/// let text = try OEMWriter(.kvn).text(file.segments)
/// ```
public struct OEMWriter: Sendable {
  /// The header of a message.
  public struct Header: Sendable, Hashable {
    /// The version of the standard: `2.0` or `3.0`.
    public var version: String
    /// When the message was made, as written; CCSDS demands it.
    public var creationDate: String
    /// Who made it; CCSDS demands it.
    public var originator: String
    /// `MESSAGE_ID`, which version 3 knows.
    public var messageID: String?
    /// Comments.
    public var comments: [String]

    /// Makes a header.
    public init(
      version: String = "2.0", creationDate: String = "", originator: String = "",
      messageID: String? = nil, comments: [String] = []
    ) {
      self.version = version
      self.creationDate = creationDate
      self.originator = originator
      self.messageID = messageID
      self.comments = comments
    }

    /// The header of a message read.
    public init(_ file: OEMFile) {
      func value(_ keyword: String) -> String? {
        file.header.first { $0.keyword == keyword }?.text
      }
      self.init(
        version: file.version.isEmpty ? "2.0" : file.version,
        creationDate: value("CREATION_DATE") ?? "", originator: value("ORIGINATOR") ?? "",
        messageID: value("MESSAGE_ID"), comments: file.comments)
    }
  }

  /// How many digits numbers have.
  public enum Digits: Sendable, Hashable {
    /// The fewest that read back the same.
    case shortest
    /// So many decimals of kilometres and kilometres a second.
    case fixed(position: Int, velocity: Int)
  }

  /// The notation written.
  public var notation: MessageNotation
  /// The header.
  public var header: Header
  /// How many digits numbers have.
  public var digits: Digits
  /// The steps of UTC.
  public var leapSeconds: LeapSeconds
  /// The Earth's orientation, for messages in UT1.
  public var earth: EarthOrientation?

  /// Makes a writer.
  public init(
    _ notation: MessageNotation, header: Header = Header(), digits: Digits = .shortest,
    leapSeconds: LeapSeconds = .builtin, earth: EarthOrientation? = nil
  ) {
    self.notation = notation
    self.header = header
    self.digits = digits
    self.leapSeconds = leapSeconds
    self.earth = earth
  }

  /// The text of a message.
  /// - Throws: ``MessageWritingFailure`` for the first value the notation cannot carry.
  public func text(_ segments: [OEMSegment]) throws(MessageWritingFailure) -> String {
    var bytes: [UInt8] = try opening()
    for segment in segments { bytes += try self.bytes(of: segment) }
    bytes += closing
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands in front of the first segment.
  package func opening() throws(MessageWritingFailure) -> [UInt8] {
    var out = output(.utc)
    try out.begin("oem", version: header.version)
    out.open("header")
    try out.comments(header.comments)
    try out.field("CREATION_DATE", header.creationDate)
    try out.field("ORIGINATOR", header.originator)
    try out.field("MESSAGE_ID", header.messageID)
    out.close("header")
    out.open("body")
    return out.bytes
  }

  /// What stands behind the last segment.
  package var closing: [UInt8] {
    notation == .xml ? Array("  </body>\n</oem>\n".utf8) : []
  }

  /// One segment.
  package func bytes(of segment: OEMSegment) throws(MessageWritingFailure) -> [UInt8] {
    var out = output(segment.timeScale)
    if out.isXML { out.open("body") }
    let start: Int = out.bytes.count
    out.open("segment")
    try metadata(segment, &out)
    out.open("data")
    out.blank()
    try out.comments(segment.comments)
    for state in segment.states { try self.state(state, &out) }
    try covariances(segment, &out)
    out.close("data")
    out.close("segment")
    return Array(out.bytes[start...])
  }

  private func output(_ scale: TimeScale) -> MessageOutput {
    MessageOutput(notation, clock: MessageClock(scale, leapSeconds: leapSeconds, earth: earth))
  }

  private func metadata(
    _ segment: OEMSegment, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    func kept(_ keyword: String) -> String? {
      segment.metadata.first { $0.keyword == keyword }?.text
    }
    out.blank()
    out.bare("META_START")
    out.open("metadata")
    try out.field("OBJECT_NAME", segment.objectName)
    try out.field("OBJECT_ID", segment.objectID)
    try out.field("CENTER_NAME", segment.centerName)
    try out.field("REF_FRAME", segment.frameName)
    try out.field("REF_FRAME_EPOCH", kept("REF_FRAME_EPOCH"))
    try out.field("TIME_SYSTEM", segment.timeScale.rawValue.uppercased())
    try out.epoch("START_TIME", segment.start)
    try out.epoch("USEABLE_START_TIME", segment.usableStart)
    try out.epoch("USEABLE_STOP_TIME", segment.usableStop)
    try out.epoch("STOP_TIME", segment.stop)
    try out.field("INTERPOLATION", segment.interpolation)
    try out.field("INTERPOLATION_DEGREE", segment.interpolationDegree.map(String.init))
    out.close("metadata")
    out.bare("META_STOP")
  }

  private func kilometres(
    _ value: Double, _ keyword: String, decimals: Int?
  ) throws(MessageWritingFailure) -> String {
    guard value.isFinite else { throw .number(keyword: keyword) }
    if let decimals { return DecimalText.fixed(value, decimals: decimals, shift: -3) }
    return MessageOutput.plain(value, shift: -3)
  }

  private func state(
    _ state: OEMState, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    var places: (Int?, Int?) = (nil, nil)
    if case .fixed(let position, let velocity) = digits { places = (position, velocity) }
    var fields: [(keyword: String, text: String)] = [("EPOCH", try out.text(state.epoch))]
    let (r, v) = (state.position, state.velocity)
    for (keyword, value) in [("X", r.x), ("Y", r.y), ("Z", r.z)] {
      fields.append((keyword, try kilometres(value, keyword, decimals: places.0)))
    }
    for (keyword, value) in [("X_DOT", v.x), ("Y_DOT", v.y), ("Z_DOT", v.z)] {
      fields.append((keyword, try kilometres(value, keyword, decimals: places.1)))
    }
    if let a = state.acceleration {
      for (keyword, value) in [("X_DDOT", a.x), ("Y_DDOT", a.y), ("Z_DDOT", a.z)] {
        fields.append((keyword, try kilometres(value, keyword, decimals: nil)))
      }
    }
    guard out.isXML else {
      out.bare(fields.map(\.text).joined(separator: " "))
      return
    }
    out.open("stateVector")
    for (keyword, text) in fields { try out.field(keyword, text) }
    out.close("stateVector")
  }

  private func covariances(
    _ segment: OEMSegment, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    guard !segment.covariances.isEmpty else { return }
    out.blank()
    out.bare("COVARIANCE_START")
    for covariance in segment.covariances {
      out.open("covarianceMatrix")
      try out.epoch("EPOCH", covariance.epoch)
      try out.field("COV_REF_FRAME", covariance.frameName)
      try out.covariance(covariance.matrix)
      out.close("covarianceMatrix")
    }
    out.bare("COVARIANCE_STOP")
  }
}
