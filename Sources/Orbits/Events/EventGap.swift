// SPDX-License-Identifier: Apache-2.0

/// A stretch of a searched span in which no state could be computed.
public struct EventGap: Sendable {
  /// The last epoch before the stretch that has a state, or the start of the span.
  public var start: Epoch
  /// The first epoch after it that has a state, or the end of the span.
  public var end: Epoch
  /// What the propagator or the table of Earth orientation said at its beginning.
  public var reason: any Error

  /// Makes a gap from its ends and its reason.
  public init(start: Epoch, end: Epoch, reason: any Error) {
    self.start = start
    self.end = end
    self.reason = reason
  }
}
