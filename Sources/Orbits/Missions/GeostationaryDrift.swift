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
    after flight: StageFlight, from released: StateVector<GCRF>
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
    let solution = try station(from: released)
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
      let off: Double = Circle.signed(try frame.longitude(of: place) - plan.slot)
      if abs(off) > abs(farthest) { farthest = off }
    }
    let reached: Double = Circle.signed(try frame.longitude(of: state)) / Circle.degree
    events.append(
      MissionTrajectory.Event(
        name: "in the slot", state: state, mass: plan.satelliteMass,
        remark: "\(DecimalText.fixed(reached, decimals: 3)) deg east"))
    residuals += [
      TargetResidual(
        name: "longitude on arrival", unit: "deg", wanted: plan.slot / Circle.degree,
        reached: reached),
      TargetResidual(
        name: "farthest from the slot in a day", unit: "deg", wanted: 0,
        reached: farthest / Circle.degree),
      TargetResidual(
        name: "inclination in the slot", unit: "deg", wanted: 0,
        reached: try frame.value(.inclination, of: state) / Circle.degree),
      TargetResidual(
        name: "eccentricity in the slot", unit: "", wanted: 0,
        reached: try frame.value(.eccentricity, of: state)),
      TargetResidual(
        name: "propellant burnt, of what \(plan.stage.name) holds", unit: "kg",
        wanted: plan.stage.propellant,
        reached: flight.burnt),
    ]
    try appendLater(&legs, &events)
    return MissionTrajectory(
      legs: legs, events: events, residuals: residuals, assumptions: assumptions(flight))
  }

  // MARK: The drift

  /// The satellite's burns that stop it in the slot.
  private func station(
    from released: StateVector<GCRF>
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
          .longitude, "longitude", unit: "rad", target: plan.slot, tolerance: 1e-5),
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

  // MARK: Later

  /// Events in the slot and the graveyard, on ideal orbits: years of station keeping are not flown.
  private func appendLater(
    _ legs: inout [MissionTrajectory.Leg], _ events: inout [MissionTrajectory.Event]
  ) throws(MissionFailure) {
    for later in plan.laterEvents {
      let place = try resting(at: later.longitude ?? plan.slot, epoch: later.epoch)
      var event = MissionTrajectory.Event(
        name: later.name, state: place, mass: plan.satelliteMass, remark: later.remark)
      guard let graveyard = later.graveyard else {
        events.append(event)
        continue
      }
      let mu: Double = GravitationalParameter.earth
      let r: Double = place.position.norm
      let near: Double = Ellipsoid.wgs84.equatorialRadius + graveyard.lowerBound
      let far: Double = Ellipsoid.wgs84.equatorialRadius + graveyard.upperBound
      // From the ring to the far apsis, then the near one up to its height.
      let first: Double = (mu * (2 / r - 2 / (r + far))).squareRoot()
      let slow: Double = (mu * (2 / far - 2 / (r + far))).squareRoot()
      let second: Double = (mu * (2 / far - 2 / (near + far))).squareRoot()
      event.change = abs(first - place.velocity.norm)
      event.state.velocity = first * place.velocity.normalized
      events.append(event)
      let rise: Double = 0.5 * (r + far)
      let half: Double = Double.pi * rise * (rise / mu).squareRoot()
      let rising = TwoBodyArc(event.state).states(over: half, count: 60)
      legs.append(MissionTrajectory.Leg(name: "to the graveyard", states: rising))
      guard var top = rising.last else { continue }
      top.velocity = second * top.velocity.normalized
      events.append(
        MissionTrajectory.Event(
          name: "graveyard", state: top, mass: plan.satelliteMass, change: abs(second - slow),
          remark: "\(DecimalText.fixed(graveyard.lowerBound / 1000, decimals: 0)) x"
            + " \(DecimalText.fixed(graveyard.upperBound / 1000, decimals: 0)) km"))
      let size: Double = 0.5 * (near + far)
      let period: Double = Circle.turn * size * (size / mu).squareRoot()
      legs.append(
        MissionTrajectory.Leg(
          name: "graveyard", states: TwoBodyArc(top).states(over: period, count: 120)))
    }
  }

  /// A satellite at rest over a longitude.
  private func resting(
    at longitude: Double, epoch: Epoch
  ) throws(MissionFailure) -> StateVector<GCRF> {
    let r: Double = Geosynchronism.semimajorAxis
    let place = StateVector<ITRF>(
      epoch: epoch,
      position: r * Vector3(Elementary.cos(longitude), Elementary.sin(longitude), 0),
      velocity: .zero)
    return try world.transformed(place, to: GCRF.self)
  }

  private func assumptions(_ flight: StageFlight) -> [String] {
    var lines: [String] = [
      "burns of \(plan.stage.name) are finite with constant thrust and flow; at the perigee they follow"
        + " the velocity with a constant angle out of the plane, at the apogee they are fixed in space",
      "propellant for control, settling and evaporation, and the engine's rise and fall of thrust are"
        + " left out",
      "forces: field \(world.gravity.name) 8x8, Sun, Moon; no air and no sunlight",
      "the drift to the slot and its stop are the satellite's own impulses; the real ones are not"
        + " public",
    ]
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
