// SPDX-License-Identifier: Apache-2.0

/// The search for the burns of a rendezvous.
struct RendezvousSearch {
  let plan: RendezvousPlan
  let insertion: StateVector<GCRF>
  let mass: Double
  let world: MissionWorld
  /// At the arrival.
  let target: StateVector<GCRF>
  /// Of the six burns.
  let epochs: [Epoch]
  /// From the spacecraft to the target along the motion at insertion, rad, 0…2π.
  let phase: Double
  /// The mean height of the phasing orbit, m.
  let phasingHeight: Double
  let propagator: NumericalPropagator

  /// The components that may change, by burn and axis of RTN.
  static let components: [(burn: Int, axis: Int)] = [
    (0, 1), (0, 2), (1, 1), (1, 2), (2, 1), (2, 2), (3, 0), (3, 1), (3, 2), (4, 0), (4, 1), (4, 2),
    (5, 0), (5, 1), (5, 2),
  ]
  private static let radius: Double = 6_378_137

  init(
    plan: RendezvousPlan, insertion: StateVector<GCRF>, mass: Double, world: MissionWorld
  ) throws(MissionFailure) {
    self.plan = plan
    self.insertion = insertion
    self.mass = mass
    self.world = world
    let motion = try plan.target.motion()
    target = try plan.target.state(at: plan.arrival, by: motion, in: world)
    epochs =
      plan.phasingBurns.map { insertion.epoch.advanced(bySeconds: $0) }
      + plan.approachBurns.map { plan.arrival.advanced(bySeconds: -$0) } + [plan.arrival]
    let ahead = try plan.target.state(at: insertion.epoch, by: motion, in: world)
    phase = Self.phase(from: insertion, to: ahead)
    phasingHeight = try Self.phasingHeight(plan, insertion, ahead, phase)
    propagator = try world.propagator(
      for: Spacecraft(
        mass: mass, dragArea: plan.dragArea, dragCoefficient: plan.dragCoefficient))
  }

  /// The angle along the motion from one to the other, rad, 0…2π, in the plane of the first.
  static func phase(from: StateVector<GCRF>, to: StateVector<GCRF>) -> Double {
    let radial: Vector3 = from.position.normalized
    let normal: Vector3 = from.position.cross(from.velocity).normalized
    let along: Vector3 = normal.cross(radial)
    return Circle.positive(
      Elementary.atan2(to.position.dot(along), to.position.dot(radial)))
  }

  /// The semimajor axis of a state, m.
  private static func semimajorAxis(_ state: StateVector<GCRF>) -> Double {
    let mu: Double = GravitationalParameter.earth
    return 1 / (2 / state.position.norm - state.velocity.squaredNorm / mu)
  }

  /// The circular height from which the spacecraft has caught up with the target at the arrival.
  ///
  /// Two-body rates of three arcs: the insertion orbit up to the middle of the first two burns, the
  /// phasing orbit, half a transfer ellipse up to the target.
  private static func phasingHeight(
    _ plan: RendezvousPlan, _ insertion: StateVector<GCRF>, _ ahead: StateVector<GCRF>,
    _ phase: Double
  ) throws(MissionFailure) -> Double {
    let mu: Double = GravitationalParameter.earth
    func rate(_ a: Double) -> Double { (mu / a).squareRoot() / a }
    let low: Double = semimajorAxis(insertion)
    let high: Double = semimajorAxis(ahead)
    let first: Double = 0.5 * (plan.phasingBurns[0] + plan.phasingBurns[1])
    let flight: Double = plan.arrival.seconds(since: insertion.epoch)
    let last: Double = plan.approachBurns[0]
    let rest: Double = flight - first - last
    /// How far the spacecraft comes nearer with a phasing orbit of that size, rad.
    func gain(_ a: Double) -> Double {
      first * (rate(low) - rate(high)) + rest * (rate(a) - rate(high))
        + last * (rate(0.5 * (a + high)) - rate(high))
    }
    let floor: Double = gain(radius + plan.phasingHeights.upperBound)
    var turns: Double = ((floor - phase) / Circle.turn).rounded(.up)
    if phase + turns * Circle.turn < 0 { turns = 0 }
    let wanted: Double = phase + turns * Circle.turn
    var (bottom, top): (Double, Double) = (radius + 50_000, radius + 2_000_000)
    for _ in 0..<60 {
      let middle: Double = 0.5 * (bottom + top)
      if gain(middle) > wanted { bottom = middle } else { top = middle }
    }
    let height: Double = bottom - radius
    guard plan.phasingHeights.contains(height) else {
      let reach: Double = gain(radius + plan.phasingHeights.lowerBound)
      throw .phase(height: height, allowed: plan.phasingHeights, angle: wanted - reach)
    }
    return height
  }

  /// How far the node turns back more than the target's between insertion and arrival, rad.
  ///
  /// By the secular rate of J2 over the three arcs of the phasing.
  var nodeSlip: Double {
    let normal: Vector3 = insertion.position.cross(insertion.velocity).normalized
    let high: Double = Self.semimajorAxis(target)
    func rate(_ a: Double) -> Double {
      let ratio: Double = Self.radius / a
      let motion: Double = (GravitationalParameter.earth / a).squareRoot() / a
      return 1.5 * 1.082_63e-3 * motion * ratio * ratio * normal.z
    }
    let phasing: Double = Self.radius + phasingHeight
    let first: Double = 0.5 * (plan.phasingBurns[0] + plan.phasingBurns[1])
    let last: Double = plan.approachBurns[0]
    let rest: Double = plan.arrival.seconds(since: insertion.epoch) - first - last
    return first * (rate(Self.semimajorAxis(insertion)) - rate(high))
      + rest * (rate(phasing) - rate(high)) + last * (rate(0.5 * (phasing + high)) - rate(high))
  }

