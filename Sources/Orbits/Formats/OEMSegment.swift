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
}
