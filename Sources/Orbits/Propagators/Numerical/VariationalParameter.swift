// SPDX-License-Identifier: Apache-2.0

/// A number beside the start that an orbit depends on, by which derivatives are wanted.
public enum VariationalParameter: Sendable {
  /// A scale, nominally 1, of one of the propagator's forces, by its place among them.
  ///
  /// Of drag or solar pressure it is their coefficient relative to its value, of gravity GM
  /// relative to its own (the coefficients held), of a burn its thrust (the flow held).
  case scale(force: Int)
  /// A multiple, nominally 0, of a force that the propagator does not have.
  ///
  /// Such as the field of one harmonic coefficient, or a constant acceleration.
  case addition(any ForceModel)
}

/// How an orbit changes with a parameter.
public struct Sensitivity: Sendable, Hashable {
  /// Metres for one unit of the parameter.
  public var position: Vector3
  /// Metres a second for one unit of the parameter.
  public var velocity: Vector3

  /// Makes a sensitivity: m and m/s for one unit of the parameter.
  public init(position: Vector3, velocity: Vector3) {
    self.position = position
    self.velocity = velocity
  }
}

/// A state and how it changes with the start and with parameters.
public struct StatePartials: Sendable {
  /// The state.
  public var state: StateVector<GCRF>
  /// The state-transition matrix: how a small change of the start moves the state.
  public var transition: Matrix6
  /// One for each parameter, in their order.
  public var sensitivities: [Sensitivity]
}
