// SPDX-License-Identifier: Apache-2.0

extension ElementHistoryFit {
  /// What two sets that follow each other say about the time between them.
  public struct Transition: Sendable, Hashable {
    /// What can be said.
    public enum Verdict: String, Sendable, Hashable {
      /// Nothing but the known forces acted.
      case continuous
      /// The orbit changed as no known force changes it: a manoeuvre, a collision, another object.
      case jump
      /// The gap is too long, or the departure neither small nor large.
      case cannotTell
    }

    /// The place of the earlier set in what was handed over.
    public let first: Int
    /// The place of the later set.
    public let second: Int
    /// The time between them, s.
    public let span: Double
    /// How far the later set is from the earlier one, carried on.
    public let departure: ElementDeparture
    /// What can be said.
    public let verdict: Verdict
  }

  /// Above this ratio of departure to error a jump is told.
  public static let jumpSignificance: Double = 6

  /// What each two sets that follow each other say about the time between them.
  public func transitions() -> [Transition] {
    zip(points.indices, points.indices.dropFirst()).map { early, late in
      let departure = Self.departure(of: points[late], from: points[early])
      return Transition(
        first: places[early], second: places[late],
        span: points[late].epoch.seconds(since: points[early].epoch), departure: departure,
        verdict: Self.verdict(departure, a: points[early].orbit.semimajorAxis))
    }
  }

  private static func verdict(
    _ departure: ElementDeparture, a: Double
  ) -> Transition.Verdict {
    if departure.significance > jumpSignificance { return .jump }
    // An error above a part in 5000 of the axis, or 0.2° of the plane, hides manoeuvres.
    let isSharp =
      departure.semimajorAxis.error < a / 5_000 && departure.node.error < 0.2 * Circle.degree
    return isSharp && departure.significance < 3 ? .continuous : .cannotTell
  }
}
