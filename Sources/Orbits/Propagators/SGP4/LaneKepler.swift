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
  let good: WideMask

  /// The greatest step after which a step of third order has nothing left to correct.
  private static let tolerance: Double = 5e-6

  /// - Parameters:
  ///   - u: sine and cosine of the mean longitude from the node.
  ///   - low: whether all eccentricities are below 0.028, so that the first step is a small angle.
  @inline(__always)
  init(_ u: LaneRotor, _ ax: WideLanes, _ ay: WideLanes, low: Bool) {
    let one = WideLanes(repeating: 1)
    let half = WideLanes(repeating: 0.5)
    let es0: WideLanes = fused(ax, u.sin, -(ay * u.cos))
    let slope0: WideLanes = one - fused(ax, u.cos, ay * u.sin)
    let below: WideLanes = fused(slope0, slope0, half * es0 * es0)
    var total: WideLanes = es0 * slope0 / below
    var turned: LaneRotor
    if low {
      turned = u + LaneRotor(small: total)
    } else {
      // From |u - E| ≤ 0.7 on the steps below go on.
      total = total.held(-0.7, 0.7)
      turned = u + LaneRotor(eighth: total)
    }
    var es: WideLanes
    var inv: WideLanes
    var n: WideLanes
    var rounds = 0
    while true {
      es = fused(ax, turned.sin, -(ay * turned.cos))
      inv = one / (one - fused(ax, turned.cos, ay * turned.sin))
      n = (total - es) * inv
      let done: WideMask = n.magnitudes .<= WideLanes(repeating: Self.tolerance)
      if everyLane(done) || rounds == 8 {
        good = done
        break
      }
      // Lanes that have converged stand still, so that none depends on its neighbours.
      let curve: WideLanes = one - half * n * es * inv
      var step: WideLanes = -(n / curve)
      step = step.held(-0.7, 0.7).replacing(with: 0, where: done)
      total += step
      turned = turned + LaneRotor(eighth: step)
      rounds += 1
    }
    let last: WideLanes = -fused(half * n * n, es * inv, n)
    let e = LaneRotor(
      sin: fused(turned.cos, last, fused(half * last * last, -turned.sin, turned.sin)),
      cos: fused(-turned.sin, last, fused(half * last * last, -turned.cos, turned.cos)))
    angle = e
    let ec: WideLanes = fused(ax, e.cos, ay * e.sin)
    ecose = ec
    esine = fused(ax, e.sin, -(ay * e.cos))
    // The slope has changed by 2 × 10⁻⁵ at most: two terms of the geometric series.
    let off: WideLanes = one - (one - ec) * inv
    inverse = fused(inv, fused(off, off, off), inv)
  }
}
