// SPDX-License-Identifier: Apache-2.0

/// The orbit that fits observations best, by batch least squares with all forces.
///
/// Each pass propagates the orbit with its variational equations, and solves for the changes of the
/// start and of the parameters by QR (LAPACK). Observations whose residual is out of all proportion
/// are left out and named. Reference: Tapley, Schutz and Born 2004, Statistical Orbit Determination,
/// chapter 4.
public struct OrbitFit: Sendable {
  /// Something beside the state that is to be found.
  public struct Parameter: Sendable {
    /// The name that reports print.
    public var name: String
    /// What it is.
    public var kind: VariationalParameter
    /// The first guess, dimensionless: 1 for a scale, 0 for an addition.
    public var value: Double
    /// How far off the first guess may be, dimensionless; nil where nothing is known.
    public var deviation: Double?

    /// Makes a parameter; guess and deviation are dimensionless multiples.
    public init(
      _ name: String, _ kind: VariationalParameter, value: Double? = nil,
      deviation: Double? = nil
    ) {
      self.name = name
      self.kind = kind
      if case .scale = kind { self.value = value ?? 1 } else { self.value = value ?? 0 }
      self.deviation = deviation
    }
  }

  /// The forces and the integrator.
  public var propagator: NumericalPropagator
  /// What is to be found beside the state.
  public var parameters: [Parameter]
  /// Residuals beyond this many deviations of all of them are left out, dimensionless.
  public var rejectionLimit: Double
  /// The number of passes after which it gives up.
  public var iterationLimit: Int
  /// Done where no unknown changes by more than this part of its deviation, dimensionless.
  public var convergence: Double

  /// Makes a fit; limits are dimensionless multiples of deviations.
  public init(
    propagator: NumericalPropagator, parameters: [Parameter] = [], rejectionLimit: Double = 5,
    iterationLimit: Int = 20, convergence: Double = 0.01
  ) {
    self.propagator = propagator
    self.parameters = parameters
    self.rejectionLimit = rejectionLimit
    self.iterationLimit = iterationLimit
    self.convergence = convergence
  }

  /// Fits the state at the epoch of a first guess.
  ///
  /// - Parameters:
  ///   - observations: in any order, before and after that epoch.
  ///   - guess: near enough that the orbits stay within some thousandths of their size.
  /// - Throws: ``OrbitFitFailure``.
  public func solve(
    _ observations: [OrbitObservation], from guess: StateVector<GCRF>
  ) throws(OrbitFitFailure) -> OrbitFitResult {
    let unknowns: Int = 6 + parameters.count
    for (index, item) in observations.enumerated() {
      guard item.position.isFinite, item.velocity?.isFinite ?? true,
        item.positionDeviation > 0, item.velocityDeviation > 0
      else { throw .observation(index) }
    }
    let components: Int = observations.reduce(0) { $0 + $1.count }
    guard components >= unknowns else {
      throw .tooFew(components: components, unknowns: unknowns)
    }
    var state = guess
    var values: [Double] = parameters.map(\.value)
    var used = [Bool](repeating: true, count: observations.count)
    var history: [OrbitFitResult.Iteration] = []
    var rounds = 0
    var last: OrbitFitBatch?
    var step: [Double] = []
    while history.count < iterationLimit {
      let batch = try batch(observations, used, state, values)
      // A pass that made the fit much worse went too far: half the way back.
      if let before = last, batch.rms > 2 * before.rms, batch.rms > 2 {
        guard history.count + 1 < iterationLimit else { break }
        step = step.map { 0.5 * $0 }
        Self.add(step, by: -1, &state, &values)
        history.append(batch.iteration(change: Self.length(step)))
        continue
      }
      let solution = try batch.solution(parameters.map(\.name))
      history.append(batch.iteration(change: Self.length(solution.changes)))
      if solution.largest <= convergence {
        let kept = Self.kept(batch, limit: rejectionLimit)
        if kept == used || rounds >= 8 || rejectionLimit <= 0 {
          return try result(observations, used, state, values, batch, solution, history)
        }
        let dropped: Int = kept.count { !$0 }
        let left: Int = zip(observations, kept).reduce(0) { $0 + ($1.1 ? $1.0.count : 0) }
        guard dropped * 2 <= observations.count, left >= unknowns else {
          throw .tooManyRejected(dropped, of: observations.count)
        }
        used = kept
        rounds += 1
        last = nil
        continue
      }
      last = batch
      step = solution.changes
      Self.add(step, by: 1, &state, &values)
    }
    throw .notConverged(history)
  }

  // MARK: Parts of a pass

