// SPDX-License-Identifier: Apache-2.0

/// The way of one object as seen from another through a slab: a quartic through five columns.
///
/// It decides whether a pair is worth SGP4 itself. Its error is 0.1 m in low orbits and 50 m at the
/// lowest of perigees, far below the allowance.
struct RelativePath {
  /// What the path says of a pair.
  enum Verdict {
    /// No minimum within the threshold and the allowance.
    case apart
    /// At least one such minimum.
    case minimum
    /// Within the threshold all the slab, with a minimum or without.
    case inside(hasMinimum: Bool)
  }

  private typealias Vector = SIMD4<Double>

  /// The looks at a slab: eight intervals and their ends.
  static let intervals = 8

  private let stencil: ScreenStencil
  private let geometry: ScreenGeometry

  init(_ columns: ScreenColumns, _ slab: Int) {
    stencil = ScreenStencil(columns, slab)
    geometry = columns.geometry
  }

  /// What the path says of a pair both of which have states in all five columns.
  func verdict(_ pair: ScreenPair) -> Verdict {
    let (i, j): (Int, Int) = (Int(pair.first), Int(pair.second))
    let curve = Quartic(
      stencil.before2[j] - stencil.before2[i], stencil.before[j] - stencil.before[i],
      stencil.here[j] - stencil.here[i], stencil.after[j] - stencil.after[i],
      stencil.after2[j] - stencil.after2[i])
    let end: Double = geometry.reach / geometry.slab
    let inner: Double = geometry.threshold * geometry.threshold
    let outerBound: Double = geometry.threshold + ScreenGeometry.allowance
    let outer: Double = outerBound * outerBound
    var isInside = true
    var hasMinimum = false
    var before: Double = 0
    for step in 0...Self.intervals {
      let u: Double = end * (Double(step) * (2 / Double(Self.intervals)) - 1)
      let (square, slope): (Double, Double) = curve.squareAndSlope(u)
      if square > inner { isInside = false }
      if step > 0, before < 0, slope >= 0, !hasMinimum {
        let width: Double = 2 * end / Double(Self.intervals)
        hasMinimum = curve.least(u - width, u) <= outer
      }
      before = slope
    }
    if isInside { return .inside(hasMinimum: hasMinimum) }
    return hasMinimum ? .minimum : .apart
  }

  /// The greatest and least squared distances in a slab, by the same looks, and where the least is.
  struct Quartic {
    private let c0: SIMD4<Double>
    private let c1: SIMD4<Double>
    private let c2: SIMD4<Double>
    private let c3: SIMD4<Double>
    private let c4: SIMD4<Double>

    /// Through five points one apart; the middle one is at 0.
    init(
      _ b2: SIMD4<Double>, _ b1: SIMD4<Double>, _ m: SIMD4<Double>, _ a1: SIMD4<Double>,
      _ a2: SIMD4<Double>
    ) {
      let sum: SIMD4<Double> = a1 + b1
      let sum2: SIMD4<Double> = a2 + b2
      let difference: SIMD4<Double> = a1 - b1
      let difference2: SIMD4<Double> = a2 - b2
      let twelfth: Double = 1.0 / 12
      let half: Double = 0.5 * twelfth
      let curved: SIMD4<Double> = 16 * sum - sum2
      let kinked: SIMD4<Double> = sum2 - 4 * sum
      let odd: SIMD4<Double> = difference2 - 2 * difference
      let even: SIMD4<Double> = 8 * difference - difference2
      c0 = m
      c1 = twelfth * even
      c2 = half * (curved - 30 * m)
      c3 = twelfth * odd
      c4 = half * (kinked + 6 * m)
    }

    /// The squared distance and half its derivative.
    @inline(__always)
    func squareAndSlope(_ u: Double) -> (square: Double, slope: Double) {
      let d3: SIMD4<Double> = c3 + u * c4
      let d2: SIMD4<Double> = c2 + u * d3
      let d1: SIMD4<Double> = c1 + u * d2
      let d: SIMD4<Double> = c0 + u * d1
      let v3: SIMD4<Double> = 3 * c3 + (4 * u) * c4
      let v2: SIMD4<Double> = 2 * c2 + u * v3
      let v: SIMD4<Double> = c1 + u * v2
      return ((d * d).sum(), (d * v).sum())
    }

    /// The least squared distance between two places with slopes of different signs.
    func least(_ low: Double, _ high: Double) -> Double {
      var (a, b): (Double, Double) = (low, high)
      for _ in 0..<40 {
        let middle: Double = 0.5 * (a + b)
        if squareAndSlope(middle).slope < 0 { a = middle } else { b = middle }
      }
      return squareAndSlope(0.5 * (a + b)).square
    }
  }
}
