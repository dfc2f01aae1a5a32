// SPDX-License-Identifier: Apache-2.0

/// The burns of the stage from the parking orbit to the ring.
struct GeostationaryTransfer {
  let plan: GeostationaryPlan
  let flight: StageFlight
  let frame: EquatorFrame
  /// When the first transfer burn crosses the equator, without the burn.
  let crossing: Epoch
  /// The argument of perigee that puts the apogee over the equator, rad: 0 or π.
  let perigee: Double
  /// Of the parking orbit, m.
  let parkingRadius: Double
  /// After the perigee burns, rad.
  let inclination: Double
  /// Pause between the emptying of the tank and the next burn, s.
  static let pause: Double = 120

  static let mu: Double = GravitationalParameter.earth
  static let ring: Double = Geosynchronism.semimajorAxis

  init(plan: GeostationaryPlan, flight: StageFlight) throws(MissionFailure) {
    self.plan = plan
    self.flight = flight
    let state = flight.state
    frame = try EquatorFrame(at: state.epoch, in: flight.world)
    let a: Double = try frame.value(.semimajorAxis, of: state)
    parkingRadius = a
    let period: Double = Circle.turn * a * (a / Self.mu).squareRoot()
    let pole: Vector3 = frame.pole
    let span: Double = period * (0.5 * Double(plan.transferCrossing) + 0.6)
    let detector = EventDetector("equator") { point, _ in point.position.dot(pole) }
    let craft = try flight.propagator(nil, mass: flight.mass, from: state)
    let events: [Propagation.Event]
    do throws(PropagationFailure) {
      events = try craft.propagate(
        from: state, to: state.epoch.advanced(bySeconds: span), detecting: [detector]
      ).events
    } catch {
      throw .propagation(error)
    }
    guard events.count >= plan.transferCrossing else {
      throw .lost("the parking orbit does not cross the equator \(plan.transferCrossing) times")
    }
    let event = events[plan.transferCrossing - 1]
    crossing = event.epoch
    perigee = event.isRising ? 0 : Double.pi
    let present: Double = try frame.value(.inclination, of: state)
    inclination =
      plan.slot == nil
      ? present
      : GeostationaryPlan.bestTransferInclination(
        from: present, parkingRadius: a, finalRadius: Self.ring)
  }

  // MARK: Burns at the perigee

  /// The burns that raise the apogee, for values of the search: start and duration of the first, then
  /// start and duration of the last, then the angle out of the plane.
  private struct Raising {
    var burns: [StageFlight.Burn]
    /// After which of them the tank goes, at the latest.
    var tankAfter: Int?
  }

  /// Whether the tank runs dry during the last perigee burn.
  private var splits: Bool {
    guard plan.perigeeBurns == 2, flight.hasTank else { return false }
    let needed: Double =
      flight.stage.massFlow * flight.stage.burnTime(change: idealRaise, mass: flight.mass)
    return needed > flight.tankPropellant
  }

  /// From the parking orbit to the transfer ellipse in one impulse, m/s.
  private var idealRaise: Double {
    let near: Double =
      (Self.mu * (2 / parkingRadius - 2 / (parkingRadius + Self.ring))).squareRoot()
    return near - (Self.mu / parkingRadius).squareRoot()
  }

  private func raising(_ x: [Double]) -> Raising {
    let yaw: Double = x[x.count - 1]
    let direction = Vector3(Elementary.cos(yaw), Elementary.sin(yaw), 0)
    func burn(_ start: Double, _ duration: Double) -> StageFlight.Burn {
      StageFlight.Burn(
        start: crossing.advanced(bySeconds: start), duration: duration, axes: .local(.vnc),
        direction: direction)
    }
    guard plan.perigeeBurns == 2 else { return Raising(burns: [burn(x[0], x[1])], tankAfter: 0) }
    let first = burn(x[0], x[1])
    guard splits else { return Raising(burns: [first, burn(x[2], x[3])], tankAfter: 1) }
    let emptying: Double = flight.tankPropellant / flight.stage.massFlow - x[1]
    return Raising(
      burns: [first, burn(x[2], emptying), burn(x[2] + emptying + Self.pause, x[3])], tankAfter: 1)
  }

  /// The states after each burn of the raising, and the mass at the end.
  private func raised(
    _ raising: Raising, from start: StateVector<GCRF>, mass: Double
  ) throws(MissionFailure) -> (states: [StateVector<GCRF>], mass: Double) {
    var state = start
    var mass = mass
    var states: [StateVector<GCRF>] = []
    for (index, burn) in raising.burns.enumerated() {
      state = try flight.trial(burn, from: state, mass: mass)
      mass -= flight.stage.massFlow * burn.duration
      // Any is known only when it is flown; the trials leave it on board until then.
      if index == raising.tankAfter, let tank = flight.stage.tank, flight.hasTank {
        mass -= tank.mass
      }
      states.append(state)
    }
    return (states, mass)
  }

