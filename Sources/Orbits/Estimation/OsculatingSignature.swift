// SPDX-License-Identifier: Apache-2.0

/// Whether elements that are called mean swing as osculating ones do.
///
/// The oblateness makes the osculating semimajor axis swing twice a revolution by
/// Δa = (3/2) J2 R²/a sin²i cos 2u about its mean on near-circular orbits (D. Brouwer 1959, AJ 64,
/// 378); mean elements have no such swing. A least-squares fit of a constant, a trend and the two
/// harmonics of 2u tells both apart where the elements are of several places on the orbit.
public struct OsculatingSignature: Sendable, Hashable {
  /// An element set's semimajor axis and place.
  public struct Sample: Sendable, Hashable {
    /// s after any origin.
    public let time: Double
    /// Semimajor axis, m.
    public let semimajorAxis: Double
    /// Argument of latitude, rad.
    public let argumentOfLatitude: Double

    /// Makes a sample: s, m, rad.
    public init(time: Double, semimajorAxis: Double, argumentOfLatitude: Double) {
      self.time = time
      self.semimajorAxis = semimajorAxis
      self.argumentOfLatitude = argumentOfLatitude
    }
  }

  /// The amplitude of the swing that was found, m.
  public let amplitude: Double
  /// The amplitude that osculating elements would have, m.
  public let expectedAmplitude: Double
  /// The root mean square of what the fit leaves, m.
  public let residual: Double

  /// Whether the elements are osculating: the swing is there, and it is most of the variation.
  public var isOsculating: Bool {
    amplitude > 0.5 * expectedAmplitude && amplitude < 1.6 * expectedAmplitude
      && residual < 0.4 * amplitude
  }

  /// Fits the swing.
  ///
  /// - Parameters:
  ///   - samples: six at least, from a week at most.
  ///   - inclination: rad.
  /// - Returns: nil where there are too few samples, they are all from the same places, or the orbit
  ///   is so near the equator that the swing is below 200 m.
  public init?(_ samples: [Sample], inclination: Double) {
    guard samples.count >= 6, let first = samples.first else { return nil }
    let span: Double = samples.reduce(0) { max($0, abs($1.time - first.time)) }
    guard span > 0, span < 7 * 86_400, first.semimajorAxis > 6_000_000 else { return nil }
    let sine: Double = Elementary.sin(inclination)
    let radius: Double = ZonalGravity.wgs84.radius
    let expected: Double =
      1.5 * ZonalGravity.wgs84.j2 * radius * radius / first.semimajorAxis * sine * sine
    guard expected > 200 else { return nil }
    let rows: Int = samples.count
    var matrix = [Double](repeating: 1, count: rows)
    matrix += samples.map { ($0.time - first.time) / span }
    matrix += samples.map { Elementary.cos(2 * $0.argumentOfLatitude) }
    matrix += samples.map { Elementary.sin(2 * $0.argumentOfLatitude) }
    let right = samples.map { $0.semimajorAxis - first.semimajorAxis }
    guard
      let fit = try? LinearAlgebra.leastSquares(
        matrix, rows: rows, columns: 4, rightSides: right)
    else { return nil }
    amplitude = Elementary.hypot(fit.unknowns[2], fit.unknowns[3])
    expectedAmplitude = expected
    residual = (fit.residualSums[0] / Double(max(1, rows - 4))).squareRoot()
    // A design of nearly equal rows makes any amplitude.
    guard amplitude < 100 * expected else { return nil }
  }
}
