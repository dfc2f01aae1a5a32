// SPDX-License-Identifier: Apache-2.0

/// What a reader has to say about a place in its input.
///
/// An `error` means that something was refused, a `warning` that it was read although it is not as
/// it should be, a `note` that it was passed over.
public struct Diagnostic: Sendable, Hashable {
  /// How grave a diagnostic is.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Passed over or read with an assumption that cannot hurt.
    case note
    /// Read, although it departs from the format.
    case warning
    /// Refused.
    case error

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    /// Orders by gravity: `note < warning < error`.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// How grave it is.
  public var severity: Severity
  /// Line, from 1.
  public var line: Int
  /// Column, from 1, in bytes of UTF-8; a byte-order mark does not count.
  public var column: Int
  /// How many bytes from there are meant; 0 where a place, not a text, is meant.
  public var length: Int
  /// A stable identifier such as `tle.checksum`.
  public var code: String
  /// The cause, and the remedy where there is one.
  public var message: String

  /// Makes a diagnostic.
  public init(
    severity: Severity, line: Int, column: Int, length: Int = 0, code: String, message: String
  ) {
    self.severity = severity
    self.line = line
    self.column = column
    self.length = length
    self.code = code
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `line:column: severity: message [code]`.
  public var description: String {
    "\(line):\(column): \(severity.rawValue): \(message) [\(code)]"
  }

  /// The form compilers print: `file:line:column: severity: message [code]`.
  public func description(in file: String) -> String { "\(file):\(description)" }
}
