// SPDX-License-Identifier: Apache-2.0

/// What a propagation is run for, whatever the integrator.
protocol PropagationTask {
  /// What comes out.
  associatedtype Outcome

  /// Steps through the propagation.
  func perform<Integrator>(
    _ run: PropagationRun<Integrator>
  ) throws(PropagationFailure) -> Outcome
}
