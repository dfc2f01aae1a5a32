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
  /// How far off still counts as met, in `unit`; nil where no bound is set.
  public var bound: Double?

  /// An aim with its values, and its bound if it has one, in the same unit.
  public init(name: String, unit: String, wanted: Double, reached: Double, bound: Double? = nil) {
    self.name = name
    self.unit = unit
    self.wanted = wanted
    self.reached = reached
    self.bound = bound
  }

  /// Whether the aim is met within its bound; nil where none is set.
  public var isMet: Bool? { bound.map { abs(reached - wanted) <= $0 } }
}
