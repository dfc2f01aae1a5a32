// SPDX-License-Identifier: Apache-2.0

/// The plane through a body across the incoming asymptote of a hyperbola, and where it is pierced.
///
/// S is along the incoming velocity at infinity, T = S × N / |S × N| for a reference pole N, and
/// R = S × T. B leads from the body to the asymptote; its components along T and R say how a flyby is
/// aimed. Reference: Kizner 1961, Planetary and Space Science 7, 125.
public struct BPlane: Sendable, Hashable {
  /// Why there is no such plane.
  public enum Failure: Error, Sendable, Hashable {
    /// The orbit is bound: its eccentricity, dimensionless.
    case bound(eccentricity: Double)
    /// The motion is along a line through the body, or not finite.
    case rectilinear
    /// The asymptote is along the reference pole.
    case pole
  }

  /// Along the incoming asymptote, a unit vector.
  public let asymptote: Vector3
  /// The unit vector T, across the reference pole.
  public let axisT: Vector3
  /// The unit vector R = S × T.
  public let axisR: Vector3
  /// From the body to the asymptote, m.
  public let vector: Vector3
  /// The speed at infinity, m/s.
  public let excessSpeed: Double
  /// The distance of the pericentre, m.
  public let pericenterRadius: Double
  /// The time from the state to the pericentre, s; negative where that is past.
  public let timeToPericenter: Double

  /// B·T, m.
  public var alongT: Double { vector.dot(axisT) }
  /// B·R, m.
  public var alongR: Double { vector.dot(axisR) }
  /// |B|, m.
  public var size: Double { vector.norm }

  /// The plane of the osculating hyperbola of a state about a body.
  ///
  /// - Parameters:
  ///   - position: m from the body, inertial axes.
  ///   - velocity: m/s relative to the body.
  ///   - mu: GM of the body, m³/s².
  ///   - pole: the unit vector N, in the same axes; by default the pole of the ICRF.
  /// - Throws: `.bound`, `.rectilinear`, `.pole`.
  public init(
    position: Vector3, velocity: Vector3, gravitationalParameter mu: Double,
    pole: Vector3 = Vector3(0, 0, 1)
  ) throws(Failure) {
    let momentum: Vector3 = position.cross(velocity)
    let h: Double = momentum.norm
    let r: Double = position.norm
    guard h > 1e-14 * r * velocity.norm, h.isFinite, mu > 0 else { throw .rectilinear }
    let shape: Vector3 = velocity.cross(momentum) / mu - position / r
    let e: Double = shape.norm
    // Twice the energy: what is left of it at infinity is the square of the speed there.
    let energy: Double = velocity.squaredNorm - 2 * mu / r
    guard energy > 0, e > 1 else { throw .bound(eccentricity: e) }
    let speed: Double = energy.squareRoot()
    let a: Double = mu / energy
    let toPericenter: Vector3 = shape / e
    let ahead: Vector3 = (momentum / h).cross(toPericenter)
    // In the past the true anomaly tends to −acos(−1/e); the motion there is along S.
    let root: Double = (e * e - 1).squareRoot()
    let s: Vector3 = (1 / e) * toPericenter + (root / e) * ahead
    let across: Vector3 = s.cross(pole)
    guard across.norm > 1e-12 else { throw .pole }
    asymptote = s
    axisT = across.normalized
    axisR = s.cross(axisT)
    vector = (a * root) * s.cross(momentum / h)
    excessSpeed = speed
    pericenterRadius = a * (e - 1)
    let sineH: Double = position.dot(velocity) / (e * (mu * a).squareRoot())
    let anomaly: Double = Elementary.asinh(sineH)
    timeToPericenter = -(a * (a / mu).squareRoot()) * (e * sineH - anomaly)
  }
}
