// SPDX-License-Identifier: Apache-2.0

/// The numerical propagation of a spacecraft under chosen forces.
///
/// States are GCRF on the outside, whatever the centre of the integration.
///
/// Accuracy: with the standard integrator a day of a low orbit in a 20×20 field with Sun and Moon
/// agrees with the same forces in Orekit to a millimetre; `docs/decisions/0015` has the study.
public struct NumericalPropagator: Sendable {
  /// The forces, the attraction of the central body among them.
  public var forces: [any ForceModel]
  /// The spacecraft at the start.
  public var spacecraft: Spacecraft
  /// What the forces read of the world.
  public var environment: ForceEnvironment
  /// The integrator and its settings.
  public var integrator: NumericalIntegrator

  /// Makes a propagator.
  public init(
    forces: [any ForceModel], spacecraft: Spacecraft, environment: ForceEnvironment,
    integrator: NumericalIntegrator = .standard
  ) {
    self.forces = forces
    self.spacecraft = spacecraft
    self.environment = environment
    self.integrator = integrator
  }

  /// The ephemeris from a start to an epoch, before or after it.
  ///
  /// - Throws: ``PropagationFailure``.
  public func ephemeris(
    from start: StateVector<GCRF>, to end: Epoch
  ) throws(PropagationFailure) -> Ephemeris<GCRF> {
    try propagate(from: start, to: end).ephemeris
  }

  /// The course from a start to an epoch, with burns, and events that may end it.
  ///
  /// Burns and events run in the direction of the propagation; a burn at the start is applied
  /// forward, and run backward every burn is taken back. Events are found to 10⁻⁹ s.
  /// - Parameters:
  ///   - start: where it begins.
  ///   - end: the last epoch, before or after the start.
  ///   - impulses: changes of velocity on the way; those outside the span are left out.
  ///   - detectors: what to look for.
  /// - Throws: ``PropagationFailure``.
  public func propagate(
    from start: StateVector<GCRF>, to end: Epoch, impulses: [ImpulsiveBurn] = [],
    detecting detectors: [EventDetector] = []
  ) throws(PropagationFailure) -> Propagation {
    var prepared = try prepare(
      from: start, to: end,
      reading: detectors.reduce(into: ForceNeeds()) { $0.formUnion($1.needs) })
    let burns = RecordingTask.Impulse.inOrder(impulses, from: start.epoch, over: prepared.seconds)
    prepared.dynamics.mass = prepared.dynamics.mass.with(
      burns.map { .step(time: $0.time, ratio: $0.burn.massRatio) })
    let task = RecordingTask(
      start: start, detectors: detectors, dynamics: prepared.dynamics, impulses: burns,
      center: prepared.center)
    return try run(task, prepared)
  }

  /// The states at epochs that run in one direction of time from the start.
  ///
  /// Nothing is kept between them, so that a long span costs no memory.
  /// - Throws: ``PropagationFailure``.
  public func states(
    from start: StateVector<GCRF>, at epochs: [Epoch]
  ) throws(PropagationFailure) -> [StateVector<GCRF>] {
    var states: [StateVector<GCRF>] = []
    states.reserveCapacity(epochs.count)
    try stream(from: start, at: epochs) { _, state in states.append(state) }
    return states
  }

  /// Refuses epochs that do not run in one direction of time from a start.
  static func requireOrder(
    _ epochs: [Epoch], from start: Epoch
  ) throws(PropagationFailure) {
    guard let last = epochs.last else { return }
    let forward = last >= start
    var previous = start
    for epoch in epochs {
      guard forward ? epoch >= previous : epoch <= previous else {
        throw .epochsNotInOrder(epoch, after: previous)
      }
      previous = epoch
    }
  }

  /// What every integration of the propagator begins with.
  struct Preparation {
    /// Time zero.
    var origin: Epoch
    /// The start about the centre of the integration.
    var start: PhaseState<SIMD4<Double>>
    /// Where that centre is.
    var center: CenterMotion
    var dynamics: OrbitDynamics
    var watch: SwitchWatch
    /// Times at which forces are not smooth, seconds since the start.
    var instants: [Double]
    /// The length of the span, seconds, negative where it runs back.
    var seconds: Double
  }

