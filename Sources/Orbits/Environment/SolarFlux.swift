// SPDX-License-Identifier: Apache-2.0

/// The solar radio flux F10.7 by its yearly means.
///
/// Units of 10⁻²² W/m²/Hz. Means of the daily values as observed (Penticton) from October 1957 to
/// 2025, then NOAA's predictions of early 2026, both from CelesTrak's space weather file; after 2041
/// the mean of all cycles. A year is what a lifetime feels; storms are not in it.
public enum SolarFlux {
  /// The mean over cycles 19 to 24, in the same unit, and what stands for years without a figure.
  public static let longTermMean: Double = 120

  private static let firstYear = 1957
  private static let table: String = """
    277 232 210 162 105 90 81 73 76 102 143 149 151 156 118 121 93 87 76 73 87 144 192 199 203 175
    120 101 75 74 85 141 213 190 208 150 110 86 77 72 81 118 154 180 184 180 130 107 94 81 73 69 71
    80 116 120 123 146 118 89 77 70 70 74 82 125 160 191 155 134 105 89 78 72 73 92 126 148 148 138
    119 100 87 77 71
    """
  private static let means: [Double] = table.split { $0 == " " || $0 == "\n" }.compactMap {
    Double($0)
  }

  /// The flux about an instant, between the means of years as if they held at mid-year.
  /// - Returns: in units of 10⁻²² W/m²/Hz.
  public static func yearly(at epoch: Epoch) -> Double {
    // Julian years from 2000-01-01T12; half a day does not matter here.
    let year: Double = 2000 + epoch.seconds(since: .j2000) / 31_557_600
    let place: Double = year - Double(firstYear) - 0.5
    guard place > 0 else { return means.first ?? longTermMean }
    guard place < 1000 else { return longTermMean }
    let low = Int(place)
    func mean(_ index: Int) -> Double { index < means.count ? means[index] : longTermMean }
    return mean(low) + (place - Double(low)) * (mean(low + 1) - mean(low))
  }
}
