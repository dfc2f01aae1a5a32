// SPDX-License-Identifier: Apache-2.0

/// From the circular orbit about the Moon to its surface.
///
/// Two impulses lower the orbit: the first, some revolutions before, sets the time of arrival, the
/// second, half a revolution before, the height at which powered descent begins. Then an engine of
/// constant thrust brakes to a gate over the site, and a vertical descent ends there.
struct LunarDescent: Sendable {
  let model: CislunarModel
  let engine: LunarEngine
  let site: Geodetic
  /// Of powered descent over the mean sphere, and of the orbit, m.
  let lowHeight: Double
  let orbitHeight: Double
  /// From the beginning of powered descent, s.
  let duration: Double
  let landing: Epoch

  private static let phase = "lunar landing"
  /// Of the gate over the site, m, m/s downward, s before touchdown.
  private static let gate: (height: Double, speed: Double, time: Double) = (2_000, 30, 120)
  /// Revolutions between the two impulses.
  private static let revolutions: Double = 15.5

  /// What the landing comes to.
  struct Outcome: Sendable {
    /// Impulses and the courses that end with them or at the beginning of powered descent.
    var first: StateVector<GCRF>
    var between: Propagation
    var second: StateVector<GCRF>
    var low: Propagation
    /// m/s.
    var changes: (first: Double, second: Double, braking: Double, final: Double)
    /// kg.
    var masses: (first: Double, second: Double, braking: Double, final: Double)
    /// About the Moon.
    var braking: [LunarPoweredFlight.Point]
    var final: [StateVector<GCRF>]
    /// N.
    var thrust: Double
  }

  /// Flies down from the course of the circular orbit; mass in kg.
  func land(from orbit: Propagation, mass: Double) throws(LunarMissionFailure) -> Outcome {
    let phase = Self.phase
    let ignition = landing.advanced(bySeconds: -duration)
    guard let above = try? orbit.ephemeris.state(at: ignition) else {
      throw .plan(field: "landing", reason: "is outside the time in lunar orbit")
    }
    let plane = try LunarOrbit(above, in: model)
    // Where powered descent begins, if the orbit is met exactly.
    let sketch = try braking(
      at: ignition, mass: 0.98 * mass, normal: plane.normal, from: nil)
    let wanted: Vector3 = sketch.flight.start.position
    let out = try descentOrbit(orbit, ignition, plane.normal, wanted: wanted, mass: mass)
    let low = try model.selenocentric(out.low.end)
    let solved = try braking(
      at: ignition, mass: out.mass, normal: plane.normal, from: low)
    let points = solved.flight.points(solved.steering)
    guard solved.steering.thrust <= engine.thrust else {
      throw .notReached(
        phase: phase,
        reason: """
          braking in the time given takes \(Int(solved.steering.thrust)) N, the engine has \
          \(Int(engine.thrust)) N
          """)
    }
    guard let gate = points.last else {
      throw .notReached(phase: phase, reason: "the flight has no points")
    }
    let final = try finalDescent(from: gate)
    return Outcome(
      first: out.first, between: out.between, second: out.second, low: out.low,
      changes: (
        out.changes.0, out.changes.1, solved.flight.change(solved.steering.thrust), final.change
      ),
      masses: (out.masses.0, out.mass, gate.mass, final.mass), braking: points,
      final: final.states, thrust: solved.steering.thrust)
  }

  // MARK: Braking

  private func gateState() throws(LunarMissionFailure) -> StateVector<GCRF> {
    var state = try model.site(site, at: landing.advanced(bySeconds: -Self.gate.time))
    let up: Vector3 = state.position.normalized
    state.position += Self.gate.height * up
    state.velocity += -Self.gate.speed * up
    return state
  }

