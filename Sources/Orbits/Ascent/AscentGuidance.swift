// SPDX-License-Identifier: Apache-2.0

/// Decides where the engines push.
///
/// The simulator asks at lift-off, every guidance cycle and after each event; between two answers it
/// follows the law it was given, so that what is integrated is smooth.
public protocol AscentGuidance: Sendable {
  /// What to follow from here on.
  /// - Throws: `AscentFailure` where the aim cannot be reached from here.
  mutating func plan(from point: FlightPoint) throws(AscentFailure) -> SteeringPlan
}
