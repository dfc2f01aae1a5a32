// SPDX-License-Identifier: Apache-2.0

extension TideCorrections {
  /// A tide for which the Love number of degree 2 is not the nominal one.
  struct Line {
    /// The order m, a count.
    var order: Int
    /// Multiples of Delaunay's arguments l, l′, F, D, Ω, taken with the opposite sign.
    var multiples: SIMD8<Double>
    /// The amplitude A δk H in phase.
    var inPhase: Double
    /// The amplitude out of phase.
    var outOfPhase: Double
  }

  /// Tables 6.5b, a and c of the IERS Conventions (2010).
  static let lines: [Line] = text.split(separator: "\n").compactMap { line in
    let numbers = line.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 8 else { return nil }
    return Line(
      order: Int(numbers[0]),
      multiples: SIMD8(numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], 0, 0, 0),
      inPhase: numbers[6] * 1e-12, outOfPhase: numbers[7] * 1e-12)
  }

  /// Order; multiples of l, l′, F, D, Ω; amplitudes in phase and out of phase, 10⁻¹².
  private static let text = """
    0 0 0 0 0 1 16.6 -6.7
    0 0 0 0 0 2 -0.1 0.1
    0 0 -1 0 0 0 -1.2 0.8
    0 0 0 -2 2 -2 -5.5 4.3
    0 0 0 -2 2 -1 0.1 -0.1
    0 0 -1 -2 2 -2 -0.3 0.2
    0 1 0 0 -2 0 -0.3 0.7
    0 -1 0 0 0 -1 0.1 -0.2
    0 -1 0 0 0 0 -1.2 3.7
    0 -1 0 0 0 1 0.1 -0.2
    0 1 0 -2 0 -2 0.1 -0.2
    0 0 0 0 -2 0 0.0 0.6
    0 -2 0 0 0 0 0.0 0.3
    0 0 0 -2 0 -2 0.6 6.3
    0 0 0 -2 0 -1 0.2 2.6
    0 0 0 -2 0 0 0.0 0.2
    0 1 0 -2 -2 -2 0.1 0.2
    0 -1 0 -2 0 -2 0.4 1.1
    0 -1 0 -2 0 -1 0.2 0.5
    0 0 0 -2 -2 -2 0.1 0.2
    0 -2 0 -2 0 -2 0.1 0.1
    1 2 0 2 0 2 -0.1 0.0
    1 0 0 2 2 2 -0.1 0.0
    1 1 0 2 0 1 -0.1 0.0
    1 1 0 2 0 2 -0.7 0.1
    1 -1 0 2 2 2 -0.1 0.0
    1 0 0 2 0 1 -1.3 0.1
    1 0 0 2 0 2 -6.8 0.6
    1 0 0 0 2 0 0.1 0.0
    1 1 0 2 -2 2 0.1 0.0
    1 -1 0 2 0 1 0.1 0.0
    1 -1 0 2 0 2 0.4 0.0
    1 1 0 0 0 0 1.3 -0.1
    1 1 0 0 0 1 0.3 0.0
    1 -1 0 0 2 0 0.3 0.0
    1 -1 0 0 2 1 0.1 0.0
    1 0 1 2 -2 2 -1.9 0.1
    1 0 0 2 -2 1 0.5 0.0
    1 0 0 2 -2 2 -43.4 2.9
    1 0 -1 2 -2 2 0.6 0.0
    1 0 1 0 0 0 1.6 -0.1
    1 -2 0 2 0 1 0.1 0.0
    1 0 0 0 0 -2 0.1 0.0
    1 0 0 0 0 -1 -8.8 0.5
    1 0 0 0 0 0 470.9 -30.2
    1 0 0 0 0 1 68.1 -4.6
    1 0 0 0 0 2 -1.6 0.1
    1 -1 0 0 1 0 0.1 0.0
    1 0 -1 0 0 -1 -0.1 0.0
    1 0 -1 0 0 0 -20.6 -0.3
    1 0 1 -2 2 -2 0.3 0.0
    1 0 -1 0 0 1 -0.3 0.0
    1 -2 0 0 2 0 -0.2 0.0
    1 -2 0 0 2 1 -0.1 0.0
    1 0 0 -2 2 -2 -5.0 0.3
    1 0 0 -2 2 -1 0.2 0.0
    1 0 -1 -2 2 -2 -0.2 0.0
    1 1 0 0 -2 0 -0.5 0.0
    1 1 0 0 -2 1 -0.1 0.0
    1 -1 0 0 0 -1 0.1 0.0
    1 -1 0 0 0 0 -2.1 0.1
    1 -1 0 0 0 1 -0.4 0.0
    1 0 0 0 -2 0 -0.2 0.0
    1 -2 0 0 0 0 -0.1 0.0
    1 0 0 -2 0 -2 -0.6 0.0
    1 0 0 -2 0 -1 -0.4 0.0
    1 0 0 -2 0 0 -0.1 0.0
    1 -1 0 -2 0 -2 -0.1 0.0
    1 -1 0 -2 0 -1 -0.1 0.0
    2 1 0 2 0 2 -0.3 0
    2 0 0 2 0 2 -1.2 0
    """
}
