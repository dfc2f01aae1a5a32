// SPDX-License-Identifier: Apache-2.0

/// Finds the minima of the distance of one pair by SGP4 itself.
struct ClosestApproachSearch {
  /// What a pair that never separates does over the span.
  struct Company {
    /// The greatest and the least distance looked at, m.
    var greatest: Double
    var least: Double
    /// When the distance is least, s.
    var time: Double
    /// The slab that is in.
    var slab: Int
    /// Whether the distance has no minimum but at an end of the span.
    var isMonotonous: Bool
  }

  private static let nodes = 11
  private static let looks = 20
  /// The cosines of Chebyshev's nodes, falling.
  private static let cosines: [Double] = (0..<nodes).map {
    Elementary.cos(Double.pi * (Double($0) + 0.5) / Double(nodes))
  }
  /// The cosines of multiples of a half step between nodes.
  private static let halfSteps: [Double] = (0..<4 * nodes).map {
    Elementary.cos(Double.pi * 0.5 * Double($0) / Double(nodes))
  }

  private let screen: ConjunctionScreen
  private let pair: ScreenPair
  private let first: Int
  private let second: Int
  private var geometry: ScreenGeometry { screen.geometry }

  init(_ screen: ConjunctionScreen, _ pair: ScreenPair) {
    self.screen = screen
    self.pair = pair
    first = Int(pair.first)
    second = Int(pair.second)
  }

  // MARK: Minima of a slab

  /// Adds the minima that a slab owns: from its beginning up to its end, the last one's included.
  func minima(slab: Int, into list: inout [CloseApproach]) {
    let begin: Double = Double(slab) * geometry.slab
    let end: Double = Double(slab + 1) * geometry.slab
    let wide: ClosedRange<Double> =
      (begin - ScreenGeometry.overlap)...(end + ScreenGeometry.overlap)
    for root in roots(in: wide) {
      let time: Double = settled(root, slab)
      let isOwned: Bool =
        slab == geometry.count - 1 ? time <= screen.duration : time < end
      guard time >= begin, isOwned, let found = approach(time, nil),
        found.missDistance <= screen.threshold, isInBox(found.relativePosition)
      else { continue }
      list.append(found)
    }
  }

  /// Near an edge of slabs the minimum of a series about that edge, which both slabs find alike.
  private func settled(_ root: Double, _ slab: Int) -> Double {
    for edge in [slab, slab + 1] where edge > 0 && edge < geometry.count {
      let at: Double = Double(edge) * geometry.slab
      guard abs(root - at) < ScreenGeometry.ownership else { continue }
      let about: ClosedRange<Double> = (at - 0.5 * geometry.slab)...(at + 0.5 * geometry.slab)
      let nearest: Double? = roots(in: about).min { abs($0 - root) < abs($1 - root) }
      if let nearest, abs(nearest - root) < ScreenGeometry.ownership { return nearest }
    }
    return root
  }

  /// Whether the second object is in the box of the screening.
  func isInBox(_ position: Vector3) -> Bool {
    guard let box = screen.box else { return true }
    return abs(position.x) <= box.x && abs(position.y) <= box.y && abs(position.z) <= box.z
  }

  /// Where the distance is least, by a Chebyshev series of the relative position.
  private func roots(in range: ClosedRange<Double>) -> [Double] {
    var orbits: (SGP4.Integration, SGP4.Integration) = integrations()
    var low: Double = range.lowerBound
    var high: Double = range.upperBound
    if let series = series(low, high, &orbits) { return minima(of: series, low, high) }
    // No state in a part of the slab: the longest part with states, its ends to a millisecond.
    guard let (from, to) = valid(range, &orbits) else { return [] }
    low = from
    high = to
    guard high - low > 0.01, let series = series(low, high, &orbits) else { return [] }
    return minima(of: series, low, high)
  }

  private func integrations() -> (SGP4.Integration, SGP4.Integration) {
    (SGP4.Integration(screen.objects[first]), SGP4.Integration(screen.objects[second]))
  }

