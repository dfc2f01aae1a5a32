// SPDX-License-Identifier: Apache-2.0

/// What was aimed at, and what was reached.
public struct TargetResidual: Sendable, Hashable {
  /// As in "perigee height".
  public var name: String
  /// Of both numbers, as in "km" or "deg".
  public var unit: String
  /// What was asked for, in `unit`.
  public var wanted: Double
  /// What came out, in `unit`.
  public var reached: Double

  /// An aim with both its values in the same unit.
  public init(name: String, unit: String, wanted: Double, reached: Double) {
    self.name = name
    self.unit = unit
    self.wanted = wanted
    self.reached = reached
  }
}
