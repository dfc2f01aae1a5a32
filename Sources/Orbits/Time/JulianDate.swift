// SPDX-License-Identifier: Apache-2.0

/// A Julian date in two parts, whose sum is the date: no digit is lost that one number would lose.
///
/// Made from an epoch, `day` is that of a midnight (an integer and a half) and `fraction` is 0 ..< 1,
/// exact to 10⁻¹¹ s. In UTC the fraction is that of a day of its own length, 86,401 s where it ends
/// in a leap second (the quasi-Julian date of ERFA), so that dates stay in step with the calendar.
public struct JulianDate: Sendable, Hashable {
  /// The first part, days.
  public var day: Double
  /// The second part, days.
  public var fraction: Double

  /// Makes a Julian date of two parts in days, in any split.
  public init(day: Double, fraction: Double = 0) {
    self.day = day
    self.fraction = fraction
  }

  /// Makes a Julian date of a modified Julian date (MJD = JD − 2400000.5) in two parts, days.
  public init(modifiedDay: Double, fraction: Double = 0) {
    self.init(day: modifiedDay + 2_400_000.5, fraction: fraction)
  }

  /// The first part of the modified Julian date; ``fraction`` is the second.
  public var modifiedDay: Double { day - 2_400_000.5 }

  /// The date as one number, exact to 40 µs in our time: for display only.
  public var value: Double { day + fraction }

  /// Makes the date of a clock reading on a day of a length in seconds.
  package init(_ reading: ClockReading, dayLength: Double) {
    let seconds: Double = Double(reading.second) + Double(reading.attosecond) * 1e-18
    self.init(day: Double(reading.day) + 2_451_544.5, fraction: seconds / dayLength)
  }

  /// Whole days since 2000-01-01 and attoseconds of a day of 86,400 s, without rounding on the way.
  package var split: (day: Int64, attoseconds: Int128) {
    var days: Int64 = 0
    var attoseconds: Int128 = 0
    for part in [day - 2_451_544.5, fraction] {
      let whole: Double = part.rounded(.down)
      let rest: Double = part - whole
      let seconds: Double = rest * 86_400
      let lost: Double = (-seconds).addingProduct(rest, 86_400)
      let wholeSeconds: Double = seconds.rounded(.down)
      let tail: Double = ((seconds - wholeSeconds) + lost) * 1e18
      days += Int64(whole)
      attoseconds += Int128(wholeSeconds) * Int128(Epoch.attosecondsPerSecond)
      attoseconds += Int128(tail.rounded())
    }
    let perDay: Int128 = 86_400 * Int128(Epoch.attosecondsPerSecond)
    while attoseconds < 0 {
      attoseconds += perDay
      days -= 1
    }
    while attoseconds >= perDay {
      attoseconds -= perDay
      days += 1
    }
    return (days, attoseconds)
  }

  /// Attoseconds of a day of 86,400 s as those of a day longer by a number, at most a second.
  ///
  /// Seconds and attoseconds go separately: their whole product would not fit 128 bits.
  package static func stretch(_ attoseconds: Int128, by surplus: Int128) -> Int128 {
    guard surplus != 0 else { return attoseconds }
    let perSecond = Int128(Epoch.attosecondsPerSecond)
    let size: Int128 = abs(surplus)
    let (seconds, rest) = attoseconds.quotientAndRemainder(dividingBy: perSecond)
    let (whole, part) = (seconds * size).quotientAndRemainder(dividingBy: 86_400)
    let tail: Int128 = LeapSeconds.divide(part * perSecond + rest * size, by: 86_400 * perSecond)
    return surplus > 0 ? attoseconds + whole + tail : attoseconds - whole - tail
  }
}

extension Epoch {
  /// The Julian date of the epoch in a scale.
  /// - Precondition: the scale is not UT1, which needs ``EarthOrientation``.
  public func julianDate(
    _ scale: TimeScale = .tt, leapSeconds: LeapSeconds = .builtin
  ) -> JulianDate {
    var reading = self.reading(scale, leapSeconds: leapSeconds)
    switch scale {
    case .utc:
      let length = Double(leapSeconds.dayLength(ofDay: reading.day)) * 1e-18
      return JulianDate(reading, dayLength: length)
    case .glonass:
      // The leap second falls at 03:00, inside the day: it shares its date with the second before.
      reading.second = min(reading.second, 86_399) + 10_800
      reading.day += reading.second / 86_400
      reading.second %= 86_400
      return JulianDate(reading, dayLength: 86_400)
    default:
      return JulianDate(reading, dayLength: 86_400)
    }
  }

  /// The epoch of a Julian date in a scale, exact to the attosecond for the two numbers given.
  /// - Precondition: both parts are finite and below 10¹³ days; the scale is not UT1.
  public init(
    julianDate date: JulianDate, scale: TimeScale = .tt, leapSeconds: LeapSeconds = .builtin
  ) {
    let limit = 1e13
    precondition(abs(date.day) < limit && abs(date.fraction) < limit)
    var (day, attoseconds) = date.split
    let perSecond = Int128(Epoch.attosecondsPerSecond)
    if scale == .utc {
      attoseconds = JulianDate.stretch(
        attoseconds, by: leapSeconds.dayLength(ofDay: day) - 86_400 * perSecond)
    }
    if scale == .glonass {
      attoseconds -= 10_800 * perSecond
      if attoseconds < 0 {
        attoseconds += 86_400 * perSecond
        day -= 1
      }
    }
    let (second, rest) = attoseconds.quotientAndRemainder(dividingBy: perSecond)
    let reading = ClockReading(day: day, second: Int64(second), attosecond: Int64(rest))
    self.init(reading, scale: scale, leapSeconds: leapSeconds)
  }
}