  /// The apogee's epoch for the wanted separation.
  private func wantedApogee() -> Epoch? {
    guard let separation = plan.separation else { return nil }
    let speed: Double = (Self.mu / Self.ring).squareRoot()
    let a: Double = 0.5 * (parkingRadius + Self.ring)
    let slow: Double = (Self.mu * (2 / Self.ring - 1 / a)).squareRoot()
    let change: Double =
      (speed * speed + slow * slow
      - 2 * speed * slow * Elementary.cos(inclination)).squareRoot()
    let early: Double = plan.companions.reduce(0) { $0 + ($1.release == nil ? 0 : $1.mass) }
    let mass: Double =
      flight.mass * Elementary.exp(-idealRaise / flight.stage.exhaustVelocity) - early
      - (flight.stage.tank?.mass ?? 0)
    let duration: Double = flight.stage.burnTime(change: change, mass: mass)
    return separation.advanced(bySeconds: -plan.settling - 0.5 * duration)
  }

  /// The burns that reach the ring's height over the equator.
  private func raise() throws(MissionFailure) -> [Double] {
    let transfer: Double = 0.5 * (parkingRadius + Self.ring)
    func halfPeriod(_ a: Double) -> Double { Double.pi * a * (a / Self.mu).squareRoot() }
    func speed(_ a: Double) -> Double {
      (Self.mu * (2 / parkingRadius - 1 / a)).squareRoot()
    }
    // The wanted apogee passage asks for an intermediate period; else the plan's apogee gives it.
    var middle: Double =
      0.5 * (parkingRadius + Ellipsoid.wgs84.equatorialRadius + plan.intermediateApogee)
    let apogee: Epoch? = plan.perigeeBurns == 2 ? wantedApogee() : nil
    if let apogee {
      let period: Double = apogee.seconds(since: crossing) - halfPeriod(transfer)
      guard period > 2 * halfPeriod(parkingRadius), period < 2 * halfPeriod(transfer) else {
        throw .plan(
          field: "separation",
          reason: "asks for an orbit of \(period) s between the perigee burns; from"
            + " \(2 * halfPeriod(parkingRadius)) s to \(2 * halfPeriod(transfer)) s are possible:"
            + " choose another time or another crossing")
      }
      middle = Elementary.cbrt(Self.mu * Elementary.pow(period / Circle.turn, 2))
    }
    let low: Double = (Self.mu / parkingRadius).squareRoot()
    let stage = flight.stage
    var start: [Double]
    var goals = [
      TargetGoal(
        "perigee off the node", unit: "rad", target: 0, tolerance: 1e-5, period: Circle.turn),
      TargetGoal("apogee radius", unit: "m", target: Self.ring, tolerance: 1_000),
      TargetGoal("inclination", unit: "rad", target: inclination, tolerance: 1e-6),
    ]
    // Negative yaw at an ascending node, positive at a descending one brings the plane down.
    let yaw: Double = plan.slot == nil ? 0 : perigee == 0 ? -0.1 : 0.1
    let turn = TargetControl(
      "angle out of the plane", unit: "rad", scale: 0.1, largestStep: 0.2, difference: 1e-4)
    func time(_ name: String) -> TargetControl {
      TargetControl(name, unit: "s", scale: 100, largestStep: 400, difference: 0.5)
    }
    if plan.perigeeBurns == 1 {
      let burn: Double = stage.burnTime(change: speed(transfer) - low, mass: flight.mass)
      start = [-0.5 * burn, burn, yaw]
      return try solved(goals, [time("start"), time("duration"), turn], start)
    }
    let first: Double = stage.burnTime(change: speed(middle) - low, mass: flight.mass)
    let rest: Double = flight.mass - stage.massFlow * first
    let second: Double = stage.burnTime(change: speed(transfer) - speed(middle), mass: rest)
    let last: Double =
      splits ? second - (flight.tankPropellant / stage.massFlow - first) : second
    let period: Double = 2 * halfPeriod(middle)
    start = [-0.5 * first, first, period - 0.5 * second, max(30, last), yaw]
    goals.append(
      TargetGoal(
        "perigee off the node between the burns", unit: "rad", target: 0, tolerance: 1e-5,
        period: Circle.turn))
    if let apogee {
      goals.append(
        TargetGoal(
          "apogee passage", unit: "s", target: apogee.seconds(since: crossing), tolerance: 1))
    } else {
      goals.append(
        TargetGoal(
          "apogee between the burns", unit: "m",
          target: Ellipsoid.wgs84.equatorialRadius + plan.intermediateApogee, tolerance: 1_000))
    }
    return try solved(
      goals,
      [
        time("start of the first"), time("duration of the first"), time("start of the last"),
        time("duration of the last"), turn,
      ], start)
  }

