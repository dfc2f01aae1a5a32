// SPDX-License-Identifier: Apache-2.0

/// An integrator at work: a state that moves on by steps, and can be read between them.
///
/// Time is in seconds since the origin of the system and may run backward.
public protocol Stepper {
  /// What is integrated.
  associatedtype State: VectorSpace
  /// Why a step may fail: the system's failure, or that of the step control.
  associatedtype Failure: Error

  /// The end of the last step.
  var time: Double { get }
  /// The state there.
  var state: State { get }
  /// Where the last step began; equals ``time`` before the first.
  var previousTime: Double { get }
  /// The number of evaluations of the system so far.
  var evaluations: Int { get }

  /// Takes one accepted step towards a time and not beyond it.
  ///
  /// A limit before ``time`` makes the step go backward.
  mutating func step(towards limit: Double) throws(Failure)

  /// The state at a time within the last step, by an interpolation of matching order.
  mutating func interpolated(at time: Double) throws(Failure) -> State

  /// Takes the last step back, so that the next one begins where it began, with its length.
  ///
  /// For landing on a discontinuity within the step.
  mutating func takeBack() throws(Failure)

  /// Begins anew from another time or state: after a discontinuity, an impulse or a cut step.
  mutating func restart(at time: Double, from state: State) throws(Failure)
}

/// Why an integration cannot go on.
public enum IntegrationFailure<SystemFailure: Error>: Error {
  /// The system has no rate where the integrator asked for it.
  case system(SystemFailure, time: Double)
  /// The step that the tolerance asks for is below the resolution of time: seconds.
  case stepTooSmall(time: Double, step: Double)
  /// A component ceased to be finite.
  case notFinite(time: Double)
  /// The limit of steps is spent.
  case tooManySteps(time: Double, steps: Int)
}
