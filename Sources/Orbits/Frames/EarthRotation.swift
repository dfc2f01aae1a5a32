// SPDX-License-Identifier: Apache-2.0

/// The Earth's rotation at one instant, exact: every matrix and angle that the frames are made of.
///
/// IAU 2006 precession, IAU 2000A nutation, based on the celestial intermediate origin; polar
/// motion with s'; dX, dY added to the pole. Members are computed when asked, since nutation costs
/// a hundred times the rest.
///
/// Reference: IERS Conventions (2010), chapter 5, through ERFA.
public struct EarthRotation: Sendable {
  /// The nominal mean angular velocity of the Earth, rad/s, without the excess of the day.
  ///
  /// Source: IERS Conventions (2010), equation 5.15: 2π × 1.00273781191135448 / 86400.
  public static let nominalRate: Double = 7.292_115_146_706_979e-5

  /// When.
  public let epoch: Epoch
  /// Polar motion, UT1 and pole offsets at that time.
  public let parameters: EarthOrientation.Parameters

  /// Makes the rotation from an epoch and the orientation parameters that hold there.
  public init(at epoch: Epoch, parameters: EarthOrientation.Parameters) {
    self.epoch = epoch
    self.parameters = parameters
  }

  /// TT as a Julian date in two parts, the first a whole number of days and a half.
  var terrestrialTime: (day: Double, fraction: Double) { dayAndFraction(offset: 32.184) }

  /// UT1 as a Julian date in two parts.
  var universalTime: (day: Double, fraction: Double) {
    dayAndFraction(offset: parameters.ut1MinusTAI)
  }

  /// The date by a scale that is a number of seconds ahead of TAI.
  ///
  /// The whole days are kept apart, so that an instant is good to 10⁻¹⁶ of a day.
  private func dayAndFraction(offset: Double) -> (day: Double, fraction: Double) {
    let day: Int64 = 86_400
    var days = epoch.seconds / day
    var rest = epoch.seconds % day
    if rest < 0 {
      rest += day
      days -= 1
    }
    let seconds = Double(rest) + (Double(epoch.attoseconds) * 1e-18 + offset)
    return (2_451_545.0 + Double(days), seconds / 86_400)
  }

  /// The rate of the Earth's rotation about the z axis of TIRS, rad/s, with the day's excess.
  public var rate: Double {
    Self.nominalRate * (1 - parameters.lengthOfDayExcess / 86_400)
  }

  /// The Earth rotation angle, rad, 0 ..< 2π (IAU 2000).
  public var earthRotationAngle: Double {
    let ut1 = universalTime
    return ERFA.era00(ut1.day, ut1.fraction)
  }

  /// Greenwich mean sidereal time, rad, 0 ..< 2π, IAU 1982: the angle between TEME and PEF.
  public var greenwichMeanSiderealTime: Double {
    let ut1 = universalTime
    return ERFA.gmst82(ut1.day, ut1.fraction)
  }

  /// The locator s' of the terrestrial intermediate origin, rad.
  public var terrestrialLocator: Double {
    let tt = terrestrialTime
    return ERFA.sp00(tt.day, tt.fraction)
  }

  /// Polar motion, TIRS to ITRF, with s'.
  public var polarMotion: Matrix3 {
    ERFA.pom00(parameters.xPole, parameters.yPole, terrestrialLocator)
  }

  /// Polar motion without s', PEF to ITRF.
  ///
  /// x is applied after y, as in Vallado et al. (2006), appendix C, while the IERS has y after x: the
  /// two differ by xp yp about the z axis, up to 1 mm at the distance of the Moon.
  public var polarMotionOfPEF: Matrix3 {
    .rotationY(-parameters.xPole) * .rotationX(-parameters.yPole)
  }

  /// The angle about the z axis of TIRS from TIRS to PEF: s' and what the order of polar motion makes.
  var angleOfPEF: Double { terrestrialLocator - parameters.xPole * parameters.yPole }

  /// The celestial intermediate pole X, Y with its offsets and the locator s, rad.
  public var celestialPole: (x: Double, y: Double, s: Double) {
    let tt = terrestrialTime
    let (x, y, s) = ERFA.xys06a(tt.day, tt.fraction)
    return (x + parameters.dX, y + parameters.dY, s)
  }

  /// GCRF to the celestial intermediate frame.
  public var celestialMatrix: Matrix3 {
    let pole = celestialPole
    return ERFA.c2ixys(pole.x, pole.y, pole.s)
  }

  /// GCRF to the mean equator and equinox of date, IAU 2006.
  public var biasPrecession: Matrix3 {
    let tt = terrestrialTime
    return ERFA.biasPrecession06(tt.day, tt.fraction)
  }

  /// GCRF to the true equator and equinox of date, IAU 2006/2000A, without pole offsets.
  public var biasPrecessionNutation: Matrix3 {
    let tt = terrestrialTime
    return ERFA.pnm06a(tt.day, tt.fraction)
  }
}
