// SPDX-License-Identifier: Apache-2.0

/// What series of harmonics need of a place: powers of its coordinates relative to the radius.
struct HarmonicFrame {
  /// R/r.
  let ratio: Double
  /// (R/r)².
  let ratioSquared: Double
  /// 1/r³, m⁻³.
  let inverseCube: Double
  /// R x/r², R y/r², R z/r².
  let x: Double
  let y: Double
  let z: Double

  /// A place (m) but the centre, for a field of this radius (m).
  @inline(__always)
  init(_ place: Vector3, radius: Double) {
    let squared: Double = place.squaredNorm
    let inverseSquare: Double = 1 / squared
    let inverse: Double = squared.squareRoot() * inverseSquare
    let factor: Double = radius * inverseSquare
    ratio = radius * inverse
    ratioSquared = radius * factor
    inverseCube = inverseSquare * inverse
    x = factor * place.x
    y = factor * place.y
    z = factor * place.z
  }
}
