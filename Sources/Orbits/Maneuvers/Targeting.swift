// SPDX-License-Identifier: Apache-2.0

/// Burns that bring a spacecraft where it is to be, with all forces of a numerical propagation.
///
/// A start, burns at given epochs, an end, and goals for the state there. The derivatives that the
/// corrector needs come from the variational equations, so that one step costs one propagation. A
/// burn with a specific impulse takes its propellant from the mass that later forces see; that the
/// mass depends on the size of the burn is left out of the derivatives.
public struct Targeting: Sendable {
  /// A goal for the state at the end.
  public struct Aim: Sendable {
    /// What is read off the state.
    public var quantity: TrajectoryQuantity
    /// The value wanted and what counts as met, in the unit of the quantity.
    public var goal: TargetGoal

    /// Makes an aim; target and tolerance in the quantity's unit, which reports name.
    public init(
      _ quantity: TrajectoryQuantity, _ name: String, unit: String, target: Double,
      tolerance: Double
    ) {
      self.quantity = quantity
      goal = TargetGoal(
        name, unit: unit, target: target, tolerance: tolerance, period: quantity.period)
    }
  }

  /// Why a trajectory has no goals to look at.
  public enum Failure: Error, Sendable {
    /// It cannot be computed.
    case propagation(PropagationFailure)
    /// A burn is before the start or the burn before it, or after the end: its place.
    case burnOutOfOrder(Int)
    /// Position and velocity lay no local axes at a burn: its place.
    case noLocalAxes(Int)
    /// The state at the end has no such number.
    case quantity(String, TrajectoryQuantity.Failure)
  }

  /// Burns that meet the goals, and the state that they lead to.
  public struct Solution: Sendable {
    /// The burns, with the changes found.
    public let burns: [ImpulsiveBurn]
    /// The state at the end.
    public let end: StateVector<GCRF>
    /// How they were found, with the values of the goals.
    public let search: TargetingSolution

    /// The sum of the sizes of the burns, m/s.
    public var totalChange: Double { burns.reduce(0) { $0 + $1.change.norm } }
  }

  /// The forces and the integrator.
  public var propagator: NumericalPropagator
  /// The state at the start.
  public var start: StateVector<GCRF>
  /// The burns in order of time; their changes are the first guess.
  public var burns: [ImpulsiveBurn]
  /// The components that may change, by burn and axis (0…2); all where left out.
  public var freeComponents: [(burn: Int, axis: Int)]
  /// When the goals are to be met.
  public var end: Epoch
  /// The goals.
  public var aims: [Aim]
  /// The largest change of a component in one step of the search, m/s.
  public var largestStep: Double

  /// Makes a problem; the largest step of a component in m/s.
  public init(
    propagator: NumericalPropagator, start: StateVector<GCRF>, burns: [ImpulsiveBurn],
    freeComponents: [(burn: Int, axis: Int)]? = nil, end: Epoch, aims: [Aim],
    largestStep: Double = 200
  ) {
    self.propagator = propagator
    self.start = start
    self.burns = burns
    self.freeComponents =
      freeComponents
      ?? burns.indices.flatMap { burn in (0..<3).map { (burn: burn, axis: $0) } }
    self.end = end
    self.aims = aims
    self.largestStep = largestStep
  }

  /// Looks for the burns.
  ///
  /// - Throws: ``TargetingFailure``, which names each goal that is not met and by how much.
  public func solve(
    with corrector: DifferentialCorrector = DifferentialCorrector()
  ) throws(TargetingFailure<Failure>) -> Solution {
    let known = freeComponents.allSatisfy {
      burns.indices.contains($0.burn) && (0..<3).contains($0.axis)
    }
    guard known else { throw .unusable }
    let controls = freeComponents.map { part in
      TargetControl(
        "burn \(part.burn + 1), \(Self.name(burns[part.burn].axes, part.axis))", unit: "m/s",
        largestStep: largestStep, difference: 1e-3)
    }
    let first: [Double] = freeComponents.map { burns[$0.burn].change[$0.axis] }
    let search = try corrector.solve(
      goals: aims.map(\.goal), controls: controls, start: first
    ) { (values: [Double]) throws(Failure) -> DifferentialCorrector.Evaluation in
      try evaluation(of: flown(with: values))
    }
    let found = changed(search.controls)
    do throws(Failure) {
      let end = try flown(with: search.controls).state
      return Solution(burns: found, end: end, search: search)
    } catch {
      throw .evaluation(error, controls: search.controls)
    }
  }

  private static func name(_ axes: ImpulsiveBurn.Axes, _ axis: Int) -> String {
    switch axes {
    case .inertial: ["x", "y", "z"][axis]
    case .local(.rtn): ["radial", "transverse", "normal"][axis]
    case .local(.vnc): ["along velocity", "normal", "co-normal"][axis]
    case .local(.lvlh): ["forward", "against normal", "down"][axis]
    }
  }

