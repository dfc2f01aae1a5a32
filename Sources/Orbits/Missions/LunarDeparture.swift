// SPDX-License-Identifier: Apache-2.0

/// From the circular orbit about the Moon to the way home, in two burns at the perilune.
struct LunarDeparture: Sendable {
  let model: CislunarModel
  let engine: LunarEngine
  let aim: LunarHomeward
  /// Ignition of the first burn, to within half a revolution of the orbit given, and of the second.
  let first: Epoch
  let second: Epoch

  static let revolutions: Double = 3
  private static let phase = "trans-Earth injection"

  /// What the departure comes to.
  struct Outcome: Sendable {
    var firstBurn: FiniteBurn
    var firstCourse: Propagation
    var secondBurn: FiniteBurn
    /// From half an hour before the second burn to a day after it.
    var secondCourse: Propagation
    /// From there to the entry height.
    var fall: Propagation
    /// After the first and after the second burn, kg.
    var masses: (first: Double, second: Double)
    /// m/s.
    var changes: (first: Double, second: Double)
  }

  /// The shape of the departure by conics.
  private struct Sketch {
    /// Where the perilune is, a unit vector.
    var perilune: Vector3
    /// Of the burns, s.
    var lengths: (first: Double, second: Double)
  }

  private func sketch(
    _ orbit: LunarOrbit, mass: Double
  ) throws(LunarMissionFailure) -> Sketch {
    let excess = try aim.excess(leaving: model.moon(at: second))
    let r: Double = orbit.semimajorAxis
    let square: Double = excess.squaredNorm
    let e: Double = 1 + r * square / LunarOrbit.mu
    let flat: Vector3 = (excess - excess.dot(orbit.normal) * orbit.normal).normalized
    let turn: Double = Elementary.acos(-1 / e)
    let (sine, cosine) = Elementary.sincos(-turn)
    let perilune: Vector3 = cosine * flat + sine * orbit.normal.cross(flat)
    let height: Double = r - LunarOrbit.radius
    let a: Double = LunarOrbit.semimajorAxis(
      period: second.seconds(since: first) / Self.revolutions)
    let ellipse: Double = LunarOrbit.speed(
      at: height, toward: 2 * a - r - LunarOrbit.radius)
    let circle: Double = LunarOrbit.speed(at: height, toward: height)
    let escape: Double = (square + 2 * LunarOrbit.mu / r).squareRoot()
    let length: Double = engine.duration(of: ellipse - circle, from: mass)
    let left: Double = mass - engine.massFlow * length
    return Sketch(
      perilune: perilune,
      lengths: (length, engine.duration(of: escape - ellipse, from: left)))
  }

  /// How long after its date the first burn has to begin so that the perilune lies where the way home
  /// asks for it: within half a revolution, s.
  func wait(on orbit: Propagation, mass: Double) throws(LunarMissionFailure) -> Double {
    try ignition(on: orbit, mass: mass).wait
  }

  private func ignition(
    on orbit: Propagation, mass: Double
  ) throws(LunarMissionFailure) -> (wait: Double, sketch: Sketch) {
    guard let near = try? orbit.ephemeris.state(at: first) else {
      throw .plan(field: "departure raise", reason: "is outside the time in lunar orbit")
    }
    let circle = try LunarOrbit(near, in: model)
    let sketch = try sketch(circle, mass: mass)
    // The passage of the perilune's direction nearest to the date.
    let here: Vector3 = circle.state.position.normalized
    let angle: Double = Elementary.atan2(
      here.cross(sketch.perilune).dot(circle.normal), here.dot(sketch.perilune))
    let ignition: Double = angle / Circle.turn * circle.period - sketch.lengths.first / 2
    return (
      ignition - circle.period * (ignition / circle.period).rounded(), sketch
    )
  }

