// SPDX-License-Identifier: Apache-2.0

extension Ellipsoid {
  /// The place over the ellipsoid of a body-fixed position (m).
  ///
  /// The foot of the normal is the nearest point of the surface, also deep inside. On the axis the
  /// longitude is 0, at the centre the place is the north pole, −b high; where two feet are
  /// equally near (the equator's plane within a e² of the centre) it is the northern one.
  ///
  /// Accuracy: 10⁻¹² rad in latitude, 10⁻⁸ m in height from −6,000 km to the Moon, 10⁻⁷ m below.
  ///
  /// Reference: Bowring (1985), Survey Review 28, 202, two rounds; below a quarter of the polar
  /// radius the nearest point by Newton's method on the ellipse's multiplier.
  public func geodetic(of position: Vector3) -> Geodetic {
    let p: Double = (position.x * position.x + position.y * position.y).squareRoot()
    let z: Double = position.z
    let r: Double = position.norm
    let longitude = Self.longitude(position.x, position.y, axial: p)
    let a: Double = equatorialRadius
    guard r > bowringLimit else { return deepPlace(axial: p, z: z, longitude: longitude) }
    let b: Double = polarRadius
    let e2: Double = eccentricitySquared
    let second: Double = e2 / (1 - e2) * b  // e'² b
    let first: Double = e2 * a
    // Sine and cosine of the reduced latitude, scaled: a good first guess at any height.
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
    let height: Double = p * c + z * s - a * (1 - e2 * s * s).squareRoot()
    return Geodetic(
      latitude: Elementary.atan2(north, out), longitude: longitude, height: height)
  }

  /// Distance from the centre, m, above which two rounds of Bowring's formula are exact.
  var bowringLimit: Double { 0.25 * polarRadius }

  /// Longitude in −π < λ ≤ π, 0 on the axis, without a negative zero.
  static func longitude(_ x: Double, _ y: Double, axial: Double) -> Double {
    guard axial > 0 else { return 0 }
    let angle: Double = Elementary.atan2(y, x)
    return angle == -Double.pi ? Double.pi : angle + 0
  }

  /// The place of a point near the centre, where the surface has up to four normals through it.
  ///
  /// The multiplier t makes (p/(1 + t), z/(1 − e² + t)) the foot's normal, with lengths in units
  /// of a. Its largest root is the nearest foot; the condition is convex, so Newton's method from
  /// the left of the root climbs to it without overshooting (Eberly 2013).
  private func deepPlace(axial: Double, z: Double, longitude: Double) -> Geodetic {
    let a: Double = equatorialRadius
    let q: Double = 1 - eccentricitySquared  // (b/a)²
    let root: Double = 1 - flattening  // b/a
    let u: Double = axial / a
    let w: Double = z.magnitude / a
    let sign: Double = z < 0 ? -1 : 1
    guard u > 1e-12 else {
      return Geodetic(
        latitude: sign * Double.pi / 2, longitude: longitude, height: z.magnitude - polarRadius)
    }
    // (u/(1+t))² + (b/a)² (w/(q+t))² = 1 for t > −q; with w = 0 the branch ends at t = −q.
    if w < 1e-15 {
      let foot: Double = u / (1 - q)
      guard foot < 1 else { return Geodetic(latitude: 0, longitude: longitude, height: axial - a) }
      let up: Double = root * (1 - foot * foot).squareRoot()
      let latitude: Double = Elementary.atan2(up / q, foot)
      let normal: Double = (up / q * (up / q) + foot * foot).squareRoot()
      return Geodetic(latitude: latitude, longitude: longitude, height: -a * q * normal)
    }
    // The unknown is s = q + t, which keeps its digits next to the equator's plane.
    let shift: Double = 1 - q
    var s: Double = max(u - shift, root * w)
    for _ in 0..<60 {
      let x: Double = u / (shift + s)
      let y: Double = w / s
      let value: Double = x * x + q * y * y - 1
      let slope: Double = -2 * (x * x / (shift + s) + q * y * y / s)
      let step: Double = value / slope
      s -= step
      if step.magnitude <= 1e-16 * s { break }
    }
    let out: Double = u / (shift + s)
    let north: Double = w / s
    let normal: Double = (out * out + north * north).squareRoot()
    return Geodetic(
      latitude: sign * Elementary.atan2(north, out), longitude: longitude,
      height: a * (s - q) * normal)
  }
}
