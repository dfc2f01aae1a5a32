// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// Minutes from the element epoch to an instant, as TLE users reckon them.
  ///
  /// The difference of the two UTC readings in days of 1440 minutes: what one gets from UTC Julian
  /// dates or calendar dates with other programs, in the same arithmetic. Leap seconds in between
  /// are not counted, and a leap second has the minutes of the second after it.
  ///
  /// - Parameters:
  ///   - epoch: the instant.
  ///   - leapSeconds: the leap seconds by which UTC is read.
  /// - Returns: minutes, negative before the element epoch; exact to 10⁻¹¹ s within a year.
  public func minutes(to epoch: Epoch, leapSeconds: LeapSeconds = .builtin) -> Double {
    minutes(to: PlainDate(leapSeconds.utc(epoch)))
  }

  /// Minutes from the element epoch to a UTC Julian date whose days all have 86,400 s.
  ///
  /// - Parameters:
  ///   - day: the first part, days; best a midnight.
  ///   - fraction: the second part, days.
  /// - Returns: minutes, to the last bit those of the published program.
  public func minutes(toJulianDay day: Double, fraction: Double) -> Double {
    minutes(to: PlainDate(day: day, fraction: fraction))
  }

  @inline(__always)
  func minutes(to date: PlainDate) -> Double {
    (date.day - epochDate.day) * 1440.0 + (date.fraction - epochDate.fraction) * 1440.0
  }

  /// The instant whose UTC reading is some minutes after that of the element epoch.
  func instant(minutes: Double, leapSeconds: LeapSeconds) -> Epoch {
    // A leap second counts as the second after it, so zero must not go through the count.
    if minutes == 0 { return epoch }
    let count: Epoch = leapSeconds.utc(epoch).uniform.advanced(bySeconds: minutes * 60.0)
    return leapSeconds.epoch(utc: ClockReading(uniform: count))
  }

  /// A UTC Julian date in two parts, in days that all have 86,400 s.
  package struct PlainDate: Sendable, Hashable {
    var day: Double
    var fraction: Double

    init(day: Double, fraction: Double) {
      self.day = day
      self.fraction = fraction
    }

    init(_ reading: ClockReading) {
      day = Double(reading.day) + 2_451_544.5
      let seconds: Double = Double(reading.second) + Double(reading.attosecond) * 1e-18
      let quotient: Double = seconds / 86_400.0
      // A fraction of eight digits, as TLEs have, is meant to be the decimal number.
      let decimal: Double = (quotient * 1e8).rounded() / 1e8
      fraction = abs(decimal - quotient) < 5e-16 ? decimal : quotient
    }

    /// Days since 1949-12-31 0h UTC, rounded to 40 µs on the way through a one-number Julian date.
    ///
    /// The rounding is the published program's: its verification set shows it in an orbit that
    /// passes near the Moon's (4 mm in that of 23333).
    var daysSince1950: Double { (day + fraction) - 2_433_281.5 }
  }
}
