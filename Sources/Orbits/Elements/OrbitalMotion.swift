// SPDX-License-Identifier: Apache-2.0

/// What position and velocity say at once about a two-body orbit, checked to be one.
package struct OrbitalMotion: Sendable {
  /// Distance, m.
  package let r: Double
  /// Angular momentum a unit mass, m²/s.
  package let angularMomentum: Vector3
  /// Its length.
  package let h: Double
  /// Semilatus rectum, m.
  package let p: Double
  /// Position times velocity, m²/s.
  package let rv: Double
  /// e cos ν.
  package let eCosNu: Double
  /// e sin ν.
  package let eSinNu: Double
  /// 1/a, 1/m.
  package let alpha: Double

  /// Eccentricity.
  package var e: Double { Elementary.hypot(eCosNu, eSinNu) }

  /// Reads a state: m, m/s, GM in m³/s².
  package init(
    _ position: Vector3, _ velocity: Vector3, mu: Double
  ) throws(ElementsFailure) {
    guard position.isFinite else { throw .notFinite(quantity: "position") }
    guard velocity.isFinite else { throw .notFinite(quantity: "velocity") }
    guard mu.isFinite else { throw .notFinite(quantity: "gravitational parameter") }
    guard mu > 0 else { throw .outOfRange(quantity: "gravitational parameter", value: mu) }
    r = position.norm
    guard r > 0, r.isFinite else {
      throw r > 0 ? .outOfRange(quantity: "distance", value: r) : .zeroPosition
    }
    let v: Double = velocity.norm
    guard v.isFinite else { throw .outOfRange(quantity: "speed", value: v) }
    angularMomentum = position.cross(velocity)
    h = angularMomentum.norm
    // The cross product of parallel vectors is rounding noise of this size.
    guard h > 4e-16 * r * v, h.isFinite else { throw .rectilinear }
    p = h * h / mu
    rv = position.dot(velocity)
    eCosNu = p / r - 1
    eSinNu = rv * h / (mu * r)
    alpha = 2 / r - v * v / mu
    guard p > 0, p.isFinite, eCosNu.isFinite, eSinNu.isFinite, alpha.isFinite else {
      throw .outOfRange(quantity: "semilatus rectum", value: p)
    }
  }
}
