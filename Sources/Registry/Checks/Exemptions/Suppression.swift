// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// A finding that is accepted, with the reason.
public struct Suppression: Sendable, Hashable {
  /// The shortest reason that can be one.
  public static let shortestReason = 12

  /// Where it stands.
  public let location: SourceLocation
  /// The rule's id.
  public let rule: String
  /// The subject, in which `*` stands for any text; nil for all of the lines in ``lines``.
  public let subject: String?
  /// The field; nil for all.
  public let field: String?
  /// The lines of the same file that it covers: those of a record; nil for one in the list.
  public let lines: ClosedRange<Int>?
  /// Why the finding is accepted.
  public let reason: String
  /// The day from which the finding counts again, as written; nil where it never does.
  public let until: String?

  /// Whether it stands beside the record rather than in the list.
  public var isInSource: Bool { lines != nil }

  /// Whether the reason is one.
  public var hasReason: Bool { reason.count >= Self.shortestReason }

  /// Whether its time is over; an unreadable day counts as over.
  public func hasExpired(on day: Epoch?) -> Bool {
    guard let until else { return false }
    guard let end = try? VagueDate(until) else { return true }
    guard let day else { return false }
    return day >= end.earliest
  }

  /// Whether it is about a finding, leaving reason and time aside.
  public func covers(_ finding: Finding) -> Bool {
    guard finding.rule == rule else { return false }
    if let lines {
      return finding.location.file == location.file && lines.contains(finding.location.line)
    }
    if let subject, !Self.matches(subject[...], finding.subject[...]) { return false }
    guard let field else { return true }
    return finding.field == field
  }

  private static func matches(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      let rest = pattern.dropFirst()
      return text.indices.contains { matches(rest, text[$0...]) } || matches(rest, "")
    }
    return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
  }
}
