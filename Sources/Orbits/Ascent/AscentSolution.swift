// SPDX-License-Identifier: Apache-2.0

/// An ascent that ends in its target, and how it is flown.
public struct AscentSolution: Sendable {
  /// The flight, with the residuals of the target.
  public var trajectory: AscentTrajectory
  /// The plane and the azimuth aimed at.
  public var aim: LaunchAim
  /// With the kick and the azimuth that were found.
  public var program: GuidanceProgram
  /// What the guided stage could still give, m/s; where guidance cuts nothing, the excess of speed.
  public var margin: Double
  /// When the closed loop took over, s since lift-off.
  public var handover: Double
  /// How many flights it took.
  public var flights: Int

  /// A solution; see the fields.
  public init(
    trajectory: AscentTrajectory, aim: LaunchAim, program: GuidanceProgram, margin: Double,
    handover: Double, flights: Int
  ) {
    self.trajectory = trajectory
    self.aim = aim
    self.program = program
    self.margin = margin
    self.handover = handover
    self.flights = flights
  }
}
