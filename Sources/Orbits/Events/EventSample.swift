// SPDX-License-Identifier: Apache-2.0

/// An event function at one instant.
package struct EventSample: Sendable {
  /// The function: positive while the condition holds.
  package var value: Double
  /// Its derivative by time, per second.
  package var rate: Double
  /// The angular speed that sets the pace of the function, rad/s.
  package var pace: Double

  package init(value: Double, rate: Double, pace: Double) {
    self.value = value
    self.rate = rate
    self.pace = pace
  }
}
