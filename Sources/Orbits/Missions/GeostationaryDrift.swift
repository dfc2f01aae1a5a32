// SPDX-License-Identifier: Apache-2.0

/// The satellite's own way from its release to the slot, and what comes later.
struct GeostationaryDrift {
  let plan: GeostationaryPlan
  let world: MissionWorld

  /// How much faster than by its osculating semimajor axis a geostationary body moves, no unit.
  ///
  /// 3 J2 (R/a)², of the Earth's oblateness; what the Sun and the Moon do is a tenth of it.
  private static let oblateness: Double = {
    let ratio: Double = Ellipsoid.wgs84.equatorialRadius / Geosynchronism.semimajorAxis
    return 3 * 1.082_63e-3 * ratio * ratio
  }()

  /// The osculating semimajor axis (m) of a circle whose longitude changes at a rate (rad/s).
  static func radius(rate: Double) -> Double {
    let relative: Double = rate / EarthRotation.nominalRate - oblateness
    return Geosynchronism.semimajorAxis * (1 - 2 * relative / 3)
  }

  /// The whole mission: the stage's course, the drift, the slot, the later events.
  func trajectory(
    after flight: StageFlight, from released: StateVector<GCRF>, to slot: Double
  ) throws(MissionFailure) -> MissionTrajectory {
    var legs = flight.legs
    var events = flight.events
    var residuals = flight.residuals
    let frame = try EquatorFrame(at: released.epoch, in: world)
    func degrees(_ angle: Double) -> String {
      DecimalText.fixed(angle / Circle.degree, decimals: 2)
    }
    let longitude: Double = try frame.longitude(of: released)
    for companion in plan.companions where companion.release == nil {
      events.append(
        MissionTrajectory.Event(
          name: "\(companion.name) released", state: released, mass: companion.mass,
          remark: "with \(plan.satellite)"))
    }
    events.append(
      MissionTrajectory.Event(
        name: "\(plan.satellite) released", state: released, mass: plan.satelliteMass,
        remark: "at \(degrees(longitude)) deg east,"
          + " \(DecimalText.fixed(flight.propellant, decimals: 0)) kg left in the stage"))
    let solution = try station(from: released, at: slot)
    var state = released
    let names: [String] = ["drift trimmed", "first stop burn", "second stop burn"]
    for (index, burn) in solution.burns.enumerated() {
      let craft = try world.propagator(
        for: Spacecraft(mass: plan.satelliteMass), degree: min(8, world.degree))
      let span: Double = burn.epoch.seconds(since: state.epoch)
      let count: Int = min(500, max(30, Int(span / 1800)))
      let leg = try MissionFlight.coast(craft, from: state, to: burn.epoch, states: count)
      legs.append(MissionTrajectory.Leg(name: "drift orbit", states: leg.states))
      guard let after = burn.applied(to: leg.end) else {
        throw .lost("the satellite has no orbit left")
      }
      state = after
      let c: Vector3 = burn.change
      events.append(
        MissionTrajectory.Event(
          name: names[index], state: state, mass: plan.satelliteMass, change: c.norm,
          remark: "radial \(DecimalText.fixed(c.x, decimals: 3)), transverse"
            + " \(DecimalText.fixed(c.y, decimals: 3)) m/s"))
    }
    let craft = try world.propagator(
      for: Spacecraft(mass: plan.satelliteMass), degree: min(8, world.degree))
    let leg = try MissionFlight.coast(
      craft, from: state, to: state.epoch.advanced(bySeconds: 86_164), states: 97)
    legs.append(MissionTrajectory.Leg(name: "in the slot", states: leg.states))
    var farthest: Double = 0
    for place in leg.states {
      let off: Double = Circle.signed(try frame.longitude(of: place) - slot)
      if abs(off) > abs(farthest) { farthest = off }
    }
    let reached: Double = Circle.signed(try frame.longitude(of: state)) / Circle.degree
    events.append(
      MissionTrajectory.Event(
        name: "in the slot", state: state, mass: plan.satelliteMass,
        remark: "\(DecimalText.fixed(reached, decimals: 3)) deg east"))
    residuals += [
      TargetResidual(
        name: "longitude on arrival", unit: "deg", wanted: slot / Circle.degree,
        reached: reached, bound: 0.1),
      TargetResidual(
        name: "farthest from the slot in a day", unit: "deg", wanted: 0,
        reached: farthest / Circle.degree, bound: 0.1),
      TargetResidual(
        name: "inclination in the slot", unit: "deg", wanted: 0,
        reached: try frame.value(.inclination, of: state) / Circle.degree, bound: 0.1),
      TargetResidual(
        name: "eccentricity in the slot", unit: "", wanted: 0,
        reached: try frame.value(.eccentricity, of: state), bound: 1e-4),
      TargetResidual(
        name: "propellant burnt, of what \(plan.stage.name) holds", unit: "kg",
        wanted: plan.stage.propellant,
        reached: flight.burnt),
    ]
    try appendLater(slot, &legs, &events)
    return MissionTrajectory(
      legs: legs, events: events, residuals: residuals, assumptions: assumptions(flight))
  }

