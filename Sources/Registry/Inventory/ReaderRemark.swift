// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// What a reader had to say about a place in a file while stock was taken.
///
/// Rules of the SYN group turn remarks into findings by their code.
public struct ReaderRemark: Sendable, Hashable {
  /// Where.
  public var place: Place
  /// How many bytes from there are meant; 0 where a place is meant.
  public var length: Int
  /// A stable identifier such as `tle.checksum`, `record.source`.
  public var code: String
  /// How grave the reader found it.
  public var severity: Diagnostic.Severity
  /// The cause, and the remedy where there is one.
  public var message: String

  /// Makes a remark.
  public init(
    place: Place, length: Int = 0, code: String, severity: Diagnostic.Severity, message: String
  ) {
    self.place = place
    self.length = length
    self.code = code
    self.severity = severity
    self.message = message
  }
}
