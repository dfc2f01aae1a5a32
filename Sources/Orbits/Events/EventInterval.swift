// SPDX-License-Identifier: Apache-2.0

/// A stretch of time in which a condition holds, with the reason for each of its ends.
public struct EventInterval: Sendable, Hashable {
  /// Where it begins.
  public var start: Epoch
  /// Where it ends.
  public var end: Epoch
  /// Why it begins there.
  public var startEdge: EventEdge
  /// Why it ends there.
  public var endEdge: EventEdge

  /// Makes an interval from its ends.
  public init(
    start: Epoch, end: Epoch, startEdge: EventEdge = .crossing, endEdge: EventEdge = .crossing
  ) {
    self.start = start
    self.end = end
    self.startEdge = startEdge
    self.endEdge = endEdge
  }

  /// How long it is, in seconds.
  public var duration: Double { end.seconds(since: start) }
}

extension EventInterval {
  /// The common part of two intervals, nil where they have none longer than an instant.
  func intersection(_ other: EventInterval) -> EventInterval? {
    let later = start < other.start ? other : self
    let earlier = end < other.end ? self : other
    guard later.start < earlier.end else { return nil }
    return EventInterval(
      start: later.start, end: earlier.end, startEdge: later.startEdge, endEdge: earlier.endEdge)
  }
}
