// SPDX-License-Identifier: Apache-2.0

/// An orbit parameter message (CCSDS 502.0-B-3, 3): one state of one object with what is known
/// beside it.
public struct OPMMessage: Sendable, Hashable {
  /// The version of the message as written.
  public var version = ""
  /// `CREATION_DATE` as written.
  public var creationDate = ""
  /// `ORIGINATOR`.
  public var originator = ""
  /// `MESSAGE_ID`, where given.
  public var messageID: String?
  /// The object's name.
  public var objectName = ""
  /// The international designator or another identification.
  public var objectID = ""
  /// The body or point the state is relative to, as written.
  public var centerName = ""
  /// The frame as written.
  public var frameName = ""
  /// The frame, where it is one of ours.
  public var frame: FrameID?
  /// `REF_FRAME_EPOCH`, where the frame is one of a date.
  public var frameEpoch: Epoch?
  /// The time scale of all its epochs.
  public var timeScale: TimeScale = .utc
  /// The instant of the state.
  public var epoch: Epoch
  /// Where, m.
  public var position: Vector3
  /// How fast, m/s.
  public var velocity: Vector3
  /// Osculating elements, where given.
  public var elements: OPMElements?
  /// Mass, kg, where given.
  public var mass: Double?
  /// Area that meets sunlight, m², where given.
  public var radiationArea: Double?
  /// Radiation coefficient, where given.
  public var radiationCoefficient: Double?
  /// Area that meets the air, m², where given.
  public var dragArea: Double?
  /// Drag coefficient, where given.
  public var dragCoefficient: Double?
  /// The covariance of the state, where given.
  public var covariance: OEMCovariance?
  /// The manoeuvres in the order of the message.
  public var maneuvers: [OPMManeuver] = []
  /// `USER_DEFINED_…` and other keywords that the standard has not, as written.
  public var other: [KeywordText] = []
  /// The comments by what they stand in front of.
  public var comments: [Section: [String]] = [:]
  /// The line it begins in, from 1.
  public var line: Int

  /// A part of the message that may begin with comments.
  public enum Section: Int, Sendable, Hashable, CaseIterable {
    /// The header.
    case header
    /// The metadata.
    case metadata
    /// The state vector.
    case state
    /// The osculating elements.
    case elements
    /// The spacecraft's mass, areas and coefficients.
    case spacecraft
    /// The covariance.
    case covariance
    /// What users define.
    case user
  }

  /// Makes a message from a state: m and m/s.
  public init(epoch: Epoch, position: Vector3, velocity: Vector3, line: Int = 1) {
    self.epoch = epoch
    self.position = position
    self.velocity = velocity
    self.line = line
  }
}
