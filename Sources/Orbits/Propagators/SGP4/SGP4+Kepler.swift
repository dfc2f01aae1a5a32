// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// Sine and cosine of the eccentric longitude: Kepler's equation in nonsingular elements.
  ///
  /// Newton's method with steps held to 0.95 rad, to 10⁻¹² rad, ten steps at most (AIAA
  /// 2006-6753, `sgp4`). As there, the values belong to the iterate before the last correction,
  /// which is below the tolerance by then.
  ///
  /// - Parameters:
  ///   - u: mean longitude from the node, rad.
  ///   - axnl: e·cos of the argument of perigee.
  ///   - aynl: e·sin of the argument of perigee.
  @inline(__always)
  package static func eccentricLongitude(
    _ u: Double, _ axnl: Double, _ aynl: Double
  ) -> (sin: Double, cos: Double) {
    var eo1: Double = u
    var tem5: Double = 9999.9
    var ktr: Int = 1
    var sineo1: Double = 0
    var coseo1: Double = 1
    while abs(tem5) >= 1.0e-12, ktr <= 10 {
      (sineo1, coseo1) = Elementary.sincos(eo1)
      let slope: Double = 1.0 - coseo1 * axnl - sineo1 * aynl
      tem5 = (u - aynl * coseo1 + axnl * sineo1 - eo1) / slope
      if abs(tem5) >= 0.95 { tem5 = tem5 > 0.0 ? 0.95 : -0.95 }
      eo1 += tem5
      ktr += 1
    }
    return (sineo1, coseo1)
  }
}
