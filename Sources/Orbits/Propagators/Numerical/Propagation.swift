// SPDX-License-Identifier: Apache-2.0

/// The outcome of a numeric propagation.
public struct Propagation: Sendable {
  /// What happened at an epoch.
  public struct Event: Sendable {
    /// The name of the detector.
    public let name: String
    /// The state then.
    public let state: StateVector<GCRF>
    /// Whether the function grew.
    public let isRising: Bool
    /// When.
    public var epoch: Epoch { state.epoch }
  }

  /// The states from the start to the end.
  public let ephemeris: Ephemeris<GCRF>
  /// The events on the way, in their order.
  public let events: [Event]
  /// Where the propagation ended.
  public let end: StateVector<GCRF>
  /// The event that ended it; nil where it reached the epoch that was asked for.
  public let stop: Event?
  /// The mass of the spacecraft at the end, kilograms.
  public let mass: Double
  /// How many times the forces were evaluated.
  public let evaluations: Int
}