  /// Steering that ends at the gate; the place of the start is found too unless it is given.
  private func braking(
    at ignition: Epoch, mass: Double, normal: Vector3, from given: StateVector<GCRF>?
  ) throws(LunarMissionFailure) -> (
    flight: LunarPoweredFlight, steering: LunarPoweredFlight.Steering
  ) {
    let gate = try gateState()
    let time: Double = duration - Self.gate.time
    let speed: Double = LunarOrbit.speed(at: lowHeight, toward: orbitHeight)
    let below: Vector3 =
      (gate.position - gate.position.dot(normal) * normal).normalized
    let ahead: Vector3 = normal.cross(below)
    let radius: Double = LunarOrbit.radius + lowHeight
    func flight(_ angle: Double) -> LunarPoweredFlight {
      let (sine, cosine) = Elementary.sincos(angle)
      let start = StateVector<GCRF>(
        epoch: ignition, position: radius * (cosine * below - sine * ahead),
        velocity: speed * (cosine * ahead + sine * below))
      return LunarPoweredFlight(
        start: given ?? start, mass: mass, exhaustSpeed: engine.exhaustSpeed, normal: normal,
        duration: time, isBraking: true)
    }
    func steering(_ values: [Double]) -> LunarPoweredFlight.Steering {
      LunarPoweredFlight.Steering(
        thrust: values[0], pitch: (values[1], values[2], given == nil ? 0 : values[5]),
        yaw: (values[3], values[4]))
    }
    let last =
      given == nil
      ? TargetControl("place of ignition", unit: "rad", scale: 0.01, largestStep: 0.1)
      : TargetControl("pitch, quadratic", unit: "rad", scale: 0.01, largestStep: 0.3)
    let controls = [
      TargetControl("thrust", unit: "N", scale: 100, largestStep: 1_000, difference: 0.1),
      TargetControl("pitch", unit: "rad", scale: 0.01, largestStep: 0.3),
      TargetControl("pitch, linear", unit: "rad", scale: 0.01, largestStep: 0.3),
      TargetControl("yaw", unit: "rad", scale: 0.01, largestStep: 0.3),
      TargetControl("yaw, linear", unit: "rad", scale: 0.01, largestStep: 0.3), last,
    ]
    var goals: [TargetGoal] = []
    for axis in ["x", "y", "z"] {
      goals.append(TargetGoal("gate \(axis)", unit: "m", target: 0, tolerance: 1))
    }
    for axis in ["x", "y", "z"] {
      goals.append(TargetGoal("gate velocity \(axis)", unit: "m/s", target: 0, tolerance: 0.01))
    }
    let ideal: Double = engine.exhaustSpeed / time * mass
    let thrust: Double = ideal * (1 - Elementary.exp(-1.06 * speed / engine.exhaustSpeed))
    let angle: Double = 0.53 * speed * time / radius
    let values = try LunarSearch.solve(
      Self.phase, goals: goals, controls: controls,
      start: [thrust, 0.1, 0.4, 0, 0, given == nil ? angle : 0], iterations: 60
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      let path = flight(trial[5]).points(steering(trial))
      guard let end = path.last?.state else { return [] }
      let dr: Vector3 = end.position - gate.position
      let dv: Vector3 = end.velocity - gate.velocity
      return [dr.x, dr.y, dr.z, dv.x, dv.y, dv.z]
    }
    return (flight(values[5]), steering(values))
  }

  /// From the gate to the site: an acceleration linear in time.
  private func finalDescent(
    from gate: LunarPoweredFlight.Point
  ) throws(LunarMissionFailure) -> (states: [StateVector<GCRF>], change: Double, mass: Double) {
    let time: Double = Self.gate.time
    let goal = try model.site(site, at: landing)
    let r: Vector3 = gate.state.position
    let v: Vector3 = gate.state.velocity
    let gap: Vector3 = goal.position - r
    let constant: Vector3 =
      (6 / (time * time)) * gap - (2 / time) * (2 * v + goal.velocity)
    let slope: Vector3 =
      (6 / (time * time)) * (v + goal.velocity) - (12 / (time * time * time)) * gap
    var states: [StateVector<GCRF>] = []
    var change: Double = 0
    let count = 24
    for index in 0...count {
      let t: Double = time * Double(index) / Double(count)
      let place: Vector3 = r + t * v + (t * t / 2) * constant + (t * t * t / 6) * slope
      let speed: Vector3 = v + t * constant + (t * t / 2) * slope
      states.append(
        StateVector(
          epoch: gate.state.epoch.advanced(bySeconds: t), position: place, velocity: speed))
      let pull: Vector3 = (LunarOrbit.mu / (place.squaredNorm * place.norm)) * place
      let thrust: Double = (constant + t * slope + pull).norm
      let weight: Double = index == 0 || index == count ? 0.5 : 1
      change += weight * thrust * time / Double(count)
    }
    return (states, change, gate.mass * Elementary.exp(-change / engine.exhaustSpeed))
  }

  // MARK: The orbit of descent

  private struct Lowering {
    var first: StateVector<GCRF>
    var between: Propagation
    var second: StateVector<GCRF>
    var low: Propagation
    var changes: (Double, Double)
    var masses: (Double, Double)
    var mass: Double { masses.1 }
  }

