// SPDX-License-Identifier: Apache-2.0

/// Hangs labels over a time axis like flags on poles: in lanes, none over another, no pole through a
/// text.
package struct FlagPlacer: Sendable {
  /// A label that wants a place.
  package struct Flag: Sendable, Hashable {
    /// Where its pole stands.
    package var x: Double
    /// How wide its text is.
    package var width: Double
    /// The smaller, the sooner it is left out: those of a rank go together, from the right.
    package var rank: Int

    /// A label by its pole, width and rank.
    package init(x: Double, width: Double, rank: Int) {
      self.x = x
      self.width = width
      self.rank = rank
    }
  }

  /// Where a label came to hang.
  package struct Place: Sendable, Hashable {
    /// From 0, the lowest.
    package var lane: Int
    /// Whether the text is to the left of its pole.
    package var isLeft: Bool
  }

  /// The leftmost end of a text.
  package let left: Double
  /// The rightmost end of a text.
  package let right: Double
  /// How many lanes there may be.
  package let lanes: Int
  /// Between a pole and its text.
  package let gap: Double

  /// A band above a chart.
  package init(left: Double, right: Double, lanes: Int, gap: Double = 4) {
    self.left = left
    self.right = right
    self.lanes = lanes
    self.gap = gap
  }

  /// A place for each label; nil where it had to be left out.
  package func places(_ flags: [Flag]) -> [Place?] {
    var active = Array(flags.indices)
    while true {
      if let found = attempt(flags, active) { return found }
      guard
        let weakest = active.max(by: {
          (-flags[$0].rank, flags[$0].x) < (-flags[$1].rank, flags[$1].x)
        })
      else { return Array(repeating: nil, count: flags.count) }
      active.removeAll { $0 == weakest }
    }
  }

  /// Places all that are given, or none.
  ///
  /// Those that only fit to the left of their poles come first, from the left to the right, then the
  /// others from the right to the left: so the later ones hang lower, and no pole meets a text. Each
  /// is tried in the lowest lane first, with going back.
  private func attempt(_ flags: [Flag], _ active: [Int]) -> [Place?]? {
    let rightward = active.filter { fits(flags[$0], Place(lane: 0, isLeft: false)) }
    let leftward = active.filter { !fits(flags[$0], Place(lane: 0, isLeft: false)) }
    let order =
      leftward.sorted { (flags[$0].x, $0) < (flags[$1].x, $1) }
      + rightward.sorted { (flags[$0].x, $0) > (flags[$1].x, $1) }
    var choices: [Int] = []
    var next = 0
    var trials = 0
    while choices.count < order.count {
      let index = order[choices.count]
      var found: Int?
      while found == nil, next < 2 * lanes {
        trials += 1
        let place = trial(next)
        let isFree =
          fits(flags[index], place)
          && choices.indices.allSatisfy {
            !disturbs(flags[index], place, flags[order[$0]], trial(choices[$0]))
          }
        if isFree { found = next }
        next += 1
      }
      if trials > Self.patience { return nil }
      if let found {
        choices.append(found)
        next = 0
      } else {
        guard let last = choices.popLast() else { return nil }
        next = last + 1
      }
    }
    var places = [Place?](repeating: nil, count: flags.count)
    for (index, choice) in zip(order, choices) { places[index] = trial(choice) }
    return places
  }

  /// How many places are tried before a label is given up.
  private static let patience = 20_000

  /// The places in the order in which they are tried: to the right of the pole first.
  private func trial(_ choice: Int) -> Place {
    Place(lane: choice % lanes, isLeft: choice >= lanes)
  }

  /// The stretch that a text takes.
  package func extent(_ flag: Flag, _ place: Place) -> ClosedRange<Double> {
    place.isLeft
      ? flag.x - gap - flag.width...flag.x - gap : flag.x + gap...flag.x + gap + flag.width
  }

  private func fits(_ flag: Flag, _ place: Place) -> Bool {
    let extent = extent(flag, place)
    return extent.lowerBound >= left && extent.upperBound <= right
  }

  private func disturbs(_ a: Flag, _ place: Place, _ b: Flag, _ other: Place) -> Bool {
    let first = extent(a, place)
    let second = extent(b, other)
    if place.lane == other.lane, first.lowerBound < second.upperBound + gap,
      second.lowerBound < first.upperBound + gap
    {
      return true
    }
    // The higher one's pole passes through the lane of the lower one.
    if place.lane > other.lane { return second.contains(a.x) }
    if other.lane > place.lane { return first.contains(b.x) }
    return false
  }
}
