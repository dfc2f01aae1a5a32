// SPDX-License-Identifier: Apache-2.0

extension EarthRotation {
  /// Greenwich mean sidereal time with UT1 read off UTC, rad, 0 ..< 2π, IAU 1982.
  ///
  /// Without orientation data the Earth is known to turn as UTC says: UT1 is kept within 0.9 s of it,
  /// which is 0.004° of longitude.
  /// - Parameters:
  ///   - epoch: When.
  ///   - ut1MinusUTC: UT1 − UTC in seconds where it is known.
  ///   - leapSeconds: The leap seconds by which UTC is read.
  public static func meanSiderealTime(
    at epoch: Epoch, ut1MinusUTC: Double = 0, leapSeconds: LeapSeconds = .builtin
  ) -> Double {
    let offset: Double = ut1MinusUTC - leapSeconds.taiMinusUTC(at: epoch)
    return EarthRotation(at: epoch, parameters: .init(ut1MinusTAI: offset))
      .greenwichMeanSiderealTime
  }

  /// The rate of Greenwich mean sidereal time, rad/s: the Earth's rotation against the equinox.
  ///
  /// 1.00273790935 turns a day of UT1 (Aoki et al. 1982, Astronomy and Astrophysics 105, 359).
  public static let siderealRate: Double = 1.002_737_909_35 * Circle.turn / 86_400
}
