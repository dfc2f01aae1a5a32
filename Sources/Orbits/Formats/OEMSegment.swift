// SPDX-License-Identifier: Apache-2.0

/// A stretch of states of one object through which one may interpolate (CCSDS 502.0-B-3, 5.2).
public struct OEMSegment: Sendable {
  /// The object's name.
  public var objectName: String = ""
  /// The international designator or another identification.
  public var objectID: String = ""
  /// The body or point the states are relative to, as written.
  public var centerName: String = ""
  /// The frame as written.
  public var frameName: String = ""
  /// The frame, where it is one of ours: `ICRF` about the Earth is GCRF, `J2000` is EME2000, any
  /// ITRF realisation is ITRF.
  public var frame: FrameID?
  /// The time scale of all its epochs.
  public var timeScale: TimeScale = .utc
  /// `START_TIME`; the first epoch where it is not given.
  public var start: Epoch
  /// `STOP_TIME`; the last epoch where it is not given.
  public var stop: Epoch
  /// `USEABLE_START_TIME`, where given.
  public var usableStart: Epoch?
  /// `USEABLE_STOP_TIME`, where given.
  public var usableStop: Epoch?
  /// `INTERPOLATION` as written, where given.
  public var interpolation: String?
  /// `INTERPOLATION_DEGREE`, where given.
  public var interpolationDegree: Int?
  /// The states in the order of time.
  public var states: [OEMState] = []
  /// The covariance matrices in the order of the input.
  public var covariances: [OEMCovariance] = []
  /// All metadata as written, in the order of the input.
  public var metadata: [KeywordText] = []
  /// Comments, in the order of the input.
  public var comments: [String] = []
  /// The line it begins in, from 1.
  public var line: Int
  /// Its bytes in the input.
  public var span: Range<Int>

  package init(start: Epoch, stop: Epoch, line: Int, span: Range<Int>) {
    self.start = start
    self.stop = stop
    self.line = line
    self.span = span
  }

  /// Makes a segment about the Earth from states in the order of time; nil where there is none.
  ///
  /// - Parameters:
  ///   - states: m and m/s, in the frame.
  ///   - objectName: the object's name.
  ///   - objectID: the international designator or another identification.
  ///   - frame: the frame of the states.
  ///   - timeScale: the scale that its epochs are written in.
  ///   - interpolation: the polynomial that readers shall take, with its degree; nil leaves it to
  ///     them.
  ///   - comments: lines that stand in front of the states.
  public init?(
    _ states: [OEMState], objectName: String, objectID: String, frame: FrameID,
    timeScale: TimeScale = .utc, interpolation: (name: String, degree: Int)? = nil,
    comments: [String] = []
  ) {
    guard let first = states.first, let last = states.last else { return nil }
    self.init(start: first.epoch, stop: last.epoch, line: first.line, span: 0..<0)
    self.objectName = objectName
    self.objectID = objectID
    centerName = "EARTH"
    self.frame = frame
    frameName = MessageText.name(of: frame)
    self.timeScale = timeScale
    self.interpolation = interpolation?.name
    interpolationDegree = interpolation?.degree
    self.comments = comments
    self.states = states
  }

  /// The same segment in another frame, with its own name there.
  ///
  /// States and covariances in the frame of the states are turned; those in local axes stay.
  /// Accelerations are left out, since they would need the frame's own.
  /// - Throws: ``EarthOrientation/Failure`` where the orientation is needed and unknown.
  /// - Returns: nil where the segment's frame is none of ours.
  public func transformed(
    to target: FrameID, using earth: EarthOrientation
  ) throws(EarthOrientation.Failure) -> OEMSegment? {
    guard let source = frame else { return nil }
    if source == target { return self }
    var result = self
    result.frame = target
    result.frameName = MessageText.name(of: target)
    result.metadata = []
    var positions = states.map(\.position)
    var velocities = states.map(\.velocity)
    let epochs = states.map(\.epoch)
    if let first = epochs.first, let last = epochs.last, first <= last,
      FrameTransformTable.pays(rows: epochs.count, from: source, to: target, over: first...last),
      case let table = try FrameTransformTable(
        from: source, to: target, covering: first...last, using: earth),
      (try? table.transform(positions: &positions, velocities: &velocities, at: epochs)) != nil
    {
      // All epochs lie in the span of the table.
    } else {
      for index in epochs.indices {
        let transform = try FrameTransform(
          from: source, to: target, at: epochs[index], using: earth)
        (positions[index], velocities[index]) =
          transform.state(position: positions[index], velocity: velocities[index])
      }
    }
    for index in result.states.indices {
      result.states[index].position = positions[index]
      result.states[index].velocity = velocities[index]
      result.states[index].acceleration = nil
    }
    for index in result.covariances.indices where result.covariances[index].isInFrame(frameName) {
      let transform = try FrameTransform(
        from: source, to: target, at: result.covariances[index].epoch, using: earth)
      result.covariances[index].turn(transform)
      if result.covariances[index].frameName != nil {
        result.covariances[index].frameName = result.frameName
      }
    }
    return result
  }
}
