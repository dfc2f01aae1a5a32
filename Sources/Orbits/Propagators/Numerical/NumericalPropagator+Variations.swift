// SPDX-License-Identifier: Apache-2.0

extension NumericalPropagator {
  /// The state at an epoch, with its derivatives by the start and by parameters.
  ///
  /// The variational equations are integrated beside the orbit; the derivatives of the forces are
  /// those that ``ForceModel/partials(at:in:)`` gives.
  /// - Parameters:
  ///   - start: the state at the start.
  ///   - epoch: before or after it.
  ///   - parameters: what else derivatives are wanted by.
  /// - Throws: ``PropagationFailure``.
  public func partials(
    from start: StateVector<GCRF>, at epoch: Epoch, parameters: [VariationalParameter] = []
  ) throws(PropagationFailure) -> StatePartials {
    try partials(from: start, at: [epoch], parameters: parameters)[0]
  }

  /// The states at epochs, each with its derivatives by the start and by parameters.
  ///
  /// - Parameters:
  ///   - start: the state at the start.
  ///   - epochs: in one direction of time from the start.
  ///   - parameters: what else derivatives are wanted by.
  /// - Throws: ``PropagationFailure``.
  public func partials(
    from start: StateVector<GCRF>, at epochs: [Epoch], parameters: [VariationalParameter] = []
  ) throws(PropagationFailure) -> [StatePartials] {
    guard !epochs.isEmpty else { return [] }
    try Self.requireOrder(epochs, from: start.epoch)
    // The number of columns is fixed when the program is built: the next one that is enough.
    switch parameters.count {
    case 0: return try columns(from: start, at: epochs, parameters[...], as: ColumnSet<7>.self)
    case 1...2: return try columns(from: start, at: epochs, parameters[...], as: ColumnSet<9>.self)
    case 3...6: return try columns(from: start, at: epochs, parameters[...], as: ColumnSet<13>.self)
    case 7...12:
      return try columns(from: start, at: epochs, parameters[...], as: ColumnSet<19>.self)
    default:
      var all = try columns(from: start, at: epochs, parameters[..<12], as: ColumnSet<19>.self)
      let rest = try partials(from: start, at: epochs, parameters: Array(parameters[12...]))
      for index in all.indices { all[index].sensitivities += rest[index].sensitivities }
      return all
    }
  }

  private func columns<let count: Int>(
    from start: StateVector<GCRF>, at epochs: [Epoch],
    _ parameters: ArraySlice<VariationalParameter>, as type: ColumnSet<count>.Type
  ) throws(PropagationFailure) -> [StatePartials] {
    let end: Epoch = epochs[epochs.count - 1]
    var extra: [any ForceModel] = []
    for case .addition(let force) in parameters { extra.append(force) }
    let prepared = try prepare(from: start, to: end, besides: extra)
    let system = VariationalDynamics<count>(prepared.dynamics, parameters: parameters)
    let first = VariationalDynamics<count>.start(prepared.start)
    func multistep(
      _ settings: StepSettings, _ order: Int
    ) throws(PropagationFailure) -> [StatePartials] {
      let stepper = try Self.settled { () throws(StepSettingsFailure) in
        try AdamsCowell(of: system, at: 0, from: first, settings: settings, highestOrder: order)
      }
      return try sampled(
        stepper, first: first, start: start, at: epochs, prepared, parameters: parameters.count)
    }
    switch integrator {
    case .rungeKutta(let method, let settings):
      let stepper = try Self.settled { () throws(StepSettingsFailure) in
        try RungeKutta(
          method, of: FirstOrderForm(system), at: 0, from: first, settings: settings)
      }
      return try sampled(
        stepper, first: first, start: start, at: epochs, prepared, parameters: parameters.count)
    case .adamsCowell(let settings, let order): return try multistep(settings, order)
    // Forces free of the velocity may have partials that are not: the standard method takes its place.
    case .rungeKuttaNystrom(let settings): return try multistep(settings, 15)
    }
  }

  /// Steps through the epochs and reads all columns there.
  private func sampled<Inner: Stepper, let count: Int>(
    _ stepper: Inner, first: PhaseState<ColumnSet<count>>, start: StateVector<GCRF>,
    at epochs: [Epoch], _ prepared: Preparation, parameters: Int
  ) throws(PropagationFailure) -> [StatePartials]
  where
    Inner.State == PhaseState<ColumnSet<count>>,
    Inner.Failure == IntegrationFailure<ForceFailure>
  {
    var run = try PropagationRun(
      VariationalStepper(inner: stepper), origin: start.epoch, prepared)
    var results: [StatePartials] = []
    results.reserveCapacity(epochs.count)
    let forward: Bool = prepared.seconds >= 0
    func take(_ set: PhaseState<ColumnSet<count>>, _ time: Double) throws(PropagationFailure) {
      // The place of the centre does not depend on the orbit: it shifts the first column alone.
      let orbit = try prepared.center.geocentric(
        PhaseState(position: set.position[0], velocity: set.velocity[0]), at: time)
      var set = set
      set.position[0] = orbit.position
      set.velocity[0] = orbit.velocity
      results.append(
        StatePartials(epoch: epochs[results.count], columns: set, parameters: parameters))
    }
    while results.count < epochs.count, epochs[results.count] == start.epoch {
      try take(first, 0)
    }
    while try run.step() {
      while results.count < epochs.count {
        let time: Double = epochs[results.count].seconds(since: start.epoch)
        guard forward ? time <= run.time : time >= run.time else { break }
        let set: PhaseState<ColumnSet<count>>
        do throws(IntegrationFailure<ForceFailure>) {
          set = try run.integrator.inner.interpolated(at: time)
        } catch {
          throw PropagationRun<VariationalStepper<Inner, count>>.failure(
            error, origin: start.epoch)
        }
        try take(set, time)
      }
    }
    return results
  }
}

extension StatePartials {
  /// Reads the columns of a variational integration.
  init<let count: Int>(epoch: Epoch, columns: PhaseState<ColumnSet<count>>, parameters: Int) {
    state = StateVector(
      epoch: epoch,
      phase: PhaseState(position: columns.position[0], velocity: columns.velocity[0]))
    transition = Matrix6()
    for column in 0..<6 {
      for axis in 0..<3 {
        transition[axis, column] = columns.position[1 + column][axis]
        transition[3 + axis, column] = columns.velocity[1 + column][axis]
      }
    }
    sensitivities = (0..<parameters).map { place in
      let r: SIMD4<Double> = columns.position[7 + place]
      let v: SIMD4<Double> = columns.velocity[7 + place]
      return Sensitivity(
        position: Vector3(r.x, r.y, r.z), velocity: Vector3(v.x, v.y, v.z))
    }
  }
}
