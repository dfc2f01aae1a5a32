// SPDX-License-Identifier: Apache-2.0

/// A satellite's passages through the Earth's shadow over a span.
public struct EclipseReport: Sendable {
  /// The passages through the penumbra, each with the umbra inside it, in order.
  public var penumbra: [EventInterval]
  /// The passages through the umbra, in order.
  public var umbra: [EventInterval]
  /// The stretches that have no state.
  public var gaps: [EventGap]

  /// Makes a report from its parts.
  public init(penumbra: [EventInterval], umbra: [EventInterval], gaps: [EventGap] = []) {
    self.penumbra = penumbra
    self.umbra = umbra
    self.gaps = gaps
  }
}
