// SPDX-License-Identifier: Apache-2.0

extension LunarReturnPlan {
  /// The stage that leaves the parking orbit.
  public struct InjectionStage: Sendable {
    /// Of the stage.
    public var engine: LunarEngine
    /// Without propellant, kg.
    public var dryMass: Double
    /// How long it can wait for ignition, s.
    public var patience: Double

    /// A stage: its mass in kg, and how long it can wait, s.
    public init(engine: LunarEngine, dryMass: Double, patience: Double = 6_000) {
      self.engine = engine
      self.dryMass = dryMass
      self.patience = patience
    }
  }

  /// The flight from the separation from the launch vehicle, on the way to the Moon.
  ///
  /// - Parameters:
  ///   - insertion: about the Earth; before the date of the correction.
  ///   - mass: of the spacecraft, kg.
  ///   - model: the forces.
  public func fly(
    from insertion: StateVector<GCRF>, mass: Double, in model: CislunarModel
  ) throws(LunarMissionFailure) -> MissionTrajectory {
    try validate()
    var log = LunarLog()
    try fly(from: insertion, mass: mass, guess: .zero, log: &log, in: model)
    return log.trajectory
  }

  /// The flight from a parking orbit about the Earth, with a burn of the launch vehicle's last stage.
  ///
  /// - Parameters:
  ///   - parking: the state at the end of the ascent.
  ///   - mass: of the spacecraft and the stage with its propellant, kg.
  ///   - stage: what leaves the parking orbit.
  ///   - model: the forces.
  public func fly(
    fromParking parking: StateVector<GCRF>, mass: Double, stage: InjectionStage,
    in model: CislunarModel
  ) throws(LunarMissionFailure) -> MissionTrajectory {
    try validate()
    let phase = "trans-lunar injection"
    let transfer = LunarTransfer(model: model, aim: try firstAim(in: model))
    let injection = try transfer.injection(
      from: parking, mass: mass, engine: stage.engine, within: stage.patience,
      correctingAt: dates.correction)
    let burn = injection.burn
    let used: Double = stage.engine.massFlow * burn.duration
    let carried: Double = mass - craft.stackMass - stage.dryMass
    try stage.engine.require(used, of: carried, from: mass, phase: phase)
    let course = try model.fly(
      parking, to: burn.end, about: .earth, mass: mass, burns: [burn], phase: phase)
    var log = LunarLog()
    log.assumptions.append(
      """
      The burn out of the parking orbit is along the velocity but for an angle out of the plane; what \
      the plane of the launch is off is left to the mid-course correction.
      """)
    log.mark("parking orbit", parking, mass: mass)
    try comparePlane(parking, log: &log, in: model)
    log.add(
      "parking orbit", about: .earth, of: course, from: parking.epoch, to: burn.start, step: 30)
    log.add(
      phase, about: .earth, of: course, from: burn.start, to: burn.end, step: 10, isBurn: true)
    log.mark(
      phase, course.end, mass: mass - used,
      change: stage.engine.change(of: burn.duration, from: mass),
      remark: """
        burn of \(Int(burn.duration.rounded())) s; \(Int((carried - used).rounded())) kg of \
        propellant are left in the stage
        """)
    try fly(
      from: course.end, mass: craft.stackMass, guess: injection.correction, log: &log, in: model)
    return log.trajectory
  }

  private func fly(
    from insertion: StateVector<GCRF>, mass: Double, guess: Vector3, log: inout LunarLog,
    in model: CislunarModel
  ) throws(LunarMissionFailure) {
    let arrival = try arrive(
      from: insertion, mass: mass, guess: guess, log: &log, in: model)
    try land(from: arrival.orbit, log: &log, in: model)
    try rise(to: arrival.orbit, log: &log, in: model)
    let left: Double = arrival.mass - craft.landerMass
    let entry = try comeHome(from: arrival.orbit, mass: left, log: &log, in: model)
    try touchDown(from: entry, log: &log, in: model)
    log.assumptions += assumptions
  }

  /// How far the place of arrival is from the plane of the launch, and how much later the lift-off
  /// would have had to be for it to be there: the plane turns with the Earth.
  private func comparePlane(
    _ parking: StateVector<GCRF>, log: inout LunarLog, in model: CislunarModel
  ) throws(LunarMissionFailure) {
    let moon = try model.moon(at: dates.lunarOrbitInsertion).position.normalized
    let normal: Vector3 = parking.position.cross(parking.velocity).normalized
    let angle: Double = Elementary.asin(normal.dot(moon))
    let turning: Vector3 = EarthRotation.nominalRate * Vector3(0, 0, 1).cross(normal)
    log.compare(
      "Moon from the plane of the launch on arrival", "deg", wanted: 0,
      reached: angle / Circle.degree, bound: 1)
    log.compare(
      "lift-off after the one with the Moon in its plane", "min", wanted: 0,
      reached: angle / turning.dot(moon) / 60, bound: 15)
  }
}
