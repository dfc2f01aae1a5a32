// SPDX-License-Identifier: Apache-2.0

/// The course of an upper stage, burn by burn, with its account of mass.
struct StageFlight {
  /// A burn in the terms of the searches.
  struct Burn {
    var start: Epoch
    /// s.
    var duration: Double
    var axes: ImpulsiveBurn.Axes
    var direction: Vector3

    var end: Epoch { start.advanced(bySeconds: duration) }
  }

  let stage: UpperStage
  let world: MissionWorld
  /// Where it is.
  private(set) var state: StateVector<GCRF>
  /// Of all that flies, kg.
  private(set) var mass: Double
  /// Burnt so far, kg.
  private(set) var burnt: Double = 0
  /// Whether the tank is still on.
  private(set) var hasTank: Bool
  private(set) var legs: [MissionTrajectory.Leg] = []
  private(set) var events: [MissionTrajectory.Event] = []
  var residuals: [TargetResidual] = []
  private(set) var burns: [Burn] = []
  /// Of burns so far.
  private(set) var count: Int = 0

  init(stage: UpperStage, state: StateVector<GCRF>, mass: Double, world: MissionWorld) {
    self.stage = stage
    self.state = state
    self.mass = mass
    self.world = world
    hasTank = stage.tank != nil
  }

  /// What is left to burn, kg.
  var propellant: Double { stage.propellant - burnt }

  /// What is left in the tank that will be dropped, kg.
  var tankPropellant: Double {
    guard hasTank, let tank = stage.tank else { return 0 }
    return max(0, tank.propellant - burnt)
  }

  // MARK: Trials

  /// The state at the end of a burn that begins somewhere after a state.
  ///
  /// - Throws: ``MissionFailure``; `.propellant` where the burn takes more than there is at all.
  func trial(
    _ burn: Burn, from start: StateVector<GCRF>, mass: Double, until end: Epoch? = nil
  ) throws(MissionFailure) -> StateVector<GCRF> {
    let craft = try propagator(burn, mass: mass, from: start)
    return try MissionFlight.coast(craft, from: start, to: end ?? burn.end, states: 2).end
  }

  /// A propagator with a burn or without one.
  func propagator(
    _ burn: Burn?, mass: Double, from start: StateVector<GCRF>
  ) throws(MissionFailure) -> NumericalPropagator {
    guard let burn else {
      return try world.propagator(for: Spacecraft(mass: mass), degree: min(8, world.degree))
    }
    guard burn.start >= start.epoch else {
      throw .lost(
        "a burn would have to begin \(-burn.start.seconds(since: start.epoch)) s before the one in front of it has ended"
      )
    }
    let force: FiniteBurn
    do throws(ForceFailure) {
      force = try FiniteBurn(
        start: burn.start, duration: burn.duration, thrust: stage.thrust,
        specificImpulse: stage.specificImpulse, axes: burn.axes, direction: burn.direction)
    } catch {
      throw .plan(field: "\(stage.name), burn", reason: "\(error)")
    }
    return try world.propagator(
      for: Spacecraft(mass: mass), degree: min(8, world.degree), burns: [force])
  }

  // MARK: Flight

  /// Notes an event at the present state.
  mutating func note(_ name: String, change: Double? = nil, remark: String) {
    events.append(
      MissionTrajectory.Event(
        name: name, state: state, mass: mass, change: change, remark: remark))
  }

  /// Takes mass off, kg.
  mutating func drop(_ kilograms: Double, name: String, remark: String) {
    mass -= kilograms
    note(name, remark: remark)
  }

  /// Drops the tank with what is left in it.
  mutating func dropTank() {
    guard hasTank, let tank = stage.tank else { return }
    let left: Double = tankPropellant
    hasTank = false
    burnt += left
    drop(
      tank.mass + left, name: "tank dropped",
      remark: "\(DecimalText.fixed(left, decimals: 0)) kg of propellant left in it")
  }

  /// Coasts to an epoch.
  mutating func coast(to end: Epoch, leg name: String) throws(MissionFailure) {
    let span: Double = end.seconds(since: state.epoch)
    guard span > 0 else { return }
    let craft = try propagator(nil, mass: mass, from: state)
    let count: Int = min(300, max(12, Int(span / 60)))
    let leg = try MissionFlight.coast(craft, from: state, to: end, states: count)
    legs.append(MissionTrajectory.Leg(name: name, states: leg.states))
    state = leg.end
  }

  /// Coasts to a burn and flies it.
  mutating func fly(_ burn: Burn, name: String, leg: String) throws(MissionFailure) {
    try fly([burn], name: name, leg: leg)
  }