  /// The radius of the apogee, m.
  ///
  /// With a slot the next search sets it; without one it is read where the oblateness no longer
  /// moves it, 200 km from that of the low state.
  private func apogee(
    of state: StateVector<GCRF>, mass: Double
  ) throws(MissionFailure) -> Double {
    guard plan.slot == nil else { return try frame.value(.apogeeRadius, of: state) }
    let craft = try flight.propagator(nil, mass: mass, from: state)
    let later: Epoch = state.epoch.advanced(bySeconds: 14_400)
    let far = try MissionFlight.coast(craft, from: state, to: later, states: 2).end
    return try frame.value(.apogeeRadius, of: far)
  }

  private func solved(
    _ goals: [TargetGoal], _ controls: [TargetControl], _ start: [Double]
  ) throws(MissionFailure) -> [Double] {
    let hasApogee: Bool = goals.contains { $0.name == "apogee passage" }
    do throws(TargetingFailure<MissionFailure>) {
      return try DifferentialCorrector().solve(goals: goals, controls: controls, start: start) {
        (x: [Double]) throws(MissionFailure) -> DifferentialCorrector.Evaluation in
        let (states, mass) = try raised(raising(x), from: flight.state, mass: flight.mass)
        guard let end = states.last, let first = states.first else {
          throw .lost("no burn at the perigee")
        }
        var values: [Double] = [
          Circle.signed(frame.argumentOfPerigee(end) - perigee), try apogee(of: end, mass: mass),
          try frame.value(.inclination, of: end),
        ]
        if plan.perigeeBurns == 2 {
          values.append(Circle.signed(frame.argumentOfPerigee(first) - perigee))
          values.append(
            hasApogee
              ? end.epoch.seconds(since: crossing) + (try EquatorFrame.timeToApogee(end))
              : try frame.value(.apogeeRadius, of: first))
        }
        return DifferentialCorrector.Evaluation(values: values)
      }.controls
    } catch {
      throw MissionFailure.search(error)
    }
  }

  // MARK: The whole transfer

  /// Flies all burns.
  ///
  /// - Returns: the state in which the satellite is released.
  func fly(_ course: inout StageFlight) throws(MissionFailure) -> StateVector<GCRF> {
    let x = try raise()
    let raising = raising(x)
    let names: [String] = ["parking orbit", "intermediate orbit", "tank drop"]
    var number: Int = course.count
    for (index, burn) in raising.burns.dropLast().enumerated() {
      number += 1
      try course.fly(burn, name: "burn \(number)", leg: names[index])
      if index == raising.tankAfter { course.dropTank() }
    }
    let last = raising.burns[raising.burns.count - 1]
    number += 1
    guard let slot = plan.slot else {
      try course.fly(last, name: "burn \(number)", leg: names[min(2, raising.burns.count - 1)])
      if raising.tankAfter == raising.burns.count - 1 { course.dropTank() }
      return try release(&course)
    }
    let final = try apogeeBurn(last, after: course, slot: slot)
    try course.fly(
      final.raise, name: "burn \(number)", leg: names[min(2, raising.burns.count - 1)])
    if raising.tankAfter == raising.burns.count - 1 { course.dropTank() }
    for companion in plan.companions {
      guard let wanted = companion.release else { continue }
      let earliest: Epoch = course.state.epoch.advanced(bySeconds: 60)
      let latest: Epoch = final.apogee.start.advanced(bySeconds: -60)
      let epoch: Epoch = min(max(wanted, earliest), latest)
      try course.coast(to: epoch, leg: "transfer orbit")
      course.drop(
        companion.mass, name: "\(companion.name) released", remark: "on the transfer orbit")
      course.residuals.append(
        TargetResidual(
          name: "release of \(companion.name) after the goal", unit: "s", wanted: 0,
          reached: epoch.seconds(since: wanted), bound: 600))
    }
    number += 1
    try course.fly(final.apogee, name: "burn \(number)", leg: "transfer orbit")
    return try release(&course)
  }

  /// Waits for the release of the satellite.
  private func release(_ course: inout StageFlight) throws(MissionFailure) -> StateVector<GCRF> {
    let earliest: Epoch = course.state.epoch.advanced(bySeconds: plan.settling)
    let release: Epoch = max(plan.separation ?? earliest, course.state.epoch)
    try course.coast(to: release, leg: "after the last burn")
    if let separation = plan.separation {
      course.residuals.append(
        TargetResidual(
          name: "release of \(plan.satellite) after the goal", unit: "s", wanted: 0,
          reached: release.seconds(since: separation), bound: 600))
    }
    return course.state
  }
}
