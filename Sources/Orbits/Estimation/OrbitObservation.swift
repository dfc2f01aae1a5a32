// SPDX-License-Identifier: Apache-2.0

/// Where a spacecraft was, as measured or as others computed it.
public struct OrbitObservation: Sendable, Hashable {
  /// When.
  public var epoch: Epoch
  /// m, GCRF.
  public var position: Vector3
  /// m/s, GCRF; nil where only the place is known.
  public var velocity: Vector3?
  /// The standard deviation of each component of the position, m.
  public var positionDeviation: Double
  /// The standard deviation of each component of the velocity, m/s.
  public var velocityDeviation: Double

  /// Makes an observation: m and m/s.
  public init(
    epoch: Epoch, position: Vector3, velocity: Vector3? = nil, positionDeviation: Double = 1,
    velocityDeviation: Double = 1e-3
  ) {
    self.epoch = epoch
    self.position = position
    self.velocity = velocity
    self.positionDeviation = positionDeviation
    self.velocityDeviation = velocityDeviation
  }

  /// The number of measured components.
  var count: Int { velocity == nil ? 3 : 6 }
}