  /// Looks at a start and gathers what the forces, and others beside them, need over a span.
  func prepare(
    from start: StateVector<GCRF>, to end: Epoch, besides others: [any ForceModel] = [],
    reading more: ForceNeeds = []
  ) throws(PropagationFailure) -> Preparation {
    let all: [any ForceModel] = forces + others
    if environment.center != .earth {
      for force in all where force is any EarthBound { throw .earthOnly(force: force.name) }
    }
    let switches: [ForceSwitch] = all.flatMap(\.switches)
    var needs: ForceNeeds = more
    for force in all { needs.formUnion(force.needs) }
    var instants: [Double] = []
    for item in switches {
      switch item {
      case .instant(let epoch): instants.append(epoch.seconds(since: start.epoch))
      case .edge(_, let wants, _): needs.formUnion(wants)
      }
    }
    let span = min(start.epoch, end)...max(start.epoch, end)
    let table = try SurroundingsTable(
      origin: start.epoch, over: span, needs: needs, environment: environment)
    let losses: [MassProfile.Loss] = all.compactMap { force in
      let core = (force as? ScaledForce)?.force ?? force
      guard let flow = core as? any MassFlow else { return nil }
      let begin: Double = flow.start.seconds(since: start.epoch)
      return .flow(start: begin, end: begin + flow.duration, rate: flow.massFlow)
    }
    let center = CenterMotion(environment, origin: start.epoch)
    var phase = PhaseState(start)
    phase.add(-1, times: try center.offset(at: 0))
    try validate(phase, at: start.epoch)
    return Preparation(
      origin: start.epoch, start: phase, center: center,
      dynamics: OrbitDynamics(
        forces: forces, table: table, center: CentralPull(environment.center),
        instants: instants.sorted(), isForward: end >= start.epoch,
        spacecraft: spacecraft, mass: MassProfile(mass: spacecraft.mass, losses: losses)),
      watch: SwitchWatch(switches, in: table), instants: instants,
      seconds: end.seconds(since: start.epoch))
  }

  /// Runs a task with the integrator of choice.
  func run<Task: PropagationTask>(
    _ task: Task, _ prepared: Preparation
  ) throws(PropagationFailure) -> Task.Outcome {
    switch integrator {
    case .rungeKutta(let method, let settings):
      let stepper = try Self.settled { () throws(StepSettingsFailure) in
        try RungeKutta(
          method, of: FirstOrderForm(prepared.dynamics), at: 0, from: prepared.start,
          settings: settings)
      }
      return try task.perform(PropagationRun(stepper, origin: prepared.origin, prepared))
    case .adamsCowell(let settings, let highestOrder):
      let stepper = try Self.settled { () throws(StepSettingsFailure) in
        try AdamsCowell(
          of: prepared.dynamics, at: 0, from: prepared.start, settings: settings,
          highestOrder: highestOrder)
      }
      return try task.perform(PropagationRun(stepper, origin: prepared.origin, prepared))
    case .rungeKuttaNystrom(let settings):
      for force in forces where !force.isVelocityFree { throw .readsVelocity(force: force.name) }
      let stepper = try Self.settled { () throws(StepSettingsFailure) in
        try RungeKuttaNystrom(
          of: VelocityFreeDynamics(dynamics: prepared.dynamics), at: 0, from: prepared.start,
          settings: settings)
      }
      return try task.perform(PropagationRun(stepper, origin: prepared.origin, prepared))
    }
  }

  static func settled<Made>(
    _ make: () throws(StepSettingsFailure) -> Made
  ) throws(PropagationFailure) -> Made {
    do throws(StepSettingsFailure) {
      return try make()
    } catch {
      throw .settings(error)
    }
  }

  private func validate(
    _ start: PhaseState<SIMD4<Double>>, at epoch: Epoch
  ) throws(PropagationFailure) {
    guard start.isFinite else { throw .notFinite(at: epoch) }
    guard spacecraft.mass > 0, spacecraft.mass.isFinite else {
      throw .spacecraft(property: "mass", value: spacecraft.mass)
    }
    let others: [(String, Double)] = [
      ("drag area", spacecraft.dragArea), ("drag coefficient", spacecraft.dragCoefficient),
      ("radiation area", spacecraft.radiationArea),
      ("radiation coefficient", spacecraft.radiationCoefficient),
    ]
    for (name, value) in others where !(value >= 0 && value.isFinite) {
      throw .spacecraft(property: name, value: value)
    }
    let ground = CentralPull(environment.center)
    let distance: Double = start.position.magnitude
    guard distance >= ground.radius else {
      throw .startBelowSurface(body: ground.name, distance: distance, radius: ground.radius)
    }
  }
}

extension PhaseState where Vector == SIMD4<Double> {
  /// Position and velocity of a state, metres and metres a second.
  init<Frame>(_ state: StateVector<Frame>) {
    self.init(
      position: SIMD4(state.position.x, state.position.y, state.position.z, 0),
      velocity: SIMD4(state.velocity.x, state.velocity.y, state.velocity.z, 0))
  }
}

extension StateVector {
  /// The state of an integrator at an epoch.
  init(epoch: Epoch, phase: PhaseState<SIMD4<Double>>) {
    self.init(
      epoch: epoch, position: Vector3(phase.position.x, phase.position.y, phase.position.z),
      velocity: Vector3(phase.velocity.x, phase.velocity.y, phase.velocity.z))
  }
}
