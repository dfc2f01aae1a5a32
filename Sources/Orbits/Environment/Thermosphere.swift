// SPDX-License-Identifier: Apache-2.0

/// The mean density of the upper atmosphere by height and solar flux, for lifetimes.
///
/// Means of NRLMSISE-00 (Picone, Hedin, Drob, Aikin 2002, JGR 107, A12, 1468) over latitudes by area,
/// local time and season at F10.7 = 70, 130 and 200 with Ap 4, 9 and 18, taken from the PyPI package
/// `pymsis` 0.13 (version 0 of its models). Between the levels the logarithm goes linearly in F10.7,
/// between the heights linearly in height, which is an exponential atmosphere with a scale height
/// of its own for each layer.
///
/// Accuracy: the density of a day and place differs from such a mean by 30 % at 300 km and by a
/// factor of two and more at 600 km.
public enum Thermosphere {
  /// Heights in km and densities in kg/m³ at F10.7 = 70, 130, 200.
  private static let table: String = """
    100 5.704e-07 5.405e-07 5.074e-07
    120 1.916e-08 1.968e-08 2.026e-08
    140 3.136e-09 3.359e-09 3.644e-09
    160 9.892e-10 1.156e-09 1.354e-09
    180 3.953e-10 5.170e-10 6.562e-10
    200 1.788e-10 2.642e-10 3.631e-10
    225 7.393e-11 1.275e-10 1.927e-10
    250 3.335e-11 6.660e-11 1.102e-10
    275 1.606e-11 3.680e-11 6.620e-11
    300 8.135e-12 2.121e-11 4.127e-11
    325 4.286e-12 1.264e-11 2.647e-11
    350 2.329e-12 7.732e-12 1.737e-11
    375 1.297e-12 4.833e-12 1.161e-11
    400 7.379e-13 3.075e-12 7.891e-12
    450 2.528e-13 1.299e-12 3.786e-12
    500 9.384e-14 5.750e-13 1.892e-12
    550 3.851e-14 2.651e-13 9.765e-13
    600 1.798e-14 1.273e-13 5.184e-13
    650 9.704e-15 6.405e-14 2.824e-13
    700 5.995e-15 3.402e-14 1.578e-13
    750 4.104e-15 1.927e-14 9.060e-14
    800 3.007e-15 1.172e-14 5.360e-14
    900 1.801e-15 5.359e-15 2.082e-14
    1000 1.162e-15 3.056e-15 9.506e-15
    """

  /// Heights, m.
  static let heights: [Double] = column(0).map { 1000 * $0 }
  /// Natural logarithms of the densities at the three levels.
  private static let levels: [[Double]] = [1, 2, 3].map { column($0).map(Elementary.log) }
  /// The fluxes of the levels.
  private static let fluxes: [Double] = [70, 130, 200]

  private static func column(_ place: Int) -> [Double] {
    table.split(separator: "\n").compactMap { row in
      let words = row.split(separator: " ")
      return words.count == 4 ? Double(words[place]) : nil
    }
  }

  /// The logarithms of the densities at the heights of the table for a flux.
  static func profile(solarFlux: Double) -> [Double] {
    let flux: Double = min(max(solarFlux, 60), 280)
    let upper: Int = flux < fluxes[1] ? 1 : 2
    let share: Double = (flux - fluxes[upper - 1]) / (fluxes[upper] - fluxes[upper - 1])
    return zip(levels[upper - 1], levels[upper]).map { $0 + share * ($1 - $0) }
  }

  /// The logarithm of the density at a height in a profile; layers at the ends go on beyond.
  static func logDensity(_ profile: [Double], height: Double) -> Double {
    var low = 0
    var high = heights.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if heights[middle] <= height { low = middle } else { high = middle }
    }
    let share: Double = (height - heights[low]) / (heights[high] - heights[low])
    return profile[low] + share * (profile[high] - profile[low])
  }

  /// The mean density at a height.
  /// - Parameters:
  ///   - height: in m above the equatorial radius.
  ///   - solarFlux: F10.7 in units of 10⁻²² W/m²/Hz; taken between 60 and 280.
  /// - Returns: kg/m³; below 100 and above 1000 km the outermost layer is carried on.
  public static func density(height: Double, solarFlux: Double) -> Double {
    let exponent: Double = logDensity(profile(solarFlux: solarFlux), height: height)
    return Elementary.exp(min(1, exponent))
  }
}
