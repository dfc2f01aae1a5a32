// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// A purpose that catalogues are checked for: which rules count, and how much.
public enum CheckProfile: String, Sendable, Hashable, CaseIterable {
  /// Our own and other people's catalogues, without a special purpose.
  case `default`
  /// Messages have to be as CCSDS 502.0-B has them; what is missing is an error.
  case strictCCSDS = "strict-ccsds"
  /// Files as CelesTrak and Space-Track serve them; their known departures are remarks.
  case asServed = "as-served"
  /// Historic data: nothing is too old.
  case museum
  /// Daily work with current data: age, decay and jumps matter more.
  case ops

  /// How files of element sets are read.
  public var reading: ReadingProfile { self == .strictCCSDS ? .strictCCSDS : .asServed }

  /// What it is for, in one line.
  public var summary: String {
    switch self {
    case .default: "no special purpose"
    case .strictCCSDS: "messages as CCSDS 502.0-B has them"
    case .asServed: "files as the providers serve them"
    case .museum: "historic data: nothing is too old"
    case .ops: "current data for daily work: age, decay and jumps matter more"
    }
  }

  /// How much a finding of a rule counts; nil where the rule is left out.
  public func severity(of rule: String, _ severity: Severity) -> Severity? {
    switch self {
    case .default:
      return severity
    case .strictCCSDS:
      return ["SYN-002", "SYN-011", "SYN-012", "SYN-017"].contains(rule) ? .error : severity
    case .asServed:
      return ["SYN-011", "SYN-012", "SYN-017"].contains(rule) ? .info : severity
    case .museum:
      let current = ["TMP-006", "TMP-010", "ORB-016", "REF-006", "IDN-009", "LEG-001", "LEG-007"]
      return current.contains(rule) ? nil : severity
    case .ops:
      let urgent = ["TMP-010", "ORB-012", "ORB-014", "ORB-016", "REF-006"]
      return urgent.contains(rule) ? max(severity, .warning) : severity
    }
  }
}
