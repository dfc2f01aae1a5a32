// SPDX-License-Identifier: Apache-2.0

/// Finds the ascent of a vehicle into a target: the kick, the azimuth, and by the closed loop the rest.
///
/// The closed loop of each flight meets radius, speed, angle and plane. Around it the kick is chosen
/// that leaves the most propellant, and by Newton's method the azimuth that leaves nothing to yaw at
/// the moment when the closed loop takes over. A programme that names them is flown as it is.
///
/// Deterministic; some forty flights of ten to thirty milliseconds.
public struct AscentTargeting: Sendable {
  /// The vehicle on its pad.
  public var simulator: AscentSimulator
  /// How the Earth stands.
  public var earth: EarthOrientation
  /// Where to.
  public var target: InsertionTarget
  /// How it is flown.
  public var program: GuidanceProgram
  /// Azimuths over the ground that the range allows, rad; none for all.
  public var sectors: [ClosedRange<Double>]
  /// The largest turn of the plane that is declared, rad.
  public var planeChangeLimit: Double

  /// The problem of one launch.
  public init(
    simulator: AscentSimulator, earth: EarthOrientation, target: InsertionTarget,
    program: GuidanceProgram = GuidanceProgram(), sectors: [ClosedRange<Double>] = [],
    planeChangeLimit: Double = 0.005
  ) {
    self.simulator = simulator
    self.earth = earth
    self.target = target
    self.program = program
    self.sectors = sectors
    self.planeChangeLimit = planeChangeLimit
  }

  /// The flight that ends in the target.
  ///
  /// - Throws: `AscentFailure`: a plane or an azimuth out of reach, `.shortfall` with the missing
  ///   speed and mass, `.missed` with the residuals where the flight ends elsewhere.
  public func solve() throws(AscentFailure) -> AscentSolution {
    var run = try AscentRun(self)
    var outcome: AscentRun.Outcome
    var azimuth: Double = program.azimuth ?? run.aim.azimuth
    if let kick = program.kick {
      azimuth = try run.azimuth(kick: kick, start: azimuth)
      outcome = try run.fly(kick: kick, azimuth: azimuth, kept: true)
    } else {
      let first: Double = try run.bestKick(azimuth: azimuth, near: nil)
      azimuth = try run.azimuth(kick: first, start: azimuth)
      let kick: Double = try run.bestKick(azimuth: azimuth, near: first)
      outcome = try run.fly(kick: kick, azimuth: azimuth, kept: true)
    }
    guard outcome.missing <= AscentRun.missingTolerance else {
      throw try run.shortfall(outcome)
    }
    // The one that was found differs from the geometry's, which is checked, by what the ascent adds.
    if let given = program.azimuth { try run.launch.check(azimuth: given) }
    outcome.trajectory.residuals = try run.residuals(of: outcome.trajectory.insertion)
    guard run.isMet(outcome.trajectory.residuals) else {
      throw .missed(outcome.trajectory.residuals)
    }
    var flown: GuidanceProgram = program
    flown.kick = outcome.kick
    flown.azimuth = azimuth
    return AscentSolution(
      trajectory: outcome.trajectory, aim: run.aim, program: flown, margin: -outcome.missing,
      handover: outcome.handover, flights: run.flights)
  }
}
