// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// The integration of a resonance, cut at its grid of 720 minutes from the epoch.
  ///
  /// Between two points of the grid longitude and mean motion are polynomials of the time from the
  /// nearer to the epoch, so eight times of one orbit mostly share one piece. The points are those
  /// of ``Integration``, found by the same arithmetic; those passed are kept, so that times in
  /// descending order, or none, do not begin at the epoch again.
  struct ResonancePath {
    /// What holds from a point of the grid to the next outwards.
    struct Piece {
      var atime: Double = 0
      var xli: Double = 0
      var xni: Double = 0
      /// Rate of the longitude, and its second derivative, and that of the mean motion.
      var xldot: Double = 0
      var xndt: Double = 0
      var xnddt: Double = 0
    }

    /// A point of the grid that has been passed.
    private struct Point {
      var xli: Double = 0
      var xni: Double = 0
    }

    private static let kept = 64
    private let resonance: Resonance
    private let start: Point
    /// The piece that was last in use, and its number: how many grid steps from the epoch.
    private(set) var piece = Piece()
    private(set) var number: Double = 0
    private var points = InlineArray<64, Point>(repeating: Point())
    /// How many points are kept, and to which side of the epoch they lie.
    private var count = 0
    private var side: Double = 1

    init(_ orbit: borrowing SGP4, _ resonance: Resonance) {
      self.resonance = resonance
      let begin = Integration(orbit)
      start = Point(xli: begin.xli, xni: begin.xni)
      enter(start, 0)
    }

    /// The number of the piece that holds a time.
    @inline(__always)
    static func number(_ t: WideLanes) -> WideLanes {
      (t / 720.0).rounded(.towardZero)
    }

    /// Goes to a piece.
    mutating func move(to target: Double) {
      guard target != number else { return }
      let direction: Double = target < 0 ? -1 : 1
      if direction != side, target != 0 {
        side = direction
        count = 0
      }
      let wanted: Double = abs(target)
      var steps: Double = abs(number)
      if number * target <= 0 || wanted < steps {
        // Points 1…count are kept.
        steps = min(wanted, Double(count))
        enter(steps == 0 ? start : points[Int(steps) - 1], side * steps)
      }
      while steps < wanted {
        let delt: Double = 720.0 * direction
        let step2: Double = 259200.0
        let next = Point(
          xli: piece.xli + piece.xldot * delt + piece.xndt * step2,
          xni: piece.xni + piece.xndt * delt + piece.xnddt * step2)
        if Int(steps) == count, count < Self.kept {
          points[count] = next
          count += 1
        }
        steps += 1
        enter(next, direction * steps)
      }
    }

    private mutating func enter(_ point: Point, _ number: Double) {
      self.number = number
      piece.atime = number * 720.0
      piece.xli = point.xli
      piece.xni = point.xni
      let rates: (xndt: Double, xnddt: Double)
      switch resonance {
      case .none: rates = (0, 0)
      case .synchronous(let waves): rates = waves.rates(point.xli)
      case .halfDay(let waves): rates = waves.rates(point.xli, atime: piece.atime)
      }
      piece.xldot = point.xni + resonance.xfact
      piece.xndt = rates.xndt
      piece.xnddt = rates.xnddt * piece.xldot
    }

    /// Longitude and mean motion at eight times.
    @inline(__always)
    mutating func values(_ t: WideLanes) -> (longitude: WideLanes, motion: WideLanes) {
      let numbers: WideLanes = Self.number(t)
      if !everyLane(of: numbers, is: number) {
        move(to: numbers[0])
        if !everyLane(of: numbers, is: number) { return mixed(t, numbers) }
      }
      let half = WideLanes(repeating: 0.5)
      let ft: WideLanes = t - piece.atime
      let xndt = WideLanes(repeating: piece.xndt)
      let bend: WideLanes = fused(half * ft, WideLanes(repeating: piece.xnddt), xndt)
      let motion: WideLanes = fused(ft, bend, WideLanes(repeating: piece.xni))
      let slope: WideLanes = fused(half * ft, xndt, WideLanes(repeating: piece.xldot))
      return (fused(ft, slope, WideLanes(repeating: piece.xli)), motion)
    }

    /// The same where the times are in more than one piece.
    private mutating func mixed(
      _ t: WideLanes, _ numbers: WideLanes
    ) -> (longitude: WideLanes, motion: WideLanes) {
      var longitude = WideLanes()
      var motion = WideLanes()
      for lane in 0..<8 {
        move(to: numbers[lane])
        // All lanes by the same vector arithmetic, so that a lane's bits are its own.
        let ft: WideLanes = t - piece.atime
        let half = WideLanes(repeating: 0.5)
        let xndt = WideLanes(repeating: piece.xndt)
        let bend: WideLanes = fused(half * ft, WideLanes(repeating: piece.xnddt), xndt)
        motion[lane] = fused(ft, bend, WideLanes(repeating: piece.xni))[lane]
        let slope: WideLanes = fused(half * ft, xndt, WideLanes(repeating: piece.xldot))
        longitude[lane] = fused(ft, slope, WideLanes(repeating: piece.xli))[lane]
      }
      return (longitude, motion)
    }
  }
}
