// SPDX-License-Identifier: Apache-2.0

/// A date and time of day as a calendar and a clock show them, in no particular scale.
///
/// The calendar is Gregorian at all times (as in ISO 8601), years are astronomical: 0 is 1 BC.
public struct CalendarDate: Sendable, Hashable {
  /// Year, astronomical; ±290 × 10⁹.
  public let year: Int
  /// Month, 1–12.
  public let month: Int
  /// Day of the month, 1–31.
  public let day: Int
  /// Hour, 0–23.
  public let hour: Int
  /// Minute, 0–59.
  public let minute: Int
  /// Second, 0–59; 60 in a leap second.
  public let second: Int
  /// Attoseconds of the second, 0 ..< 10¹⁸.
  public let attosecond: Int64

  /// Why a calendar date or its instant cannot be made.
  public enum Failure: Error, Hashable {
    /// A field is outside its range: the field's name, its value.
    case outOfRange(field: String, value: Int64)
    /// Second 60 where the scale has no leap second.
    case notALeapSecond
    /// A reading that the clock skipped: UTC was set back on 1961-08-01 and 1968-02-01.
    case skipped
    /// UT1 cannot be read without ``EarthOrientation``.
    case needsEarthOrientation
  }

  /// Makes a calendar date of checked fields.
  ///
  /// Second 60 is let through here; whether it exists is known when an epoch is made of it.
  /// - Throws: ``Failure/outOfRange(field:value:)`` for the first field outside its range.
  public init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
    attosecond: Int64 = 0
  ) throws(Failure) {
    try Self.check("year", Int64(year), within: Gregorian.years)
    try Self.check("month", Int64(month), within: 1...12)
    let days = Gregorian.days(inMonth: Int64(month), of: Int64(year))
    try Self.check("day", Int64(day), within: 1...days)
    try Self.check("hour", Int64(hour), within: 0...23)
    try Self.check("minute", Int64(minute), within: 0...59)
    try Self.check("second", Int64(second), within: 0...60)
    try Self.check("attosecond", attosecond, within: 0...(Epoch.attosecondsPerSecond - 1))
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.attosecond = attosecond
  }

  /// Makes the midnight that starts a day of a year, 1–366.
  /// - Throws: ``Failure/outOfRange(field:value:)``.
  public init(year: Int, dayOfYear: Int) throws(Failure) {
    try Self.check("year", Int64(year), within: Gregorian.years)
    let days: Int64 = Gregorian.isLeap(Int64(year)) ? 366 : 365
    try Self.check("day of year", Int64(dayOfYear), within: 1...days)
    let count = Gregorian.day(year: Int64(year), month: 1, day: Int64(dayOfYear))
    self.init(ClockReading(day: count, second: 0, attosecond: 0))
  }

  /// Makes the date of a reading; seconds from 86,400 on are those of a leap second at midnight.
  package init(_ reading: ClockReading) {
    let date = Gregorian.date(ofDay: reading.day)
    let inLeap = reading.second >= 86_400
    let clock: Int64 = inLeap ? 86_399 : reading.second
    self.year = Int(date.year)
    self.month = Int(date.month)
    self.day = Int(date.day)
    self.hour = Int(clock / 3600)
    self.minute = Int(clock / 60 % 60)
    self.second = inLeap ? Int(reading.second - 86_340) : Int(clock % 60)
    self.attosecond = reading.attosecond
  }

  /// Makes the date of a reading in GLONASS time, whose leap second ends at 03:00.
  package init(glonassFromUTC reading: ClockReading) {
    let inLeap = reading.second >= 86_400
    let second: Int64 = (inLeap ? 86_399 : reading.second) + 10_800
    let shifted = ClockReading(
      day: reading.day + second / 86_400, second: second % 86_400, attosecond: reading.attosecond)
    let date = CalendarDate(shifted)
    self.year = date.year
    self.month = date.month
    self.day = date.day
    self.hour = date.hour
    self.minute = date.minute
    self.second = inLeap ? Int(reading.second - 86_340) : date.second
    self.attosecond = date.attosecond
  }

  /// The day of the year, 1–366.
  public var dayOfYear: Int {
    Int(dayCount - Gregorian.day(year: Int64(year), month: 1, day: 1) + 1)
  }

  /// The day of the week after ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // 2000-01-01 was a Saturday.
    let sinceMonday: Int64 = (dayCount + 5) % 7
    return Int(sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1)
  }

  /// Days since 2000-01-01.
  package var dayCount: Int64 {
    Gregorian.day(year: Int64(year), month: Int64(month), day: Int64(day))
  }

  /// The reading of the date; second 60 counts on past the minute.
  package var reading: ClockReading {
    ClockReading(
      day: dayCount, second: Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second),
      attosecond: attosecond)
  }

  private static func check(
    _ field: String, _ value: Int64, within range: ClosedRange<Int64>
  ) throws(Failure) {
    guard range.contains(value) else { throw .outOfRange(field: field, value: value) }
  }
}
