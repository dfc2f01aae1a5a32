// SPDX-License-Identifier: Apache-2.0

/// Why a text is no epoch, and where in the text.
public struct EpochParseError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Something else was expected here: what it is, in words.
    case expected(String)
    /// A field is outside its range: its name, its value.
    case outOfRange(field: String, value: Int64)
    /// Second 60 where the scale has no leap second.
    case notALeapSecond
    /// A reading that UTC left out (the ends of 1961-07-31 and 1968-01-31).
    case skipped
    /// Text after the end of the epoch.
    case trailingText
    /// An offset such as +05:00: only UTC is read.
    case offsetFromUTC
    /// A `Z` together with a scale other than UTC.
    case zoneContradictsScale(TimeScale)
    /// A scale name that is not known.
    case unknownScale(String)
    /// UT1, which needs ``EarthOrientation``.
    case needsEarthOrientation
  }

  /// The place in the text: bytes of UTF-8, counted from 1.
  public let column: Int
  /// What is wrong there.
  public let reason: Reason

  /// Makes an error.
  public init(column: Int, reason: Reason) {
    self.column = column
    self.reason = reason
  }

  /// The error in words.
  public var description: String {
    let what: String =
      switch reason {
      case .expected(let thing): "expected \(thing)"
      case .outOfRange(let field, let value): "the \(field) \(value) does not exist"
      case .notALeapSecond: "second 60 where there is no leap second"
      case .skipped: "UTC left out this reading when it was set back"
      case .trailingText: "text after the end of the epoch"
      case .offsetFromUTC: "offsets from UTC are not read; write it in UTC with Z"
      case .zoneContradictsScale(let scale):
        "Z means UTC, but the scale is \(scale.rawValue.uppercased())"
      case .unknownScale(let name): "there is no time scale \"\(name)\""
      case .needsEarthOrientation: "UT1 needs Earth orientation data"
      }
    return "column \(column): \(what)"
  }
}
