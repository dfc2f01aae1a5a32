// SPDX-License-Identifier: Apache-2.0

/// Gibbs's method: the orbit through three places of one plane, without their times.
public enum Gibbs {
  /// Why three places give no orbit.
  public enum Failure: Error, Sendable, Hashable {
    /// A place or GM is not finite, or GM is not above zero.
    case notFinite
    /// A place is the centre of attraction.
    case zeroPosition
    /// The places are not in one plane with the centre: the first is this angle (rad) off the plane
    /// of the others.
    case notCoplanar(angle: Double)
    /// Two of the places are in line with the centre, so that the plane or the conic is open.
    case inLine
  }

  /// The velocity at the second of three places, in the order of motion.
  ///
  /// Good for places some degrees apart and more; the error grows as the angles shrink.
  /// - Parameters:
  ///   - first: First place, m, in an inertial frame.
  ///   - second: Second place, m.
  ///   - third: Third place, m.
  ///   - mu: GM in m³/s²; the Earth's where left out.
  ///   - tolerance: Largest angle of the first place off the plane of the others, rad; 3° where left
  ///     out.
  /// - Returns: The velocity at the second place, m/s.
  /// - Throws: `.notFinite`, `.zeroPosition`, `.notCoplanar`, `.inLine`.
  ///
  /// Reference: Vallado 2013, Fundamentals of Astrodynamics, 4th ed., algorithm 54.
  public static func velocity(
    _ first: Vector3, _ second: Vector3, _ third: Vector3,
    gravitationalParameter mu: Double = GravitationalParameter.earth,
    tolerance: Double = 0.053
  ) throws(Failure) -> Vector3 {
    guard first.isFinite, second.isFinite, third.isFinite, mu.isFinite, mu > 0 else {
      throw .notFinite
    }
    let (r1, r2, r3) = (first.norm, second.norm, third.norm)
    guard r1 > 0, r2 > 0, r3 > 0 else { throw .zeroPosition }
    // The places in units of the second distance: numbers near one.
    let (a, b, c) = (first / r2, second / r2, third / r2)
    let (ab, bc, ca) = (a.cross(b), b.cross(c), c.cross(a))
    guard ab.norm > 1e-12 * r1 / r2, bc.norm > 1e-12 * r3 / r2 else { throw .inLine }
    let sine: Double = bc.normalized.dot(first / r1)
    let angle: Double = abs(Elementary.asin(min(1, max(-1, sine))))
    guard angle <= tolerance else { throw .notCoplanar(angle: angle) }

    let n: Vector3 = (r1 / r2) * bc + ca + (r3 / r2) * ab
    let d: Vector3 = ab + bc + ca
    let s: Vector3 = (1 - r3 / r2) * a + ((r3 - r1) / r2) * b + (r1 / r2 - 1) * c
    let product: Double = n.norm * d.norm
    guard product > 0, n.dot(d) > 0 else { throw .inLine }
    return (mu / r2 / product).squareRoot() * (d.cross(b) + s)
  }
}