  /// Coasts to a burn and flies its parts, which follow each other without a pause.
  mutating func fly(_ parts: [Burn], name: String, leg: String) throws(MissionFailure) {
    guard let first = parts.first else { return }
    try coast(to: first.start, leg: leg)
    let duration: Double = parts.reduce(0) { $0 + $1.duration }
    let used: Double = stage.massFlow * duration
    let change: Double = stage.change(burnTime: duration, mass: mass)
    guard used <= propellant else {
      throw .propellant(
        stage: stage.name, mass: used - propellant,
        speed: change - stage.change(burnTime: propellant / stage.massFlow, mass: mass))
    }
    guard duration >= stage.shortestBurn else {
      throw .plan(
        field: "\(stage.name), burn",
        reason: "lasts \(duration) s, at least \(stage.shortestBurn) s are asked for")
    }
    note("\(name) starts", remark: "")
    var states: [StateVector<GCRF>] = []
    for part in parts {
      let craft = try propagator(part, mass: mass, from: state)
      let count: Int = min(120, max(8, Int(part.duration / 10)))
      let path = try MissionFlight.coast(craft, from: state, to: part.end, states: count)
      states += states.isEmpty ? path.states : Array(path.states.dropFirst())
      state = path.end
      mass -= stage.massFlow * part.duration
      burnt += stage.massFlow * part.duration
      burns.append(part)
    }
    legs.append(MissionTrajectory.Leg(name: name, states: states, isBurn: true))
    count += 1
    note(
      "\(name) ends", change: change,
      remark: "\(DecimalText.fixed(duration, decimals: 1)) s,"
        + " \(DecimalText.fixed(used, decimals: 0)) kg burnt,"
        + " \(DecimalText.fixed(propellant, decimals: 0)) kg left")
  }

  // MARK: The first burn

  /// Burns into a circular orbit of a height over a sphere of 6378.137 km.
  ///
  /// The burn begins a given time after the present; its halves are pitched so that height, climb and
  /// speed come out right together.
  mutating func burnIntoCircle(height: Double, delay: Double) throws(MissionFailure) {
    let radius: Double = 6_378_137 + height
    let circular: Double = (GravitationalParameter.earth / radius).squareRoot()
    let here = state
    let (start, mass): (StateVector<GCRF>, Double) = (here, self.mass)
    let missing: Double = circular - here.velocity.norm
    guard missing > 0 else {
      throw .plan(
        field: "parking orbit",
        reason: "the launcher hands over \(-missing) m/s faster than the circular speed at"
          + " \(height) m")
    }
    let first: Double = stage.burnTime(change: missing, mass: mass)
    let begin: Epoch = start.epoch.advanced(bySeconds: delay)
    func parts(_ x: [Double]) -> [Burn] {
      [0, 1].map { half in
        Burn(
          start: begin.advanced(bySeconds: 0.5 * x[0] * Double(half)), duration: 0.5 * x[0],
          axes: .local(.rtn),
          direction: Vector3(Elementary.sin(x[1 + half]), Elementary.cos(x[1 + half]), 0))
      }
    }
    let goals = [
      TargetGoal("height", unit: "m", target: radius, tolerance: 1),
      TargetGoal("radial speed", unit: "m/s", target: 0, tolerance: 1e-3),
      TargetGoal("horizontal speed", unit: "m/s", target: circular, tolerance: 1e-3),
    ]
    let controls = [
      TargetControl(
        "duration", unit: "s", scale: 10, rest: first, largestStep: 100, difference: 0.1),
      TargetControl(
        "pitch, first half", unit: "rad", scale: 0.1, largestStep: 0.3, difference: 1e-4),
      TargetControl(
        "pitch, second half", unit: "rad", scale: 0.1, largestStep: 0.3, difference: 1e-4),
    ]
    let copy = self
    let solution: TargetingSolution
    do throws(TargetingFailure<MissionFailure>) {
      solution = try DifferentialCorrector().solve(
        goals: goals, controls: controls, start: [first, 0, 0]
      ) { (x: [Double]) throws(MissionFailure) -> DifferentialCorrector.Evaluation in
        let halves = parts(x)
        let middle = try copy.trial(halves[0], from: start, mass: mass)
        let rest: Double = mass - copy.stage.massFlow * halves[0].duration
        let end = try copy.trial(halves[1], from: middle, mass: rest)
        let r: Double = end.position.norm
        let radial: Double = end.position.dot(end.velocity) / r
        let speed: Double = end.position.cross(end.velocity).norm / r
        return DifferentialCorrector.Evaluation(values: [r, radial, speed])
      }
    } catch {
      throw MissionFailure.search(error)
    }
    try fly(parts(solution.controls), name: "burn 1", leg: "coast after hand-over")
    residuals.append(
      TargetResidual(
        name: "parking height", unit: "km", wanted: height / 1000,
        reached: (solution.goals[0] - 6_378_137) / 1000, bound: 0.1))
  }
}
