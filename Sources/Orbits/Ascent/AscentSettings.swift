// SPDX-License-Identifier: Apache-2.0

/// How an ascent is computed and what is kept of it.
public struct AscentSettings: Sendable, Hashable {
  /// How often guidance is asked, s.
  public var cycle: Double
  /// Between the samples that are kept, s; nil keeps neither samples nor events, for targeting.
  public var sampleInterval: Double?
  /// Of one step of the integration.
  public var tolerance: StepTolerance
  /// The pull of the Earth.
  public var gravity: AscentGravity
  /// Whether the ground and its air turn with the Earth.
  public var isEarthTurning: Bool
  /// A flight that lasts longer has failed, s.
  public var longestFlight: Double

  /// Settings; times in s.
  public init(
    cycle: Double = 1, sampleInterval: Double? = 1,
    tolerance: StepTolerance = StepTolerance(position: 1e-3, velocity: 1e-6),
    gravity: AscentGravity = .zonal, isEarthTurning: Bool = true, longestFlight: Double = 86_400
  ) {
    self.cycle = cycle
    self.sampleInterval = sampleInterval
    self.tolerance = tolerance
    self.gravity = gravity
    self.isEarthTurning = isEarthTurning
    self.longestFlight = longestFlight
  }
}
