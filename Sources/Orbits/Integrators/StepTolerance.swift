// SPDX-License-Identifier: Apache-2.0

/// How large the error of one step may be, in the units of the state.
///
/// A step of a second-order system is accepted where the estimated error of the position is within
/// `position + relative · |r|` and that of the velocity within `velocity + relative · |v|`.
public struct StepTolerance: Sendable, Hashable {
  /// Metres, or the unit of the position.
  public var position: Double
  /// Metres a second, or the unit of the velocity.
  public var velocity: Double
  /// A part of the length of each; no unit.
  public var relative: Double

  /// Makes a tolerance: metres, metres a second, and a part of one.
  public init(position: Double, velocity: Double, relative: Double = 0) {
    self.position = position
    self.velocity = velocity
    self.relative = relative
  }
}
