// SPDX-License-Identifier: Apache-2.0

/// From the ascender's first orbit to the orbiter, with three impulses.
///
/// The first, at the first apolune, sets the period with which the orbiter is caught up by the date;
/// the second, two fifths of a revolution before, aims at the orbiter; the third stops there.
struct LunarRendezvous: Sendable {
  let model: CislunarModel
  /// Of the orbiter.
  let target: Propagation
  let docking: Epoch

  /// What the rendezvous comes to.
  struct Outcome: Sendable {
    var low: Propagation
    var phasing: Propagation
    var approach: Propagation
    /// After each impulse.
    var states: (first: StateVector<GCRF>, second: StateVector<GCRF>, last: StateVector<GCRF>)
    /// m/s.
    var changes: (first: Double, second: Double, last: Double)
    /// From the orbiter before the last impulse, m.
    var distance: Double
  }

  private static let phase = "rendezvous"

  private func orbiter(_ epoch: Epoch) throws(LunarMissionFailure) -> StateVector<GCRF> {
    guard let state = try? target.ephemeris.state(at: epoch) else {
      throw .plan(field: "docking", reason: "is outside the time in lunar orbit")
    }
    return try model.selenocentric(state)
  }

  /// How far the orbiter is ahead of a state about the Moon, rad.
  private func lead(
    of other: StateVector<GCRF>, over state: StateVector<GCRF>
  ) -> Double {
    let normal: Vector3 = other.position.cross(other.velocity).normalized
    return Elementary.atan2(
      state.position.cross(other.position).dot(normal), state.position.dot(other.position))
  }

  /// Finds the impulses from a state about the Earth at the end of the ascent.
  func meet(from start: StateVector<GCRF>) throws(LunarMissionFailure) -> Outcome {
    let phase = Self.phase
    let low = try model.fly(
      start, to: start.epoch.advanced(bySeconds: 7_200), about: .moon,
      detecting: [.apogee(stops: true)], phase: phase)
    let apolune = try model.selenocentric(low.end)
    let other = try orbiter(low.end.epoch)
    let goal = LunarOrbit(selenocentric: try orbiter(docking))
    let turn: Double = 0.4
    let approachEpoch = docking.advanced(bySeconds: -turn * goal.period)
    let time: Double = approachEpoch.seconds(since: low.end.epoch)
    let rate: Double = Circle.turn / goal.period
    let r: Double = apolune.position.norm
    // How far ahead the orbiter is to be at the second impulse, for a path half-way between.
    func due(_ a: Double) -> Double {
      0.75 * (goal.semimajorAxis - a) / goal.semimajorAxis * turn * Circle.turn
    }
    let ahead: Double = Circle.positive(lead(of: other, over: apolune))
    // The smallest number of revolutions to gain with which the orbit stays below the orbiter's.
    var a: Double = 0
    for gained in 0..<20 {
      a = goal.semimajorAxis
      for _ in 0..<5 {
        let gain: Double = ahead - due(a) + Circle.turn * Double(gained)
        a = LunarOrbit.semimajorAxis(period: Circle.turn / (rate + gain / time))
      }
      if a < goal.semimajorAxis - 5_000 { break }
    }
    let speed: Double = (LunarOrbit.mu * (2 / r - 1 / a)).squareRoot()
    guard 2 * a - r > LunarOrbit.radius + 10_000 else {
      throw .notReached(phase: phase, reason: "catching up takes an orbit below the ground")
    }
    func first(_ change: Double) -> StateVector<GCRF> {
      var state = low.end
      state.velocity += change * apolune.velocity.normalized
      return state
    }
    let change = try LunarSearch.solve(
      phase,
      goals: [TargetGoal("lead of the orbiter", unit: "rad", target: 0, tolerance: 1e-3)],
      controls: [TargetControl("first", unit: "m/s", largestStep: 5, difference: 0.01)],
      start: [speed - apolune.velocity.norm]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      let end = try model.fly(
        first(trial[0]), to: approachEpoch, about: .moon, phase: phase
      ).end
      let about = try model.selenocentric(end)
      return [
        lead(of: try orbiter(approachEpoch), over: about)
          - due(LunarOrbit(selenocentric: about).semimajorAxis)
      ]
    }
    let begun = first(change[0])
    let phasing = try model.fly(begun, to: approachEpoch, about: .moon, phase: phase)
    let second = try aim(phasing.end)
    let approach = try model.fly(second, to: docking, about: .moon, phase: phase)
    let end = try orbiter(docking)
    let met = try model.selenocentric(approach.end)
    var last = approach.end
    last.velocity += end.velocity - met.velocity
    return Outcome(
      low: low, phasing: phasing, approach: approach, states: (begun, second, last),
      changes: (
        abs(change[0]), (second.velocity - phasing.end.velocity).norm,
        (end.velocity - met.velocity).norm
      ), distance: (end.position - met.position).norm)
  }

  /// The state after the impulse that leads to the orbiter.
  private func aim(
    _ state: StateVector<GCRF>
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    let end = try orbiter(docking)
    let about = try model.selenocentric(state)
    let path = try? Lambert.solutions(
      from: about.position, to: end.position, time: docking.seconds(since: state.epoch),
      gravitationalParameter: LunarOrbit.mu, direction: .shortWay
    ).first
    guard let path else {
      throw .notReached(phase: Self.phase, reason: "no conic leads to the orbiter")
    }
    let guess: Vector3 = path.departureVelocity - about.velocity
    let names = ["x", "y", "z"]
    let values = try LunarSearch.solve(
      Self.phase,
      goals: names.map { TargetGoal("place \($0)", unit: "m", target: 0, tolerance: 50) },
      controls: names.map {
        TargetControl($0, unit: "m/s", largestStep: 20, difference: 0.01)
      }, start: [guess.x, guess.y, guess.z]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      var begun = state
      begun.velocity += Vector3(trial[0], trial[1], trial[2])
      let met = try model.selenocentric(
        try model.fly(begun, to: docking, about: .moon, phase: Self.phase).end)
      let miss: Vector3 = met.position - end.position
      return [miss.x, miss.y, miss.z]
    }
    var begun = state
    begun.velocity += Vector3(values[0], values[1], values[2])
    return begun
  }
}
