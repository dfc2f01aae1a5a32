// SPDX-License-Identifier: Apache-2.0

extension Aerodynamics {
  /// The drag coefficient at a Mach number; no unit.
  func dragCoefficient(at mach: Double) -> Double {
    guard let first = drag.first else { return 0 }
    var low: Point = first
    if mach <= low.mach { return low.dragCoefficient }
    for high in drag.dropFirst() {
      if mach < high.mach {
        let part: Double = (mach - low.mach) / (high.mach - low.mach)
        return low.dragCoefficient + part * (high.dragCoefficient - low.dragCoefficient)
      }
      low = high
    }
    return low.dragCoefficient
  }
}
