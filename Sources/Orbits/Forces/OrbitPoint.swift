// SPDX-License-Identifier: Apache-2.0

/// Where a spacecraft is, how fast, and what it is.
public struct OrbitPoint: Sendable {
  /// Metres from the centre of the central body, ICRF axes.
  public var position: Vector3
  /// Metres a second.
  public var velocity: Vector3
  /// The spacecraft, with the mass of this instant.
  public var spacecraft: Spacecraft

  /// Makes a point: metres and metres a second.
  @inlinable
  public init(position: Vector3, velocity: Vector3, spacecraft: Spacecraft) {
    self.position = position
    self.velocity = velocity
    self.spacecraft = spacecraft
  }
}
