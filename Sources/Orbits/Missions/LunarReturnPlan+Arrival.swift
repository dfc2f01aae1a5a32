// SPDX-License-Identifier: Apache-2.0

extension LunarReturnPlan {
  /// In the circular orbit about the Moon.
  struct Arrival: Sendable {
    var state: StateVector<GCRF>
    /// kg.
    var mass: Double
    /// From the end of the second burn on, beyond the ascent.
    var orbit: Propagation
  }

  /// How the passage of the Moon is aimed before anything is known of the orbit that follows: the
  /// plane holds the site half-way between landing and ascent.
  func firstAim(in model: CislunarModel) throws(LunarMissionFailure) -> LunarAim {
    let half: Double = dates.ascent.seconds(since: dates.landing) / 2
    let middle = dates.landing.advanced(bySeconds: half)
    let site = try model.site(landingSite, at: middle).position.normalized
    return LunarAim(
      pericenterRadius: LunarOrbit.radius + orbitHeight,
      epoch: capture(in: model).pericenterEpoch(mass: craft.stackMass), overflown: site,
      pole: try model.selenographic(at: middle).rotation.row2, isRetrograde: isRetrograde)
  }

  func capture(in model: CislunarModel) -> LunarCapture {
    LunarCapture(
      model: model, engine: craft.mainEngine, height: orbitHeight,
      first: dates.lunarOrbitInsertion, second: dates.circularization)
  }

  /// From the separation from the launch vehicle to the circular orbit about the Moon.
  ///
  /// The plane of the passage and its height are found together with all that follows: at landing
  /// and at ascent the site is to be equally far from the plane, on opposite sides, and the perilune
  /// of the first orbit so high that the second one has its height: braking along the velocity for a
  /// quarter of an hour sinks by some 50 km.
  func arrive(
    from insertion: StateVector<GCRF>, mass: Double, guess: Vector3, log: inout LunarLog,
    in model: CislunarModel
  ) throws(LunarMissionFailure) -> Arrival {
    let phase = "mid-course correction"
    let capture = capture(in: model)
    guard insertion.epoch < dates.correction else {
      throw .plan(field: "correction", reason: "is not after the separation from the launcher")
    }
    let cruise = try model.fly(insertion, to: dates.correction, about: .earth, phase: phase)
    var aim = try firstAim(in: model)
    aim.pericenterRadius += 50_000
    var change = guess
    for _ in 0..<8 {
      change = try LunarTransfer(model: model, aim: aim).correction(
        at: cruise.end, guess: change, phase: phase)
      let left: Double =
        mass * Elementary.exp(-change.norm / craft.mainEngine.exhaustSpeed)
      var start = cruise.end
      start.velocity += change
      let away = try model.fly(
        start, to: aim.epoch.advanced(bySeconds: -LunarPassage.handover), about: .earth,
        phase: phase)
      let near = try model.fly(
        away.end, to: dates.lunarOrbitInsertion, about: .moon, phase: phase)
      let burns = try capture.burns(from: near.end, mass: left)
      let orbit = try model.fly(
        burns.afterSecond, to: dates.departureRaise.advanced(bySeconds: 10_800), about: .moon,
        phase: "lunar orbit")
      let sides = try crossings(of: orbit, in: model)
      let circle = try LunarOrbit(burns.afterSecond, in: model)
      let lift: Double = orbitHeight + LunarOrbit.radius - circle.semimajorAxis
      let tilt: Double = (sides.landing + sides.ascent) / 2
      if abs(lift) < 500, abs(tilt) < 2e-4 {
        guard change.norm <= correctionLimit else {
          throw .notReached(
            phase: phase,
            reason: """
              takes \(DecimalText.fixed(change.norm, decimals: 1)) m/s, \
              \(DecimalText.fixed(correctionLimit, decimals: 1)) m/s are allowed: the plane or the \
              speed of the launch is off
              """)
        }
        record(
          insertion: insertion, mass: mass, change: change, cruise: cruise, start: start,
          away: away, near: near, burns: burns, left: left, log: &log)
        try compare(burns, sides, orbit, log: &log, in: model)
        return Arrival(state: burns.afterSecond, mass: burns.mass, orbit: orbit)
      }
      aim.pericenterRadius += lift
      let plane = try LunarOrbit(near.end, in: model)
      aim.overflown = (aim.overflown + tilt * plane.normal).normalized
    }
    throw .notReached(
      phase: phase, reason: "the plane over the landing site was not found in eight rounds")
  }

