// SPDX-License-Identifier: Apache-2.0

/// The Sun: its size, and where it is as seen from the Earth's centre.
public enum Sun {
  /// Nominal radius of the photosphere, 695,700 km in metres: ``Constants/sunRadius``.
  public static let radius: Double = Constants.sunRadius.value

  /// The geometric geocentric Sun in GCRF, metres and metres a second.
  ///
  /// Geometric means where the Sun is at that instant: without light time or aberration, which
  /// move the seen Sun by 20.5″ and an eclipse in low orbit by 0.05–0.1 s. TT stands for the
  /// series' TDB; the 2 ms between them are 60 m.
  /// For many epochs, ``SunEphemeris`` costs a hundredth of this.
  ///
  /// Accuracy: 1e-7 rad against DE440 in 1900–2100; outside those years it gets worse slowly.
  ///
  /// Reference: ERFA `epv00`; Bretagnon, VSOP2000, after X. Moisson and P. Bretagnon, 2001,
  /// Celest. Mech. 80, 205.
  /// - Parameter epoch: any instant.
  /// - Returns: position and velocity of the Sun relative to the geocentre.
  public static func state(at epoch: Epoch) -> StateVector<GCRF> {
    let unit: Double = Constants.astronomicalUnit.value
    let days: Double = epoch.seconds(since: .j2000) / 86_400
    let earth = ERFA.earthFromSun(2_451_545.0, days)
    return StateVector(
      epoch: epoch,
      position: (-unit) * earth.position,
      velocity: (-unit / 86_400) * earth.velocity)
  }
}