  private func relative(
    _ time: Double, _ orbits: inout (SGP4.Integration, SGP4.Integration)
  ) -> SIMD4<Double>? {
    let a: SGP4.Motion = screen.objects[first].motion(
      minutes: screen.startMinutes[first] + time / 60, &orbits.0)
    guard a.status == .done else { return nil }
    let b: SGP4.Motion = screen.objects[second].motion(
      minutes: screen.startMinutes[second] + time / 60, &orbits.1)
    guard b.status == .done else { return nil }
    return 1000 * SIMD4(b.x - a.x, b.y - a.y, b.z - a.z, 0)
  }

  /// Chebyshev coefficients of the relative position; nil where a node has no state.
  private func series(
    _ low: Double, _ high: Double, _ orbits: inout (SGP4.Integration, SGP4.Integration)
  ) -> InlineArray<11, SIMD4<Double>>? {
    let n: Int = Self.nodes
    var values = InlineArray<11, SIMD4<Double>>(repeating: .zero)
    for node in 0..<n {
      let s: Double = -Self.cosines[node]
      guard let d = relative(0.5 * (low + high) + 0.5 * (high - low) * s, &orbits) else {
        return nil
      }
      values[node] = d
    }
    var coefficients = InlineArray<11, SIMD4<Double>>(repeating: .zero)
    for order in 0..<n {
      var sum: SIMD4<Double> = .zero
      for node in 0..<n {
        // cos(k(n − j − ½)π/n): whole turns are 4n half steps.
        let step: Int = order * (2 * (n - 1 - node) + 1) % (4 * n)
        sum += Self.halfSteps[step] * values[node]
      }
      coefficients[order] = (order == 0 ? 1.0 : 2.0) / Double(n) * sum
    }
    return coefficients
  }

  /// Half the derivative of the squared distance by the series, at s in -1…1.
  private func slope(_ c: InlineArray<11, SIMD4<Double>>, _ s: Double) -> Double {
    var value: SIMD4<Double> = c[0]
    var derivative: SIMD4<Double> = .zero
    var (t0, t1): (Double, Double) = (1, s)
    var (u0, u1): (Double, Double) = (0, 1)
    for order in 1..<Self.nodes {
      value += t1 * c[order]
      derivative += u1 * c[order]
      let t2: Double = 2 * s * t1 - t0
      let u2: Double = 2 * t1 + 2 * s * u1 - u0
      (t0, t1, u0, u1) = (t1, t2, u1, u2)
    }
    return (value * derivative).sum()
  }

  private func minima(
    of series: InlineArray<11, SIMD4<Double>>, _ low: Double, _ high: Double
  ) -> [Double] {
    var found: [Double] = []
    var before: Double = slope(series, -1)
    for look in 1...Self.looks {
      let s: Double = 2 * Double(look) / Double(Self.looks) - 1
      let here: Double = slope(series, s)
      if before < 0, here >= 0 {
        var (a, b): (Double, Double) = (s - 2 / Double(Self.looks), s)
        // From a tenth of a slab to a nanosecond and below.
        for _ in 0..<44 {
          let middle: Double = 0.5 * (a + b)
          if slope(series, middle) < 0 { a = middle } else { b = middle }
        }
        found.append(0.5 * (low + high) + 0.25 * (high - low) * (a + b))
      }
      before = here
    }
    return found
  }

  private func valid(
    _ range: ClosedRange<Double>, _ orbits: inout (SGP4.Integration, SGP4.Integration)
  ) -> (Double, Double)? {
    let pieces = 64
    let width: Double = (range.upperBound - range.lowerBound) / Double(pieces)
    var best: (Int, Int)?
    var start: Int?
    for piece in 0...(pieces + 1) {
      let time: Double = range.lowerBound + Double(piece) * width
      if piece <= pieces, relative(time, &orbits) != nil {
        if start == nil { start = piece }
      } else if let from = start {
        if best.map({ piece - 1 - from > $0.1 - $0.0 }) ?? true { best = (from, piece - 1) }
        start = nil
      }
    }
    guard let best else { return nil }
    var low: Double = range.lowerBound + Double(best.0) * width
    var high: Double = range.lowerBound + Double(best.1) * width
    if best.0 > 0 { low = edge(good: low, bad: low - width, &orbits) }
    if best.1 < pieces { high = edge(good: high, bad: high + width, &orbits) }
    return (low, high)
  }

