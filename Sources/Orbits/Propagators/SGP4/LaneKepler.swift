// SPDX-License-Identifier: Apache-2.0

/// Kepler's equation in nonsingular elements for eight longitudes at once.
///
/// E - ax·sin E + ay·cos E = u. The scalar code's Newton steps end when a correction is below
/// 10⁻¹² rad; Halley's steps here end when the next would be below 10⁻¹⁶, so that both agree to
/// 10⁻¹² rad. Sine and cosine are turned by each step's angle instead of taken afresh.
struct LaneKepler {
  /// Sine and cosine of the eccentric longitude E.
  let angle: LaneRotor
  /// ax·cos E + ay·sin E.
  let ecose: WideLanes
  /// ax·sin E - ay·cos E.
  let esine: WideLanes
  /// 1 / (1 - ecose).
  let inverse: WideLanes
  /// The lanes that have converged.
  let check: LaneCheck

  /// The greatest step after which a step of third order has nothing left to correct.
  private static let tolerance: Double = 5e-6

  /// - Parameters:
  ///   - u: sine and cosine of the mean longitude from the node.
  ///   - low: whether all eccentricities are below 0.028, so that series take the place of
  ///     divisions.
  @inline(__always)
  init<Low: LaneChoice>(_ u: LaneRotor, _ ax: WideLanes, _ ay: WideLanes, low: Low.Type) {
    let one = WideLanes(repeating: 1)
    let half = WideLanes(repeating: 0.5)
    let es0: WideLanes = fused(ax, u.sin, -(ay * u.cos))
    let ec0: WideLanes = fused(ax, u.cos, ay * u.sin)
    var total: WideLanes
    var turned: LaneRotor
    if Low.holds {
      // Lagrange's series; what it leaves out is of fourth order, 6 × 10⁻⁷ rad at most.
      let square: WideLanes = fused(-half * es0, es0, fused(ec0, ec0, one))
      total = es0 * (square + ec0)
      turned = u + LaneRotor(small: total)
    } else {
      // Halley's step. From |u - E| ≤ 0.7 on the steps below go on.
      let slope: WideLanes = one - ec0
      total = es0 * slope / fused(slope, slope, half * es0 * es0)
      total = total.held(-0.7, 0.7)
      turned = u + LaneRotor(eighth: total)
    }
    var es: WideLanes
    var inv: WideLanes
    var n: WideLanes
    var rounds = 0
    while true {
      es = fused(ax, turned.sin, -(ay * turned.cos))
      let ec: WideLanes = fused(ax, turned.cos, ay * turned.sin)
      if Low.holds {
        inv = Self.inverse(ec)
      } else {
        inv = one / (one - ec)
      }
      n = (total - es) * inv
      var near = LaneCheck()
      near.require(n.magnitudes, atMost: Self.tolerance)
      if near.passes || rounds == 8 {
        check = near
        break
      }
      // Lanes that have converged stand still, so that none depends on its neighbours.
      let curve: WideLanes = one - half * n * es * inv
      let step: WideLanes = (-(n / curve)).held(-0.7, 0.7).replacing(
        with: 0, where: n.magnitudes .<= WideLanes(repeating: Self.tolerance))
      total += step
      turned = turned + LaneRotor(eighth: step)
      rounds += 1
    }
    let last: WideLanes = -fused(half * n * n, es * inv, n)
    let bend: WideLanes = fused(-half * last, last, one)
    let e = LaneRotor(
      sin: fused(turned.cos, last, turned.sin * bend),
      cos: fused(-turned.sin, last, turned.cos * bend))
    angle = e
    let ec: WideLanes = fused(ax, e.cos, ay * e.sin)
    ecose = ec
    esine = fused(ax, e.sin, -(ay * e.cos))
    // The slope has changed by 2 × 10⁻⁵ at most: two terms of the geometric series.
    let off: WideLanes = one - (one - ec) * inv
    inverse = fused(inv, fused(off, off, off), inv)
  }

  /// 1 / (1 - x) for |x| < 0.029, to 5 × 10⁻¹³.
  @inline(__always)
  private static func inverse(_ x: WideLanes) -> WideLanes {
    let one = WideLanes(repeating: 1)
    let x2: WideLanes = x * x
    let start: WideLanes = fused(x2, one + x, one + x)
    // What is left of the series is the fourth power.
    return fused(start, x2 * x2, start)
  }
}
