// SPDX-License-Identifier: Apache-2.0

extension Shadow {
  /// The visible part of the Sun's disc, 0…1, at the price of a few products where nothing hides it.
  ///
  /// The same as ``litFraction(position:sun:pole:)``, which is asked only near and in the shadow.
  public func sunlight(
    position: Vector3, sun: Vector3, pole: Vector3 = Vector3(0, 0, 1)
  ) -> Double {
    let toSun: Vector3 = sun - position
    // The limb of the body stands less than 90° from its centre, by more than the Sun's radius from
    // a hundred metres over the ground on: a satellite with the Sun to that side sees all of it.
    let along: Double = position.dot(toSun)
    let squared: Double = position.squaredNorm
    if along >= 0, squared > equatorialRadius * equatorialRadius * (1 + 3e-5) { return 1 }
    // Outside the penumbra's cone, which a sphere of the larger radius casts.
    let distance: Double = sun.norm
    guard distance > 0 else { return 1 }
    let behind: Double = -position.dot(sun) / distance
    let aside: Double = squared - behind * behind
    let sine: Double = (sunRadius + equatorialRadius) / distance
    let cosine: Double = (1 - sine * sine).squareRoot()
    let radius: Double = (equatorialRadius + Swift.max(0, behind) * sine) / cosine
    // A hair of margin, so that the edge itself is decided by the angles.
    if behind > 0, aside > radius * radius * (1 + 1e-9) { return 1 }
    // Inside the umbra's cone of the largest sphere within the body.
    let inner: Double = (sunRadius - polarRadius) / distance
    let dark: Double = (polarRadius - behind * inner) / (1 - inner * inner).squareRoot()
    if behind > 0, dark > 0, aside < dark * dark * (1 - 1e-9) { return 0 }
    return litFraction(position: position, sun: sun, pole: pole)
  }

  /// Functions that are zero on the penumbra's and on the umbra's edge, smooth across both.
  ///
  /// Of a sphere: cosines of angles in place of the angles of ``edges(position:sun:pole:)``, which
  /// saves the inverse functions. Positive outside. Beyond the tip of the umbra the second is zero
  /// where the dark disc comes to lie within the Sun's (the ring), which is where the lit fraction
  /// has its corner there. Of an ellipsoid: the angles.
  package func switches(
    position: Vector3, sun: Vector3, pole: Vector3
  ) -> (penumbra: Double, umbra: Double) {
    guard polarRadius == equatorialRadius else {
      let edges = edges(position: position, sun: sun, pole: pole)
      return (edges.penumbra, edges.umbra)
    }
    let toSun: Vector3 = sun - position
    let radius: Double = position.norm
    let distance: Double = toSun.norm
    guard radius > 0, distance > 0 else { return (1, 1) }
    let separation: Double = -position.dot(toSun) / (radius * distance)
    let bodySine: Double = Swift.min(1, equatorialRadius / radius)
    let sunSine: Double = Swift.min(1, sunRadius / distance)
    let bodyCosine: Double = (1 - bodySine * bodySine).squareRoot()
    let sunCosine: Double = (1 - sunSine * sunSine).squareRoot()
    let product: Double = bodyCosine * sunCosine
    let other: Double = bodySine * sunSine
    return (product - other - separation, product + other - separation)
  }
}
