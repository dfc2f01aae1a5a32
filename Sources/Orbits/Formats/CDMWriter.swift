// SPDX-License-Identifier: Apache-2.0

/// Writes conjunction data messages (CCSDS 508.0-B-1) in keyword = value notation or XML.
///
/// The same conjunction gives the same bytes. Numbers of states are the shortest that read back
/// unchanged. No clock is read: the creation date is the caller's.
public struct CDMWriter: Sendable {
  /// One of the two objects.
  public struct Object: Sendable, Hashable {
    /// The designator in the catalogue.
    public var designator: String
    /// The catalogue that the designator is of.
    public var catalogName = "SATCAT"
    /// The object's name.
    public var name: String
    /// The international designator, `1998-067A`; `UNKNOWN` where there is none.
    public var internationalDesignator: String
    /// Where the states come from.
    public var ephemerisName = "NONE"
    /// How the covariance came about: `CALCULATED` or `DEFAULT`.
    public var covarianceMethod = "DEFAULT"
    /// Whether it can manoeuvre: `YES`, `NO`, `N/A`.
    public var maneuverable = "N/A"
    /// The frame of the state: `GCRF`, `EME2000` or `ITRF`.
    public var frameName: String
    /// Where, m, at the closest approach.
    public var position: Vector3
    /// How fast, m/s.
    public var velocity: Vector3
    /// 6 × 6 by rows in its radial, transverse and normal axes, position first: m², m²/s, m²/s².
    public var covariance: [Double]
    /// Comments on the object.
    public var comments: [String] = []

    /// Makes an object: m, m/s, m².
    public init(
      designator: String, name: String, internationalDesignator: String, frameName: String,
      position: Vector3, velocity: Vector3, covariance: [Double]
    ) {
      self.designator = designator
      self.name = name
      self.internationalDesignator = internationalDesignator
      self.frameName = frameName
      self.position = position
      self.velocity = velocity
      self.covariance = covariance
    }
  }

  /// What a message says.
  public struct Conjunction: Sendable, Hashable {
    /// The identification of the message.
    public var messageID: String
    /// The time of closest approach.
    public var closestApproach: Epoch
    /// The distance then, m.
    public var missDistance: Double
    /// The second object in the radial, transverse and normal axes of the first, m.
    public var relativePosition: Vector3
    /// The relative velocity in the same axes, m/s.
    public var relativeVelocity: Vector3
    /// The span that was screened.
    public var period: ClosedRange<Epoch>?
    /// The probability of a collision, dimensionless, 0…1, and the method, where it was computed.
    public var probability: (value: Double, method: String)? {
      get { probabilityValue.map { ($0, probabilityMethod) } }
      set { (probabilityValue, probabilityMethod) = (newValue?.value, newValue?.method ?? "") }
    }
    private var probabilityValue: Double?
    private var probabilityMethod = ""
    /// Comments on the message.
    public var comments: [String] = []
    /// The first object.
    public var object1: Object
    /// The second object.
    public var object2: Object

    /// Makes a conjunction: m, m/s.
    public init(
      messageID: String, closestApproach: Epoch, missDistance: Double, relativePosition: Vector3,
      relativeVelocity: Vector3, object1: Object, object2: Object
    ) {
      self.messageID = messageID
      self.closestApproach = closestApproach
      self.missDistance = missDistance
      self.relativePosition = relativePosition
      self.relativeVelocity = relativeVelocity
      self.object1 = object1
      self.object2 = object2
    }
  }

  /// The notation written.
  public var notation: MessageNotation
  /// When the message was made, as written.
  public var creationDate: String
  /// Who made it.
  public var originator: String
  /// The steps of UTC.
  public var leapSeconds: LeapSeconds

  /// Makes a writer.
  public init(
    _ notation: MessageNotation, creationDate: String, originator: String,
    leapSeconds: LeapSeconds = .builtin
  ) {
    self.notation = notation
    self.creationDate = creationDate
    self.originator = originator
    self.leapSeconds = leapSeconds
  }

  /// What stands before the first of several messages of a file.
  public var opening: String {
    notation == .xml ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ndm>\n" : ""
  }

  /// What stands behind the last of several messages of a file.
  public var closing: String { notation == .xml ? "</ndm>\n" : "" }

  /// One message of several, to stand between ``opening`` and ``closing``.
  /// - Throws: ``MessageWritingFailure`` for the first value the notation cannot carry.
  public func part(_ conjunction: Conjunction) throws(MessageWritingFailure) -> String {
    let whole: String = try text(conjunction)
    guard notation == .xml, let end = whole.firstIndex(of: "\n") else { return whole + "\n" }
    return String(whole[whole.index(after: end)...])
  }

