// SPDX-License-Identifier: Apache-2.0

extension SIMD8<Double> {
  /// The angle of each point (x, y) from the first axis, rad, -π…π.
  ///
  /// ``SIMD4/arcTangent(_:_:)`` for two halves. Accuracy: 4 × 10⁻¹⁶ rad.
  @inline(__always)
  package static func arcTangent(_ y: SIMD8<Double>, _ x: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8<Double>(
      lowHalf: Lanes.arcTangent(y.lowHalf, x.lowHalf),
      highHalf: Lanes.arcTangent(y.highHalf, x.highHalf))
  }
}