  /// Both burns, from the course of the circular orbit.
  func burns(
    from orbit: Propagation, mass: Double
  ) throws(LunarMissionFailure) -> Outcome {
    let phase = Self.phase
    let (wait, sketch) = try ignition(on: orbit, mass: mass)
    let start = first.advanced(bySeconds: wait)
    guard let begin = try? orbit.ephemeris.state(at: start) else {
      throw .plan(field: "departure raise", reason: "is too near to the end of the lunar orbit")
    }
    let ahead = Vector3(1, 0, 0)
    let middle = second.advanced(bySeconds: sketch.lengths.second / 2)
    let length = try LunarSearch.solve(
      phase,
      goals: [
        TargetGoal(
          "place in the orbit", unit: "rad", target: 0, tolerance: 1e-3, period: Circle.turn)
      ],
      controls: [TargetControl("duration", unit: "s", largestStep: 30, difference: 0.1)],
      start: [sketch.lengths.first]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      let burn = try engine.burn(at: start, for: trial[0], along: ahead)
      let end = try model.fly(
        begin, to: middle, about: .moon, mass: mass, burns: [burn], phase: phase
      ).end
      return [try LunarOrbit(end, in: model).meanAnomaly]
    }
    let firstBurn = try engine.burn(at: start, for: length[0], along: ahead)
    let firstCourse = try model.fly(
      begin, to: second.advanced(bySeconds: -1_800), about: .moon, mass: mass, burns: [firstBurn],
      phase: phase)
    let left: Double = mass - engine.massFlow * firstBurn.duration
    let secondBurn = try escape(
      from: firstCourse.end, mass: left, length: sketch.lengths.second)
    let secondCourse = try model.fly(
      firstCourse.end, to: second.advanced(bySeconds: 86_400), about: .moon, mass: left,
      burns: [secondBurn], phase: phase)
    return Outcome(
      firstBurn: firstBurn, firstCourse: firstCourse, secondBurn: secondBurn,
      secondCourse: secondCourse,
      fall: try aim.interface(after: secondCourse.end, in: model, phase: phase),
      masses: (left, left - engine.massFlow * secondBurn.duration),
      changes: (
        engine.change(of: firstBurn.duration, from: mass),
        engine.change(of: secondBurn.duration, from: left)
      ))
  }

  /// The second burn: ignition, length and the angle out of the orbit's plane.
  ///
  /// First it is aimed by the conic about the Earth a day before the entry, then by that two hours
  /// before, at last by the entry itself.
  private func escape(
    from start: StateVector<GCRF>, mass: Double, length: Double
  ) throws(LunarMissionFailure) -> FiniteBurn {
    let phase = Self.phase
    let north = aim.normal(from: try model.moon(at: second).position)
    let controls = [
      TargetControl("ignition", unit: "s", scale: 10, largestStep: 200, difference: 0.1),
      TargetControl("duration", unit: "s", scale: 10, largestStep: 50, difference: 0.01),
      TargetControl("yaw", unit: "rad", scale: 0.01, largestStep: 0.1, difference: 1e-4),
    ]
    func burn(_ values: [Double]) throws(LunarMissionFailure) -> FiniteBurn {
      let (sine, cosine) = Elementary.sincos(values[2])
      return try engine.burn(
        at: second.advanced(bySeconds: values[0]), for: values[1],
        along: Vector3(cosine, sine, 0))
    }
    func away(
      _ values: [Double], before: Double
    ) throws(LunarMissionFailure) -> StateVector<GCRF> {
      let near = try model.fly(
        start, to: second.advanced(bySeconds: 86_400), about: .moon, mass: mass,
        burns: [burn(values)], phase: phase
      ).end
      return try model.fly(
        near, to: aim.epoch.advanced(bySeconds: -before), about: .earth, phase: phase
      ).end
    }
    var values: [Double] = [0, length, 0]
    for (before, cosine, time, sine) in [
      (90_000.0, 1e-3, 100.0, 1e-3), (7_200.0, 1e-4, 10.0, 1e-4),
    ] {
      values = try LunarSearch.solve(
        phase, goals: LunarHomeward.goals(cosine: cosine, time: time, sine: sine),
        controls: controls, start: values
      ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
        aim.miss(of: try away(trial, before: before), north: north)
      }
    }
    let goals = [
      TargetGoal("angle of entry", unit: "rad", target: 0, tolerance: 2e-6),
      TargetGoal("time of entry", unit: "s", target: 0, tolerance: 0.5),
      TargetGoal("plane over the zone", unit: "rad", target: 0, tolerance: 1e-5),
    ]
    values = try LunarSearch.solve(phase, goals: goals, controls: controls, start: values) {
      (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      let state = try away(trial, before: 7_200)
      return aim.miss(
        ofInterface: try aim.interface(after: state, in: model, phase: phase).end)
    }
    return try burn(values)
  }
}
