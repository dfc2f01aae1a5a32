// SPDX-License-Identifier: Apache-2.0

extension NRLMSISE00.Harmonics {
  /// The phases of the lower air, all of days.
  static let nodePhases: [Phase] = {
    let day: Double = NRLMSISE00.dayAngle
    return [
      Phase(parameter: 13, angle: day), Phase(parameter: 17, angle: 2 * day),
      Phase(parameter: 31, angle: day), Phase(parameter: 38, angle: 2 * day),
      Phase(parameter: 81, angle: day), Phase(parameter: 86, angle: 2 * day),
      Phase(parameter: 84, angle: day), Phase(parameter: 88, angle: 2 * day),
    ]
  }()

  /// The sums for the temperatures of nodes under 120 km.
  ///
  /// - Parameter magnetic: the activity as each quantity feels it.
  func nodes(_ b: borrowing NRLMSISE00.Basis, magnetic: Lanes) -> Lanes {
    let annual: Lanes = wave(0, b.dayCosine, b.daySine)
    var total: Lanes = p[21] * b.meanFlux
    total += sum(1, b.p02, 2, b.p04, 22, b.p06)
    total += sum(26, b.p01, 14, b.p03, 59, b.p05)
    total += sum(18, 1, 47, b.p02, 29, b.p04) * wave(2, b.dayCosine, b.daySine)
    total += sum(15, 1, 16, b.p02, 30, b.p04) * wave(1, b.day2Cosine, b.day2Sine)
    total += sum(9, b.p01, 10, b.p03, 20, b.p05) * annual
    total += p[37] * wave(3, b.day2Cosine, b.day2Sine) * b.p01
    let once: Lanes = sum(3, b.p11, 4, b.p13) + p[11] * annual * b.p12
    let onceSine: Lanes = sum(6, b.p11, 7, b.p13) + p[12] * annual * b.p12
    total += once * b.hourCosine + onceSine * b.hourSine
    let twice: Lanes = sum(5, b.p22, 41, b.p24) + annual * sum(23, b.p23, 35, b.p25)
    let twiceSine: Lanes = sum(8, b.p22, 42, b.p24) + annual * sum(33, b.p23, 36, b.p25)
    total += twice * b.hour2Cosine + twiceSine * b.hour2Sine
    total += sum(40, b.p33 * b.hour3Cosine, 39, b.p33 * b.hour3Sine)
    total += magnetic * (b.history == nil ? sum(32, 1, 45, b.p02) : sum(50, 1, 96, b.p02))
    // Longitude.
    let odd: Lanes =
      p[80] * wave(4, b.dayCosine, b.daySine) + p[85] * wave(5, b.day2Cosine, b.day2Sine)
    let even: Lanes =
      p[83] * wave(6, b.dayCosine, b.daySine) + p[87] * wave(7, b.day2Cosine, b.day2Sine)
    let east: Lanes =
      sum(64, b.p12, 65, b.p14, 66, b.p16) + sum(74, b.p11, 75, b.p13, 76, b.p15)
    let north: Lanes =
      sum(90, b.p12, 91, b.p14, 92, b.p16) + sum(77, b.p11, 78, b.p13, 79, b.p15)
    let around: Lanes = east * b.eastCosine + north * b.eastSine
    let season: Lanes = odd * b.p01 + even + 1
    total += season * around
    return total
  }
}
