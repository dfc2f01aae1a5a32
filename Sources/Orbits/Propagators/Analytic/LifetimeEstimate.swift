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
      decay.scaled(by: factor)?.lifetime(.from(epoch))
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

extension OrbitalDecay {
  /// The same orbit with a ballistic coefficient some times (a ratio) as large.
  func scaled(by factor: Double) -> OrbitalDecay? {
    try? OrbitalDecay(
      semimajorAxis: semimajorAxis, eccentricity: eccentricity,
      ballisticCoefficient: ballisticCoefficient * factor)
  }

  /// Whether the orbit of an epoch is certainly at its end after a span, without working out when.
  ///
  /// - Parameters:
  ///   - span: s.
  ///   - epoch: when the orbit was as it is.
  ///   - coefficientFactor: as in ``LifetimeEstimate/init(_:from:coefficientFactor:)``, a ratio.
  public func isOver(
    after span: Double, from epoch: Epoch, coefficientFactor: Double = 2.5
  ) -> Bool {
    scaled(by: 1 / coefficientFactor)?.lifetime(.from(epoch), limit: span) != nil
  }

  /// Whether the orbit of an epoch certainly still stands after a span, without working out how long.
  ///
  /// - Parameters:
  ///   - span: s.
  ///   - epoch: when the orbit was as it is.
  ///   - coefficientFactor: as in ``LifetimeEstimate/init(_:from:coefficientFactor:)``, a ratio.
  public func stillStands(
    after span: Double, from epoch: Epoch, coefficientFactor: Double = 2.5
  ) -> Bool {
    guard let heavy = scaled(by: coefficientFactor) else { return false }
    return heavy.lifetime(.from(epoch), limit: span) == nil
  }
}
