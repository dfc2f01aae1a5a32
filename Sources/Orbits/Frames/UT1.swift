// SPDX-License-Identifier: Apache-2.0

extension Epoch {
  /// UT1 − UTC at an epoch, seconds.
  /// - Throws: ``EarthOrientation/Failure/epochOutsideTable(_:coverage:)``.
  public func ut1MinusUTC(
    _ earth: EarthOrientation, leapSeconds: LeapSeconds = .builtin
  ) throws(EarthOrientation.Failure) -> Double {
    let offset: Double = try earth.parameters(at: self).ut1MinusTAI
    return offset + leapSeconds.taiMinusUTC(at: self)
  }

  /// The date and time of day in UT1.
  /// - Throws: ``EarthOrientation/Failure/epochOutsideTable(_:coverage:)``.
  public func calendarDate(
    ut1 earth: EarthOrientation
  ) throws(EarthOrientation.Failure) -> CalendarDate {
    CalendarDate(ClockReading(uniform: try ut1Count(earth)))
  }

  /// The epoch written after ISO 8601 in UT1, rounded half up.
  /// - Throws: ``EarthOrientation/Failure/epochOutsideTable(_:coverage:)``.
  public func iso8601(
    ut1 earth: EarthOrientation, fractionDigits: Int = 3
  ) throws(EarthOrientation.Failure) -> String {
    // A UT1 clock counts uniform days: its reading is written as if it were TAI.
    try ut1Count(earth).iso8601(.tai, fractionDigits: fractionDigits)
  }

  /// The Julian date in UT1.
  /// - Throws: ``EarthOrientation/Failure/epochOutsideTable(_:coverage:)``.
  public func julianDate(
    ut1 earth: EarthOrientation
  ) throws(EarthOrientation.Failure) -> JulianDate {
    JulianDate(ClockReading(uniform: try ut1Count(earth)), dayLength: 86_400)
  }

  /// The epoch at which UT1 shows a date and time of day, second 60 counted as the next minute.
  /// - Throws: ``EarthOrientation/Failure/epochOutsideTable(_:coverage:)``.
  public init(
    ut1 date: CalendarDate, _ earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    try self.init(ut1Count: date.reading.uniform, earth)
  }

  /// The epoch of a Julian date in UT1.
  /// - Precondition: both parts are finite and below 10¹³ days.
  /// - Throws: ``EarthOrientation/Failure/epochOutsideTable(_:coverage:)``.
  public init(
    julianDate date: JulianDate, ut1 earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    try self.init(ut1Count: Epoch(julianDate: date, scale: .tai), earth)
  }

  /// What a UT1 clock counts at the epoch, as TAI would write it.
  private func ut1Count(_ earth: EarthOrientation) throws(EarthOrientation.Failure) -> Epoch {
    advanced(bySeconds: try earth.parameters(at: self).ut1MinusTAI)
  }

  private init(
    ut1Count count: Epoch, _ earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    // UT1 − TAI moves by some 1e-8 s a second: three rounds leave nothing of its 40 s. The first
    // guess is brought into the table, whose edge it may miss by that offset.
    var epoch = count
    if let coverage = earth.coverage {
      if epoch < coverage.lowerBound, coverage.lowerBound.seconds(since: epoch) < 100 {
        epoch = coverage.lowerBound
      } else if epoch > coverage.upperBound, epoch.seconds(since: coverage.upperBound) < 100 {
        epoch = coverage.upperBound
      }
    }
    for _ in 0..<4 {
      epoch = count.advanced(bySeconds: -(try earth.parameters(at: epoch).ut1MinusTAI))
    }
    self = epoch
  }
}
