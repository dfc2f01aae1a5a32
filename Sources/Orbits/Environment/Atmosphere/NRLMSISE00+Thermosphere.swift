// SPDX-License-Identifier: Apache-2.0

extension NRLMSISE00.Harmonics {
  /// The phases of the upper air: four of days, four of longitude, two of hours, four of seconds.
  static let thermospherePhases: [Phase] = {
    let day: Double = NRLMSISE00.dayAngle
    let hour: Double = Circle.turn / 24
    let second: Double = Circle.turn / 86_400
    return [
      Phase(parameter: 13, angle: day), Phase(parameter: 17, angle: 2 * day),
      Phase(parameter: 31, angle: day), Phase(parameter: 38, angle: 2 * day),
      Phase(parameter: 71, angle: second), Phase(parameter: 79, angle: second),
      Phase(parameter: 124, angle: hour), Phase(parameter: 63, angle: Circle.degree),
      Phase(parameter: 118, angle: Circle.degree), Phase(parameter: 75, angle: second),
      Phase(parameter: 131, angle: hour), Phase(parameter: 97, angle: Circle.degree),
      Phase(parameter: 136, angle: Circle.degree), Phase(parameter: 58, angle: second),
    ]
  }()

  /// The sums of the upper air, and the magnetic activity as each quantity feels it.
  func thermosphere(_ b: borrowing NRLMSISE00.Basis) -> (sum: Lanes, magnetic: Lanes) {
    let annual: Lanes = wave(0, b.dayCosine, b.daySine)
    // The Sun's flux.
    let flux: Lanes = sum(19, b.flux, 20, b.flux * b.flux)
    let f1: Lanes = oneAnd(47, b.meanFlux) + flux
    let f2: Lanes = oneAnd(49, b.meanFlux) + flux
    var total: Lanes = p[30] + flux
    total += p[19] * p[59] * (b.flux * b.meanFlux)
    total += sum(21, b.meanFlux, 29, b.meanFlux * b.meanFlux, 14, b.p02 * b.meanFlux)
    // Independent of time.
    total += sum(1, b.p02, 2, b.p04)
    total += sum(22, b.p06, 26, b.p01)
    // Seasons.
    total += p[18] * wave(2, b.dayCosine, b.daySine)
    total += (p[15] + p[16] * b.p02) * wave(1, b.day2Cosine, b.day2Sine)
    total += f1 * annual * sum(9, b.p01, 10, b.p03)
    total += p[37] * wave(3, b.day2Cosine, b.day2Sine) * b.p01
    total += f2 * tides(b, annual)
    // Longitude.
    let east: Lanes =
      sum(64, b.p12, 65, b.p14, 66, b.p16) + sum(103, b.p11, 104, b.p13, 105, b.p15)
      + annual * sum(109, b.p11, 110, b.p13, 111, b.p15)
    let north: Lanes =
      sum(90, b.p12, 91, b.p14, 92, b.p16) + sum(106, b.p11, 107, b.p13, 108, b.p15)
      + annual * sum(112, b.p11, 113, b.p13, 114, b.p15)
    let around: Lanes = east * b.eastCosine + north * b.eastSine
    total += oneAnd(80, b.meanFlux) * around
    // Universal time, alone and with longitude.
    var clock: Lanes = sum(68, b.p01, 69, b.p03, 70, b.p05) * wave(4, b.timeCosine, b.timeSine)
    clock *= oneAnd(95, b.p01) * oneAnd(81, b.meanFlux)
    total += clock * (p[119] * annual * b.p01 + 1)
    let mixed: Lanes = sum(76, b.p23, 77, b.p25, 78, b.p27) * wave(5, b.mixedCosine, b.mixedSine)
    total += mixed * oneAnd(137, b.meanFlux)
    // Magnetic activity.
    let magnetic: Lanes
    let shape: Lanes
    if let history = b.history {
      magnetic = felt(history, north: b.north)
      shape = storm(b, annual, .history)
    } else {
      magnetic = felt(daily: b.dailyAp)
      shape = storm(b, annual, .daily)
    }
    total += magnetic * shape
    return (total, magnetic)
  }

  /// The terms of once, twice and three times the local time.
  @inline(__always)
  private func tides(_ b: borrowing NRLMSISE00.Basis, _ annual: Lanes) -> Lanes {
    let once: Lanes = sum(3, b.p11, 4, b.p13, 27, b.p15) + p[11] * annual * b.p12
    let onceSine: Lanes = sum(6, b.p11, 7, b.p13, 28, b.p15) + p[12] * annual * b.p12
    let twice: Lanes = sum(5, b.p22, 41, b.p24) + annual * sum(23, b.p23, 35, b.p25)
    let twiceSine: Lanes = sum(8, b.p22, 42, b.p24) + annual * sum(33, b.p23, 36, b.p25)
    let thrice: Lanes = p[40] * b.p33 + annual * sum(94, b.p34, 48, b.p36)
    let thriceSine: Lanes = p[39] * b.p33 + annual * sum(93, b.p34, 46, b.p36)
    var result: Lanes = once * b.hourCosine + onceSine * b.hourSine
    result += twice * b.hour2Cosine + twiceSine * b.hour2Sine
    result += thrice * b.hour3Cosine + thriceSine * b.hour3Sine
    return result
  }