  /// A mission that ends on the transfer orbit, shown for one revolution.
  func trajectory(
    onTransferAfter flight: StageFlight
  ) throws(MissionFailure) -> MissionTrajectory {
    var course = flight
    for companion in plan.companions where companion.release == nil {
      course.drop(companion.mass, name: "\(companion.name) released", remark: "")
    }
    course.drop(
      plan.satelliteMass, name: "\(plan.satellite) released",
      remark: "\(DecimalText.fixed(course.propellant, decimals: 0)) kg left in the stage")
    let frame = try EquatorFrame(at: course.state.epoch, in: world)
    let mu: Double = GravitationalParameter.earth
    let a: Double = try frame.value(.semimajorAxis, of: course.state)
    try course.coast(
      to: course.state.epoch.advanced(bySeconds: Circle.turn * a * (a / mu).squareRoot()),
      leg: "transfer orbit")
    let radius: Double = Ellipsoid.wgs84.equatorialRadius
    let apogee: Double = course.legs.last?.states.map(\.position.norm).max() ?? 0
    return MissionTrajectory(
      legs: course.legs, events: course.events,
      residuals: course.residuals + [
        TargetResidual(
          name: "apogee height", unit: "km", wanted: Geosynchronism.height / 1000,
          reached: (apogee - radius) / 1000, bound: 50),
        TargetResidual(
          name: "propellant burnt, of what \(plan.stage.name) holds", unit: "kg",
          wanted: plan.stage.propellant, reached: course.burnt),
      ], assumptions: assumptions(course))
  }

  // MARK: The drift

  /// The satellite's burns that stop it in the slot.
  private func station(
    from released: StateVector<GCRF>, at slot: Double
  ) throws(MissionFailure) -> Targeting.Solution {
    let end: Epoch = released.epoch.advanced(bySeconds: plan.drift)
    let craft = try world.propagator(
      for: Spacecraft(mass: plan.satelliteMass), degree: min(8, world.degree))
    let frame = try EquatorFrame(at: released.epoch, in: world)
    let size: Double = try frame.value(.semimajorAxis, of: released)
    let still: Double = Self.radius(rate: 0)
    let speed: Double = (GravitationalParameter.earth / still).squareRoot()
    let stop: Double = 0.25 * speed * (still - size) / still
    let burns: [ImpulsiveBurn] = [
      ImpulsiveBurn(epoch: released.epoch.advanced(bySeconds: 43_082)),
      ImpulsiveBurn(
        epoch: end.advanced(bySeconds: -43_082), change: Vector3(0, stop, 0)),
      ImpulsiveBurn(epoch: end, change: Vector3(0, stop, 0)),
    ]
    let targeting = Targeting(
      propagator: craft, start: released, burns: burns,
      freeComponents: [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)], end: end,
      aims: [
        Targeting.Aim(
          .longitude, "longitude", unit: "rad", target: slot, tolerance: 1e-5),
        Targeting.Aim(
          .longitudeDrift, "drift", unit: "rad/s",
          target: -Self.oblateness * EarthRotation.nominalRate, tolerance: 2e-11),
        Targeting.Aim(.eccentricityX, "eccentricity, x", unit: "", target: 0, tolerance: 1e-6),
        Targeting.Aim(.eccentricityY, "eccentricity, y", unit: "", target: 0, tolerance: 1e-6),
      ], largestStep: 20)
    do throws(TargetingFailure<Targeting.Failure>) {
      return try targeting.solve()
    } catch {
      throw .missed([], reason: "the drift to the slot: \(error)")
    }
  }

  private func assumptions(_ flight: StageFlight) -> [String] {
    var lines: [String] = [
      "burns of \(plan.stage.name) are finite with constant thrust and flow; at the perigee they follow"
        + " the velocity with a constant angle out of the plane, at the apogee they are fixed in space",
      "propellant for control, settling and evaporation, and the engine's rise and fall of thrust are"
        + " left out",
      "forces: field \(world.gravity.name) 8x8, Sun, Moon; no air and no sunlight",
    ]
    if plan.slot != nil {
      lines.append(
        "the drift to the slot and its stop are the satellite's own impulses; the real ones are not"
          + " public")
    }
    for companion in plan.companions where companion.release != nil {
      lines.append(
        "\(companion.name) is let go on the transfer ellipse of the stage; the orbit in which it was"
          + " really left is not in our sources")
    }
    if !plan.laterEvents.isEmpty {
      lines.append(
        "later events have their published dates; between them the satellite rests in its slot, and"
          + " the graveyard is a two-body orbit")
    }
    return lines
  }
}
