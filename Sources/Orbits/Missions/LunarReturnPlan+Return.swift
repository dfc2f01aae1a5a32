// SPDX-License-Identifier: Apache-2.0

extension LunarReturnPlan {
  /// From the orbit about the Moon to the entry height of the Earth.
  func comeHome(
    from orbit: Propagation, mass: Double, log: inout LunarLog, in model: CislunarModel
  ) throws(LunarMissionFailure) -> StateVector<GCRF> {
    let aim = LunarHomeward(
      zone: try model.ground(landingZone, at: dates.touchdown).position, epoch: dates.entry,
      angle: entryAngle, height: entryHeight)
    let departure = LunarDeparture(
      model: model, engine: craft.returnEngine, aim: aim, first: dates.departureRaise,
      second: dates.departure)
    let out = try departure.burns(from: orbit, mass: mass)
    let used: Double = mass - out.masses.second
    try craft.returnEngine.require(
      used, of: mass - craft.capsuleMass, from: mass, phase: "trans-Earth injection")
    log.add(
      "lunar orbit", about: .moon, of: orbit, from: orbit.ephemeris.coverage.lowerBound,
      to: out.firstBurn.start, step: 120)
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
      "ignition of the first departure burn after its date", "min", wanted: 0,
      reached: out.firstBurn.start.seconds(since: dates.departureRaise) / 60)
    log.compare(
      "ignition of the second departure burn after its date", "s", wanted: 0,
      reached: out.secondBurn.start.seconds(since: dates.departure))
    log.compare(
      "entry height", "km", wanted: entryHeight / 1e3,
      reached: try model.geodetic(entry).height / 1e3)
    log.compare(
      "entry angle", "deg", wanted: entryAngle / Circle.degree,
      reached: LunarHomeward.angle(entry) / Circle.degree)
    log.compare(
      "entry after its date", "s", wanted: 0, reached: entry.epoch.seconds(since: dates.entry))
    return entry
  }
}
