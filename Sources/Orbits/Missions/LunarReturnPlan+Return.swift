// SPDX-License-Identifier: Apache-2.0

extension LunarReturnPlan {
  /// From the orbit about the Moon to the entry height of the Earth.
  func comeHome(
    from circle: Propagation, mass atRelease: Double, log: inout LunarLog, in model: CislunarModel
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    let aim = LunarHomeward(
      zone: try model.ground(landingZone, at: dates.touchdown).position, epoch: dates.entry,
      angle: entryAngle, height: entryHeight)
    let departure = LunarDeparture(
      model: model, engine: craft.returnEngine, aim: aim, first: dates.departureRaise,
      second: dates.departure)
    let (orbit, trim) = try trimmed(circle, mass: atRelease, for: departure, in: model)
    let mass: Double =
      atRelease * Elementary.exp(-trim.change / craft.returnEngine.exhaustSpeed)
    let out = try departure.burns(from: orbit, mass: mass)
    let used: Double = mass - out.masses.second
    try craft.returnEngine.require(
      used, of: mass - craft.capsuleMass, from: mass, phase: "trans-Earth injection")
    log.add(
      "lunar orbit", about: .moon, of: circle, from: circle.ephemeris.coverage.lowerBound,
      to: trim.state.epoch, step: 120)
    log.mark(
      "orbiter sets its phase", trim.state, mass: mass, change: trim.change,
      remark: "so that the first burn of the way home falls on its date")
    log.add(
      "lunar orbit", about: .moon, of: orbit, from: trim.state.epoch, to: out.firstBurn.start,
      step: 120)
    log.add(
      "first departure burn", about: .moon, of: out.firstCourse, from: out.firstBurn.start,
      to: out.firstBurn.end, step: 20, isBurn: true)
    if let state = try? out.firstCourse.ephemeris.state(at: out.firstBurn.end) {
      let ellipse = try LunarOrbit(state, in: model)
      log.mark(
        "orbit raised for departure", state, mass: out.masses.first, change: out.changes.first,
        remark: """
          burn of \(Int(out.firstBurn.duration.rounded())) s; \
          \(Int((ellipse.periluneHeight / 1e3).rounded())) x \
          \(Int((ellipse.apoluneHeight / 1e3).rounded())) km
          """)
    }
    log.add(
      "departure orbit", about: .moon, of: out.firstCourse, from: out.firstBurn.end,
      to: out.firstCourse.end.epoch, step: 180)
    log.add(
      "departure orbit", about: .moon, of: out.secondCourse, from: out.firstCourse.end.epoch,
      to: out.secondBurn.start, step: 60)
    log.add(
      "trans-Earth injection", about: .moon, of: out.secondCourse, from: out.secondBurn.start,
      to: out.secondBurn.end, step: 20, isBurn: true)
    if let state = try? out.secondCourse.ephemeris.state(at: out.secondBurn.end) {
      log.mark(
        "trans-Earth injection", state, mass: out.masses.second, change: out.changes.second,
        remark: "burn of \(Int(out.secondBurn.duration.rounded())) s")
    }
    log.add(
      "to the Earth", about: .moon, of: out.secondCourse, from: out.secondBurn.end,
      to: out.secondCourse.end.epoch, step: 600)
    let last = out.fall.end.epoch.advanced(bySeconds: -7_200)
    log.add(
      "to the Earth", about: .earth, of: out.fall, from: out.secondCourse.end.epoch, to: last,
      step: 1_200)
    log.add(
      "to the Earth", about: .earth, of: out.fall, from: last, to: out.fall.end.epoch, step: 60)
    if let state = try? out.fall.ephemeris.state(at: dates.capsuleSeparation) {
      let height: Double = try model.geodetic(state).height
      log.mark(
        "capsule separates", state, mass: craft.capsuleMass,
        remark: "\(Int((height / 1e3).rounded())) km over the Earth")
    }
    let entry = out.fall.end
    log.mark("entry", entry, mass: craft.capsuleMass)
    log.compare(
      "ignition of the first departure burn after its date", "s", wanted: 0,
      reached: out.firstBurn.start.seconds(since: dates.departureRaise), bound: 60)
    log.compare(
      "ignition of the second departure burn after its date", "s", wanted: 0,
      reached: out.secondBurn.start.seconds(since: dates.departure), bound: 600)
    log.compare(
      "entry height", "km", wanted: entryHeight / 1e3,
      reached: try model.geodetic(entry).height / 1e3, bound: 0.1)
    log.compare(
      "entry angle", "deg", wanted: entryAngle / Circle.degree,
      reached: LunarHomeward.angle(entry) / Circle.degree, bound: 0.01)
    log.compare(
      "entry after its date", "s", wanted: 0, reached: entry.epoch.seconds(since: dates.entry),
      bound: 5)
    return entry
  }

  /// The orbit from the release of the ascender on, with an impulse along the velocity that lets the
  /// orbiter be where the first burn of the way home begins when its date comes.
  private func trimmed(
    _ circle: Propagation, mass: Double, for departure: LunarDeparture, in model: CislunarModel
  ) throws(LunarMissionFailure) -> (
    orbit: Propagation, trim: (state: StateVector<GCRF>, change: Double)
  ) {
    let phase = "phase for the departure"
    guard let before = try? circle.ephemeris.state(at: dates.ascenderRelease) else {
      throw .plan(field: "ascender release", reason: "is outside the time in lunar orbit")
    }
    let about = try LunarOrbit(before, in: model)
    let end = dates.departureRaise.advanced(bySeconds: 10_800)
    func state(_ change: Double) -> StateVector<GCRF> {
      var state = before
      state.velocity += change * about.state.velocity.normalized
      return state
    }
    func course(_ change: Double) throws(LunarMissionFailure) -> Propagation {
      try model.fly(state(change), to: end, about: .moon, phase: phase)
    }
    // To be there sooner the rate has to grow by that part; n goes with v to the minus third.
    let wait: Double = try departure.wait(on: circle, mass: mass)
    let span: Double = dates.departureRaise.seconds(since: before.epoch)
    let guess: Double = -about.state.velocity.norm * wait / (3 * span)
    let values = try LunarSearch.solve(
      phase, goals: [TargetGoal("ignition after its date", unit: "s", target: 0, tolerance: 10)],
      controls: [TargetControl("along", unit: "m/s", largestStep: 1, difference: 0.01)],
      start: [guess]
    ) { (trial: [Double]) throws(LunarMissionFailure) -> [Double] in
      [try departure.wait(on: try course(trial[0]), mass: mass)]
    }
    return (try course(values[0]), (state(values[0]), abs(values[0])))
  }
}