  // MARK: The search

  /// The burns that meet the target.
  func burns() throws(MissionFailure) -> [ImpulsiveBurn] {
    let goals: [TargetGoal] = [
      TargetGoal("along the orbit", unit: "m", target: 0, tolerance: 1),
      TargetGoal("height", unit: "m", target: 0, tolerance: 1),
      TargetGoal("across the orbit", unit: "m", target: 0, tolerance: 1),
      TargetGoal("radial speed", unit: "m/s", target: 0, tolerance: 1e-3),
      TargetGoal("transverse speed", unit: "m/s", target: 0, tolerance: 1e-3),
      TargetGoal("normal speed", unit: "m/s", target: 0, tolerance: 1e-3),
    ]
    let controls: [TargetControl] = Self.components.map { part in
      let axis: String = ["radial", "transverse", "normal"][part.axis]
      // The third burn is the trim of a day's errors: in the sum of squares it counts tenfold.
      return TargetControl(
        "burn \(part.burn + 1), \(axis)", unit: "m/s", scale: part.burn == 2 ? 0.3 : 1,
        largestStep: 30)
    }
    let mu: Double = GravitationalParameter.earth
    func speed(_ a: Double) -> Double { (mu / a).squareRoot() }
    // From circle to circle by small steps along the orbit the speed changes by the difference of both.
    let phasing: Double = Self.radius + phasingHeight
    let up: Double = 0.5 * (speed(Self.semimajorAxis(insertion)) - speed(phasing))
    let onward: Double = 0.5 * (speed(phasing) - speed(Self.semimajorAxis(target)))
    let start: [Double] = Self.components.map { part in
      guard part.axis == 1 else { return 0 }
      switch part.burn {
      case 0, 1: return up
      case 3, 5: return onward
      default: return 0
      }
    }
    do throws(TargetingFailure<MissionFailure>) {
      let solution = try DifferentialCorrector(iterationLimit: 40).solve(
        goals: goals, controls: controls, start: start
      ) { (values: [Double]) throws(MissionFailure) -> DifferentialCorrector.Evaluation in
        try evaluation(values)
      }
      return burns(solution.controls)
    } catch {
      throw MissionFailure.search(error)
    }
  }

  private func burns(_ values: [Double]) -> [ImpulsiveBurn] {
    var burns: [ImpulsiveBurn] = epochs.map {
      ImpulsiveBurn(epoch: $0, specificImpulse: plan.specificImpulse)
    }
    for (part, value) in zip(Self.components, values) {
      switch part.axis {
      case 0: burns[part.burn].change.x = value
      case 1: burns[part.burn].change.y = value
      default: burns[part.burn].change.z = value
      }
    }
    return burns
  }

  /// The goals at the arrival, and how they change with the components.
  ///
  /// That local axes turn with earlier burns is left out of the derivatives: a part in a thousand.
  private func evaluation(
    _ values: [Double]
  ) throws(MissionFailure) -> DifferentialCorrector.Evaluation {
    var state: StateVector<GCRF> = insertion
    var craft = propagator
    var columns: [Sensitivity] = Self.components.map { _ in
      Sensitivity(position: .zero, velocity: .zero)
    }
    for (index, burn) in burns(values).enumerated() {
      let partials: StatePartials
      do throws(PropagationFailure) {
        partials = try craft.partials(from: state, at: burn.epoch)
      } catch {
        throw .propagation(error)
      }
      columns = columns.map { column in
        let moved = partials.transition.applied(
          position: column.position, velocity: column.velocity)
        return Sensitivity(position: moved.position, velocity: moved.velocity)
      }
      state = partials.state
      let (r, v) = (state.position, state.velocity)
      guard let axes = LocalOrbitalFrame.rtn.rotation(position: r, velocity: v),
        let after = burn.applied(to: state)
      else { throw .lost("the spacecraft has no orbit left before burn \(index + 1)") }
      for (place, part) in Self.components.enumerated() where part.burn == index {
        columns[place].velocity += [axes.row0, axes.row1, axes.row2][part.axis]
      }
      state = after
      craft.spacecraft.mass *= burn.massRatio
    }
    let reached: [Double] = goals(state.position, state.velocity)
    var derivatives: [Double] = []
    for column in columns {
      let h: Double = 1 / max(column.position.norm / 10, column.velocity.norm * 100)
      let ahead: [Double] = goals(
        state.position + h * column.position, state.velocity + h * column.velocity)
      let behind: [Double] = goals(
        state.position - h * column.position, state.velocity - h * column.velocity)
      derivatives += zip(ahead, behind).map { ($0 - $1) / (2 * h) }
    }
    return DifferentialCorrector.Evaluation(values: reached, derivatives: derivatives)
  }

  /// Where a state is from the target at the arrival: arc, height, distance from the plane, and the
  /// velocity on the axes of the target turned along the arc.
  private func goals(_ position: Vector3, _ velocity: Vector3) -> [Double] {
    let radial: Vector3 = target.position.normalized
    let normal: Vector3 = target.position.cross(target.velocity).normalized
    let along: Vector3 = normal.cross(radial)
    let (x, y): (Double, Double) = (position.dot(radial), position.dot(along))
    let flat: Double = Elementary.hypot(x, y)
    let size: Double = target.position.norm
    let outward: Vector3 = (x / flat) * radial + (y / flat) * along
    let onward: Vector3 = normal.cross(outward)
    return [
      size * Elementary.atan2(y, x), flat - size, position.dot(normal),
      velocity.dot(outward) - target.velocity.dot(radial),
      velocity.dot(onward) - target.velocity.dot(along), velocity.dot(normal),
    ]
  }
}