  /// How far the site is from the plane of the orbit at landing and at ascent, rad.
  private func crossings(
    of orbit: Propagation, in model: CislunarModel
  ) throws(LunarMissionFailure) -> (landing: Double, ascent: Double) {
    func angle(_ epoch: Epoch) throws(LunarMissionFailure) -> Double {
      guard let state = try? orbit.ephemeris.state(at: epoch) else {
        throw .plan(field: "landing", reason: "is outside the time in lunar orbit")
      }
      let site = try model.site(landingSite, at: epoch).position.normalized
      return Elementary.asin(try LunarOrbit(state, in: model).normal.dot(site))
    }
    return (try angle(dates.landing), try angle(dates.ascent))
  }

  private func record(
    insertion: StateVector<GCRF>, mass: Double, change: Vector3, cruise: Propagation,
    start: StateVector<GCRF>, away: Propagation, near: Propagation, burns: LunarCapture.Outcome,
    left: Double, log: inout LunarLog
  ) {
    log.mark("separation from the launch vehicle", insertion, mass: mass)
    log.add(
      "to the Moon", about: .earth, of: cruise, from: insertion.epoch,
      to: insertion.epoch.advanced(bySeconds: 7_200), step: 60)
    log.add(
      "to the Moon", about: .earth, of: cruise,
      from: insertion.epoch.advanced(bySeconds: 7_200), to: dates.correction, step: 600)
    log.mark("mid-course correction", start, mass: left, change: change.norm)
    log.add(
      "to the Moon", about: .earth, of: away, from: start.epoch, to: away.end.epoch, step: 1_200)
    log.add(
      "to the Moon", about: .moon, of: near, from: away.end.epoch, to: near.end.epoch, step: 300)
    log.mark("lunar orbit insertion begins", near.end, mass: left)
    log.add(
      "lunar orbit insertion", about: .moon, of: burns.firstCourse, from: burns.firstBurn.start,
      to: burns.firstBurn.end, step: 20, isBurn: true)
    let between: Double = left - craft.mainEngine.massFlow * burns.firstBurn.duration
    log.mark(
      "lunar orbit insertion", burns.afterFirst, mass: between, change: burns.changes.first,
      remark: "burn of \(Int(burns.firstBurn.duration.rounded())) s")
    log.add(
      "capture orbit", about: .moon, of: burns.firstCourse, from: burns.firstBurn.end,
      to: burns.firstCourse.end.epoch, step: 180)
    log.add(
      "capture orbit", about: .moon, of: burns.secondCourse, from: burns.firstCourse.end.epoch,
      to: burns.secondBurn.start, step: 60)
    log.add(
      "circularisation", about: .moon, of: burns.secondCourse, from: burns.secondBurn.start,
      to: burns.secondBurn.end, step: 20, isBurn: true)
    log.mark(
      "circularisation", burns.afterSecond, mass: burns.mass, change: burns.changes.second,
      remark: "burn of \(Int(burns.secondBurn.duration.rounded())) s")
  }

  private func compare(
    _ burns: LunarCapture.Outcome, _ sides: (landing: Double, ascent: Double),
    _ orbit: Propagation, log: inout LunarLog, in model: CislunarModel
  ) throws(LunarMissionFailure) {
    let circle = try LunarOrbit(burns.afterSecond, in: model)
    log.compare(
      "perilune height after circularisation", "km", wanted: orbitHeight / 1e3,
      reached: circle.periluneHeight / 1e3, bound: 5)
    log.compare(
      "apolune height after circularisation", "km", wanted: orbitHeight / 1e3,
      reached: circle.apoluneHeight / 1e3, bound: 5)
    log.compare(
      "ignition of circularisation after its date", "s", wanted: 0,
      reached: burns.secondBurn.start.seconds(since: dates.circularization), bound: 300)
    log.compare(
      "site from the orbit's plane at landing", "deg", wanted: 0,
      reached: sides.landing / Circle.degree, bound: 1)
    log.compare(
      "site from the orbit's plane at ascent", "deg", wanted: 0,
      reached: sides.ascent / Circle.degree, bound: 1)
  }
}
