// SPDX-License-Identifier: Apache-2.0

/// A plane through the Earth's centre with a sense of motion, in a frame whose z axis is the pole of
/// date (TEME or TOD).
public struct OrbitPlane: Sendable, Hashable {
  /// Inclination, rad, 0…π.
  public let inclination: Double
  /// Right ascension of the ascending node, rad, 0 ..< 2π.
  public let raan: Double

  /// Makes a plane from inclination and node, rad.
  public init(inclination: Double, raan: Double) {
    self.inclination = inclination
    self.raan = Circle.positive(raan)
  }

  /// The direction of the angular momentum, a unit vector.
  public var normal: Vector3 {
    let (sinI, cosI) = Elementary.sincos(inclination)
    let (sinNode, cosNode) = Elementary.sincos(raan)
    return Vector3(sinI * sinNode, -sinI * cosNode, cosI)
  }

  /// How far a direction is from the plane, rad, −π/2…π/2, positive on the side of the normal.
  public func elevation(of direction: Vector3) -> Double {
    let n: Vector3 = normal
    return Elementary.atan2(n.dot(direction), n.cross(direction).norm)
  }

  /// The angle between two planes, rad, 0…π; π is the same plane flown backwards.
  public func angle(to other: OrbitPlane) -> Double { normal.angle(to: other.normal) }
}
