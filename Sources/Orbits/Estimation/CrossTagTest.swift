// SPDX-License-Identifier: Apache-2.0

/// Whether the element sets of two objects of one launch are mixed up.
///
/// Where a set was given the number of its neighbour it departs from the history of its own object
/// and continues that of the other; where two objects were exchanged from a day on, each history goes
/// on in the other. Both are told only where the two orbits differ by much more than the errors of
/// carrying them.
public struct CrossTagTest: Sendable {
  /// What was found.
  public enum Finding: Sendable, Hashable {
    /// One set of the first or second object continues the history of the other one.
    case strayed(ofFirst: Bool, place: Int, own: ElementDeparture, other: ElementDeparture)
    /// From these sets on (of the first and the second object) each history goes on in the other.
    case exchanged(firstPlace: Int, secondPlace: Int, own: Double, other: Double)
  }

  /// A departure above this ratio is wrong.
  public static let wrong: Double = 8
  /// A departure below this ratio is right.
  public static let right: Double = 3

  private let first: ElementHistoryFit
  private let second: ElementHistoryFit

  /// Takes the histories of two objects.
  public init(_ first: ElementHistoryFit, _ second: ElementHistoryFit) {
    self.first = first
    self.second = second
  }

  /// All that is found, exchanges first.
  public func findings() -> [Finding] {
    let exchanges = exchanges()
    // Beside an exchange every set looks strayed.
    if !exchanges.isEmpty { return exchanges }
    return strayed(first, second, ofFirst: true) + strayed(second, first, ofFirst: false)
  }

  private func strayed(
    _ own: ElementHistoryFit, _ other: ElementHistoryFit, ofFirst: Bool
  ) -> [Finding] {
    var found: [Finding] = []
    // One's own history must hold by itself: two sets besides the suspect.
    guard own.points.count >= 3, other.points.count >= 2 else { return [] }
    for (index, point) in own.points.enumerated() {
      let rest = own.points.indices.filter { $0 != index }.map { own.points[$0] }
      guard
        let here = ElementHistoryFit.departure(of: point, among: rest, neighbours: 6),
        here.significanceWithPhase > Self.wrong,
        let there = ElementHistoryFit.departure(of: point, among: other.points, neighbours: 6),
        Self.fits(there, insteadOf: here)
      else { continue }
      found.append(
        .strayed(ofFirst: ofFirst, place: own.places[index], own: here, other: there))
    }
    return found
  }

  /// Whether the other history is right where one's own is wrong.
  ///
  /// It must be as sharp in the channel that is wrong. An object that was manoeuvred into the orbit
  /// of another is at another place of it; so the phase must be right too, unless the planes are so
  /// far apart (0.5° are 65 m/s in low orbit) that no manoeuvre is thinkable.
  private static func fits(
    _ there: ElementDeparture, insteadOf here: ElementDeparture
  ) -> Bool {
    guard there.significance < right else { return false }
    let worst = here.worst(of: ElementDeparture.Channel.allCases)
    guard there[worst].error < 3 * here[worst].error else { return false }
    let isElsewhere = [here.inclination, here.node].contains {
      $0.significance > wrong && abs($0.difference) > 0.5 * Circle.degree
    }
    let isInPhase = there.phase.error < 0.15 && there.phase.significance < right
    return isInPhase || isElsewhere && there.phase.error >= 0.15
  }

  private func exchanges() -> [Finding] {
    guard first.points.count >= 3, second.points.count >= 3 else { return [] }
    var found: [Finding] = []
    for i in 1..<first.points.count {
      let before = first.points[i - 1]
      let after = first.points[i]
      let straight = ElementHistoryFit.departure(of: after, from: before)
      guard straight.significanceWithPhase > Self.wrong else { continue }
      // The gap of the other history that has the most of this one.
      var best: (j: Int, shared: Double)?
      for j in 1..<second.points.count {
        let start: Epoch = max(before.epoch, second.points[j - 1].epoch)
        let end: Epoch = min(after.epoch, second.points[j].epoch)
        let shared: Double = end.seconds(since: start)
        if shared > best?.shared ?? 0 { best = (j, shared) }
      }
      guard let j = best?.j else { continue }
      let otherBefore = second.points[j - 1]
      let otherAfter = second.points[j]
      let otherStraight = ElementHistoryFit.departure(of: otherAfter, from: otherBefore)
      guard otherStraight.significanceWithPhase > Self.wrong else { continue }
      let crossed = ElementHistoryFit.departure(of: otherAfter, from: before)
      let otherCrossed = ElementHistoryFit.departure(of: after, from: otherBefore)
      guard Self.fits(crossed, insteadOf: straight),
        Self.fits(otherCrossed, insteadOf: otherStraight)
      else { continue }
      found.append(
        .exchanged(
          firstPlace: first.places[i], secondPlace: second.places[j],
          own: min(straight.significanceWithPhase, otherStraight.significanceWithPhase),
          other: max(crossed.significance, otherCrossed.significance)))
    }
    return found
  }
}