  /// A message that is a file of its own.
  /// - Throws: ``MessageWritingFailure`` for the first value the notation cannot carry.
  public func text(_ conjunction: Conjunction) throws(MessageWritingFailure) -> String {
    var out = MessageOutput(notation, clock: MessageClock(.utc, leapSeconds: leapSeconds))
    try out.begin("cdm", version: "1.0")
    out.open("header")
    try out.comments(conjunction.comments)
    try out.field("CREATION_DATE", creationDate)
    try out.field("ORIGINATOR", originator)
    try out.field("MESSAGE_ID", conjunction.messageID)
    out.close("header")
    out.open("body")
    try relative(conjunction, &out)
    try segment(conjunction.object1, "OBJECT1", &out)
    try segment(conjunction.object2, "OBJECT2", &out)
    out.close("body")
    out.end("cdm")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func relative(
    _ conjunction: Conjunction, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    out.blank()
    out.open("relativeMetadataData")
    // What lies below a microsecond is noise.
    let time: String = conjunction.closestApproach.iso8601(
      .utc, fractionDigits: 6, leapSeconds: leapSeconds)
    try out.field("TCA", String(time.dropLast()))
    try out.number("MISS_DISTANCE", conjunction.missDistance, unit: "m")
    try out.number("RELATIVE_SPEED", conjunction.relativeVelocity.norm, unit: "m/s")
    out.open("relativeStateVector")
    let (p, v): (Vector3, Vector3) = (conjunction.relativePosition, conjunction.relativeVelocity)
    for (axis, value) in [("R", p.x), ("T", p.y), ("N", p.z)] {
      try out.number("RELATIVE_POSITION_\(axis)", value, unit: "m")
    }
    for (axis, value) in [("R", v.x), ("T", v.y), ("N", v.z)] {
      try out.number("RELATIVE_VELOCITY_\(axis)", value, unit: "m/s")
    }
    out.close("relativeStateVector")
    try out.epoch("START_SCREEN_PERIOD", conjunction.period?.lowerBound)
    try out.epoch("STOP_SCREEN_PERIOD", conjunction.period?.upperBound)
    if let (value, method) = conjunction.probability {
      guard value.isFinite else { throw .number(keyword: "COLLISION_PROBABILITY") }
      try out.field("COLLISION_PROBABILITY", DecimalText.scientific(value))
      try out.field("COLLISION_PROBABILITY_METHOD", method)
    }
    out.close("relativeMetadataData")
  }

  private func segment(
    _ object: Object, _ place: String, _ out: inout MessageOutput
  ) throws(MessageWritingFailure) {
    out.blank()
    out.open("segment")
    out.open("metadata")
    try out.comments(object.comments)
    try out.field("OBJECT", place)
    try out.field("OBJECT_DESIGNATOR", object.designator)
    try out.field("CATALOG_NAME", object.catalogName)
    try out.field("OBJECT_NAME", object.name)
    try out.field("INTERNATIONAL_DESIGNATOR", object.internationalDesignator)
    try out.field("EPHEMERIS_NAME", object.ephemerisName)
    try out.field("COVARIANCE_METHOD", object.covarianceMethod)
    try out.field("MANEUVERABLE", object.maneuverable)
    try out.field("REF_FRAME", object.frameName)
    out.close("metadata")
    out.open("data")
    out.open("stateVector")
    let (r, v): (Vector3, Vector3) = (object.position, object.velocity)
    for (keyword, value) in [("X", r.x), ("Y", r.y), ("Z", r.z)] {
      try out.number(keyword, value, shift: -3, unit: "km")
    }
    for (keyword, value) in [("X_DOT", v.x), ("Y_DOT", v.y), ("Z_DOT", v.z)] {
      try out.number(keyword, value, shift: -3, unit: "km/s")
    }
    out.close("stateVector")
    out.open("covarianceMatrix")
    let axes = ["R", "T", "N", "RDOT", "TDOT", "NDOT"]
    for row in 0..<6 {
      for column in 0...row {
        let keyword = "C\(axes[row])_\(axes[column])"
        let index: Int = 6 * row + column
        guard index < object.covariance.count, object.covariance[index].isFinite else {
          throw .number(keyword: keyword)
        }
        let rates: Int = (row > 2 ? 1 : 0) + (column > 2 ? 1 : 0)
        try out.field(
          keyword, DecimalText.scientific(object.covariance[index]),
          unit: ["m**2", "m**2/s", "m**2/s**2"][rates])
      }
    }
    out.close("covarianceMatrix")
    out.close("data")
    out.close("segment")
  }
}
