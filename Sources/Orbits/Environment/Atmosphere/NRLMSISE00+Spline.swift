// SPDX-License-Identifier: Apache-2.0

extension NRLMSISE00 {
  /// The reciprocal of the temperature between nodes: a cubic spline in geopotential height with
  /// given slopes at both ends.
  struct Spline {
    /// Nodes, from 0 at the top to 1 at the bottom, values and second derivatives.
    private var x: InlineArray<5, Double> = InlineArray(repeating: 0)
    private var y: InlineArray<5, Double> = InlineArray(repeating: 0)
    private var bend: InlineArray<5, Double> = InlineArray(repeating: 0)
    private let count: Int
    /// The top and the Earth's effective radius, km.
    private let top: Double
    private let radius: Double
    /// Geopotential height of the bottom less that of the top, km.
    private let span: Double
    /// The integral of the hydrostatic equation for a unit of mass over the span, K.
    private let weight: Double

    /// Makes a spline.
    ///
    /// - Parameters:
    ///   - heights: of `count` nodes from the top down, km.
    ///   - temperatures: at the nodes, K.
    ///   - slopes: of the temperature at the top and at the bottom, K/km.
    ///   - radius: effective radius of the Earth, km.
    ///   - gravity: at the ground, cm/s².
    init(
      heights: InlineArray<5, Double>, temperatures: InlineArray<5, Double>, count: Int,
      slopes: (top: Double, bottom: Double), radius: Double, gravity: Double
    ) {
      let last: Int = count - 1
      self.count = count
      self.radius = radius
      top = heights[0]
      let high: Double = radius + top
      let low: Double = radius + heights[last]
      span = (heights[last] - top) * high / low
      let ratio: Double = low / high
      let surface: Double = radius / high
      weight = gravity * surface * surface * span / NRLMSISE00.gasConstant
      for k in 0..<count {
        x[k] = (heights[k] - top) * high / ((radius + heights[k]) * span)
        y[k] = 1 / temperatures[k]
      }
      // Clamped ends, eliminated from the top and filled in from the bottom.
      let first: Double = -slopes.top * y[0] * y[0] * span
      let end: Double = -slopes.bottom * y[last] * y[last] * span * ratio * ratio
      var factor: InlineArray<5, Double> = InlineArray(repeating: 0)
      var step: Double = x[1] - x[0]
      var slope: Double = (y[1] - y[0]) / step
      factor[0] = 0.5
      bend[0] = 3 * (slope - first) / step
      for k in 1..<last {
        let next: Double = x[k + 1] - x[k]
        let rise: Double = (y[k + 1] - y[k]) / next
        let pivot: Double = 1 / (2 * (step + next) - step * factor[k - 1])
        factor[k] = next * pivot
        bend[k] = (6 * (rise - slope) - step * bend[k - 1]) * pivot
        step = next
        slope = rise
      }
      bend[last] =
        (6 * (end - slope) - step * bend[last - 1]) / (step * (2 - factor[last - 1]))
      for k in stride(from: last - 1, through: 0, by: -1) {
        bend[k] -= factor[k] * bend[k + 1]
      }
    }

    /// The reciprocal of the temperature (1/K) at a height (km), and the exponent of the barometric
    /// formula from the top down to it for a particle of one atomic unit.
    func value(at height: Double) -> (reciprocal: Double, weight: Double) {
      let place: Double = (height - top) * (radius + top) / ((radius + height) * span)
      var k = 0
      var integral: Double = 0
      while k < count - 2, place > x[k + 1] {
        let h: Double = x[k + 1] - x[k]
        integral += h * (0.5 * (y[k] + y[k + 1]) - h * h / 24 * (bend[k] + bend[k + 1]))
        k += 1
      }
      let h: Double = x[k + 1] - x[k]
      let b: Double = (place - x[k]) / h
      let a: Double = 1 - b
      let a2: Double = a * a
      let b2: Double = b * b
      let sixth: Double = h * h / 6
      let left: Double = sixth * bend[k]
      let right: Double = sixth * bend[k + 1]
      let value: Double = a * y[k] + b * y[k + 1] + (a2 - 1) * a * left + (b2 - 1) * b * right
      let lowSum: Double = 0.5 * (1 - a2) * y[k] + 0.5 * b2 * y[k + 1]
      let low: Double = (0.5 * a2 - 0.25 * (1 + a2 * a2)) * left
      let high: Double = (0.25 * b2 - 0.5) * b2 * right
      integral += h * (lowSum + low + high)
      return (value, weight * integral)
    }
  }

  /// The gas constant in the model's units.
  static let gasConstant: Double = 831.4
}