  private func edge(
    good: Double, bad: Double, _ orbits: inout (SGP4.Integration, SGP4.Integration)
  ) -> Double {
    var (good, bad): (Double, Double) = (good, bad)
    while abs(bad - good) > 1e-3 {
      let middle: Double = 0.5 * (good + bad)
      if relative(middle, &orbits) != nil { good = middle } else { bad = middle }
    }
    return good
  }

  // MARK: Rows

  /// The row of a time; the kind by the speed where none is given.
  func approach(_ time: Double, _ kind: CloseApproach.Kind?) -> CloseApproach? {
    var orbits: (SGP4.Integration, SGP4.Integration) = integrations()
    let a: SGP4.Motion = screen.objects[first].motion(
      minutes: screen.startMinutes[first] + time / 60, &orbits.0)
    let b: SGP4.Motion = screen.objects[second].motion(
      minutes: screen.startMinutes[second] + time / 60, &orbits.1)
    guard a.status == .done, b.status == .done else { return nil }
    let epoch: Epoch = screen.epoch(time)
    let one: StateVector<TEME> = a.stamped(epoch)
    let other: StateVector<TEME> = b.stamped(epoch)
    let d: Vector3 = other.position - one.position
    let v: Vector3 = other.velocity - one.velocity
    guard
      let axes = LocalOrbitalFrame.rtn.rotation(position: one.position, velocity: one.velocity)
    else { return nil }
    return CloseApproach(
      first: first, second: second,
      kind: kind ?? (v.norm < screen.slowSpeed ? .formation : .crossing), time: time,
      missDistance: d.norm, relativePosition: axes * d, relativeVelocity: axes * v,
      firstState: one, secondState: other)
  }

  // MARK: Companions

  /// What the pair does over the whole span; nil where it separates or has no state somewhere.
  func company() -> Company? {
    var orbits: (SGP4.Integration, SGP4.Integration) = integrations()
    var window: [SIMD4<Double>] = []
    let bound: Double = geometry.threshold * geometry.threshold
    var (greatest, least): (Double, Double) = (0, .infinity)
    var (time, slab): (Double, Int) = (0, 0)
    for column in -2..<(geometry.count + 2) {
      // The columns outside of the span only serve the stencil.
      guard let d = relative(geometry.middle(column), &orbits) else { return nil }
      window.append(d)
      guard window.count == 5 else { continue }
      let curve = RelativePath.Quartic(window[0], window[1], window[2], window[3], window[4])
      for step in 0...RelativePath.intervals {
        let u: Double = Double(step) / Double(RelativePath.intervals) - 0.5
        let square: Double = curve.squareAndSlope(u).square
        guard square <= bound else { return nil }
        greatest = max(greatest, square)
        if square < least {
          least = square
          slab = column - 2
          time = geometry.middle(slab) + u * geometry.slab
        }
      }
      window.removeFirst()
    }
    let last: Double = geometry.slab * Double(geometry.count)
    let isAtEnd: Bool = time < 1e-6 || time > last - 1e-6
    return Company(
      greatest: greatest.squareRoot(), least: least.squareRoot(), time: min(time, screen.duration),
      slab: slab, isMonotonous: isAtEnd)
  }
}

extension SGP4.Motion {
  /// The state in m and m/s.
  fileprivate func stamped(_ epoch: Epoch) -> StateVector<TEME> {
    StateVector(
      epoch: epoch, position: 1000 * Vector3(x, y, z), velocity: 1000 * Vector3(vx, vy, vz))
  }
}
