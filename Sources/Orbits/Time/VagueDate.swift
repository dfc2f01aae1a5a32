// SPDX-License-Identifier: Apache-2.0

/// A date as a source has it, which may be no more than a year with a question mark: an interval.
///
/// Read from the vague dates of J. McDowell's General Catalog of Artificial Space Objects (GCAT),
/// from ISO 8601, and from "not before" dates. The text is kept as written. All dates are UTC.
public struct VagueDate: Sendable, Hashable {
  /// The finest part that a date gives.
  public enum Precision: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// A hundred years: `20C`.
    case century
    /// Ten years: `2010s`.
    case decade
    /// A year: `2008`.
    case year
    /// A quarter: `2008 Q3`.
    case quarter
    /// A month: `2008-10`, `2008 Oct`.
    case month
    /// A day: `2008-10-02`, `2008 Oct  2`.
    case day
    /// An hour: `2008 Oct  2 06h`.
    case hour
    /// A minute: `2008 Oct  2 0631`.
    case minute
    /// A second: `2008 Oct  2 0631:07`.
    case second
    /// Decimals of a second, or an ISO 8601 epoch with them.
    case subsecond

    /// Whether the first is coarser.
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  /// The text as written.
  public let text: String
  /// The first instant the date may mean, UTC.
  public let earliest: Epoch
  /// The first instant after all that the date may mean; nil for "not before", which has no end.
  public let latest: Epoch?
  /// The finest part given.
  public let precision: Precision
  /// Whether the date has a question mark.
  public let isUncertain: Bool
  /// The date without notes, in one spelling: `2008-10`, `2014-03?`, `NET 2030`.
  public let canonical: String

  /// Whether the date is only a bound: "not before", "NET".
  public var isNotBefore: Bool { latest == nil }

  /// Whether the date names one known instant to the second, without doubt.
  public var isExact: Bool { precision >= .second && !isUncertain && !isNotBefore }

  init(
    text: String, earliest: Epoch, latest: Epoch?, precision: Precision, isUncertain: Bool,
    canonical: String
  ) {
    self.text = text
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.isUncertain = isUncertain
    self.canonical = canonical
  }

  /// Whether all of the date is before all of another.
  public func isCertainlyBefore(_ other: VagueDate) -> Bool {
    guard let latest else { return false }
    return latest <= other.earliest
  }

  /// Whether some of the date may be before some of another.
  public func isPossiblyBefore(_ other: VagueDate) -> Bool {
    guard let end = other.latest else { return true }
    return earliest < end.advanced(by: .zero - Self.tick)
  }

  /// Whether all of the date is before an instant.
  public func isCertainlyBefore(_ epoch: Epoch) -> Bool {
    guard let latest else { return false }
    return latest <= epoch
  }

  /// Whether all of the date is after an instant.
  public func isCertainlyAfter(_ epoch: Epoch) -> Bool { earliest > epoch }

  /// Whether the date may mean an instant.
  public func mayBe(_ epoch: Epoch) -> Bool {
    guard epoch >= earliest else { return false }
    guard let latest else { return true }
    return epoch < latest
  }

  /// Whether two dates may mean the same instant.
  public func mayEqual(_ other: VagueDate) -> Bool {
    !isCertainlyBefore(other) && !other.isCertainlyBefore(self)
  }

  /// The smallest step of time: the last instant of a date is one before its end.
  private static let tick = Duration(secondsComponent: 0, attosecondsComponent: 1)
}

extension VagueDate: CustomStringConvertible {
  /// The text as written.
  public var description: String { text }
}
