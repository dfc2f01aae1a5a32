// SPDX-License-Identifier: Apache-2.0

/// Position and velocity at an epoch in a reference frame.
public struct StateVector<Frame: ReferenceFrame>: Sendable, Hashable {
  /// When.
  public var epoch: Epoch
  /// Where, in metres.
  public var position: Vector3
  /// How fast, in metres a second, as seen in `Frame`.
  public var velocity: Vector3

  /// Makes a state from its parts: metres and metres a second.
  @inlinable
  public init(epoch: Epoch, position: Vector3, velocity: Vector3) {
    self.epoch = epoch
    self.position = position
    self.velocity = velocity
  }
}
