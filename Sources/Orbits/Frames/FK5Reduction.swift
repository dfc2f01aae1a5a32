// SPDX-License-Identifier: Apache-2.0

/// The older route from TEME to the mean equator and equinox of J2000.0, by the FK5 models.
///
/// TEME → true of date by the equation of the equinoxes Δψ cos ε (the model's Δψ, no kinematic
/// terms) → mean of date by IAU 1980 nutation with its corrections → J2000.0 by IAU 1976 precession.
/// It differs from the route of ``EarthRotation/transform(from:to:)`` by 0.04 arcseconds on average
/// and 0.11 at most (1.5 to 3.6 m at 7,000 km), mostly in the equinox, so it is never used unasked.
///
/// Reference: Vallado, Crawford, Hujsak, Kelso (2006), AIAA 2006-6753, appendix C.
public enum FK5Reduction {
  /// The rotation from TEME to the mean equator and equinox of J2000.0 by FK5.
  ///
  /// - Parameters:
  ///   - epoch: when.
  ///   - ddpsi: correction to nutation in longitude, rad (IERS δΔψ).
  ///   - ddeps: correction to nutation in obliquity, rad (IERS δΔε).
  public static func temeToJ2000(
    at epoch: Epoch, ddpsi: Double = 0, ddeps: Double = 0
  ) -> FrameTransform {
    let rotation = EarthRotation(
      at: epoch, parameters: EarthOrientation.Parameters(ut1MinusTAI: 0))
    let tt = rotation.terrestrialTime
    let (dpsi, deps) = ERFA.nut80(tt.day, tt.fraction)
    let obliquity = ERFA.obl80(tt.day, tt.fraction)
    let equationOfEquinoxes = dpsi * Elementary.cos(obliquity)
    let trueFromTEME = Matrix3.rotationZ(-equationOfEquinoxes)
    let nutation = ERFA.numat(obliquity, dpsi + ddpsi, deps + ddeps)
    let precession = ERFA.pmat76(tt.day, tt.fraction)
    return FrameTransform(
      rotation: precession.transposed * (nutation.transposed * trueFromTEME))
  }
}
