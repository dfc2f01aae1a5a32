// SPDX-License-Identifier: Apache-2.0

/// How long an orbit will last, as an interval.
///
/// Each bound is nil where the orbit lasts longer than two centuries.
public struct LifetimeEstimate: Sendable, Hashable {
  /// The shortest lifetime to be expected, s.
  public let shortest: Double?
  /// The likely lifetime, s.
  public let nominal: Double?
  /// The longest lifetime to be expected, s.
  public let longest: Double?

  /// The bounds from constant high, mean and low activity of the Sun.
  ///
  /// - Parameter decay: the orbit, with a ballistic coefficient that is known.
  public init(anyActivity decay: OrbitalDecay) {
    shortest = decay.lifetime(.high)
    nominal = decay.lifetime(.mean)
    longest = decay.lifetime(.low)
  }

  /// The lifetime from an epoch, with the Sun's yearly activity from there.
  ///
  /// - Parameters:
  ///   - decay: the orbit at the epoch.
  ///   - epoch: the epoch.
  ///   - coefficientFactor: how many times larger or smaller the ballistic coefficient may be, above
  ///     1, dimensionless; the 2.5 of a single element set covers tumbling, storms and the scatter
  ///     of B*.
  public init(_ decay: OrbitalDecay, from epoch: Epoch, coefficientFactor: Double = 2.5) {
    func lifetime(_ factor: Double) -> Double? {
      let scaled = try? OrbitalDecay(
        semimajorAxis: decay.semimajorAxis, eccentricity: decay.eccentricity,
        ballisticCoefficient: decay.ballisticCoefficient * factor)
      return scaled?.lifetime(.from(epoch))
    }
    shortest = lifetime(coefficientFactor)
    nominal = lifetime(1)
    longest = lifetime(1 / coefficientFactor)
  }

  /// Whether an orbit so estimated is certainly gone after a span (s).
  public func isOver(after span: Double) -> Bool { longest.map { $0 < span } ?? false }

  /// Whether an orbit so estimated certainly still stands after a span (s).
  public func stillStands(after span: Double) -> Bool { shortest.map { $0 > span } ?? true }
}
