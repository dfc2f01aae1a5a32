// SPDX-License-Identifier: Apache-2.0

extension GeostationaryTransfer {
  /// The last raising burn and the one at the apogee that end on a circle over the equator, from which
  /// the satellite drifts to its slot.
  func apogeeBurn(
    _ last: StageFlight.Burn, after course: StageFlight, slot: Double
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
    let size: Double = try driftRadius(from: far, to: slot)
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
  private func driftRadius(
    from far: StateVector<GCRF>, to slot: Double
  ) throws(MissionFailure) -> Double {
    let release: Double = 0.5 * 600 + plan.settling
    // Until the release the body still moves slower than the Earth turns; half of that is taken.
    let here: Double = try frame.longitude(of: far)
    let rate: Double = Circle.signed(slot - here) / (plan.drift + release)
    return GeostationaryDrift.radius(rate: rate)
  }
}
