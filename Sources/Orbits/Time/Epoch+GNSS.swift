// SPDX-License-Identifier: Apache-2.0

extension Epoch {
  /// A week of a navigation system and the time into it.
  public struct NavigationWeek: Sendable, Hashable {
    /// Whole weeks since the system's zero, never rolled over; negative before it.
    public let week: Int
    /// Whole seconds since the week's start, 0 ..< 604,800.
    public let second: Int
    /// Attoseconds of the second.
    public let attosecond: Int64

    /// Makes a week and a time into it; the time may have any size that is not negative.
    public init(week: Int, second: Int, attosecond: Int64 = 0) {
      self.week = week
      self.second = second
      self.attosecond = attosecond
    }

    /// The time of week, seconds.
    public var timeOfWeek: Double { Double(second) + Double(attosecond) * 1e-18 }
  }

  /// 1980-01-06T00:00:00 UTC, the zero of GPS weeks.
  package static let gpsZero = Epoch(taiSeconds: -630_763_181, attoseconds: 0)
  /// 2006-01-01T00:00:00 UTC, the zero of BeiDou weeks.
  package static let bdtZero = Epoch(taiSeconds: 189_345_633, attoseconds: 0)

  /// The GPS week, not rolled over, and the time of week.
  public var gpsWeek: NavigationWeek { week(since: Self.gpsZero) }

  /// The BeiDou week, not rolled over, and the time of week.
  public var bdtWeek: NavigationWeek { week(since: Self.bdtZero) }

  /// The epoch of a GPS week, not rolled over, and a time of week.
  public init(gpsWeek week: NavigationWeek) { self.init(week, since: Self.gpsZero) }

  /// The epoch of a BeiDou week, not rolled over, and a time of week.
  public init(bdtWeek week: NavigationWeek) { self.init(week, since: Self.bdtZero) }

  private init(_ week: NavigationWeek, since zero: Epoch) {
    self.init(
      taiSeconds: zero.seconds + Int64(week.week) * 604_800 + Int64(week.second),
      attoseconds: week.attosecond)
  }

  private func week(since zero: Epoch) -> NavigationWeek {
    let elapsed: Int64 = seconds - zero.seconds
    var (weeks, rest) = elapsed.quotientAndRemainder(dividingBy: 604_800)
    if rest < 0 {
      weeks -= 1
      rest += 604_800
    }
    return NavigationWeek(week: Int(weeks), second: Int(rest), attosecond: attoseconds)
  }
}
