// SPDX-License-Identifier: Apache-2.0

extension Epoch {
  /// The date and time of day that a clock of a scale shows, exact to the attosecond.
  ///
  /// TDB is that of the geocentre (Fairhead and Bretagnon 1990 through ERFA `dtdb`: 10 ns in 1950–2050).
  /// - Precondition: the scale is not UT1, which needs ``EarthOrientation``.
  public func calendarDate(
    _ scale: TimeScale = .utc, leapSeconds: LeapSeconds = .builtin
  ) -> CalendarDate {
    let reading = self.reading(scale, leapSeconds: leapSeconds)
    return scale == .glonass ? CalendarDate(glonassFromUTC: reading) : CalendarDate(reading)
  }

  /// The instant at which a clock of a scale shows a date and time of day.
  /// - Throws: ``CalendarDate/Failure/notALeapSecond`` for a second 60 that is none,
  ///   ``CalendarDate/Failure/skipped`` for a reading that UTC left out, and
  ///   ``CalendarDate/Failure/needsEarthOrientation`` for UT1.
  public init(
    _ date: CalendarDate, scale: TimeScale = .utc, leapSeconds: LeapSeconds = .builtin
  ) throws(CalendarDate.Failure) {
    var reading = date.reading
    switch scale {
    case .ut1: throw .needsEarthOrientation
    case .utc:
      if date.second >= 60, date.hour != 23 || date.minute != 59 { throw .notALeapSecond }
    case .glonass:
      if date.second >= 60 {
        guard date.hour == 2, date.minute == 59 else { throw .notALeapSecond }
        reading.day -= 1
        reading.second += 75_600
      } else {
        reading.second -= 10_800
        if reading.second < 0 {
          reading.day -= 1
          reading.second += 86_400
        }
      }
    case .tai, .tt, .tdb, .gps, .bdt:
      if date.second >= 60 { throw .notALeapSecond }
    }
    if scale == .utc || scale == .glonass, !leapSeconds.exists(utc: reading) {
      throw date.second >= 60 ? .notALeapSecond : .skipped
    }
    self.init(reading, scale: scale, leapSeconds: leapSeconds)
  }

  /// TDB − TT at the geocentre, seconds: within ±2 ms, right to 10 ns in 1950–2050.
  ///
  /// Fairhead and Bretagnon, *Astron. Astrophys.* 229 (1990) 240, through ERFA `dtdb`. Farther than
  /// 10,000 years from J2000.0, where the series means nothing, the value of that date.
  public var tdbMinusTT: Double {
    let limit: Int64 = 315_576_000_000
    let near = Epoch(taiSeconds: max(-limit, min(limit, seconds)), attoseconds: attoseconds)
    let reading = ClockReading(uniform: near.shifted(TimeScale.ttMinusTAI))
    let date = JulianDate(reading, dayLength: 86_400)
    return ERFA.dtdb(date.day, date.fraction)
  }

  /// What a clock of a scale shows; for GLONASS time what a UTC clock shows.
  package func reading(_ scale: TimeScale, leapSeconds: LeapSeconds) -> ClockReading {
    switch scale {
    case .utc, .glonass: return leapSeconds.utc(self)
    case .tai: return ClockReading(uniform: self)
    case .tt: return ClockReading(uniform: shifted(TimeScale.ttMinusTAI))
    case .gps: return ClockReading(uniform: shifted(TimeScale.gpsMinusTAI))
    case .bdt: return ClockReading(uniform: shifted(TimeScale.bdtMinusTAI))
    case .tdb:
      let tt = shifted(TimeScale.ttMinusTAI)
      return ClockReading(uniform: tt.advanced(bySeconds: tdbMinusTT))
    case .ut1:
      preconditionFailure("UT1 needs EarthOrientation: use the methods that take one")
    }
  }

  /// The instant at which a clock of a scale (GLONASS: a UTC clock) shows a reading that exists.
  package init(_ reading: ClockReading, scale: TimeScale, leapSeconds: LeapSeconds) {
    switch scale {
    case .utc, .glonass: self = leapSeconds.epoch(utc: reading)
    case .tai: self = reading.uniform
    case .tt: self = reading.uniform.shifted(-TimeScale.ttMinusTAI)
    case .gps: self = reading.uniform.shifted(-TimeScale.gpsMinusTAI)
    case .bdt: self = reading.uniform.shifted(-TimeScale.bdtMinusTAI)
    case .tdb:
      // TDB − TT changes by 3e-10 s per second, so each round gains nine digits of its 2 ms.
      let tdb = reading.uniform.shifted(-TimeScale.ttMinusTAI)
      var epoch = tdb
      for _ in 0..<3 { epoch = tdb.advanced(bySeconds: -epoch.tdbMinusTT) }
      self = epoch
    case .ut1:
      preconditionFailure("UT1 needs EarthOrientation: use the initializers that take one")
    }
  }

  /// The epoch a number of milliseconds later.
  package func shifted(_ milliseconds: Int64) -> Epoch {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    return Epoch(
      taiSeconds: self.seconds &+ seconds,
      attoseconds: attoseconds + rest * 1_000_000_000_000_000)
  }
}

extension TimeScale {
  /// TT − TAI, milliseconds.
  package static let ttMinusTAI: Int64 = 32_184
  /// GPS time − TAI, milliseconds.
  package static let gpsMinusTAI: Int64 = -19_000
  /// BeiDou time − TAI, milliseconds.
  package static let bdtMinusTAI: Int64 = -33_000
}
