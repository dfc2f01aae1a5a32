// SPDX-License-Identifier: Apache-2.0

/// Finds objects that stay together: attached ones, or one object under two numbers.
///
/// All are carried to one epoch by SGP4 and sorted into cells; what shares a cell or a neighbouring
/// one, with a relative speed that two bodies side by side can have, is followed over some hours.
/// Element sets are good to a kilometre or so, which bounds what can be told.
public struct CompanionSearch: Sendable {
  /// Two objects that stay together.
  public struct Pair: Sendable, Hashable {
    /// The place of the first in what was handed over.
    public let first: Int
    /// The place of the second.
    public let second: Int
    /// The greatest distance over the span, m.
    public let greatestDistance: Double
    /// The least distance over the span, m.
    public let leastDistance: Double
  }

  /// The distance (m) within which two stay together.
  public var distance: Double = 3_000
  /// How long they are followed, s.
  public var span: Double = 4 * 3_600
  /// How many times in the span they are looked at.
  public var samples: Int = 13
  /// Sets older or younger than this (s) at the common epoch are left out.
  public var age: Double = 3 * 86_400

  /// Makes a search with the usual bounds: 3 km over four hours, sets of three days.
  public init() {}

  /// The pairs among the objects, by SGP4 about an epoch.
  ///
  /// - Parameters:
  ///   - sets: an element set of each object.
  ///   - epoch: about which they are followed.
  public func pairs(_ sets: [MeanElements], at epoch: Epoch) -> [Pair] {
    var theories: [(place: Int, theory: SGP4, position: Vector3, velocity: Vector3)] = []
    theories.reserveCapacity(sets.count)
    for (place, set) in sets.enumerated() {
      guard abs(set.epoch.seconds(since: epoch)) <= age, let theory = try? SGP4(set),
        let state = try? theory.state(at: epoch)
      else { continue }
      theories.append((place, theory, state.position, state.velocity))
    }
    // Cells three times as wide as the bound: neighbours are next door.
    let width: Double = 3 * distance
    func key(_ x: Double) -> Int { Int((x / width).rounded(.down)) }
    struct Cell: Hashable {
      let x: Int
      let y: Int
      let z: Int
    }
    var cells: [Cell: [Int]] = [:]
    cells.reserveCapacity(theories.count)
    for (index, entry) in theories.enumerated() {
      let p = entry.position
      guard p.norm < 1e9 else { continue }
      cells[Cell(x: key(p.x), y: key(p.y), z: key(p.z)), default: []].append(index)
    }
    var found: [Pair] = []
    for (index, entry) in theories.enumerated() {
      let p = entry.position
      guard p.norm < 1e9 else { continue }
      for dx in -1...1 {
        for dy in -1...1 {
          for dz in -1...1 {
            let cell = Cell(x: key(p.x) + dx, y: key(p.y) + dy, z: key(p.z) + dz)
            for other in cells[cell] ?? [] where other > index {
              let that = theories[other]
              guard (that.position - p).norm <= distance,
                // Ten metres a second part two bodies by the bound within minutes.
                (that.velocity - entry.velocity).norm < 10,
                let pair = follow(entry.theory, that.theory, from: epoch)
              else { continue }
              found.append(
                Pair(
                  first: min(entry.place, that.place), second: max(entry.place, that.place),
                  greatestDistance: pair.greatest, leastDistance: pair.least))
            }
          }
        }
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func follow(
    _ one: SGP4, _ other: SGP4, from epoch: Epoch
  ) -> (greatest: Double, least: Double)? {
    var greatest: Double = 0
    var least: Double = .infinity
    for sample in 0..<max(2, samples) {
      let t: Double = span * (Double(sample) / Double(max(2, samples) - 1) - 0.5)
      let then = epoch.advanced(bySeconds: t)
      guard let a = try? one.state(at: then), let b = try? other.state(at: then) else {
        return nil
      }
      let apart: Double = (a.position - b.position).norm
      if apart > distance { return nil }
      greatest = max(greatest, apart)
      least = min(least, apart)
    }
    return (greatest, least)
  }
}