  private func changed(_ values: [Double]) -> [ImpulsiveBurn] {
    var burns = burns
    for (part, value) in zip(freeComponents, values) {
      burns[part.burn].change[part.axis] = value
    }
    return burns
  }

  // MARK: The trajectory

  /// The state at the end and its derivatives by the free components.
  private struct Flight {
    var state: StateVector<GCRF>
    var columns: [Sensitivity]
    /// Kilograms.
    var mass: Double
  }

  private func flown(with values: [Double]) throws(Failure) -> Flight {
    let burns = changed(values)
    var flight = Flight(
      state: start,
      columns: freeComponents.map { _ in Sensitivity(position: .zero, velocity: .zero) },
      mass: propagator.spacecraft.mass)
    for (index, burn) in burns.enumerated() {
      guard burn.epoch >= flight.state.epoch, burn.epoch <= end else {
        throw .burnOutOfOrder(index)
      }
      try coast(&flight, to: burn.epoch)
      try fire(burn, index, &flight)
    }
    try coast(&flight, to: end)
    return flight
  }

  private func coast(_ flight: inout Flight, to epoch: Epoch) throws(Failure) {
    guard epoch != flight.state.epoch else { return }
    var propagator = propagator
    propagator.spacecraft.mass = flight.mass
    do throws(PropagationFailure) {
      let partials = try propagator.partials(from: flight.state, at: epoch)
      flight.state = partials.state
      flight.columns = flight.columns.map { column in
        let moved = partials.transition.applied(
          position: column.position, velocity: column.velocity)
        return Sensitivity(position: moved.position, velocity: moved.velocity)
      }
    } catch {
      throw .propagation(error)
    }
  }

  /// Fires a burn; where local axes turn with the state, what that does is taken by differences.
  private func fire(
    _ burn: ImpulsiveBurn, _ index: Int, _ flight: inout Flight
  ) throws(Failure) {
    let r: Vector3 = flight.state.position
    let v: Vector3 = flight.state.velocity
    func kick(_ dr: Vector3, _ dv: Vector3) throws(Failure) -> Vector3 {
      guard let rotation = burn.rotation(position: r + dr, velocity: v + dv) else {
        throw .noLocalAxes(index)
      }
      return rotation.transposed * burn.change
    }
    guard let rotation = burn.rotation(position: r, velocity: v) else {
      throw .noLocalAxes(index)
    }
    for (place, part) in freeComponents.enumerated() {
      var column = flight.columns[place]
      if part.burn < index, burn.axes != .inertial {
        // A step along the column of a millionth of the state.
        let size: Double = max(column.position.norm / r.norm, column.velocity.norm / v.norm)
        if size > 0 {
          let step: Double = 1e-6 / size
          let ahead = try kick(step * column.position, step * column.velocity)
          let behind = try kick(-step * column.position, -step * column.velocity)
          column.velocity += (ahead - behind) / (2 * step)
        }
      }
      if part.burn == index {
        column.velocity += [rotation.row0, rotation.row1, rotation.row2][part.axis]
      }
      flight.columns[place] = column
    }
    flight.state.velocity += rotation.transposed * burn.change
    flight.mass *= burn.massRatio
  }

  /// The goals' values, and their derivatives by differences of the state at the end.
  private func evaluation(
    of flight: Flight
  ) throws(Failure) -> DifferentialCorrector.Evaluation {
    func value(_ aim: Aim, _ dr: Vector3, _ dv: Vector3) throws(Failure) -> Double {
      var state = flight.state
      state.position += dr
      state.velocity += dv
      do throws(TrajectoryQuantity.Failure) {
        return try aim.quantity.value(of: state, in: propagator.environment)
      } catch {
        throw .quantity(aim.goal.name, error)
      }
    }
    var values: [Double] = []
    for aim in aims { values.append(try value(aim, .zero, .zero)) }
    var derivatives: [Double] = []
    for column in flight.columns {
      let size: Double = max(
        column.position.norm / flight.state.position.norm,
        column.velocity.norm / flight.state.velocity.norm)
      for aim in aims {
        guard size > 0 else {
          derivatives.append(0)
          continue
        }
        let step: Double = 1e-6 / size
        let ahead = try value(aim, step * column.position, step * column.velocity)
        let behind = try value(aim, -step * column.position, -step * column.velocity)
        derivatives.append(aim.goal.difference(ahead, behind) / (2 * step))
      }
    }
    return DifferentialCorrector.Evaluation(values: values, derivatives: derivatives)
  }
}

extension Vector3 {
  /// A component by its place, 0…2.
  fileprivate subscript(axis: Int) -> Double {
    get { axis == 0 ? x : axis == 1 ? y : z }
    set {
      switch axis {
      case 0: x = newValue
      case 1: y = newValue
      default: z = newValue
      }
    }
  }
}
