// SPDX-License-Identifier: Apache-2.0

/// The way from a parking orbit about the Earth to the Moon.
struct LunarTransfer: Sendable {
  let model: CislunarModel
  let aim: LunarAim

  private static let phase = "trans-lunar injection"

  /// An injection as an impulse.
  struct Impulse: Sendable {
    /// Before the impulse.
    var state: StateVector<GCRF>
    /// m/s, inertial axes.
    var change: Vector3
  }

  /// The cheapest impulse from a parking orbit within a time, by conics to where the Moon will be.
  func sketch(
    from parking: StateVector<GCRF>, within time: Double
  ) throws(LunarMissionFailure) -> Impulse {
    let course = try model.fly(
      parking, to: parking.epoch.advanced(bySeconds: time), about: .earth, phase: Self.phase)
    let place = try model.moon(at: aim.epoch)
    var best: Impulse?
    let pole: Vector3 = parking.position.cross(parking.velocity).normalized
    // Half a revolution round, the plane through both places says little: the Moon is looked for
    // where its way is nearest to the parking orbit's plane.
    let flat: Vector3 = place.position - place.position.dot(pole) * pole
    let goal: Vector3 = place.position.norm * flat.normalized
    for step in 0...Int(time / 30) {
      let epoch = parking.epoch.advanced(bySeconds: Double(step) * 30)
      guard let here = try? course.ephemeris.state(at: epoch) else { continue }
      let isShort: Bool = here.position.cross(goal).dot(pole) > 0
      let found = try? Lambert.solutions(
        from: here.position, to: goal, time: aim.epoch.seconds(since: epoch),
        direction: isShort ? .shortWay : .longWay)
      guard let path = found?.first else { continue }
      let change: Vector3 = path.departureVelocity - here.velocity
      if change.norm < best?.change.norm ?? .infinity {
        best = Impulse(state: here, change: change)
      }
    }
    guard let best else {
      throw .notReached(
        phase: Self.phase, reason: "no conic leads from the parking orbit to the Moon")
    }
    return best
  }

  /// The change of velocity at a state that leads to the aim, from a first guess, m/s.
  ///
  /// First it is aimed by the hyperbola a day out, where the Moon has bent the path little, then by
  /// those nearer.
  func correction(
    at state: StateVector<GCRF>, guess: Vector3 = .zero, phase: String
  ) throws(LunarMissionFailure) -> Vector3 {
    let controls = ["x", "y", "z"].map {
      TargetControl($0, unit: "m/s", largestStep: 100, difference: 1e-2)
    }
    var values: [Double] = [guess.x, guess.y, guess.z]
    for (lead, length, time) in Self.stages {
      values = try LunarSearch.solve(
        phase, goals: LunarAim.goals(length: length, time: time), controls: controls, start: values
      ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
        var begun = state
        begun.velocity += Vector3(trial[0], trial[1], trial[2])
        return aim.miss(
          of: try LunarPassage(of: begun, near: aim.epoch, lead: lead, in: model, phase: phase))
      }
    }
    return Vector3(values[0], values[1], values[2])
  }

  /// A burn out of the parking orbit, and what is left to a correction on the way.
  struct Injection: Sendable {
    /// Out of the parking orbit.
    var burn: FiniteBurn
    /// At the first correction, inertial axes, m/s.
    var correction: Vector3
  }

  /// The burn of an engine out of a parking orbit that together with a correction leads to the aim.
  ///
  /// Ignition, length and an angle out of the orbit's plane are found; in the plane the thrust is
  /// along the velocity. Half a revolution before the Moon an angle out of the plane hardly moves
  /// the place of arrival, so that what the plane of the launch is off is left to the correction: of
  /// all ways the one with the least of both is taken.
  func injection(
    from parking: StateVector<GCRF>, mass: Double, engine: LunarEngine, within time: Double,
    correctingAt correction: Epoch
  ) throws(LunarMissionFailure) -> Injection {
    let sketch = try sketch(from: parking, within: time)
    let duration: Double = engine.duration(of: sketch.change.norm, from: mass)
    let ignition: Double = sketch.state.epoch.seconds(since: parking.epoch) - duration / 2
    var controls = [
      TargetControl("ignition", unit: "s", scale: 100, largestStep: 60, difference: 0.01),
      TargetControl("duration", unit: "s", scale: 10, largestStep: 3, difference: 1e-3),
      TargetControl("yaw", unit: "rad", scale: 0.001, largestStep: 0.05, difference: 1e-5),
    ]
    controls += ["x", "y", "z"].map {
      TargetControl("correction \($0)", unit: "m/s", scale: 1, largestStep: 50, difference: 1e-2)
    }
    controls[0].rest = ignition
    controls[1].rest = duration
    var values: [Double] = [ignition, duration, 0, 0, 0, 0]
    func burn(_ values: [Double]) throws(LunarMissionFailure) -> FiniteBurn {
      let (sine, cosine) = Elementary.sincos(values[2])
      return try engine.burn(
        at: parking.epoch.advanced(bySeconds: values[0]), for: values[1],
        along: Vector3(cosine, sine, 0))
    }
    for (lead, length, seconds) in Self.stages {
      values = try LunarSearch.solve(
        Self.phase, goals: LunarAim.goals(length: length, time: seconds), controls: controls,
        start: values
      ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
        var state = try model.fly(
          parking, to: correction, about: .earth, mass: mass, burns: [burn(trial)],
          phase: Self.phase
        ).end
        state.velocity += Vector3(trial[3], trial[4], trial[5])
        return aim.miss(
          of: try LunarPassage(
            of: state, near: aim.epoch, lead: lead, in: model, phase: Self.phase))
      }
    }
    return Injection(
      burn: try burn(values), correction: Vector3(values[3], values[4], values[5]))
  }

  /// How long before the perilune the hyperbola is read (s), and what counts as met (m, s).
  private static let stages: [(Double, Double, Double)] = [
    (86_400, 1e5, 100), (36_000, 1e5, 100), (14_400, 1e4, 10), (3_600, 100, 1),
  ]
}
