// SPDX-License-Identifier: Apache-2.0

/// The change between two frames over a span of time, made once and then cheap for each epoch.
///
/// Every quantity that varies (pole, rotation angle, polar motion, rate) is a cubic in segments of
/// half a day through four exact values; a row costs some tens of nanoseconds instead of the 80 µs
/// of the nutation series. TEME, PEF, TIRS and ITRF among themselves need no nutation, and their
/// table costs some microseconds a day; with a celestial frame it is half a millisecond a day, so
/// for fewer than a handful of epochs a day ``FrameTransform/init(from:to:at:using:)`` is the
/// better way.
///
/// Accuracy: 1 µas against the exact transform (0.03 mm at 7,000 km), see `docs/decisions/0004`.
public struct FrameTransformTable: Sendable {
  /// An epoch that the table was not made for.
  public struct OutsideSpan: Error, Hashable, Sendable {
    /// The first such epoch.
    public let epoch: Epoch
    /// Its index in the batch.
    public let index: Int
    /// What the table covers.
    public let span: ClosedRange<Epoch>

    /// Makes the error from its parts.
    public init(epoch: Epoch, index: Int, span: ClosedRange<Epoch>) {
      self.epoch = epoch
      self.index = index
      self.span = span
    }
  }

  /// The frame that coordinates come in.
  public let source: FrameID
  /// The frame that they leave in.
  public let target: FrameID
  /// The epochs that the table serves.
  public let span: ClosedRange<Epoch>

  let route: FrameRoute
  /// TAI second where the first segment starts.
  let anchor: Int64
  /// Number of segments.
  let segments: Int
  /// The records of the segments, one after another.
  let records: [Double]

  /// Seconds in a segment.
  static let segmentLength: Int64 = 43_200
  /// Seconds between the nodes of a segment, which has four.
  static let nodeSpacing: Int64 = 14_400

  /// Makes the table of a pair of frames over a span of time.
  ///
  /// - Throws: ``EarthOrientation/Failure`` where the route needs the Earth's orientation and the
  ///   span reaches outside what is known of it.
  public init(
    from source: FrameID, to target: FrameID, covering span: ClosedRange<Epoch>,
    using earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    self.source = source
    self.target = target
    self.span = span
    route = FrameRoute(from: source, to: target)
    let builder = try FrameTableBuilder(route: route, span: span, earth: earth)
    anchor = builder.anchor
    segments = builder.segments
    records = try builder.records()
  }
}
