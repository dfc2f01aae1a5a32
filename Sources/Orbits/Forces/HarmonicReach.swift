// SPDX-License-Identifier: Apache-2.0

/// Up to which degree a field counts at a distance.
///
/// The pull of degree n is at most GM/r² (R/r)ⁿ σₙ (2n+1) √(n+1), where σₙ² is the sum of the squares of
/// the degree's coefficients: the squares of the vector harmonics of a degree sum up to
/// (2n+1)² (n+1) everywhere (addition theorem), and Cauchy's inequality does the rest.
struct HarmonicReach {
  /// The largest (R/r)² at which the degrees up to the index suffice; growing.
  private let limits: [Double]

  init(field: GravityField, tolerance: Double) {
    let top = field.degree
    var bounds = [Double](repeating: 0, count: top + 1)
    for n in 0...top {
      var squares: Double = 0
      for m in 0...n {
        let place = GravityField.index(n, m)
        squares += field.cosines[place] * field.cosines[place]
        squares += field.sines[place] * field.sines[place]
      }
      bounds[n] = squares.squareRoot() * Double(2 * n + 1) * Double(n + 1).squareRoot()
    }
    /// The sum of the bounds above a degree.
    func rest(above degree: Int, _ ratio: Double) -> Double {
      var sum: Double = 0
      for n in stride(from: top, to: degree, by: -1) { sum = sum * ratio + bounds[n] }
      return sum * Elementary.pow(ratio, Double(degree + 1))
    }
    var limits: [Double] = []
    if tolerance > 0 {
      var low: Double = 0
      for degree in 0..<top {
        // Each limit lies above the one before; bisection to a thousandth from below.
        var high: Double = 1.1
        if rest(above: degree, high) <= tolerance {
          low = high
        } else {
          while high - low > 1e-3 * high {
            let middle: Double = 0.5 * (low + high)
            if rest(above: degree, middle) <= tolerance { low = middle } else { high = middle }
          }
        }
        limits.append(low * low)
      }
    }
    self.limits = limits
    self.top = top
  }

  private let top: Int

  /// The degree that suffices at an (R/r)².
  @inline(__always)
  func degree(at ratioSquared: Double) -> Int {
    guard let last = limits.last, ratioSquared <= last else { return top }
    var low = 0
    var high = limits.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ratioSquared <= limits[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
