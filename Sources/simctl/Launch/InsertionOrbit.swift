// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// The osculating orbit of a state, as people say it.
package struct InsertionOrbit: Sendable {
  /// Over a sphere of 6378.137 km, m.
  package let perigeeHeight: Double
  /// Over a sphere of 6378.137 km, m; nil for an orbit that is not closed.
  package let apogeeHeight: Double?
  /// Against the true equator of date, rad.
  package let inclination: Double
  /// Of the ascending node from the true equinox of date, rad.
  package let raan: Double
  /// From the node, rad.
  package let argumentOfLatitude: Double
  /// In s; nil for an orbit that is not closed.
  package let period: Double?

  /// The orbit of a state about the Earth.
  package init(
    _ state: StateVector<GCRF>, earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    let tod = try state.transformed(to: TOD.self, using: earth)
    let (r, v) = (tod.position, tod.velocity)
    let mu: Double = GravitationalParameter.earth
    let momentum: Vector3 = r.cross(v)
    let energy: Double = 0.5 * v.squaredNorm - mu / r.norm
    let axis: Double = -0.5 * mu / energy
    let eccentricity: Double = max(0, 1 - momentum.squaredNorm / (mu * axis)).squareRoot()
    let radius: Double = Ellipsoid.wgs84.equatorialRadius
    perigeeHeight = axis * (1 - eccentricity) - radius
    apogeeHeight = axis > 0 ? axis * (1 + eccentricity) - radius : nil
    inclination = Elementary.acos(min(1, max(-1, momentum.z / momentum.norm)))
    raan = Circle.positive(Elementary.atan2(momentum.x, -momentum.y))
    let node = Vector3(-momentum.y, momentum.x, 0).normalized
    let ahead: Vector3 = momentum.normalized.cross(node)
    argumentOfLatitude = Circle.positive(Elementary.atan2(r.dot(ahead), r.dot(node)))
    period = axis > 0 ? 2 * Double.pi * (axis * axis * axis / mu).squareRoot() : nil
  }
}
