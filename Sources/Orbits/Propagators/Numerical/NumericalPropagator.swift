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
    var recorder = EphemerisRecorder()
    try run(from: start, to: end, into: &recorder)
    return Ephemeris(origin: start.epoch, start: start, pieces: recorder.pieces)
  }

  /// The states at epochs that run in one direction of time from the start.
  ///
  /// Nothing is kept between them, so that a long span costs no memory.
  /// - Throws: ``PropagationFailure``.
  public func states(
    from start: StateVector<GCRF>, at epochs: [Epoch]
  ) throws(PropagationFailure) -> [StateVector<GCRF>] {
    guard let last = epochs.last else { return [] }
    let forward = last >= start.epoch
    var previous = start.epoch
    for epoch in epochs {
      guard forward ? epoch >= previous : epoch <= previous else {
        throw .epochsNotInOrder(epoch, after: previous)
      }
      previous = epoch
    }
    var sampler = StateSampler(times: epochs.map { $0.seconds(since: start.epoch) })
    try run(from: start, to: last, into: &sampler)
    return zip(epochs, sampler.states).map { StateVector(epoch: $0, phase: $1) }
  }

  /// What every integration of the propagator begins with.
  struct Preparation {
    var dynamics: OrbitDynamics
    var watch: SwitchWatch
    /// Times at which forces are not smooth, seconds since the start.
    var instants: [Double]
    /// The length of the span, seconds, negative where it runs back.
    var seconds: Double
  }

  /// Looks at a start and gathers what the forces, and others beside them, need over a span.
  func prepare(
    from start: StateVector<GCRF>, to end: Epoch, besides others: [any ForceModel] = []
  ) throws(PropagationFailure) -> Preparation {
    try validate(start)
    let all: [any ForceModel] = forces + others
    let switches: [ForceSwitch] = all.flatMap(\.switches)
    var needs: ForceNeeds = []
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
    return Preparation(
      dynamics: OrbitDynamics(
        forces: forces, table: table,
        gravitationalParameter: environment.center == .moon
          ? Constants.moonGM.value : Constants.earthGM.value,
        spacecraft: spacecraft, mass: nil),
      watch: SwitchWatch(switches, in: table), instants: instants,
      seconds: end.seconds(since: start.epoch))
  }

  /// Runs from a start to an epoch and shows each step to a sink.
  func run<Sink: PropagationSink>(
    from start: StateVector<GCRF>, to end: Epoch, into sink: inout Sink
  ) throws(PropagationFailure) {
    let prepared = try prepare(from: start, to: end)
    let phase = PhaseState(start)
    sink.begin(phase)
    switch integrator {
    case .rungeKutta(let method, let settings):
      let stepper = try Self.settled { () throws(StepSettingsFailure) in
        try RungeKutta(
          method, of: FirstOrderForm(prepared.dynamics), at: 0, from: phase, settings: settings)
      }
      try Self.drive(stepper, prepared, from: start.epoch, into: &sink)
    case .adamsCowell(let settings, let highestOrder):
      let stepper = try Self.settled { () throws(StepSettingsFailure) in
        try AdamsCowell(
          of: prepared.dynamics, at: 0, from: phase, settings: settings,
          highestOrder: highestOrder)
      }
      try Self.drive(stepper, prepared, from: start.epoch, into: &sink)
    }
  }

  private static func settled<Made>(
    _ make: () throws(StepSettingsFailure) -> Made
  ) throws(PropagationFailure) -> Made {
    do throws(StepSettingsFailure) {
      return try make()
    } catch {
      throw .settings(error)
    }
  }

  private static func drive<Integrator, Sink: PropagationSink>(
    _ integrator: Integrator, _ prepared: Preparation, from origin: Epoch, into sink: inout Sink
  ) throws(PropagationFailure)
  where
    Integrator: Stepper, Integrator.State == PhaseState<SIMD4<Double>>,
    Integrator.Failure == IntegrationFailure<ForceFailure>
  {
    var run = try PropagationRun(
      integrator, origin: origin, end: prepared.seconds, instants: prepared.instants,
      watch: prepared.watch)
    while try run.step() { try sink.take(&run) }
  }

  private func validate(_ start: StateVector<GCRF>) throws(PropagationFailure) {
    guard start.position.isFinite, start.velocity.isFinite else {
      throw .notFinite(at: start.epoch)
    }
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
    let radius: Double = 6_356_000
    let distance: Double = start.position.norm
    guard environment.center != .earth || distance > radius else {
      throw .startBelowSurface(distance: distance, radius: radius)
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
