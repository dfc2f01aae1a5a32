// SPDX-License-Identifier: Apache-2.0

/// A satellite's passes over a station in a span.
public struct PassReport: Sendable {
  /// The answer in a word.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The satellite rises or sets in the span.
    case passes
    /// It stays above the minimum elevation all the time.
    case alwaysAbove
    /// It stays below the minimum elevation all the time.
    case neverAbove
    /// There is no state anywhere in the span.
    case unavailable
  }

  /// The passes in order.
  public var passes: [Pass]
  /// The stretches that have no state; empty where all went well.
  public var gaps: [EventGap]
  /// The highest point in the span, above the minimum elevation or not.
  public var highest: PassPoint?
  /// The answer in a word; gaps are left out of the judgement.
  public var outcome: Outcome

  /// Makes a report from its parts.
  public init(passes: [Pass], gaps: [EventGap], highest: PassPoint?, outcome: Outcome) {
    self.passes = passes
    self.gaps = gaps
    self.highest = highest
    self.outcome = outcome
  }
}
