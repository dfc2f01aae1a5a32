// SPDX-License-Identifier: Apache-2.0

/// A stretch of time in which a satellite stands above the minimum elevation of a station.
///
/// The points are in order: start, culminations, end.
public struct Pass: Sendable, Hashable {
  /// The first instant: the rise, or where the span or the states begin.
  public var start: PassPoint
  /// The last instant: the set, or where the span or the states end.
  public var end: PassPoint
  /// Why the pass begins there; `.crossing` is a rise.
  public var startEdge: EventEdge
  /// Why the pass ends there; `.crossing` is a set.
  public var endEdge: EventEdge
  /// The local maxima of elevation: one in a low orbit, several or none (clipped) in a high one.
  public var culminations: [PassPoint]
  /// The stretches in which the satellite can be seen; see ``PassPoint/isVisible``.
  ///
  /// An edge `.crossing` is a shadow's edge or the end of twilight, the others are the pass's own.
  public var visible: [EventInterval]

  /// Makes a pass from its parts.
  public init(
    start: PassPoint, end: PassPoint, startEdge: EventEdge, endEdge: EventEdge,
    culminations: [PassPoint], visible: [EventInterval] = []
  ) {
    self.start = start
    self.end = end
    self.startEdge = startEdge
    self.endEdge = endEdge
    self.culminations = culminations
    self.visible = visible
  }

  /// The rise, nil where the span or the states begin with the satellite up.
  public var rise: PassPoint? { startEdge == .crossing ? start : nil }

  /// The set, nil where the span or the states end with the satellite up.
  public var set: PassPoint? { endEdge == .crossing ? end : nil }

  /// Whether the searched span cuts off the beginning.
  public var isClippedAtStart: Bool { startEdge == .window }

  /// Whether the searched span cuts off the end.
  public var isClippedAtEnd: Bool { endEdge == .window }

  /// The highest point: the best culmination, or an end of a clipped pass.
  public var highest: PassPoint {
    culminations.reduce(start.view.elevation >= end.view.elevation ? start : end) {
      $1.view.elevation > $0.view.elevation ? $1 : $0
    }
  }

  /// How long the pass is, in seconds.
  public var duration: Double { end.epoch.seconds(since: start.epoch) }
}
