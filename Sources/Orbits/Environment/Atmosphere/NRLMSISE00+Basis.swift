// SPDX-License-Identifier: Apache-2.0

extension NRLMSISE00 {
  /// The functions of place, time and activity whose sums make the model: reckoned once for all
  /// quantities.
  struct Basis: Sendable {
    // Associated Legendre functions P(order, degree) of the sine of the latitude, unnormalised and
    // without the Condon-Shortley sign.
    var p01, p02, p03, p04, p05, p06: Double
    var p11, p12, p13, p14, p15, p16: Double
    var p22, p23, p24, p25, p26, p27: Double
    var p33, p34, p35, p36: Double
    /// Of the day of the year, once and twice the angle.
    var dayCosine, daySine, day2Cosine, day2Sine: Double
    /// Of the longitude.
    var eastCosine, eastSine: Double
    /// Of universal time.
    var timeCosine, timeSine: Double
    /// Of local time, once, twice and three times the angle.
    var hourCosine, hourSine, hour2Cosine, hour2Sine, hour3Cosine, hour3Sine: Double
    /// Of universal time plus twice the longitude.
    var mixedCosine, mixedSine: Double
    /// F10.7 less its mean, and the mean less 150, 10⁻²² W/m²/Hz.
    var flux, meanFlux: Double
    /// The day's Ap less 4.
    var dailyAp: Double
    /// The indices of the last days.
    var history: ApHistory?
    /// Sine of the latitude.
    var north: Double

    init(vertical: Ellipsoid.Vertical, clock: ClockReading, activity: AtmosphereActivity) {
      let c: Double = vertical.up.z
      let s: Double = vertical.cosine
      let c2: Double = c * c
      let c4: Double = c2 * c2
      let s2: Double = s * s
      north = c
      p01 = c
      p02 = 0.5 * (3 * c2 - 1)
      p03 = 0.5 * (5 * c2 - 3) * c
      p04 = (35 * c4 - 30 * c2 + 3) / 8
      p05 = (63 * c4 - 70 * c2 + 15) * c / 8
      p06 = (11 * c * p05 - 5 * p04) / 6
      p11 = s
      p12 = 3 * c * s
      p13 = 1.5 * (5 * c2 - 1) * s
      p14 = 2.5 * (7 * c2 - 3) * c * s
      p15 = 1.875 * (21 * c4 - 14 * c2 + 1) * s
      p16 = (11 * c * p15 - 6 * p14) / 5
      p22 = 3 * s2
      p23 = 15 * s2 * c
      p24 = 7.5 * (7 * c2 - 1) * s2
      p25 = 3 * c * p24 - 2 * p23
      p26 = (11 * c * p25 - 7 * p24) / 4
      p27 = (13 * c * p26 - 8 * p25) / 5
      p33 = 15 * s2 * s
      p34 = 105 * s2 * s * c
      p35 = (9 * c * p34 - 7 * p33) / 2
      p36 = (11 * c * p35 - 8 * p34) / 3

      let year: Int64 = Gregorian.date(ofDay: clock.day).year
      let dayOfYear: Int64 = clock.day - Gregorian.day(year: year, month: 1, day: 1) + 1
      (daySine, dayCosine) = Elementary.sincos(NRLMSISE00.dayAngle * Double(dayOfYear))
      day2Cosine = dayCosine * dayCosine - daySine * daySine
      day2Sine = 2 * daySine * dayCosine

      let across: Double = s > 0 ? 1 / s : 0
      eastCosine = s > 0 ? vertical.up.x * across : 1
      eastSine = vertical.up.y * across
      let second: Double = Double(clock.second) + Double(clock.attosecond) * 1e-18
      (timeSine, timeCosine) = Elementary.sincos(Circle.turn / 86_400 * second)
      hourCosine = timeCosine * eastCosine - timeSine * eastSine
      hourSine = timeSine * eastCosine + timeCosine * eastSine
      hour2Cosine = hourCosine * hourCosine - hourSine * hourSine
      hour2Sine = 2 * hourSine * hourCosine
      hour3Cosine = hour2Cosine * hourCosine - hour2Sine * hourSine
      hour3Sine = hour2Sine * hourCosine + hour2Cosine * hourSine
      mixedCosine = hourCosine * eastCosine - hourSine * eastSine
      mixedSine = hourSine * eastCosine + hourCosine * eastSine

      flux = activity.flux - activity.averageFlux
      meanFlux = activity.averageFlux - 150
      dailyAp = activity.dailyAp - 4
      history = activity.history
    }
  }

  /// Radians a day in the model's year of 365 days.
  static let dayAngle: Double = 1.721_42e-2
}
