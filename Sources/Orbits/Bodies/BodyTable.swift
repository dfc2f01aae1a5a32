// SPDX-License-Identifier: Apache-2.0

/// Bodies seen from a centre over a span, as polynomials that cost nanoseconds to evaluate.
///
/// Made once from any ``BodyEphemeris``, which is asked at twelve Chebyshev nodes of each piece:
/// of 2 days where the Moon or the Earth moves about the other, of 8 days for the rest. Nothing is
/// allocated when a place is asked for.
///
/// Accuracy: the interpolation adds less than 0.1 mm to the Moon and 0.1 m to the Sun and planets
/// as DE440 has them, and less than 1 µm/s and 1 mm/s to their velocities.
public struct BodyTable: Sendable {
  /// Number of bodies that there is a place for: those of ``SolarSystemBody``.
  package static let slots = 10

  /// The polynomials of one body.
  struct Track: Sendable {
    /// Index of the first coefficient; below zero where the table does not have the body.
    var offset: Int = -1
    /// Number of pieces.
    var count: Int = 0
    /// Pieces in a second.
    var rate: Double = 0
  }

  /// The body from whose centre the others are seen.
  public let center: SolarSystemBody
  /// The bodies in the table.
  public let bodies: [SolarSystemBody]
  /// The instant from which seconds are counted.
  public let reference: Epoch
  /// What the table covers, SI seconds since the reference.
  public internal(set) var span: ClosedRange<Double>
  /// Where the places come from.
  public let source: any BodyEphemeris

  var tracks: InlineArray<10, Track>
  /// Powers of the place in a piece, −1 … 1, lowest first; x, y, z and nothing, metres.
  var coefficients: [SIMD4<Double>]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - source: an ephemeris that covers the span.
  ///   - center: whose centre the places refer to.
  ///   - bodies: what is to be found; the centre itself is left out.
  ///   - reference: the zero of time.
  ///   - span: SI seconds since the reference; a span of zero length is widened to a minute.
  /// - Throws: what `source` throws, where it does not cover the span or has not the body.
  public init(
    from source: any BodyEphemeris, center: SolarSystemBody = .earth,
    bodies: [SolarSystemBody] = [.sun, .moon], reference: Epoch, over span: ClosedRange<Double>
  ) throws(BodyEphemerisFailure) {
    self.source = source
    self.center = center
    self.bodies = bodies.filter { $0 != center }
    self.reference = reference
    self.span = span
    tracks = InlineArray(repeating: Track())
    coefficients = []
    try fit()
  }

  /// Makes the table cover a longer span, SI seconds since the reference.
  ///
  /// A table that has to grow takes half of its length more, so that growing step by step costs no
  /// more than twice what the whole costs at once.
  /// - Throws: what the source throws where it does not cover the span; the table is then as before.
  public mutating func cover(_ wanted: ClosedRange<Double>) throws(BodyEphemerisFailure) {
    guard wanted.lowerBound < span.lowerBound || wanted.upperBound > span.upperBound else { return }
    let margin: Double = max(86_400, (span.upperBound - span.lowerBound) / 2)
    let first: Double = source.coverage.lowerBound.seconds(since: reference)
    let last: Double = source.coverage.upperBound.seconds(since: reference)
    var (lower, upper) = (span.lowerBound, span.upperBound)
    if wanted.lowerBound < lower {
      lower = min(wanted.lowerBound, max(wanted.lowerBound - margin, first))
    }
    if wanted.upperBound > upper {
      upper = max(wanted.upperBound, min(wanted.upperBound + margin, last))
    }
    var grown = self
    grown.span = lower...upper
    try grown.fit()
    self = grown
  }

  /// Where a body is at a number of seconds since the reference: metres from the centre.
  ///
  /// Nil outside the span, and for bodies that the table has not; zero for the centre.
  public func position(of body: SolarSystemBody, at seconds: Double) -> Vector3? {
    guard body != center else { return .zero }
    guard span.contains(seconds), tracks[Self.slot(body)].offset >= 0 else { return nil }
    return place(Self.slot(body), seconds)
  }

  /// Position (m) and velocity (m/s) of a body at a number of seconds since the reference.
  ///
  /// Nil outside the span, and for bodies that the table has not; zero for the centre.
  public func state(
    of body: SolarSystemBody, at seconds: Double
  ) -> (position: Vector3, velocity: Vector3)? {
    guard body != center else { return (.zero, .zero) }
    let slot = Self.slot(body)
    guard span.contains(seconds), tracks[slot].offset >= 0 else { return nil }
    return (place(slot, seconds), velocity(slot, seconds))
  }

  /// Where a body stands in the table: Sun, Moon, Earth, then the planets outwards.
  package static func slot(_ body: SolarSystemBody) -> Int {
    switch body {
    case .sun: 0
    case .moon: 1
    case .earth: 2
    case .mercury: 3
    case .venus: 4
    case .mars: 5
    case .jupiter: 6
    case .saturn: 7
    case .uranus: 8
    case .neptune: 9
    }
  }

  /// Whether a body is in the table.
  package func has(_ slot: Int) -> Bool { tracks[slot].offset >= 0 }
}
