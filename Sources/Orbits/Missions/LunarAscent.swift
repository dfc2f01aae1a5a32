// SPDX-License-Identifier: Apache-2.0

/// From the surface of the Moon into the plane of the orbiter.
struct LunarAscent: Sendable {
  let model: CislunarModel
  let engine: LunarEngine
  let site: Geodetic
  /// Of the end over the mean sphere, and of the apolune, m.
  let lowHeight: Double
  let apolune: Double
  /// s.
  let duration: Double
  let liftOff: Epoch

  /// What the ascent comes to.
  struct Outcome: Sendable {
    /// About the Moon.
    var points: [LunarPoweredFlight.Point]
    /// N.
    var thrust: Double
    /// m/s.
    var change: Double
  }

  /// Flies up into the plane of a normal, with the mass in kg: the thrust follows from the time given.
  func fly(into normal: Vector3, mass: Double) throws(LunarMissionFailure) -> Outcome {
    let phase = "lunar ascent"
    let ground = try model.site(site, at: liftOff)
    let flight = LunarPoweredFlight(
      start: ground, mass: mass, exhaustSpeed: engine.exhaustSpeed, normal: normal,
      duration: duration, isBraking: false)
    let radius: Double = LunarOrbit.radius + lowHeight
    let speed: Double = LunarOrbit.speed(at: lowHeight, toward: apolune)
    let controls = [
      TargetControl("thrust", unit: "N", scale: 10, largestStep: 500, difference: 0.01),
      TargetControl("pitch", unit: "rad", scale: 0.01, largestStep: 0.3),
      TargetControl("pitch, linear", unit: "rad", scale: 0.01, largestStep: 0.3),
      TargetControl("yaw", unit: "rad", scale: 0.01, largestStep: 0.3),
      TargetControl("yaw, linear", unit: "rad", scale: 0.01, largestStep: 0.3),
    ]
    let goals = [
      TargetGoal("height", unit: "m", target: radius, tolerance: 1),
      TargetGoal("vertical speed", unit: "m/s", target: 0, tolerance: 0.01),
      TargetGoal("speed", unit: "m/s", target: speed, tolerance: 0.01),
      TargetGoal("distance from the plane", unit: "m", target: 0, tolerance: 1),
      TargetGoal("speed across the plane", unit: "m/s", target: 0, tolerance: 0.01),
    ]
    func steering(_ values: [Double]) -> LunarPoweredFlight.Steering {
      LunarPoweredFlight.Steering(
        thrust: values[0], pitch: (values[1], values[2], 0), yaw: (values[3], values[4]))
    }
    let thrust: Double =
      engine.exhaustSpeed / duration * mass
      * (1 - Elementary.exp(-1.08 * speed / engine.exhaustSpeed))
    let values = try LunarSearch.solve(
      phase, goals: goals, controls: controls, start: [thrust, 0.6, -0.6, 0, 0], iterations: 60
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      guard let end = flight.points(steering(trial)).last?.state else { return [] }
      return [
        end.position.norm, end.velocity.dot(end.position.normalized), end.velocity.norm,
        end.position.dot(normal), end.velocity.dot(normal),
      ]
    }
    guard values[0] <= engine.thrust else {
      throw .notReached(
        phase: phase,
        reason: "the ascent takes \(Int(values[0])) N, the engine has \(Int(engine.thrust)) N")
    }
    return Outcome(
      points: flight.points(steering(values)), thrust: values[0],
      change: flight.change(values[0]))
  }
}
