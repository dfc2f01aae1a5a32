// SPDX-License-Identifier: Apache-2.0

public import Orbits

extension FlightPlan {
  /// Flies the ascent that ends in the target.
  ///
  /// - Parameters:
  ///   - earth: how the Earth stands.
  ///   - sampleInterval: between the samples that are kept, s; nil keeps none.
  /// - Throws: what keeps it from arriving; ``located(_:)`` says where in the text.
  public func ascent(
    earth: EarthOrientation, sampleInterval: Double? = 1
  ) throws(AscentFailure) -> AscentSolution {
    var settings = AscentSettings()
    settings.sampleInterval = sampleInterval
    let simulator = try AscentSimulator(
      vehicle: vehicle.ascent, payloadMass: carriedMass, pad: pad, liftOff: liftOff, earth: earth,
      settings: settings)
    var targeting = AscentTargeting(
      simulator: simulator, earth: earth, target: target, program: guidance.program)
    targeting.sectors = sectors
    if let limit = guidance.planeChangeLimit { targeting.planeChangeLimit = limit }
    return try targeting.solve()
  }
}

extension FlightGuidance {
  /// The programme; what a record leaves out is the program's own.
  var program: GuidanceProgram {
    var program = GuidanceProgram()
    program.verticalRise = verticalRise ?? program.verticalRise
    program.kickDuration = kickDuration ?? program.kickDuration
    program.kick = kick ?? program.kick
    program.azimuth = azimuth ?? program.azimuth
    program.closedLoopPressure = closedLoopPressure ?? program.closedLoopPressure
    program.closedLoopStage = closedLoopStage ?? program.closedLoopStage
    program.loadLimit = loadLimit ?? program.loadLimit
    program.angleOfAttackLimit = angleOfAttackLimit ?? program.angleOfAttackLimit
    program.turnRate = turnRate ?? program.turnRate
    program.interval = interval ?? program.interval
    program.hold = hold ?? program.hold
    return program
  }
}
