// SPDX-License-Identifier: Apache-2.0

extension NRLMSISE00 {
  /// The model's parameters, laid out for use.
  struct Tables: Sendable {
    /// Densities of the eight species at 120 km.
    let species: Harmonics
    /// Exospheric temperature, its gradient at 120 km, the temperature there.
    let temperatures: Harmonics
    /// Temperatures at four nodes from 110 to 72.5 km and the gradient at the last, then at three
    /// nodes of the mesosphere.
    let nodes: Harmonics
    /// Temperatures at four nodes of the stratosphere and troposphere, then the gradients at the
    /// ground and at 32.5 km.
    let lowNodes: Harmonics

    /// Boundary values and corrections by their published places: `ptm`, `pdm`, `pdl`, `pavgm`.
    let boundaryTemperature: [Double]
    let boundary: [[Double]]
    let correction: [[Double]]
    let average: [Double]

    /// Means of the quantities of ``species``, ``temperatures``, ``nodes`` and ``lowNodes``.
    let speciesMean: SIMD8<Double>
    let temperatureMean: SIMD8<Double>
    let nodeMean: SIMD8<Double>
    let lowNodeMean: SIMD8<Double>
    let layers: Layers

    static let shared = Tables(upper: upperText, lower: lowerText)

    /// Reads rows of a name and numbers, each ended by a semicolon.
    private init(upper: String, lower: String) {
      let high: [[Double]] = Self.rows(upper)
      let low: [[Double]] = Self.rows(lower)
      func row(_ rows: [[Double]], _ index: Int, _ count: Int) -> [Double] {
        let found: [Double] = index < rows.count ? rows[index] : []
        return found + Array(repeating: 0, count: max(0, count - found.count))
      }
      func mean(_ rows: [[Double]], _ factors: [Double]) -> SIMD8<Double> {
        var result = SIMD8<Double>.zero
        for (lane, factor) in factors.enumerated() { result[lane] = factor * rows[lane][0] }
        return result
      }
      boundaryTemperature = row(high, 13, 10)
      boundary = (14..<22).map { row(high, $0, 10) }
      correction = [row(high, 11, 25), row(high, 12, 25)]
      average = row(high, 22, 10)

      let ofSpecies = [1, 2, 3, 5, 6, 7, 8, 9].map { row(high, $0, 150) }
      let ofTemperature = [0, 10, 4].map { row(high, $0, 150) }
      let t = boundaryTemperature
      let a = average
      species = Harmonics(ofSpecies[...], count: 150, phases: Harmonics.thermospherePhases)
      temperatures = Harmonics(ofTemperature[...], count: 150, phases: Harmonics.thermospherePhases)
      speciesMean = mean(ofSpecies, boundary.map { $0[0] })
      temperatureMean = mean(ofTemperature, [t[0], t[3], t[1]])

      let ofNodes = [0, 1, 2, 3, 12, 4, 5, 6].map { row(low, $0, 100) }
      let ofLowNodes = [7, 8, 9, 10, 11, 13].map { row(low, $0, 100) }
      nodes = Harmonics(ofNodes[...], count: 100, phases: Harmonics.nodePhases)
      lowNodes = Harmonics(ofLowNodes[...], count: 100, phases: Harmonics.nodePhases)
      nodeMean = mean(ofNodes, [t[6], t[2], t[7], t[4], t[8], a[0], a[1], a[2]])
      lowNodeMean = mean(ofLowNodes, [a[3], a[4], a[5], a[6], a[7], a[8]])
      layers = Layers(
        boundary: boundary, correction: correction, means: speciesMean)
    }

    private static func rows(_ text: String) -> [[Double]] {
      text.split(separator: ";").map { line in
        line.split { $0 == " " || $0 == "\n" }.dropFirst().compactMap { Double($0) }
      }
    }
  }

  /// What mixes and separates the species, one lane each; heights in km.
  struct Layers: Sendable {
    typealias Lanes = SIMD8<Double>
    /// Logarithms of the mean densities at 120 km, cm⁻³.
    let logMeans: Lanes
    /// Mean molecular mass of mixed air.
    let mixedMass: Double
    /// Exponents of thermal diffusion.
    static let diffusion = Lanes(-0.38, 0, 0, 0, 0.17, -0.38, 0, 0)
    /// Heights above which a species is not mixed.
    static let mixedBelow = Lanes(200, 300, 160, 250, 240, 320, 450, -1e9)
    /// Heights of the turbopause; that of molecular nitrogen varies.
    let turbopause: Lanes
    /// Length of the transition, km, and how nitrogen's height varies.
    let transition: Double
    let turbopauseMean: Double
    let turbopauseVariation: Double
    /// Logarithms of the mixing ratios to nitrogen at the ground; 0 where there is none.
    let logRatio: Lanes
    /// The dissociation: middle heights, two lengths, and what comes in place of a mixing ratio.
    let middle: Lanes
    let length: Lanes
    let length2: Lanes
    let oxygenRatio: Double
    let fluxVariation: Double
    /// The chemistry: the same.
    let chemistry: Lanes
    let chemistryMiddle: Lanes
    let chemistryLength: Lanes
    let chemistryLength2: Lanes
    /// Hot oxygen: its temperature, K, height and length, km.
    let hotTemperature: Double
    let hotHeight: Double
    let hotLength: Double
    /// The height at which the upper profile ends, km.
    let joint: Double

    init(boundary d: [[Double]], correction c: [[Double]], means: Lanes) {
      let first: [Double] = c[0]
      let second: [Double] = c[1]
      var logs = Lanes.zero
      for lane in 0..<8 { logs[lane] = Elementary.log(means[lane]) }
      logMeans = logs
      mixedMass = d[2][4]
      turbopauseMean = second[24]
      turbopauseVariation = first[24]
      transition = d[2][3] * second[5]
      turbopause = Lanes(
        d[0][2], d[1][2], d[2][2], d[3][2], d[4][2], d[5][2], d[6][2], d[2][2])
      logRatio = Lanes(
        Elementary.log(d[0][1]), 0, 0, Elementary.log(d[3][1]), Elementary.log(d[4][1]),
        Elementary.log(d[5][1] * abs(second[17])), Elementary.log(d[6][1] * abs(first[2])), 0)
      middle = Lanes(
        d[0][4] * second[0], d[1][4] * second[2], 0, d[3][4] * second[6], d[4][4] * second[8],
        d[5][4] * second[10], d[6][4] * first[0], 0)
      length = Lanes(
        d[0][5] * second[1], d[1][5] * second[3], 1, d[3][5] * second[7], d[4][5] * second[9],
        d[5][5] * second[11], d[6][5] * first[1], 1)
      var other: Lanes = length
      other[1] = d[1][5] * second[4]
      length2 = other
      oxygenRatio = d[1][1] * second[16]
      fluxVariation = first[23]
      chemistry = Lanes(
        0, d[1][3] * second[14], 0, d[3][3] * second[23], 0, d[5][3] * second[20],
        d[6][3] * first[5], 0)
      chemistryMiddle = Lanes(
        0, d[1][6] * second[12], 0, d[3][6] * second[21], 0, d[5][6] * second[18],
        d[6][6] * first[3], 0)
      chemistryLength = Lanes(
        1, d[1][7] * second[13], 1, d[3][7] * second[22], 1, d[5][7] * second[19],
        d[6][7] * first[4], 1)
      var last: Lanes = chemistryLength
      last[3] = d[3][7] * first[22]
      chemistryLength2 = last
      hotTemperature = d[7][9] * first[6]
      hotHeight = d[7][4]
      hotLength = d[7][5]
      joint = second[15]
    }
  }
}