  /// Numbers of the parameters that say where a storm is felt; runs of three are given by their
  /// first, phases by their slot.
  private struct StormParameters {
    var even: (Int, Int, Int)
    var season: Int
    var hours: Int
    var sector: (Int, Int, Int)
    var slope: Int
    var seasonSector: Int
    var clock: Int
    var phase: (hour: Int, sector: Int, season: Int, clock: Int)

    static let daily = StormParameters(
      even: (32, 45, 34), season: 100, hours: 121, sector: (60, 61, 62), slope: 120,
      seasonSector: 115, clock: 83, phase: (6, 7, 8, 9))
    static let history = StormParameters(
      even: (50, 96, 54), season: 125, hours: 128, sector: (52, 98, 67), slope: 132,
      seasonSector: 133, clock: 55, phase: (10, 11, 12, 13))
  }

  /// Where a storm is felt.
  @inline(__always)
  private func storm(
    _ b: borrowing NRLMSISE00.Basis, _ annual: Lanes, _ n: StormParameters
  ) -> Lanes {
    var result: Lanes = sum(n.even.0, 1, n.even.1, b.p02, n.even.2, b.p04)
    result += annual * sum(n.season, b.p01, n.season + 1, b.p03, n.season + 2, b.p05)
    let hours: Lanes = sum(n.hours, b.p11, n.hours + 1, b.p13, n.hours + 2, b.p15)
    result += hours * wave(n.phase.hour, b.hourCosine, b.hourSine)
    let sector: Lanes = sum(n.sector.0, b.p12, n.sector.1, b.p14, n.sector.2, b.p16)
    result += oneAnd(n.slope, b.p01) * sector * wave(n.phase.sector, b.eastCosine, b.eastSine)
    let first: Int = n.seasonSector
    let seasonal: Lanes = annual * sum(first, b.p11, first + 1, b.p13, first + 2, b.p15)
    result += seasonal * wave(n.phase.season, b.eastCosine, b.eastSine)
    let clock: Lanes = sum(n.clock, b.p01, n.clock + 1, b.p03, n.clock + 2, b.p05)
    result += clock * wave(n.phase.clock, b.timeCosine, b.timeSine)
    return result
  }

  /// How the day's Ap less 4 is felt.
  private func felt(daily ap: Double) -> Lanes {
    let rate: Lanes = p[43]
    let relaxed: Lanes = ((rate * -ap).exponential - 1) / rate
    let bent: Lanes = relaxed + ap
    return (p[44] - 1) * bent + ap
  }

  /// How an index less 4 of three hours is felt (Hedin 1987, A24d).
  @inline(__always)
  private func felt(index ap: Double, _ rate: Lanes) -> Lanes {
    let relaxed: Lanes = ((rate * -ap).exponential - 1) / rate
    let bent: Lanes = relaxed + ap
    return (p[25] - 1) * bent + ap
  }

  /// How the indices of the last days are felt, the older the less (Hedin 1987, A24a and A24c); zero
  /// for quantities that do not feel them.
  private func felt(_ history: ApHistory, north: Double) -> Lanes {
    let none: SIMDMask<SIMD8<Int64>> = p[51] .== 0
    let rate: Lanes = p[24].replacing(with: 1e-4, where: p[24] .< 1e-4)
    let latitude: Double = abs(Elementary.asin(max(-1, min(1, north)))) / Circle.degree
    let decay: Lanes = p[51].replacing(with: -p[51], where: p[51] .> 0)
    let fading: Lanes = (decay * 10_800 / oneAnd(138, 45 - latitude)).exponential
    let x: Lanes = fading.replacing(with: 0.999_99, where: fading .> 0.999_99)
    let x2: Lanes = x * x
    let x4: Lanes = x2 * x2
    let x8: Lanes = x4 * x4
    let rest: Lanes = 1 - x
    let weight: Lanes = (1 - x8 * x8 * x2 * x) / rest * x.squareRoot() + 1
    let v: SIMD8<Double> = history.values - 4
    var result: Lanes = felt(index: v[4], rate) * x4 + felt(index: v[5], rate) * (x8 * x4)
    result *= (1 - x8) / rest
    result += felt(index: v[0], rate)
    result += felt(index: v[1], rate) * x
    result += felt(index: v[2], rate) * x2
    result += felt(index: v[3], rate) * (x2 * x)
    return (result / weight).replacing(with: 0, where: none)
  }
}
