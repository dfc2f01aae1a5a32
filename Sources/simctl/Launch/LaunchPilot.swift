// SPDX-License-Identifier: Apache-2.0

package import Orbits
package import Registry

/// Flies the ascent of a plan.
package struct LaunchPilot {
  private let plan: FlightPlan
  private let earth: EarthOrientation

  /// A plan, and how the Earth stands.
  package init(plan: FlightPlan, earth: EarthOrientation) {
    self.plan = plan
    self.earth = earth
  }

  /// The ascent that ends in the plan's target, with samples so many seconds apart.
  package func ascent(sampleInterval: Double) throws(AscentFailure) -> AscentSolution {
    var settings = AscentSettings()
    settings.sampleInterval = sampleInterval
    let simulator = try AscentSimulator(
      vehicle: plan.vehicle.ascent, payloadMass: plan.carriedMass, pad: plan.pad,
      liftOff: plan.liftOff, earth: earth, settings: settings)
    var targeting = AscentTargeting(
      simulator: simulator, earth: earth, target: plan.target, program: program)
    if let limit = plan.guidance.planeChangeLimit { targeting.planeChangeLimit = limit }
    return try targeting.solve()
  }

  /// The programme of the record; what it leaves out is the program's own.
  private var program: GuidanceProgram {
    var program = GuidanceProgram()
    let guidance = plan.guidance
    program.verticalRise = guidance.verticalRise ?? program.verticalRise
    program.kickDuration = guidance.kickDuration ?? program.kickDuration
    program.kick = guidance.kick ?? program.kick
    program.azimuth = guidance.azimuth ?? program.azimuth
    program.closedLoopPressure = guidance.closedLoopPressure ?? program.closedLoopPressure
    program.closedLoopStage = guidance.closedLoopStage ?? program.closedLoopStage
    program.loadLimit = guidance.loadLimit ?? program.loadLimit
    program.angleOfAttackLimit = guidance.angleOfAttackLimit ?? program.angleOfAttackLimit
    program.turnRate = guidance.turnRate ?? program.turnRate
    program.interval = guidance.interval ?? program.interval
    program.hold = guidance.hold ?? program.hold
    return program
  }
}
