// SPDX-License-Identifier: Apache-2.0

extension LambertCurve {
  /// The x of a time of flight without complete revolutions: there is one always.
  ///
  /// Newton's method on log T over log(1 + x), where the curve is nearly straight, in a bracket.
  func single(_ target: Double) -> Double {
    let wanted: Double = Elementary.log(target)
    // T falls from infinity at x = -1 to zero at infinity.
    let value = { (u: Double) -> (Double, Double) in
      let onePlus: Double = Elementary.exp(u)
      let (time, slope) = time(onePlus - 1, onePlus: onePlus)
      return (Elementary.log(time) - wanted, slope * onePlus / time)
    }
    let middle: Double = self.time(0, onePlus: 1).time
    let parabolic: Double = self.time(1, onePlus: 2).time
    var u: Double
    if target >= middle {
      u = (2.0 / 3.0) * Elementary.log(middle / target)
    } else if target > parabolic {
      let fraction: Double = Elementary.log(middle / target) / Elementary.log(middle / parabolic)
      u = fraction * Elementary.log(2)
    } else {
      u = Elementary.log(1 + parabolic / target)
    }
    var low: Double = -700
    var high: Double = 300
    u = min(max(u, low), high)
    for _ in 0..<100 {
      let (error, slope) = value(u)
      if error == 0 { break }
      if error > 0 { low = u } else { high = u }
      var next: Double = u - error / slope
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      let change: Double = abs(next - u)
      u = next
      if change < 1e-15 * max(1, abs(u)) { break }
    }
    return Elementary.exp(u) - 1
  }

  /// Both x of a time of flight with complete revolutions, left and right of the least time; nil
  /// where the time is below the least.
  ///
  /// The variable is u = log((1 + x)/(1 - x)), in which the curve is a valley open to both sides.
  func pair(_ target: Double) -> (left: Double, right: Double)? {
    let bottom: Double = leastTimePlace()
    let least: Double = at(bottom).time
    if target < least { return nil }
    let wanted: Double = Elementary.log(target)
    return (
      branch(wanted, from: bottom, towards: -1), branch(wanted, from: bottom, towards: 1)
    )
  }

  /// The least time of flight with these revolutions.
  func leastTime() -> Double { at(leastTimePlace()).time }

  /// T and dT/du.
  private func at(_ u: Double) -> (time: Double, slope: Double) {
    let x: Double = Elementary.tanh(0.5 * u)
    let onePlus: Double = 2 / (1 + Elementary.exp(-u))
    let (time, slope) = time(x, onePlus: onePlus)
    return (time, slope * 0.5 * (1 - x) * onePlus)
  }

  private func leastTimePlace() -> Double {
    RootFinding.root(between: -12, and: 12) { u in at(u).slope } ?? 0
  }

  private func branch(_ wanted: Double, from bottom: Double, towards side: Double) -> Double {
    // `inner` is where T is below the target, `outer` where it is above.
    var inner: Double = bottom
    var outer: Double = bottom
    var step: Double = side
    repeat {
      outer += step
      step *= 2
    } while abs(outer) < 60 && Elementary.log(at(outer).time) < wanted
    var u: Double = 0.5 * (inner + outer)
    for _ in 0..<100 {
      let (time, slope) = at(u)
      let error: Double = Elementary.log(time) - wanted
      if error == 0 { break }
      if error > 0 { outer = u } else { inner = u }
      var next: Double = u - error * time / slope
      if !((next - inner) * (next - outer) < 0) { next = 0.5 * (inner + outer) }
      let change: Double = abs(next - u)
      u = next
      if change < 1e-15 * max(1, abs(u)) { break }
    }
    return Elementary.tanh(0.5 * u)
  }
}
