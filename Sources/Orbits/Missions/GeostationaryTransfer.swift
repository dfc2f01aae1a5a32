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

  private static let mu: Double = GravitationalParameter.earth
  private static let ring: Double = Geosynchronism.semimajorAxis

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
    inclination = GeostationaryPlan.bestTransferInclination(
      from: try frame.value(.inclination, of: state), parkingRadius: a, finalRadius: Self.ring)
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
    let yaw: Double = perigee == 0 ? -0.1 : 0.1
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

  private func solved(
    _ goals: [TargetGoal], _ controls: [TargetControl], _ start: [Double]
  ) throws(MissionFailure) -> [Double] {
    let hasApogee: Bool = goals.contains { $0.name == "apogee passage" }
    do throws(TargetingFailure<MissionFailure>) {
      return try DifferentialCorrector().solve(goals: goals, controls: controls, start: start) {
        (x: [Double]) throws(MissionFailure) -> DifferentialCorrector.Evaluation in
        let states = try raised(raising(x), from: flight.state, mass: flight.mass).states
        guard let end = states.last, let first = states.first else {
          throw .lost("no burn at the perigee")
        }
        var values: [Double] = [
          Circle.signed(frame.argumentOfPerigee(end) - perigee),
          try frame.value(.apogeeRadius, of: end), try frame.value(.inclination, of: end),
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
    let final = try apogeeBurn(last, after: course, dropping: raising.tankAfter)
    number += 1
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
          reached: epoch.seconds(since: wanted)))
    }
    number += 1
    try course.fly(final.apogee, name: "burn \(number)", leg: "transfer orbit")
    let earliest: Epoch = course.state.epoch.advanced(bySeconds: plan.settling)
    let release: Epoch = max(plan.separation ?? earliest, course.state.epoch)
    try course.coast(to: release, leg: "after the last burn")
    if let separation = plan.separation {
      course.residuals.append(
        TargetResidual(
          name: "release of \(plan.satellite) after the goal", unit: "s", wanted: 0,
          reached: release.seconds(since: separation)))
    }
    return course.state
  }

  // MARK: The burn at the apogee

  /// The last raising burn and the one at the apogee that end on a circle over the equator, from which
  /// the satellite drifts to its slot.
  private func apogeeBurn(
    _ last: StageFlight.Burn, after course: StageFlight, dropping: Int?
  ) throws(MissionFailure) -> (raise: StageFlight.Burn, apogee: StageFlight.Burn) {
    let start: StateVector<GCRF> = course.state
    let mass: Double = course.mass
    let stage = course.stage
    let flow: Double = stage.massFlow
    let early: Double = plan.companions.reduce(0) { $0 + ($1.release == nil ? 0 : $1.mass) }
    func massAfter(_ duration: Double) -> Double {
      var mass = mass - flow * duration - early
      if course.hasTank, let tank = stage.tank {
        mass -= tank.mass + max(0, course.tankPropellant - flow * duration)
      }
      return mass
    }
    let raised = try flight.trial(last, from: start, mass: mass)
    let wait: Double = try EquatorFrame.timeToApogee(raised)
    let coast = try flight.propagator(nil, mass: massAfter(last.duration), from: raised)
    let far = try MissionFlight.coast(
      coast, from: raised, to: raised.epoch.advanced(bySeconds: wait), states: 2
    ).end
    let size: Double = try driftRadius(from: far)
    let onward: Vector3 = frame.pole.cross(far.position).normalized
    let wanted: Vector3 = (Self.mu / far.position.norm).squareRoot() * onward
    let change: Vector3 = wanted - far.velocity
    let along: Vector3 = change.normalized
    let side: Vector3 = along.cross(far.position).normalized
    let up: Vector3 = side.cross(along)
    let duration: Double = stage.burnTime(change: change.norm, mass: massAfter(last.duration))
    func burns(_ x: [Double]) -> (StageFlight.Burn, StageFlight.Burn) {
      var raise = last
      raise.duration = x[0]
      return (
        raise,
        StageFlight.Burn(
          start: far.epoch.advanced(bySeconds: x[1]), duration: x[2], axes: .inertial,
          direction: along + x[3] * up + x[4] * side)
      )
    }
    let goals = [
      TargetGoal("semimajor axis", unit: "m", target: size, tolerance: 20),
      TargetGoal("eccentricity, x", unit: "", target: 0, tolerance: 1e-6),
      TargetGoal("eccentricity, y", unit: "", target: 0, tolerance: 1e-6),
      TargetGoal("inclination, x", unit: "rad", target: 0, tolerance: 1e-6),
      TargetGoal("inclination, y", unit: "rad", target: 0, tolerance: 1e-6),
    ]
    let controls = [
      TargetControl("raising", unit: "s", scale: 10, largestStep: 30, difference: 0.02),
      TargetControl("start", unit: "s", scale: 100, largestStep: 900, difference: 1),
      TargetControl("duration", unit: "s", scale: 10, largestStep: 60, difference: 0.1),
      TargetControl("up", unit: "rad", scale: 0.1, largestStep: 0.2, difference: 1e-4),
      TargetControl("aside", unit: "rad", scale: 0.1, largestStep: 0.2, difference: 1e-4),
    ]
    let first: [Double] = [last.duration, -0.5 * duration, duration, 0, 0]
    do throws(TargetingFailure<MissionFailure>) {
      let solution = try DifferentialCorrector().solve(
        goals: goals, controls: controls, start: first
      ) { (x: [Double]) throws(MissionFailure) -> DifferentialCorrector.Evaluation in
        let (raise, apogee) = burns(x)
        let ellipse = try flight.trial(raise, from: start, mass: mass)
        let end = try flight.trial(apogee, from: ellipse, mass: massAfter(raise.duration))
        return DifferentialCorrector.Evaluation(values: [
          try frame.value(.semimajorAxis, of: end), try frame.value(.eccentricityX, of: end),
          try frame.value(.eccentricityY, of: end), try frame.value(.inclinationX, of: end),
          try frame.value(.inclinationY, of: end),
        ])
      }
      let found = burns(solution.controls)
      return (found.0, found.1)
    } catch {
      throw MissionFailure.search(error)
    }
  }

  /// The radius from which the satellite drifts to its slot in the time of the plan, m.
  private func driftRadius(from far: StateVector<GCRF>) throws(MissionFailure) -> Double {
    let release: Double = 0.5 * 600 + plan.settling
    // Until the release the body still moves slower than the Earth turns; half of that is taken.
    let here: Double = try frame.longitude(of: far)
    let rate: Double = Circle.signed(plan.slot - here) / (plan.drift + release)
    return GeostationaryDrift.radius(rate: rate)
  }
}
