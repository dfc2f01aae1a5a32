// SPDX-License-Identifier: Apache-2.0

/// Finds every close approach of many objects over a span, by SGP4.
///
/// Complete: pairs are left out by bounds of what bodies in free fall can do, none by a likelihood.
/// Every minimum of the distance within the threshold is found, several in a revolution too, and
/// refined on SGP4's own positions. Time is cut into slabs, so that parts of a span can be screened
/// one by one (``screen(_:progress:)``) and put together (``ScreenResult/merged(_:)``).
///
/// ```swift
/// let screen = ConjunctionScreen(objects, from: start, duration: 86_400, threshold: 5_000)
/// let result = screen.screen(screen.slabs)
/// ```
public struct ConjunctionScreen: Sendable {
  /// Which pairs are looked at.
  public enum Pairing: Sendable, Hashable {
    /// Each with each.
    case all
    /// Each of the first places with each of the second; a place may be in both.
    case lists([Int], [Int])
  }

  /// The objects.
  public let objects: [SGP4]
  /// The start of the span.
  public let start: Epoch
  /// The length of the span, s of days of 86,400 s.
  public let duration: Double
  /// The distance, m, up to which minima are reported.
  public let threshold: Double
  /// Half the sides of a box along radial, transverse and normal of the first object, m, which the
  /// second must be in at the minimum; nil for none.
  public let box: Vector3?
  /// Which pairs are looked at.
  public let pairing: Pairing
  /// Companions closer than this (m) over the whole span count as one object.
  public var attachedDistance: Double = 100
  /// Approaches slower than this (m/s) are those of flyers in formation.
  public var slowSpeed: Double = 30

  let geometry: ScreenGeometry
  let startMinutes: [Double]
  let startDate: SGP4.PlainDate
  let leapSeconds: LeapSeconds

  /// Prepares a screening.
  ///
  /// - Parameters:
  ///   - objects: the orbits; what is wrong with one of them shows as a gap.
  ///   - start: where the span begins.
  ///   - duration: its length, s, in days of 86,400 s (a leap second is not counted); up to 30 years.
  ///     What is negative or no number counts as 0, here and below.
  ///   - threshold: the greatest distance reported, m; up to 10,000 km.
  ///   - box: half the sides of a box in the first object's axes, m; the distance to its corners
  ///     bounds the threshold.
  ///   - pairing: which pairs are looked at.
  ///   - leapSeconds: the steps of UTC.
  public init(
    _ objects: [SGP4], from start: Epoch, duration: Double, threshold: Double,
    box: Vector3? = nil, pairing: Pairing = .all, leapSeconds: LeapSeconds = .builtin
  ) {
    self.objects = objects
    self.start = start
    // A comparison with what is no number fails.
    func clipped(_ value: Double, _ most: Double) -> Double { value > 0 ? min(value, most) : 0 }
    let length: Double = clipped(duration, 1e9)
    let sides = box.map { Vector3(clipped($0.x, 1e7), clipped($0.y, 1e7), clipped($0.z, 1e7)) }
    // A metre in a million for rounding: the corners belong to the box.
    let bound: Double = min(clipped(threshold, 1e7), sides.map { $0.norm * 1.000001 } ?? 1e7)
    self.duration = length
    self.threshold = bound
    self.box = sides
    self.pairing = pairing
    self.leapSeconds = leapSeconds
    geometry = ScreenGeometry(duration: length, threshold: bound)
    let date = SGP4.PlainDate(leapSeconds.utc(start))
    startDate = date
    startMinutes = objects.map { $0.minutes(to: date) }
  }

  /// The seconds from one instant to another as UTC counts them, in days of 86,400 s.
  public static func duration(
    from start: Epoch, to end: Epoch, leapSeconds: LeapSeconds = .builtin
  ) -> Double {
    leapSeconds.utc(end).uniform.seconds(since: leapSeconds.utc(start).uniform)
  }

  /// All slabs of the span.
  public var slabs: Range<Int> { 0..<geometry.count }

  /// The instant some seconds after the start, as UTC counts them.
  public func epoch(_ time: Double) -> Epoch {
    if time == 0 { return start }
    let count: Epoch = leapSeconds.utc(start).uniform.advanced(bySeconds: time)
    return leapSeconds.epoch(utc: ClockReading(uniform: count))
  }

  /// The approaches whose minima lie in some slabs.
  ///
  /// - Parameters:
  ///   - range: the slabs; parts that together are ``slabs`` give together what the whole gives.
  ///   - progress: called after each block with the number of slabs done; false stops.
  /// - Returns: what was found; what was found so far where it was stopped.
  public func screen(
    _ range: Range<Int>, progress: (Int) -> Bool = { _ in true }
  ) -> ScreenResult {
    var run = ScreenRun(self, range)
    var next: Int = range.lowerBound
    while next < range.upperBound {
      let end: Int = min(range.upperBound, next + ScreenColumns.blockLength)
      run.screen(next..<end)
      next = end
      if !progress(next - range.lowerBound) { break }
    }
    return run.finish()
  }
}
