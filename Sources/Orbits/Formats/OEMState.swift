// SPDX-License-Identifier: Apache-2.0

/// A state of an ephemeris message and where it stood.
public struct OEMState: Sendable, Hashable {
  /// When.
  public var epoch: Epoch
  /// Where, m, in the frame of the segment.
  public var position: Vector3
  /// How fast, m/s, in the frame of the segment.
  public var velocity: Vector3
  /// The acceleration, m/s², where the line has it.
  public var acceleration: Vector3?
  /// The line it stands in, from 1.
  public var line: Int

  /// Makes a state: m, m/s, m/s².
  public init(
    epoch: Epoch, position: Vector3, velocity: Vector3, acceleration: Vector3? = nil, line: Int = 1
  ) {
    self.epoch = epoch
    self.position = position
    self.velocity = velocity
    self.acceleration = acceleration
    self.line = line
  }
}
