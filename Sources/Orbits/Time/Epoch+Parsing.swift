// SPDX-License-Identifier: Apache-2.0

extension Epoch {
  /// Reads an epoch written after ISO 8601.
  ///
  /// `YYYY-MM-DD` or `YYYY-DDD`, alone (midnight) or followed by `T` or a space and `hh:mm`,
  /// `hh:mm:ss` or `hh:mm:ss.f…`; then `Z` for UTC, or a space and the name of a scale
  /// (`2015-09-02T04:37:43 TT`), which goes before the scale asked for. Eighteen digits of a second
  /// are kept; a longer fraction is rounded to the attosecond. Years outside 0–9999 have a sign and
  /// four digits or more. Second 60 is read only where there is a leap second.
  /// - Parameters:
  ///   - text: the epoch; nothing else around it.
  ///   - scale: the scale of a text that names none.
  ///   - leapSeconds: the steps of UTC.
  /// - Throws: ``EpochParseError`` with the column.
  public init(
    iso8601 text: some StringProtocol, scale: TimeScale = .utc,
    leapSeconds: LeapSeconds = .builtin
  ) throws(EpochParseError) {
    try self.init(iso8601Bytes: Array(text.utf8)[...], scale: scale, leapSeconds: leapSeconds)
  }

  /// Reads an epoch written after ISO 8601 from UTF-8; see ``init(iso8601:scale:leapSeconds:)``.
  /// - Throws: ``EpochParseError`` with the column, counted from the first byte given.
  public init(
    iso8601Bytes bytes: ArraySlice<UInt8>, scale: TimeScale = .utc,
    leapSeconds: LeapSeconds = .builtin
  ) throws(EpochParseError) {
    let parsed = try ISOText.parse(bytes, scale: scale)
    if parsed.scale == .ut1 {
      throw EpochParseError(column: parsed.scaleColumn, reason: .needsEarthOrientation)
    }
    do throws(CalendarDate.Failure) {
      let epoch = try Epoch(parsed.date, scale: parsed.scale, leapSeconds: leapSeconds)
      self = Epoch(taiSeconds: epoch.seconds, attoseconds: epoch.attoseconds + parsed.roundUp)
    } catch {
      throw parsed.parseError(error)
    }
  }
}

/// An ISO 8601 text taken apart: every field read and in its range, leap seconds not looked up.
package struct ISOText: Sendable {
  /// The fields.
  package var date: CalendarDate
  /// The scale that the text names, or else the one asked for.
  package var scale: TimeScale
  /// One attosecond where the digits beyond the eighteenth round up.
  package var roundUp: Int64
  /// Where the seconds are, or the start where there are none.
  package var secondColumn: Int
  /// Where the name of the scale is, or the start where there is none.
  package var scaleColumn: Int

  /// The error for a date that does not exist in its scale.
  package func parseError(_ failure: CalendarDate.Failure) -> EpochParseError {
    switch failure {
    case .notALeapSecond: EpochParseError(column: secondColumn, reason: .notALeapSecond)
    case .skipped: EpochParseError(column: secondColumn, reason: .skipped)
    case .needsEarthOrientation:
      EpochParseError(column: scaleColumn, reason: .needsEarthOrientation)
    case .outOfRange(let field, let value):
      EpochParseError(column: 1, reason: .outOfRange(field: field, value: value))
    }
  }

  /// Takes a text apart.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, scale: TimeScale
  ) throws(EpochParseError) -> ISOText {
    var scanner = ISOScanner(bytes)
    let dayStart = try scanner.date()
    var clock = ISOScanner.Clock(hour: 0, minute: 0, second: 0)
    if scanner.peek == 0x54 || (scanner.peek == 0x20 && scanner.digitFollows) {
      scanner.index += 1
      clock = try scanner.clock()
    }
    let (named, column) = try scanner.scale(scale)
    let date: CalendarDate
    do throws(CalendarDate.Failure) {
      date = try CalendarDate(
        year: dayStart.year, month: dayStart.month, day: dayStart.day, hour: clock.hour,
        minute: clock.minute, second: clock.second, attosecond: clock.attosecond)
    } catch {
      // Every field was checked where it was read.
      throw EpochParseError(column: 1, reason: .expected("a date"))
    }
    return ISOText(
      date: date, scale: named ?? scale, roundUp: clock.roundUp, secondColumn: clock.secondColumn,
      scaleColumn: column)
  }
}
