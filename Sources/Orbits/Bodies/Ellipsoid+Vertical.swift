// SPDX-License-Identifier: Apache-2.0

extension Ellipsoid {
  /// The upright at a place: what models of the air ask for, without angles.
  package struct Vertical: Sendable {
    /// The outward normal, body-fixed axes; its z is the sine of the geodetic latitude.
    package var up: Vector3
    /// Cosine of the geodetic latitude.
    package var cosine: Double
    /// Geodetic height, m.
    package var height: Double
  }

  /// The upright at a body-fixed position (m).
  ///
  /// Two rounds of Bowring's formula, as in ``geodetic(of:)``, without its inverse functions:
  /// 10⁻⁸ m. In the innermost quarter of the body, where that formula fails, and for what is not a
  /// number, the upright is the z axis and the height −b.
  package func vertical(at position: Vector3) -> Vertical {
    let p: Double = (position.x * position.x + position.y * position.y).squareRoot()
    let z: Double = position.z
    let r: Double = position.norm
    guard r > bowringLimit else {
      return Vertical(up: Vector3(0, 0, 1), cosine: 0, height: -polarRadius)
    }
    let a: Double = equatorialRadius
    let b: Double = polarRadius
    let e2: Double = eccentricitySquared
    let second: Double = e2 / (1 - e2) * b
    let first: Double = e2 * a
    var sine: Double = b * z * (r + second)
    var cosine: Double = a * p * r
    var north: Double = z
    var out: Double = p
    for _ in 0..<2 {
      let scale: Double = 1 / (sine * sine + cosine * cosine).squareRoot()
      let s: Double = sine * scale
      let c: Double = cosine * scale
      north = z + second * (s * s * s)
      out = p - first * (c * c * c)
      sine = (1 - flattening) * north
      cosine = out
    }
    let scale: Double = 1 / (north * north + out * out).squareRoot()
    let s: Double = north * scale
    let c: Double = out * scale
    let across: Double = p > 0 ? c / p : 0
    return Vertical(
      up: Vector3(across * position.x, across * position.y, s), cosine: c,
      height: p * c + z * s - a * (1 - e2 * s * s).squareRoot())
  }
}
