// SPDX-License-Identifier: Apache-2.0

/// A row or record that could not be used: where its bytes are, and why.
public struct QuarantinedRow: Sendable, Hashable {
  /// Where the fault is.
  public var place: Place
  /// The bytes of the row in its file, line end included.
  public var span: Range<Int>
  /// A stable identifier of the fault, such as `table.number`.
  public var code: String
  /// The cause.
  public var reason: String

  /// Makes a quarantined row.
  public init(place: Place, span: Range<Int>, code: String, reason: String) {
    self.place = place
    self.span = span
    self.code = code
    self.reason = reason
  }
}
