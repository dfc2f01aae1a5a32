// SPDX-License-Identifier: Apache-2.0

/// A system of ordinary differential equations y′ = f(t, y).
public protocol FirstOrderSystem {
  /// What is integrated.
  associatedtype State: VectorSpace
  /// Why the rate may not exist somewhere.
  associatedtype Failure: Error

  /// The rate y′ at a time, in seconds since the system's own origin.
  mutating func rate(at time: Double, of state: State) throws(Failure) -> State
}

/// A system of second order, r″ = f(t, r, r′).
public protocol SecondOrderSystem {
  /// The position.
  associatedtype Vector: VectorSpace
  /// Why the acceleration may not exist somewhere.
  associatedtype Failure: Error

  /// The acceleration at a time, in seconds since the system's own origin.
  mutating func acceleration(
    at time: Double, position: Vector, velocity: Vector
  ) throws(Failure) -> Vector

  /// An acceleration carried from one state to another that is very near, by a part of the system
  /// that is cheap to evaluate and that dominates; nil where there is none.
  ///
  /// Multistep methods ask for it at the corrected state: the attraction of a point mass there and
  /// at the predicted one makes the difference well enough.
  mutating func refined(
    _ acceleration: Vector, at time: Double, from predicted: PhaseState<Vector>,
    to corrected: PhaseState<Vector>
  ) -> Vector?
}

extension SecondOrderSystem {
  /// None.
  @inlinable
  public mutating func refined(
    _ acceleration: Vector, at time: Double, from predicted: PhaseState<Vector>,
    to corrected: PhaseState<Vector>
  ) -> Vector? { nil }
}

/// A second-order system seen as one of first order.
public struct FirstOrderForm<System: SecondOrderSystem>: FirstOrderSystem {
  /// The system of second order.
  public var system: System

  /// Makes the first-order form of a system.
  @inlinable
  public init(_ system: System) { self.system = system }

  /// Velocity and acceleration.
  @inlinable
  public mutating func rate(
    at time: Double, of state: PhaseState<System.Vector>
  ) throws(System.Failure) -> PhaseState<System.Vector> {
    PhaseState(
      position: state.velocity,
      velocity: try system.acceleration(
        at: time, position: state.position, velocity: state.velocity))
  }
}
