// SPDX-License-Identifier: Apache-2.0

/// Why a query cannot be understood, and where in it.
public struct QueryFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The query.
  public let query: String
  /// What is meant: offsets in Unicode scalars from the start of the query.
  public let place: Range<Int>
  /// What is wrong, and what would be right.
  public let reason: String

  /// Makes a failure.
  package init(query: String, place: Range<Int>, reason: String) {
    self.query = query
    self.place = place
    self.reason = reason
  }

  /// The reason, and below it the query with a mark under the place.
  public var description: String {
    let indent = String(repeating: " ", count: place.lowerBound)
    let mark = "^" + String(repeating: "~", count: max(0, place.count - 1))
    return "\(reason)\n  \(query)\n  \(indent)\(mark)"
  }
}
