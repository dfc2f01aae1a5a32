// SPDX-License-Identifier: Apache-2.0

/// The search for a satellite's passes over a ground station.
///
/// Elevations are geometric over the ellipsoid's horizon: no refraction (0.5° at the horizon), no
/// light time, no terrain.
///
/// ```swift
/// let search = PassSearch(station: station, minimumElevation: 0.17, earth: earth)
/// for pass in search.passes(of: satellite, over: start...end).passes { … }
/// ```
public struct PassSearch: Sendable {
  /// Where the observer is.
  public var station: GroundStation
  /// The elevation that a pass must exceed, rad.
  public var minimumElevation: Double
  /// The Sun's elevation below which the sky is dark enough to see a satellite, rad.
  public var darkness: Double
  /// The shadow that decides whether the satellite is lit.
  public var shadow: Shadow
  /// The Earth's orientation.
  public var earth: EarthOrientation

  /// Makes a search; angles in radians.
  ///
  /// - Parameters:
  ///   - station: where the observer is.
  ///   - minimumElevation: the elevation that a pass must exceed.
  ///   - darkness: the Sun's elevation below which satellites can be seen; −6°, the end of civil
  ///     twilight, by default.
  ///   - shadow: the shadow that decides whether the satellite is lit.
  ///   - earth: the Earth's orientation.
  public init(
    station: GroundStation, minimumElevation: Double = 0, darkness: Double = -6 * .pi / 180,
    shadow: Shadow = .wgs84, earth: EarthOrientation
  ) {
    self.station = station
    self.minimumElevation = minimumElevation
    self.darkness = darkness
    self.shadow = shadow
    self.earth = earth
  }

  /// The passes of a satellite in a span.
  ///
  /// A pass however short is found if the elevation has one maximum in it. Rise, set and
  /// culmination are refined to a microsecond of the propagator's own motion.
  ///
  /// Accuracy: against Skyfield with the same UT1 and no polar motion, rise and set 2 ms, elevation
  /// 10⁻⁴ degrees, range 4 m.
  /// - Parameters:
  ///   - propagator: the satellite, in any frame.
  ///   - span: the first and the last epoch.
  /// - Returns: the passes as intervals with the reason of each end. Where the propagator or the
  ///   table of Earth orientation gives no answer the report has a gap; nothing is thrown.
  public func passes<P: Propagator>(
    of propagator: P, over span: ClosedRange<Epoch>
  ) -> PassReport {
    let observer = PassObserver(search: self, propagator: propagator, span: span)
    let findings = EventScan().run(over: span) { try observer.elevationSample(at: $0) }
    var passes: [Pass] = []
    var gaps = findings.gaps
    for covered in findings.covered {
      do {
        let sun = try SunEphemeris<TEME>(over: covered, using: earth)
        for interval in findings.intervals
        where interval.start >= covered.lowerBound && interval.end <= covered.upperBound {
          passes.append(try observer.pass(interval, maxima: findings.maxima, sun: sun))
        }
      } catch {
        gaps.append(EventGap(start: covered.lowerBound, end: covered.upperBound, reason: error))
      }
    }
    gaps.sort { $0.start < $1.start }
    return PassReport(
      passes: passes, gaps: gaps, highest: highest(findings, observer),
      outcome: outcome(findings))
  }

  private func highest<P: Propagator>(
    _ findings: EventScan.Findings, _ observer: PassObserver<P>
  ) -> PassPoint? {
    guard let epoch = findings.highest?.epoch else { return nil }
    guard let sun = try? SunEphemeris<TEME>(over: epoch...epoch, using: earth) else { return nil }
    return try? observer.point(at: epoch, sun: sun)
  }

  private func outcome(_ findings: EventScan.Findings) -> PassReport.Outcome {
    if findings.covered.isEmpty { return .unavailable }
    if findings.intervals.isEmpty { return .neverAbove }
    let isWhole = findings.intervals.allSatisfy {
      $0.startEdge != .crossing && $0.endEdge != .crossing
    }
    return isWhole && findings.intervals.count == findings.covered.count ? .alwaysAbove : .passes
  }
}
