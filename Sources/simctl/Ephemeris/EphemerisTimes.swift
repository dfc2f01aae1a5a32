// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The epochs of an ephemeris as the user asked for them.
enum EphemerisTimes: Sendable {
  /// The same epochs for all objects.
  case shared([Epoch])
  /// From each object's newest element set on: a start, a step and a count.
  case sinceElementSet(start: Duration, step: Duration, count: Int)

  /// The most epochs of one object: 2 GB of them.
  static let limit = 100_000_000

  /// A grid from a start, every `step`, up to and with an end that the grid meets.
  static func grid(from start: Epoch, to end: Epoch, step: Duration) throws -> EphemerisTimes {
    guard start <= end else { throw CommandFailure("--to lies before --from") }
    let count = try steps(start.duration(to: end), by: step)
    return .shared(epochs(from: start, step: step, count: count))
  }

  /// How many grid points a span has, both ends included.
  static func steps(_ span: Duration, by step: Duration) throws -> Int {
    let ratio = span / step
    guard ratio < Double(limit) else {
      throw CommandFailure(
        "the span has more than \(limit) steps; take a longer --step or a shorter span")
    }
    var count = Int(ratio)
    // The quotient is a rounded double; the grid is exact.
    while step * (count + 1) <= span { count += 1 }
    while count > 0, step * count > span { count -= 1 }
    return count + 1
  }

  /// Epochs start, start + step, …; a negative step goes back.
  static func epochs(from start: Epoch, step: Duration, count: Int) -> [Epoch] {
    var list: [Epoch] = []
    list.reserveCapacity(count)
    // Taken apart once: the parts of a duration cost more than the sum.
    let (seconds, attoseconds) = step.components
    var epoch = start
    for _ in 0..<count {
      list.append(epoch)
      epoch = Epoch(
        taiSeconds: epoch.seconds &+ seconds, attoseconds: epoch.attoseconds + attoseconds)
    }
    return list
  }

  /// How many epochs each object has.
  var count: Int {
    switch self {
    case .shared(let list): list.count
    case .sinceElementSet(_, _, let count): count
    }
  }

  /// The epochs for an object.
  func epochs(newestElementSet: Epoch) -> [Epoch] {
    switch self {
    case .shared(let list): list
    case .sinceElementSet(let start, let step, let count):
      Self.epochs(from: newestElementSet.advanced(by: start), step: step, count: count)
    }
  }
}
