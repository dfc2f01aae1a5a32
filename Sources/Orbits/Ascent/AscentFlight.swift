// SPDX-License-Identifier: Apache-2.0

/// One flight under way.
struct AscentFlight {
  typealias Integrator = AscentWatch.Integrator

  let simulator: AscentSimulator
  let watch: AscentWatch
  var sequence: AscentSequence
  var search: EventSearch<Integrator>
  var plan: SteeringPlan
  var stretches: [AscentSequence.Stretch] = []
  var insertion: Insertion?
  /// The name of the lowest stage attached.
  var stage = ""
  // What is kept.
  var samples: [AscentSample] = []
  var events: [AscentEvent] = []
  var peaks: [AscentPeak: AscentSample] = [:]
  /// Of heating since the last part was thrown off.
  var laterHeating: (part: String, sample: AscentSample)?

  /// The end of the last burn.
  struct Insertion {
    var time: Double
    var state: AscentState
    var mass: Double
  }

  var isKept: Bool { simulator.settings.sampleInterval != nil }
  var time: Double { search.integrator.time }
  var state: AscentState { search.integrator.state }

  init(_ simulator: AscentSimulator) throws(AscentFailure) {
    self.simulator = simulator
    sequence = AscentSequence(simulator.vehicle, payload: simulator.payloadMass)
    plan = SteeringPlan(law: .vertical, phase: "pad")
    stage = simulator.vehicle.stages.first?.name ?? ""
    let dynamics = AscentDynamics(
      air: simulator.air, wind: simulator.wind, gravity: simulator.settings.gravity,
      rotation: simulator.rotation, state: sequence.vehicle, aerodynamics: nil, plan: plan)
    let (position, velocity) = simulator.rest(at: 0)
    let start = AscentState(position: position, velocity: velocity)
    watch = AscentWatch(dynamics, ground: simulator.pad.height - 1)
    // Some for each cycle, and many for what is hard; a flight that asks for more is not a flight.
    let cycles: Double = simulator.settings.longestFlight / simulator.settings.cycle
    let steps = Int(min(20_000 + 2 * cycles, 1e9))
    do {
      let integrator = try Integrator(
        .dormandPrince853, of: dynamics, at: 0, from: start,
        settings: StepSettings(
          tolerance: simulator.settings.tolerance, firstStep: 0.01, stepLimit: steps))
      search = EventSearch(
        integrator, watching: watch.functions(withPeaks: simulator.settings.sampleInterval != nil),
        tolerance: 1e-9)
    } catch {
      throw .flight(field: "tolerance", reason: "\(error)")
    }
  }

  mutating func run(
    _ guide: inout some AscentGuidance, until end: AscentEnd
  ) throws(AscentFailure) -> AscentTrajectory {
    switch end {
    case .time(let span), .insertion(coast: let span):
      guard span.isFinite, span >= 0 else {
        throw .flight(field: "end", reason: "it is \(span) s; at least 0")
      }
    }
    try liftOff()
    let settings: AscentSettings = simulator.settings
    var cycles = 0
    var grid = 1
    var isChanged = true
    while true {
      if makeChanges() { isChanged = true }
      settleInsertion()
      let limit: Double = self.limit(end)
      if time >= limit { break }
      if isChanged || time >= Double(cycles) * settings.cycle {
        if isChanged { stretches = sequence.forecast() }
        while time >= Double(cycles) * settings.cycle - AscentSequence.instant { cycles += 1 }
        try ask(&guide)
        isChanged = false
        if sequence.next <= time { continue }
      }
      var target: Double = min(limit, sequence.next, Double(cycles) * settings.cycle)
      if let interval = settings.sampleInterval {
        while Double(grid) * interval <= time + AscentSequence.instant { grid += 1 }
        target = min(target, Double(grid) * interval)
      }
      guard target <= settings.longestFlight else {
        throw .integration(time: time, reason: "the flight lasts too long")
      }
      if try advance(to: target) { isChanged = true }
    }
    return result()
  }

  /// When the flight ends, s; infinite while that is not known.
  private func limit(_ end: AscentEnd) -> Double {
    switch end {
    case .time(let time): time
    case .insertion(let coast): insertion.map { $0.time + coast } ?? .infinity
    }
  }

  /// Integrates to a time, s, or to what happens before it: true where a part went by heating.
  private mutating func advance(to target: Double) throws(AscentFailure) -> Bool {
    var found: [LocatedEvent<AscentState>] = []
    let keepsPeaks: Bool = isKept
    let stop: LocatedEvent<AscentState>?
    do throws(Integrator.Failure) {
      stop = try search.run(to: target) { event throws(Integrator.Failure) in
        guard event.index >= 2 else { return .stop }
        if keepsPeaks { found.append(event) }
        return .proceed
      }
    } catch {
      throw Self.failure(error)
    }
    for event in found { keepPeak(AscentPeak.allCases[event.index - 2], at: event) }
    if let stop, stop.index == 0 { throw .impact(time: stop.time) }
    sequence.advance(to: time)
    guard stop != nil else {
      if isKept { keepSample() }
      return false
    }
    dropParts()
    return true
  }

  private static func failure(_ error: Integrator.Failure) -> AscentFailure {
    switch error {
    case .stepTooSmall(let time, _):
      .integration(time: time, reason: "the step that the tolerance asks for is too small")
    case .notFinite(let time), .system(_, let time):
      .integration(time: time, reason: "a number is not finite")
    case .tooManySteps(let time, let steps):
      .integration(time: time, reason: "\(steps) steps are spent")
    }
  }

  /// Asks guidance and follows what it says.
  private mutating func ask(_ guide: inout some AscentGuidance) throws(AscentFailure) {
    let acting: AscentForces = watch.forces(at: time, of: state)
    let point = FlightPoint(
      time: time, position: state.place, velocity: state.motion, mass: sequence.vehicle.mass,
      height: acting.height, dynamicPressure: acting.dynamicPressure,
      stage: sequence.lowestStage ?? sequence.stages.count,
      outlook: AscentSequence.outlook(stretches, at: time))
    let next: SteeringPlan = try guide.plan(from: point)
    let isNewPhase: Bool = next.phase != plan.phase
    let isNewLaw: Bool =
      next.law != plan.law || next.angleOfAttackLimit != plan.angleOfAttackLimit
      || next.loadLimit != plan.loadLimit
    if isNewPhase, isKept {
      events.append(AscentEvent(kind: .phase, name: next.phase, sample: sample()))
    }
    plan = next
    sequence.guidedCutOff = next.cutOff ?? .infinity
    if isNewLaw || isNewPhase { follow() }
  }

  /// Takes over what flies and how it steers.
  mutating func follow() {
    var dynamics: AscentDynamics = watch.dynamics
    dynamics.state = sequence.vehicle
    let lowest: LaunchStage? = sequence.lowestStage.map { simulator.vehicle.stages[$0] }
    stage = lowest?.name ?? "payload"
    dynamics.aerodynamics = lowest?.aerodynamics
    dynamics.plan = plan
    watch.dynamics = dynamics
    watch.heatingLimit = sequence.heatingLimit
    search.integrator.system = dynamics
    // From a state that was finite.
    try? search.integrator.restart(at: time, from: state)
  }
}
