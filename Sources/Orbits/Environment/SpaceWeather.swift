// SPDX-License-Identifier: Apache-2.0

/// What the Sun and the Earth's magnetic field did, day by day, and what is predicted of them.
///
/// A value that is passed in, made from a file by ``init(reading:name:leapSeconds:)``. The days are
/// without a gap; months of a long prediction are drawn out to days, linear in the flux.
public struct SpaceWeather: Sendable {
  /// One day.
  public struct Day: Sendable, Hashable {
    /// Modified Julian day, whole days of UTC.
    public var modifiedJulianDay: Int
    /// F10.7 as observed, 10⁻²² W/m²/Hz.
    public var flux: Double
    /// F10.7 reduced to one au, 10⁻²² W/m²/Hz.
    public var adjustedFlux: Double
    /// F10.7 as observed, mean of the 81 days about this one, 10⁻²² W/m²/Hz.
    public var averageFlux: Double
    /// The eight indices ap from 0h UTC on, one for three hours each, no unit.
    public var ap: SIMD8<UInt16>
    /// The day's Ap, no unit.
    public var dailyAp: Double
    /// Where the figures come from.
    public var origin: Origin

    /// Makes a day: fluxes in 10⁻²² W/m²/Hz, indices without unit.
    public init(
      modifiedJulianDay: Int, flux: Double, adjustedFlux: Double, averageFlux: Double,
      ap: SIMD8<UInt16>, dailyAp: Double, origin: Origin
    ) {
      self.modifiedJulianDay = modifiedJulianDay
      self.flux = flux
      self.adjustedFlux = adjustedFlux
      self.averageFlux = averageFlux
      self.ap = ap
      self.dailyAp = dailyAp
      self.origin = origin
    }
  }

  /// Where the figures of a day come from.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// Measured, or interpolated between measurements.
    case observed
    /// Predicted for the day.
    case predicted
    /// Predicted for the month, and drawn out.
    case monthly
  }

  /// What reports call the table.
  public let name: String
  /// The days, one after the other.
  public let days: [Day]
  /// From when to when ``activity(at:)`` has an answer: from the fourth day, since indices of 57
  /// hours are asked for, to the end of the last day.
  public let coverage: ClosedRange<Epoch>

  let leapSeconds: LeapSeconds
  /// Days since 2000-01-01 of the first day.
  let firstDay: Int64

  /// Why there is no table.
  public enum TableFailure: Error, Hashable, CustomStringConvertible {
    /// The content is of no known form.
    case unknownForm
    /// A line is not what its place asks for.
    case malformed(line: Int, reason: String)
    /// There are fewer than the four days that a history of indices needs.
    case tooShort(days: Int)
    /// The days are not one after the other: the modified Julian day after which they break off.
    case gap(afterModifiedJulianDay: Int)

    /// The failure in words.
    public var description: String {
      switch self {
      case .unknownForm:
        "neither CelesTrak's SW-All.csv nor the CSSI text (DATATYPE CssiSpaceWeather) nor the compact "
          + "form of space weather"
      case .malformed(let line, let reason): "line \(line): \(reason)"
      case .tooShort(let days): "\(days) days of space weather; four are the least"
      case .gap(let day): "no space weather for modified Julian day \(day + 1)"
      }
    }
  }

  /// Modified Julian day of 2000-01-01.
  static let offset: Int64 = 51_544

  /// Makes a table of days, one after the other.
  /// - Throws: `TableFailure.tooShort` or `TableFailure.gap`.
  public init(
    days: [Day], name: String, leapSeconds: LeapSeconds = .builtin
  ) throws(TableFailure) {
    guard let first = days.first, let last = days.last, days.count >= 4 else {
      throw .tooShort(days: days.count)
    }
    var expected: Int = first.modifiedJulianDay
    for day in days {
      guard day.modifiedJulianDay == expected else {
        throw .gap(afterModifiedJulianDay: expected - 1)
      }
      expected += 1
    }
    self.days = days
    self.name = name
    self.leapSeconds = leapSeconds
    firstDay = Int64(first.modifiedJulianDay) - Self.offset
    let end = Int64(last.modifiedJulianDay) - Self.offset
    coverage =
      leapSeconds.epoch(
        utc: ClockReading(day: firstDay + 3, second: 0, attosecond: 0))...leapSeconds
      .epoch(utc: ClockReading(day: end + 1, second: 0, attosecond: 0))
  }

  /// What NRLMSISE-00 asks for at an instant.
  ///
  /// F10.7 is that of the day before, its mean that of the day, both as observed; the indices are
  /// those of the three hours about the instant and before. Nothing is interpolated, so the density
  /// has a step every three hours and at midnight, as with other programs.
  /// - Throws: `AtmosphereFailure.epochOutsideTable` outside ``coverage``.
  public func activity(at epoch: Epoch) throws(AtmosphereFailure) -> AtmosphereActivity {
    try activity(of: leapSeconds.utc(epoch), at: epoch)
  }

  /// The same for an instant whose UTC is known.
  package func activity(
    of clock: ClockReading, at epoch: Epoch
  ) throws(AtmosphereFailure) -> AtmosphereActivity {
    let index = Int(clock.day - firstDay)
    guard index >= 3, index < days.count else {
      throw .epochOutsideTable(name: "space weather, \(name)", epoch: epoch, coverage: coverage)
    }
    // A leap second belongs to the day's last three hours.
    let slot: Int = 8 * index + min(7, Int(clock.second / 10_800))
    func ap(_ back: Int) -> Double {
      let place: Int = slot - back
      return Double(days[place >> 3].ap[place & 7])
    }
    func mean(from start: Int) -> Double {
      var sum: Double = 0
      for back in start..<(start + 8) { sum += ap(back) }
      return sum / 8
    }
    return AtmosphereActivity(
      flux: days[index - 1].flux, averageFlux: days[index].averageFlux,
      dailyAp: days[index].dailyAp,
      history: ApHistory(
        now: ap(0), threeHoursAgo: ap(1), sixHoursAgo: ap(2), nineHoursAgo: ap(3),
        dayBefore: mean(from: 4), twoDaysBefore: mean(from: 12)))
  }
}
