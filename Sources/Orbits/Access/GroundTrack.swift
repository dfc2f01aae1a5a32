// SPDX-License-Identifier: Apache-2.0

/// The places straight below a satellite over a span.
public struct GroundTrack: Sendable {
  /// A place on the track.
  public struct Point: Sendable, Hashable {
    /// When.
    public var epoch: Epoch
    /// The satellite's geodetic latitude and longitude (rad) and height (m).
    public var place: Geodetic

    /// Makes a point from its parts.
    public init(epoch: Epoch, place: Geodetic) {
      self.epoch = epoch
      self.place = place
    }
  }

  /// The points in order of time.
  public var points: [Point] = []
  /// The stretches without a state, between the neighbouring points of the grid.
  public var gaps: [EventGap] = []

  /// Computes the track of a satellite.
  ///
  /// - Parameters:
  ///   - propagator: the satellite, in any frame.
  ///   - span: first and last epoch; the last is a point when the grid meets it.
  ///   - step: from point to point, seconds.
  ///   - earth: the Earth's orientation.
  ///   - ellipsoid: the figure that latitudes and heights refer to.
  /// - Precondition: the step is positive.
  public init<P: Propagator>(
    of propagator: P, over span: ClosedRange<Epoch>, step: Double, earth: EarthOrientation,
    ellipsoid: Ellipsoid = .wgs84
  ) {
    precondition(step > 0, "A track needs a positive step")
    let link = FrameLink<P.Frame, ITRF>(over: span, using: earth)
    let length: Double = span.upperBound.seconds(since: span.lowerBound)
    // A grid that meets the end but for rounding includes it.
    let count = Int((length / step + 1e-9).rounded(.down))
    var open: (start: Epoch, reason: any Error)?
    for index in 0...count {
      let epoch = span.lowerBound.advanced(bySeconds: Double(index) * step)
      do {
        let state = try link(propagator.state(at: epoch))
        points.append(Point(epoch: epoch, place: ellipsoid.geodetic(of: state.position)))
        if let gap = open {
          gaps.append(EventGap(start: gap.start, end: epoch, reason: gap.reason))
          open = nil
        }
      } catch {
        if open == nil { open = (points.last?.epoch ?? span.lowerBound, error) }
      }
    }
    if let gap = open {
      gaps.append(EventGap(start: gap.start, end: span.upperBound, reason: gap.reason))
    }
  }

  /// The runs of points between crossings of the 180° meridian and gaps, for drawing on a map.
  public var legs: [ArraySlice<Point>] {
    var legs: [ArraySlice<Point>] = []
    var first = points.startIndex
    for index in points.indices.dropFirst() {
      let before = points[index - 1]
      let here = points[index]
      let jumps = abs(here.place.longitude - before.place.longitude) > .pi
      let misses = gaps.contains { $0.start < here.epoch && $0.end > before.epoch }
      if jumps || misses {
        legs.append(points[first..<index])
        first = index
      }
    }
    if first < points.endIndex { legs.append(points[first...]) }
    return legs
  }
}
