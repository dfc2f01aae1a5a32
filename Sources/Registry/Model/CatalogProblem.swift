// SPDX-License-Identifier: Apache-2.0

/// A fault in the text of a catalogue, found while reading it.
public struct CatalogProblem: Sendable, Hashable, CustomStringConvertible {
  /// How much a fault matters.
  public enum Severity: String, Sendable, Hashable {
    /// The text cannot be used as it stands; what it says is left out.
    case error
    /// The text is used, but something in it is doubtful.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// Where it is.
  public let location: SourceLocation
  /// What is wrong, and what was expected.
  public let message: String

  /// Makes a problem.
  public init(severity: Severity, location: SourceLocation, message: String) {
    self.severity = severity
    self.location = location
    self.message = message
  }

  /// `file:line:column: severity: message`.
  public var description: String { "\(location): \(severity.rawValue): \(message)" }
}