  private func descentOrbit(
    _ orbit: Propagation, _ ignition: Epoch, _ normal: Vector3, wanted: Vector3, mass: Double
  ) throws(LunarMissionFailure) -> Lowering {
    let phase = "descent orbit"
    let half: Double = half(lowHeight)
    let secondEpoch = ignition.advanced(bySeconds: -half)
    // The first impulse: at the place of the second, so many revolutions before that an orbit
    // between the two arrives in time.
    let full: Double = 2 * self.half(orbitHeight)
    var firstEpoch = secondEpoch.advanced(bySeconds: -Self.revolutions.rounded(.down) * full)
    guard let near = try? orbit.ephemeris.state(at: firstEpoch) else {
      throw .plan(field: "landing", reason: "is too soon after the circular orbit is reached")
    }
    let circle = try LunarOrbit(near, in: model)
    let opposite: Vector3 = -wanted.normalized
    let here: Vector3 = circle.state.position.normalized
    var angle: Double = Elementary.atan2(
      here.cross(opposite).dot(normal), here.dot(opposite))
    // A lower orbit is faster: the impulse comes after the date that the circle would ask for.
    if angle < 0 { angle += Circle.turn }
    firstEpoch = firstEpoch.advanced(bySeconds: angle / Circle.turn * full)
    guard let begin = try? orbit.ephemeris.state(at: firstEpoch) else {
      throw .plan(field: "landing", reason: "is too soon after the circular orbit is reached")
    }
    let turns: Double = Self.revolutions.rounded(.down)
    let period: Double = secondEpoch.seconds(since: firstEpoch) / turns
    let a: Double = LunarOrbit.semimajorAxis(period: period)
    let middle: Double = 2 * (a - LunarOrbit.radius) - orbitHeight
    let circular: Double = LunarOrbit.speed(at: orbitHeight, toward: orbitHeight)
    let intermediate: Double = LunarOrbit.speed(at: orbitHeight, toward: middle)
    let down: Double = LunarOrbit.speed(at: orbitHeight, toward: lowHeight)
    let controls = ["first", "second along", "second up"].map {
      TargetControl($0, unit: "m/s", scale: 1, largestStep: 10, difference: 0.01)
    }
    let goals = [
      TargetGoal("height", unit: "m", target: 0, tolerance: 20),
      TargetGoal("place along the orbit", unit: "rad", target: 0, tolerance: 1e-5),
      TargetGoal("vertical speed", unit: "m/s", target: 0, tolerance: 0.05),
    ]
    func fly(
      _ values: [Double]
    ) throws(LunarMissionFailure) -> (
      first: StateVector<GCRF>, between: Propagation, second: StateVector<GCRF>, low: Propagation
    ) {
      var first = begin
      first.velocity += values[0] * (try ahead(first))
      let between = try model.fly(first, to: secondEpoch, about: .moon, phase: phase)
      var second = between.end
      let about = try model.selenocentric(second)
      second.velocity += values[1] * (try ahead(second)) + values[2] * about.position.normalized
      return (
        first, between, second, try model.fly(second, to: ignition, about: .moon, phase: phase)
      )
    }
    let values = try LunarSearch.solve(
      phase, goals: goals, controls: controls,
      start: [intermediate - circular, down - intermediate, 0]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      let end = try model.selenocentric(try fly(trial).low.end)
      let r: Vector3 = end.position
      let along: Double = Elementary.atan2(
        wanted.cross(r).dot(normal), wanted.dot(r))
      return [r.norm - wanted.norm, along, end.velocity.dot(r.normalized)]
    }
    let flown = try fly(values)
    let second: Double = Elementary.hypot(values[1], values[2])
    let after: Double = mass * Elementary.exp(-abs(values[0]) / engine.exhaustSpeed)
    return Lowering(
      first: flown.first, between: flown.between, second: flown.second, low: flown.low,
      changes: (abs(values[0]), second),
      masses: (after, after * Elementary.exp(-second / engine.exhaustSpeed)))
  }

  /// Half a revolution between a height and that of the orbit, s.
  private func half(_ height: Double) -> Double {
    let a: Double = LunarOrbit.radius + (height + orbitHeight) / 2
    return Double.pi * (a / LunarOrbit.mu).squareRoot() * a
  }

  /// Along the velocity about the Moon.
  private func ahead(
    _ state: StateVector<GCRF>
  ) throws(LunarMissionFailure) -> Vector3 {
    try model.selenocentric(state).velocity.normalized
  }
}
