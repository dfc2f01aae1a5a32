// SPDX-License-Identifier: Apache-2.0

extension HarrisPriester {
  /// Heights and logarithms of densities.
  struct Table: Sendable {
    /// m.
    let heights: [Double]
    /// Of kg/m³, at night.
    let least: [Double]
    /// Of kg/m³, at the apex of the bulge.
    let most: [Double]

    /// Montenbruck and Gill 2000, table 3.8.
    static let shared = Table(
      """
      100 497400 497400 120 24900 24900 130 8377 8710 140 3899 4059 150 2122 2215 160 1263 1344
      170 800.8 875.8 180 528.3 601.0 190 361.7 429.7 200 255.7 316.2 210 183.9 239.6
      220 134.1 185.3 230 99.49 145.5 240 74.88 115.7 250 57.09 93.08 260 44.03 75.55
      270 34.30 61.82 280 26.97 50.95 290 21.39 42.26 300 17.08 35.26 320 10.99 25.11
      340 7.214 18.19 360 4.824 13.37 380 3.274 9.955 400 2.249 7.492 420 1.558 5.684
      440 1.091 4.355 460 0.7701 3.362 480 0.5474 2.612 500 0.3916 2.042 520 0.2819 1.605
      540 0.2042 1.267 560 0.1488 1.005 580 0.1092 0.7997 600 0.08070 0.6390 620 0.06012 0.5123
      640 0.04519 0.4121 660 0.03430 0.3325 680 0.02632 0.2691 700 0.02043 0.2185
      720 0.01607 0.1779 740 0.01281 0.1452 760 0.01036 0.1190 780 0.008496 0.09776
      800 0.007069 0.08059 840 0.004680 0.05741 880 0.003200 0.04210 920 0.002210 0.03130
      960 0.001560 0.02360 1000 0.001150 0.01810
      """)

    /// Reads rows of height (km), least and most (g/km³).
    private init(_ text: String) {
      let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
      let rows = 0..<(numbers.count / 3)
      heights = rows.map { 1000 * numbers[3 * $0] }
      least = rows.map { Elementary.log(1e-12 * numbers[3 * $0 + 1]) }
      most = rows.map { Elementary.log(1e-12 * numbers[3 * $0 + 2]) }
    }
  }
}
