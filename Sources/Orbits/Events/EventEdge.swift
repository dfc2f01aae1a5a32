// SPDX-License-Identifier: Apache-2.0

/// Why an interval begins or ends where it does.
public enum EventEdge: String, Sendable, Hashable, CaseIterable {
  /// The condition changes here.
  case crossing
  /// The searched span ends here; the condition holds beyond it or not, nobody looked.
  case window
  /// Beyond this there is no state: the object has decayed, or a table has ended.
  case unavailable
}
