// SPDX-License-Identifier: Apache-2.0

/// How far mean elements are from those expected of an object, beside what may be expected of the
/// expectation.
public struct ElementDeparture: Sendable, Hashable {
  /// A quantity that tells orbits apart.
  public enum Channel: String, Sendable, Hashable, CaseIterable {
    /// Semimajor axis, m.
    case semimajorAxis
    /// Inclination, rad.
    case inclination
    /// Node times the sine of the inclination, rad.
    case node
    /// Eccentricity.
    case eccentricity
    /// Mean argument of latitude, rad: where in its orbit the object is.
    case phase
  }

  /// A quantity's departure.
  public struct Value: Sendable, Hashable {
    /// Found minus expected, in the unit of the channel.
    public let difference: Double
    /// The standard error of the expectation and the set together, in the unit of the channel.
    public let error: Double

    /// The size of the difference in units of its error, a ratio.
    public var significance: Double { abs(difference) / error }
  }

  /// Semimajor axis, m.
  public let semimajorAxis: Value
  /// Inclination, rad.
  public let inclination: Value
  /// Node times the sine of the inclination, rad: the distance of the planes along the equator's
  /// parallel; its error is large where the node was lost.
  public let node: Value
  /// Eccentricity.
  public let eccentricity: Value
  /// Mean argument of latitude, rad, −π…π; its error is large where the revolutions were lost.
  public let phase: Value

  /// The value of a channel.
  public subscript(channel: Channel) -> Value {
    switch channel {
    case .semimajorAxis: semimajorAxis
    case .inclination: inclination
    case .node: node
    case .eccentricity: eccentricity
    case .phase: phase
    }
  }

  /// The channel of size, shape and plane that departs most, in units of its error.
  public var worst: Channel { worst(of: [.semimajorAxis, .inclination, .node, .eccentricity]) }

  /// The departure of the worst channel of size, shape and plane, a ratio.
  public var significance: Double { self[worst].significance }

  /// The departure of the worst channel, the phase included, a ratio.
  public var significanceWithPhase: Double { max(significance, phase.significance) }

  /// The channel of some that departs most, in units of its error.
  func worst(of channels: [Channel]) -> Channel {
    var best = channels[0]
    for channel in channels where self[channel].significance > self[best].significance {
      best = channel
    }
    return best
  }
}
