// SPDX-License-Identifier: Apache-2.0

/// From the hyperbola about the Moon to a circular orbit, in two burns at the perilune.
///
/// The first burn brakes against the velocity from a given ignition and lasts until the orbit has the
/// period whose third perilune falls in the middle of the second burn. The second one brakes likewise
/// until the orbit is a circle: ignition and length are found, its height comes from the perilune.
struct LunarCapture: Sendable {
  let model: CislunarModel
  let engine: LunarEngine
  /// Of the circular orbit, m: for estimates.
  let height: Double
  /// Ignitions.
  let first: Epoch
  let second: Epoch

  static let revolutions: Double = 3

  /// What the capture comes to.
  struct Outcome: Sendable {
    var firstBurn: FiniteBurn
    var afterFirst: StateVector<GCRF>
    var firstCourse: Propagation
    var secondBurn: FiniteBurn
    var afterSecond: StateVector<GCRF>
    var secondCourse: Propagation
    /// After both burns, kg.
    var mass: Double
    /// m/s.
    var changes: (first: Double, second: Double)
  }

  /// Between the two perilunes, s, by estimates of the burns' lengths.
  private func estimate(mass: Double) -> (first: Double, second: Double, period: Double) {
    let excess: Double = 800
    let r: Double = LunarOrbit.radius + height
    let arrival: Double = (excess * excess + 2 * LunarOrbit.mu / r).squareRoot()
    var lengths: (Double, Double) = (1_000, 900)
    var period: Double = 0
    for _ in 0..<5 {
      period =
        (second.seconds(since: first) + (lengths.1 - lengths.0) / 2) / Self.revolutions
      let apolune: Double = 2 * LunarOrbit.semimajorAxis(period: period) - r - LunarOrbit.radius
      let ellipse: Double = LunarOrbit.speed(at: height, toward: apolune)
      lengths.0 = engine.duration(of: arrival - ellipse, from: mass)
      let left: Double = mass - engine.massFlow * lengths.0
      lengths.1 = engine.duration(
        of: ellipse - LunarOrbit.speed(at: height, toward: height), from: left)
    }
    return (lengths.0, lengths.1, period)
  }

  /// When the perilune of the arrival is to be: in the middle of the first burn.
  func pericenterEpoch(mass: Double) -> Epoch {
    first.advanced(bySeconds: estimate(mass: mass).first / 2)
  }

  /// Both burns, from a state on the hyperbola before the first.
  func burns(
    from arrival: StateVector<GCRF>, mass: Double
  ) throws(LunarMissionFailure) -> Outcome {
    let phase = "lunar orbit insertion"
    let estimate = estimate(mass: mass)
    let middle = second.advanced(bySeconds: estimate.second / 2)
    let back = Vector3(-1, 0, 0)
    let start = try model.fly(arrival, to: first, about: .moon, phase: phase).end
    // The third perilune falls in the middle of the second burn.
    let length = try LunarSearch.solve(
      phase,
      goals: [
        TargetGoal(
          "place in the orbit", unit: "rad", target: 0, tolerance: 1e-3,
          period: Circle.turn)
      ],
      controls: [TargetControl("duration", unit: "s", largestStep: 60, difference: 0.1)],
      start: [estimate.first]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      let burn = try engine.burn(at: first, for: trial[0], along: back)
      let end = try model.fly(
        start, to: middle, about: .moon, mass: mass, burns: [burn], phase: phase
      ).end
      let orbit = try LunarOrbit(end, in: model)
      guard orbit.semimajorAxis > 0 else {
        throw .notReached(phase: phase, reason: "the first burn does not capture")
      }
      return [orbit.meanAnomaly]
    }
    let firstBurn = try engine.burn(at: first, for: length[0], along: back)
    let firstCourse = try model.fly(
      start, to: second.advanced(bySeconds: -1_800), about: .moon, mass: mass, burns: [firstBurn],
      phase: phase)
    let left: Double = mass - engine.massFlow * firstBurn.duration
    let (secondBurn, secondCourse) = try circularization(
      from: firstCourse.end, mass: left, length: estimate.second)
    let mass2: Double = left - engine.massFlow * secondBurn.duration
    return Outcome(
      firstBurn: firstBurn, afterFirst: try state(firstCourse, firstBurn.end),
      firstCourse: firstCourse, secondBurn: secondBurn, afterSecond: secondCourse.end,
      secondCourse: secondCourse, mass: mass2,
      changes: (
        engine.change(of: firstBurn.duration, from: mass),
        engine.change(of: secondBurn.duration, from: left)
      ))
  }

  private func state(
    _ course: Propagation, _ epoch: Epoch
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    guard let state = try? course.ephemeris.state(at: epoch) else {
      throw .notReached(phase: "lunar orbit insertion", reason: "a burn ends after its course")
    }
    return state
  }

  private func circularization(
    from start: StateVector<GCRF>, mass: Double, length: Double
  ) throws(LunarMissionFailure) -> (FiniteBurn, Propagation) {
    let phase = "circularisation"
    let before = try LunarOrbit(start, in: model)
    let toward: Vector3 = before.eccentricity.normalized
    let ahead: Vector3 = before.normal.cross(toward)
    func burn(_ values: [Double]) throws(LunarMissionFailure) -> FiniteBurn {
      try engine.burn(
        at: second.advanced(bySeconds: values[0]), for: values[1], along: Vector3(-1, 0, 0))
    }
    let found = try LunarSearch.solve(
      phase,
      goals: [
        TargetGoal("eccentricity along", unit: "1", target: 0, tolerance: 2e-4),
        TargetGoal("eccentricity across", unit: "1", target: 0, tolerance: 2e-4),
      ],
      controls: [
        TargetControl("ignition", unit: "s", scale: 10, largestStep: 120, difference: 0.1),
        TargetControl("duration", unit: "s", scale: 10, largestStep: 60, difference: 0.1),
      ], start: [0, length]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      let burn = try burn(trial)
      let end = try model.fly(
        start, to: burn.end, about: .moon, mass: mass, burns: [burn], phase: phase
      ).end
      let orbit = try LunarOrbit(end, in: model)
      return [
        orbit.eccentricity.dot(toward), orbit.eccentricity.dot(ahead),
      ]
    }
    let burn = try burn(found)
    return (
      burn,
      try model.fly(start, to: burn.end, about: .moon, mass: mass, burns: [burn], phase: phase)
    )
  }
}
