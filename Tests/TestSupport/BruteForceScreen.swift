// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Close approaches found the slow way, for tests; shares no code with `ConjunctionScreen`.
///
/// All pairs every few seconds, then the minimum of the distance by golden section on SGP4's states.
public enum BruteForceScreen {
  /// One minimum.
  public struct Minimum: Sendable {
    /// The places of the objects, the lower first.
    public let first: Int
    /// The higher place.
    public let second: Int
    /// Seconds from the start.
    public let time: Double
    /// m.
    public let distance: Double

    /// Makes a minimum of another's: places, seconds from the start, m.
    public init(first: Int, second: Int, time: Double, distance: Double) {
      self.first = first
      self.second = second
      self.time = time
      self.distance = distance
    }
  }

  /// The minima inside a span, in order of time.
  ///
  /// - Parameters:
  ///   - objects: the orbits.
  ///   - start: where the span begins.
  ///   - duration: s.
  ///   - threshold: m.
  ///   - step: between the looks at all pairs, s.
  public static func minima(
    _ objects: [SGP4], from start: Epoch, duration: Double, threshold: Double, step: Double = 20
  ) -> [Minimum] {
    let offsets: [Double] = objects.map { $0.minutes(to: start) }
    func position(_ index: Int, _ time: Double) -> Vector3? {
      try? objects[index].state(minutes: offsets[index] + time / 60).position
    }
    func distance(_ i: Int, _ j: Int, _ time: Double) -> Double {
      guard let a = position(i, time), let b = position(j, time) else { return .infinity }
      return (b - a).norm
    }
    var found: [Minimum] = []
    for look in 0...Int((duration / step).rounded(.up)) {
      let time: Double = Double(look) * step
      var states: [(x: Double, index: Int, position: Vector3, velocity: Vector3)] = []
      for index in objects.indices {
        guard let state = try? objects[index].state(minutes: offsets[index] + time / 60) else {
          continue
        }
        states.append((state.position.x, index, state.position, state.velocity))
      }
      states.sort { $0.x < $1.x }
      // Nobody closes faster than 23 km/s.
      let reach: Double = threshold + 23_000 * step
      for (place, one) in states.enumerated() {
        var next: Int = place + 1
        while next < states.count, states[next].x - one.x <= reach {
          let other = states[next]
          next += 1
          let d: Vector3 = other.position - one.position
          guard d.squaredNorm <= reach * reach else { continue }
          let v: Vector3 = other.velocity - one.velocity
          let free: Double = -d.dot(v) / max(v.squaredNorm, 1e-9)
          let at: Double = max(-step, min(step, free))
          // Gravity bends the straight line by less than 3 km here.
          guard (d + at * v).norm <= threshold + 5_000 else { continue }
          let (i, j): (Int, Int) = (min(one.index, other.index), max(one.index, other.index))
          guard
            let minimum = golden(time - step, time + step, { distance(i, j, $0) }),
            minimum.value <= threshold, minimum.time >= 0, minimum.time <= duration
          else { continue }
          let isKnown: Bool = found.suffix(4_000).contains {
            $0.first == i && $0.second == j && abs($0.time - minimum.time) < 0.6 * step
          }
          if isKnown { continue }
          found.append(Minimum(first: i, second: j, time: minimum.time, distance: minimum.value))
        }
      }
    }
    return found.sorted { ($0.time, $0.first, $0.second) < ($1.time, $1.first, $1.second) }
  }

  /// The minimum inside an interval; nil where it is at an end.
  private static func golden(
    _ low: Double, _ high: Double, _ value: (Double) -> Double
  ) -> (time: Double, value: Double)? {
    let ratio: Double = 0.5 * (5.0.squareRoot() - 1)
    var (a, b): (Double, Double) = (low, high)
    var (c, d): (Double, Double) = (b - ratio * (b - a), a + ratio * (b - a))
    var (fc, fd): (Double, Double) = (value(c), value(d))
    for _ in 0..<45 {
      if fc < fd {
        (b, d, fd) = (d, c, fc)
        c = b - ratio * (b - a)
        fc = value(c)
      } else {
        (a, c, fc) = (c, d, fd)
        d = a + ratio * (b - a)
        fd = value(d)
      }
    }
    let time: Double = 0.5 * (a + b)
    guard time > low + 0.01, time < high - 0.01 else { return nil }
    return (time, value(time))
  }
}

/// How the rows of a screening and those of brute force differ.
public struct ScreenComparison: Sendable {
  /// Minima that the screening lacks, as words.
  public private(set) var missed: [String] = []
  /// Rows that brute force does not know.
  public private(set) var extra: [String] = []
  /// The greatest difference of distances, m.
  public private(set) var worst: Double = 0
  /// How many agree.
  public private(set) var count = 0

  /// Compares; attached pairs are left out, a metre about the threshold either answer counts.
  public init(
    _ rows: [CloseApproach], _ truth: [BruteForceScreen.Minimum], threshold: Double
  ) {
    struct Pair: Hashable {
      let first: Int
      let second: Int
    }
    var ours: [Pair: [CloseApproach]] = [:]
    for row in rows { ours[Pair(first: row.first, second: row.second), default: []].append(row) }
    let attached = Set(
      rows.filter { $0.kind == .attached }.map { Pair(first: $0.first, second: $0.second) })
    var theirs: [Pair: [BruteForceScreen.Minimum]] = [:]
    for minimum in truth {
      let pair = Pair(first: minimum.first, second: minimum.second)
      if attached.contains(pair) { continue }
      theirs[pair, default: []].append(minimum)
      let near = ours[pair]?.filter { abs($0.time - minimum.time) < 15 } ?? []
      let gaps: [Double] = near.map { abs($0.missDistance - minimum.distance) }
      guard let least = gaps.min() else {
        if minimum.distance < threshold - 1 {
          missed.append("\(pair) at \(minimum.time) s, \(minimum.distance) m")
        }
        continue
      }
      count += 1
      worst = max(worst, least)
    }
    for row in rows where row.kind != .attached {
      let pair = Pair(first: row.first, second: row.second)
      let isKnown: Bool = theirs[pair]?.contains { abs($0.time - row.time) < 15 } ?? false
      if !isKnown, row.missDistance < threshold - 1 {
        extra.append("\(pair) at \(row.time) s, \(row.missDistance) m, \(row.kind)")
      }
    }
  }
}
