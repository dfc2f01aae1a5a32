// SPDX-License-Identifier: Apache-2.0

/// The steps of UTC, and the rates at which it ran before 1972: what ties UTC to TAI.
///
/// A value that is passed in; ``builtin`` is the table of IERS Bulletin C at the time of building.
///
/// - From 1972 on TAI − UTC is whole seconds.
/// - From 1960 to 1972 it grows at a constant rate between small steps (as in IERS and ERFA `dat`).
///   A forward step lengthens the day before it: 1971-12-31 ran to 23:59:60.107758. A backward step
///   (1961-08-01, 1968-02-01) leaves out the last 0.05 s or 0.1 s of the day before.
/// - Before 1960 there was no UTC tied to TAI. There UTC is read as equal to TAI, as ERFA does: right
///   to a few hundredths of a second of UT at 1958-01-01, to 1 s through 1959, and a formal extension
///   before (UT as then kept). The 0.943478 s to the value of 1960-01-01 are counted as a leap second
///   at the end of 1959. ``status(at:)`` tells such epochs apart.
/// - After the last step its value is held; ``expires`` says to which date that is announced.
public struct LeapSeconds: Sendable, Hashable {
  /// A span of UTC with one law for TAI − UTC.
  package struct Segment: Sendable, Hashable {
    /// The UTC day on which the span starts, in days since 2000-01-01.
    package let startDay: Int64
    /// The instant at which the span starts.
    package let start: Epoch
    /// TAI − UTC at the start: whole seconds.
    package let offsetSeconds: Int64
    /// TAI − UTC at the start: the rest in attoseconds.
    package let offsetAttoseconds: Int64
    /// Growth of TAI − UTC, nanoseconds per second of UTC.
    package let rate: Int64
  }

  /// What the table knows about UTC at an epoch.
  public enum Status: Sendable, Hashable {
    /// Before 1960: UTC was not tied to TAI, and is read as equal to it.
    case approximate
    /// Within the table.
    case tabulated
    /// After the table's expiry: a leap second may have been announced since.
    case expired
  }

  /// The spans in time order; the first is the one before the table.
  package let segments: [Segment]

  /// The instant up to which the table is announced to be complete, where it says so.
  public let expires: Epoch?

  /// Makes a table of spans in time order (at least the one before the table) and an expiry.
  package init(segments: [Segment], expires: Epoch?) {
    precondition(!segments.isEmpty)
    self.segments = segments
    self.expires = expires
  }

  /// The instant at which the table starts; UTC is approximate before it.
  public var begins: Epoch { segments.count > 1 ? segments[1].start : segments[0].start }

  /// The instants at which TAI − UTC changed its law, with its value in seconds from there on.
  public var steps: [(epoch: Epoch, taiMinusUTC: Double)] {
    segments.dropFirst().map { segment in
      (segment.start, Double(segment.offsetSeconds) + Double(segment.offsetAttoseconds) * 1e-18)
    }
  }

  /// Whether UTC at an epoch is known, approximate, or possibly out of date.
  public func status(at epoch: Epoch) -> Status {
    if epoch < begins { return .approximate }
    if let expires, epoch >= expires { return .expired }
    return .tabulated
  }

  /// TAI − UTC at an epoch, seconds; during a leap second the value before it.
  public func taiMinusUTC(at epoch: Epoch) -> Double {
    let span: Duration = epoch - utc(epoch).uniform
    let (seconds, attoseconds) = span.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// What a UTC clock shows at an epoch.
  package func utc(_ epoch: Epoch) -> ClockReading {
    var index = segments.count - 1
    while index > 0, epoch < segments[index].start { index -= 1 }
    let segment = segments[index]
    var reading: ClockReading
    if segment.rate == 0 {
      reading = ClockReading(
        uniform: Epoch(
          taiSeconds: epoch.seconds &- segment.offsetSeconds,
          attoseconds: epoch.attoseconds - segment.offsetAttoseconds))
    } else {
      let tai: Int128 = Self.attoseconds(from: segment.start, to: epoch)
      let utc: Int128 = Self.divide(tai * 1_000_000_000, by: 1_000_000_000 + Int128(segment.rate))
      reading = Self.reading(startDay: segment.startDay, attoseconds: utc)
    }
    if index + 1 < segments.count, reading.day >= segments[index + 1].startDay {
      let last: Int64 = segments[index + 1].startDay - 1
      reading.second += 86_400 * (reading.day - last)
      reading.day = last
    }
    return reading
  }

  /// The instant at which a UTC clock shows a reading; see ``exists(utc:)``.
  package func epoch(utc reading: ClockReading) -> Epoch {
    var index = segments.count - 1
    while index > 0, reading.day < segments[index].startDay { index -= 1 }
    let segment = segments[index]
    if segment.rate == 0 {
      let count = reading.uniform
      return Epoch(
        taiSeconds: count.seconds &+ segment.offsetSeconds,
        attoseconds: count.attoseconds + segment.offsetAttoseconds)
    }
    let second: Int64 = (reading.day - segment.startDay) * 86_400 + reading.second
    let utc: Int128 =
      Int128(second) * Int128(Epoch.attosecondsPerSecond) + Int128(reading.attosecond)
    let tai: Int128 = utc + Self.divide(utc * Int128(segment.rate), by: 1_000_000_000)
    let (whole, rest) = tai.quotientAndRemainder(dividingBy: Int128(Epoch.attosecondsPerSecond))
    return Epoch(
      taiSeconds: segment.start.seconds + Int64(whole),
      attoseconds: segment.start.attoseconds + Int64(rest))
  }

  /// Whether a UTC clock ever shows a reading: leap seconds where they are, nothing skipped.
  package func exists(utc reading: ClockReading) -> Bool {
    if let next = segments.last(where: { $0.startDay == reading.day + 1 }) {
      return epoch(utc: reading) < next.start
    }
    return reading.second < 86_400
  }

  /// The length of a UTC day in attoseconds of UTC.
  package func dayLength(ofDay day: Int64) -> Int128 {
    let plain: Int128 = 86_400 * Int128(Epoch.attosecondsPerSecond)
    guard let index = segments.firstIndex(where: { $0.startDay == day + 1 }), index > 0 else {
      return plain
    }
    let midnight = epoch(utc: ClockReading(day: day, second: 0, attosecond: 0))
    let tai: Int128 = Self.attoseconds(from: midnight, to: segments[index].start)
    let rate = Int128(segments[index - 1].rate)
    return Self.divide(tai * 1_000_000_000, by: 1_000_000_000 + rate)
  }

  private static func attoseconds(from start: Epoch, to end: Epoch) -> Int128 {
    Int128(end.seconds - start.seconds) * Int128(Epoch.attosecondsPerSecond)
      + Int128(end.attoseconds - start.attoseconds)
  }

  /// The reading a number of attoseconds, zero or more, after the midnight that starts a day.
  private static func reading(startDay: Int64, attoseconds: Int128) -> ClockReading {
    let (second, rest) = attoseconds.quotientAndRemainder(
      dividingBy: Int128(Epoch.attosecondsPerSecond))
    let (day, ofDay) = Int64(second).quotientAndRemainder(dividingBy: 86_400)
    return ClockReading(day: startDay + day, second: ofDay, attosecond: Int64(rest))
  }

  /// A quotient of a number that is not negative, rounded to the nearest, half up.
  package static func divide(_ number: Int128, by divisor: Int128) -> Int128 {
    (number + divisor / 2) / divisor
  }
}
