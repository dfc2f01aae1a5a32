// SPDX-License-Identifier: Apache-2.0

extension LunarReturnPlan {
  /// The lander from the orbiter to the site.
  func land(
    from orbit: Propagation, log: inout LunarLog, in model: CislunarModel
  ) throws(LunarMissionFailure) {
    let descent = LunarDescent(
      model: model, engine: craft.descentEngine, site: landingSite, lowHeight: lowHeight,
      orbitHeight: orbitHeight, duration: descentDuration, landing: dates.landing)
    let out = try descent.land(from: orbit, mass: craft.landerMass)
    let rest: Double = craft.landerDryMass + craft.ascenderMass
    try craft.descentEngine.require(
      craft.landerMass - out.masses.final, of: craft.landerMass - rest, from: craft.landerMass,
      phase: "lunar landing")
    guard out.first.epoch > dates.landerSeparation else {
      throw .plan(field: "lander separation", reason: "is after the first burn of the lander")
    }
    if let state = try? orbit.ephemeris.state(at: dates.landerSeparation) {
      log.mark("lander separates", state, mass: craft.landerMass)
    }
    log.mark(
      "lander lowers its orbit", out.first, mass: out.masses.first, change: out.changes.first)
    log.add(
      "lander: lowered orbit", about: .moon, of: out.between, from: out.first.epoch,
      to: out.second.epoch, step: 120)
    log.mark(
      "lander enters the descent orbit", out.second, mass: out.masses.second,
      change: out.changes.second)
    log.add(
      "lander: descent orbit", about: .moon, of: out.low, from: out.second.epoch,
      to: out.low.end.epoch, step: 60)
    log.mark("powered descent begins", out.low.end, mass: out.masses.second)
    try log.add("powered descent", out.braking.map(\.state), in: model)
    if let gate = out.braking.last {
      log.mark(
        "vertical descent begins", try model.geocentric(gate.state), mass: gate.mass,
        change: out.changes.braking, remark: "\(Int(out.thrust.rounded())) N until then")
    }
    try log.add("vertical descent", out.final, in: model)
    guard let end = out.final.last else { return }
    log.mark(
      "landing on the Moon", try model.geocentric(end), mass: out.masses.final,
      change: out.changes.final,
      remark: "\(Int((out.masses.final - rest).rounded())) kg of propellant are left")
    let fixed = try model.selenographic(at: end.epoch).position(end.position)
    let place = Geodetic(
      latitude: Elementary.asin(fixed.z / fixed.norm),
      longitude: Elementary.atan2(fixed.y, fixed.x))
    log.compare(
      "latitude of landing", "deg", wanted: landingSite.latitudeDegrees,
      reached: place.latitudeDegrees, bound: 0.001)
    log.compare(
      "longitude of landing", "deg", wanted: landingSite.longitudeDegrees,
      reached: place.longitudeDegrees, bound: 0.001)
    log.compare(
      "height where powered descent begins", "km", wanted: lowHeight / 1e3,
      reached: ((out.braking.first?.state.position.norm ?? 0) - LunarOrbit.radius) / 1e3, bound: 0.1
    )
  }

  /// The ascender from the site to the orbiter.
  func rise(
    to orbit: Propagation, log: inout LunarLog, in model: CislunarModel
  ) throws(LunarMissionFailure) {
    let end = dates.ascent.advanced(bySeconds: ascentDuration)
    guard let orbiter = try? orbit.ephemeris.state(at: end) else {
      throw .plan(field: "ascent", reason: "is outside the time in lunar orbit")
    }
    let plane = try LunarOrbit(orbiter, in: model)
    let engine = craft.ascentEngine
    let ascent = try LunarAscent(
      model: model, engine: engine, site: landingSite, lowHeight: lowHeight,
      apolune: ascentApolune, duration: ascentDuration, liftOff: dates.ascent
    ).fly(into: plane.normal, mass: craft.ascenderMass)
    guard let first = ascent.points.first, let top = ascent.points.last else { return }
    let inserted = try model.geocentric(top.state)
    let meeting = try LunarRendezvous(model: model, target: orbit, docking: dates.docking)
      .meet(from: inserted)
    let changes: [Double] = [
      meeting.changes.first, meeting.changes.second, meeting.changes.last,
    ]
    var masses: [Double] = []
    var mass: Double = top.mass
    for change in changes {
      mass *= Elementary.exp(-change / engine.exhaustSpeed)
      masses.append(mass)
    }
    try engine.require(
      craft.ascenderMass - mass, of: craft.ascenderMass - craft.ascenderDryMass,
      from: craft.ascenderMass, phase: "lunar ascent")
    log.mark("lift-off from the Moon", try model.geocentric(first.state), mass: first.mass)
    try log.add("lunar ascent", ascent.points.map(\.state), in: model)
    let orbitReached = LunarOrbit(selenocentric: top.state)
    log.mark(
      "ascender in orbit", inserted, mass: top.mass, change: ascent.change,
      remark: "\(Int(ascent.thrust.rounded())) N for \(Int(ascentDuration.rounded())) s")
    log.add(
      "ascender: first orbit", about: .moon, of: meeting.low, from: inserted.epoch,
      to: meeting.low.end.epoch, step: 60)
    log.mark(
      "ascender raises its orbit", meeting.states.first, mass: masses[0], change: changes[0])
    log.add(
      "ascender: phasing", about: .moon, of: meeting.phasing, from: meeting.low.end.epoch,
      to: meeting.phasing.end.epoch, step: 120)
    log.mark(
      "ascender aims at the orbiter", meeting.states.second, mass: masses[1], change: changes[1])
    log.add(
      "ascender: approach", about: .moon, of: meeting.approach,
      from: meeting.phasing.end.epoch, to: meeting.approach.end.epoch, step: 60)
    log.mark(
      "docking in lunar orbit", meeting.states.last, mass: masses[2], change: changes[2],
      remark: "declared: \(Int(meeting.distance.rounded(.up))) m from the orbiter")
    if let state = try? orbit.ephemeris.state(at: dates.ascenderRelease) {
      log.mark("ascender is let go", state, mass: masses[2])
    }
    log.compare(
      "perilune height of the ascender", "km", wanted: lowHeight / 1e3,
      reached: orbitReached.periluneHeight / 1e3, bound: 1)
    log.compare(
      "apolune height of the ascender", "km", wanted: ascentApolune / 1e3,
      reached: orbitReached.apoluneHeight / 1e3, bound: 1)
    log.compare("distance at docking", "km", wanted: 0, reached: meeting.distance / 1e3, bound: 1)
  }
}