  /// The propagator with the forces scaled and added to.
  private func applied(_ values: [Double]) -> NumericalPropagator {
    var changed = propagator
    for (parameter, value) in zip(parameters, values) {
      switch parameter.kind {
      case .scale(let force):
        guard changed.forces.indices.contains(force) else { continue }
        changed.forces[force] = ScaledForce(propagator.forces[force], by: value)
      case .addition(let force):
        if value != 0 { changed.forces.append(ScaledForce(force, by: value)) }
      }
    }
    return changed
  }

  /// The residuals and their derivatives at all observations.
  private func batch(
    _ observations: [OrbitObservation], _ used: [Bool], _ state: StateVector<GCRF>,
    _ values: [Double]
  ) throws(OrbitFitFailure) -> OrbitFitBatch {
    let propagator = applied(values)
    var batch = OrbitFitBatch(unknowns: 6 + parameters.count, used: used)
    let order = observations.indices.sorted { observations[$0].epoch < observations[$1].epoch }
    let later = order.filter { observations[$0].epoch >= state.epoch }
    let earlier = order.filter { observations[$0].epoch < state.epoch }
    for indices in [later, Array(earlier.reversed())] {
      let found: [StatePartials]
      do throws(PropagationFailure) {
        found = try propagator.partials(
          from: state, at: indices.map { observations[$0].epoch },
          parameters: parameters.map(\.kind))
      } catch {
        throw .propagation(error)
      }
      for (index, partials) in zip(indices, found) {
        batch.add(observations[index], index, partials)
      }
    }
    for (place, parameter) in parameters.enumerated() {
      guard let deviation = parameter.deviation, deviation > 0 else { continue }
      batch.addPrior(6 + place, value: parameter.value - values[place], deviation: deviation)
    }
    return batch
  }

  private static func add(
    _ step: [Double], by sign: Double, _ state: inout StateVector<GCRF>, _ values: inout [Double]
  ) {
    state.position += sign * Vector3(step[0], step[1], step[2])
    state.velocity += sign * Vector3(step[3], step[4], step[5])
    for place in values.indices { values[place] += sign * step[6 + place] }
  }

  private static func length(_ step: [Double]) -> Double {
    Vector3(step[0], step[1], step[2]).norm
  }

  /// Which observations are in proportion to the others.
  private static func kept(_ batch: OrbitFitBatch, limit: Double) -> [Bool] {
    let sizes = batch.sizes
    // The median of the used ones does not mind those that are out of proportion. That of the length
    // of three normal components is 1.54 deviations.
    let sorted = zip(sizes, batch.used).filter(\.1).map(\.0).sorted()
    guard !sorted.isEmpty else { return batch.used }
    let typical: Double = sorted[sorted.count / 2] / 1.54
    // What is within its own deviation is never out of proportion.
    return sizes.map { $0 <= max(1, limit * typical) }
  }

  private func result(
    _ observations: [OrbitObservation], _ used: [Bool], _ state: StateVector<GCRF>,
    _ values: [Double], _ batch: OrbitFitBatch, _ solution: OrbitFitBatch.Solution,
    _ history: [OrbitFitResult.Iteration]
  ) throws(OrbitFitFailure) -> OrbitFitResult {
    let n: Int = 6 + parameters.count
    let scale: Double = batch.rms * batch.rms
    var matrix = Matrix6()
    for row in 0..<6 {
      for column in 0..<6 { matrix[row, column] = scale * solution.covariance[column * n + row] }
    }
    let covariance: StateCovariance
    do throws(CovarianceFailure) {
      covariance = try StateCovariance(matrix)
    } catch {
      throw .covariance(error)
    }
    func deviation(_ place: Int) -> Double { solution.covariance[place * n + place].squareRoot() }
    var correlations: [Double] = []
    for column in 0..<n {
      for row in 0..<n {
        correlations.append(
          solution.covariance[column * n + row] / deviation(row) / deviation(column))
      }
    }
    return OrbitFitResult(
      state: state,
      parameters: parameters.indices.map {
        OrbitFitResult.Parameter(
          name: parameters[$0].name, value: values[$0], deviation: batch.rms * deviation(6 + $0))
      },
      propagator: applied(values), covariance: covariance, correlations: correlations,
      residuals: observations.indices.map {
        OrbitFitResult.Residual(
          index: $0, epoch: observations[$0].epoch, position: batch.residuals[$0],
          size: batch.sizes[$0], isRejected: !used[$0])
      }, weightedRMS: batch.rms, positionRMS: batch.positionRMS, history: history)
  }
}
