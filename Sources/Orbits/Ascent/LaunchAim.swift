// SPDX-License-Identifier: Apache-2.0

/// The plane that a launch steers into, and the direction in which it leaves the pad.
public struct LaunchAim: Sendable, Hashable {
  /// Of the plane, a unit vector (no unit) along the angular momentum, in the launch frame.
  public var normal: Vector3
  /// Inclination and node in TOD of the lift-off.
  public var plane: OrbitPlane
  /// Of the velocity over the turning ground to be gained, clockwise from north, rad.
  public var azimuth: Double
  /// Of the inertial velocity in the plane over the pad, clockwise from north, rad.
  public var inertialAzimuth: Double
  /// Of the pad from the plane, rad, positive on the side of the normal.
  public var padOffset: Double
  /// Between the plane and the one of the same inclination through the pad, rad; the pad's offset
  /// where there is none.
  public var planeChange: Double
  /// By how much the node of the plane through the pad is ahead of the one wanted, rad.
  public var nodeExcess: Double

  /// An aim; see the fields.
  public init(
    normal: Vector3, plane: OrbitPlane, azimuth: Double, inertialAzimuth: Double,
    padOffset: Double, planeChange: Double, nodeExcess: Double
  ) {
    self.normal = normal
    self.plane = plane
    self.azimuth = azimuth
    self.inertialAzimuth = inertialAzimuth
    self.padOffset = padOffset
    self.planeChange = planeChange
    self.nodeExcess = nodeExcess
  }
}
