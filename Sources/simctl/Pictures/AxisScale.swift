// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The values at which an axis is marked.
package struct AxisScale: Sendable, Hashable {
  /// The value at the beginning.
  package let low: Double
  /// The value at the end.
  package let high: Double
  /// From mark to mark.
  package let step: Double
  /// How many decimals the marks are written with.
  package let decimals: Int

  /// A scale whose ends are marks, in 1, 2, 2.5 or 5 times a power of ten.
  package init(low: Double, high: Double, step: Double) {
    self.low = low
    self.high = high
    self.step = step
    var decimals = 0
    var scaled: Double = step
    while decimals < 9, abs(scaled - scaled.rounded()) > 1e-6 * scaled {
      scaled *= 10
      decimals += 1
    }
    self.decimals = decimals
  }

  /// A scale from zero for values up to `top` with so many intervals.
  package init(top: Double, intervals: Int) {
    let step: Double = Self.niceStep(atLeast: max(top, 1e-9) / Double(intervals))
    self.init(low: 0, high: step * Double(intervals), step: step)
  }

  /// A scale around values, with about so many intervals and marks at whole steps.
  package init(covering range: ClosedRange<Double>, intervals: Int) {
    let width: Double = max(range.upperBound - range.lowerBound, 1e-9)
    let step: Double = Self.niceStep(atLeast: width / Double(intervals))
    self.init(
      low: (range.lowerBound / step).rounded(.down) * step,
      high: (range.upperBound / step).rounded(.up) * step, step: step)
  }

  /// Two scales from zero whose marks lie at the same heights, wasting as little as can be.
  package static func pair(_ first: Double, _ second: Double) -> (AxisScale, AxisScale) {
    var best = (AxisScale(top: first, intervals: 5), AxisScale(top: second, intervals: 5))
    var least: Double = .infinity
    for intervals in 4...8 {
      let a = AxisScale(top: first, intervals: intervals)
      let b = AxisScale(top: second, intervals: intervals)
      let waste: Double = a.high / max(first, 1e-9) + b.high / max(second, 1e-9)
      if waste < least - 1e-9 {
        least = waste
        best = (a, b)
      }
    }
    return best
  }

  /// The values that are marked.
  package var marks: [Double] {
    let count = Int(((high - low) / step + 1e-6).rounded(.down))
    return (0...max(0, min(count, 1000))).map { low + Double($0) * step }
  }

  /// A mark as it is written, thousands apart.
  package func label(_ value: Double) -> String { Self.text(value, decimals: decimals) }

  /// A number with thousands set apart and a true minus.
  package static func text(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "—" }
    let plain = String(fixed: abs(value), decimals: decimals)
    let whole = plain.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0, whole.count > 4 { grouped += "\u{202F}" }
      grouped.append(digit)
    }
    let isZero = plain.allSatisfy { $0 == "0" || $0 == "." }
    return (value < 0 && !isZero ? "−" : "") + grouped + plain.dropFirst(whole.count)
  }

  /// The least of 1, 2, 2.5, 5 times a power of ten that is no less than a value.
  package static func niceStep(atLeast value: Double) -> Double {
    let power: Double = Elementary.pow(10, Elementary.log10(value).rounded(.down))
    for factor in [1.0, 2, 2.5, 5, 10] where factor * power >= value * (1 - 1e-9) {
      return factor * power
    }
    return 10 * power
  }
}
