// SPDX-License-Identifier: Apache-2.0

/// An integrator of a set of columns that looks like one of the orbit alone.
///
/// It lets a ``PropagationRun`` step an orbit together with its variations: edges of forces are
/// found on the orbit, and the columns go along.
struct VariationalStepper<Inner: Stepper, let count: Int>: Stepper
where
  Inner.State == PhaseState<ColumnSet<count>>,
  Inner.Failure == IntegrationFailure<ForceFailure>
{
  typealias State = PhaseState<SIMD4<Double>>
  typealias Failure = IntegrationFailure<ForceFailure>

  /// The integrator of all columns.
  var inner: Inner

  var time: Double { inner.time }
  var state: State { Self.orbit(inner.state) }
  var previousTime: Double { inner.previousTime }
  var evaluations: Int { inner.evaluations }

  mutating func step(towards limit: Double) throws(Failure) { try inner.step(towards: limit) }

  mutating func takeBack() throws(Failure) { try inner.takeBack() }

  mutating func interpolated(at time: Double) throws(Failure) -> State {
    Self.orbit(try inner.interpolated(at: time))
  }

  /// Puts the orbit to another state; the columns stay.
  mutating func restart(at time: Double, from state: State) throws(Failure) {
    var set = time == inner.time ? inner.state : try inner.interpolated(at: time)
    set.position[0] = state.position
    set.velocity[0] = state.velocity
    try inner.restart(at: time, from: set)
  }

  private static func orbit(_ set: Inner.State) -> State {
    PhaseState(position: set.position[0], velocity: set.velocity[0])
  }
}
