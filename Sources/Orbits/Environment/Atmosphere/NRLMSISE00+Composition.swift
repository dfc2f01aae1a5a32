// SPDX-License-Identifier: Apache-2.0

extension NRLMSISE00.Tables {
  typealias Lanes = SIMD8<Double>
  typealias Basis = NRLMSISE00.Basis

  /// The air at a height (km).
  func composition(_ b: borrowing Basis, height: Double) -> NRLMSISE00.Composition {
    let isLow: Bool = height < Self.mesopause
    let upper = upperAir(b, height: isLow ? Self.mesopause : height)
    guard isLow else {
      return NRLMSISE00.Composition(
        numbers: 1e6 * upper.logarithms.exponential, temperature: upper.temperature)
    }
    return lowerAir(b, height: height, upper)
  }

  /// Where the lower air begins, km.
  static let mesopause: Double = 72.5

  /// The upper air at a height, with what the lower air needs of it.
  struct UpperAir {
    /// Of number densities, cm⁻³.
    var logarithms: Lanes
    /// K.
    var temperature: Double
    /// Logarithm of the density of nitrogen if all were mixed, cm⁻³.
    var mixedNitrogen: Double
    /// Sums for the temperatures at nodes; lanes from 5 on are of the lower air.
    var nodes: Lanes
    /// Magnetic activity as the lower air feels it.
    var magnetic: Double
    /// Temperature (K) and gradient (K/km) at 72.5 km.
    var mesopause: (temperature: Double, slope: Double)
    /// Gravity at the ground, cm/s², and effective radius, km.
    var gravity: Double
    var radius: Double
  }

  /// The barometric formula for all species from 120 km: the logarithm of a density grows by
  /// (1 + α) `heat` + m `weight` for diffusion α and mass m.
  private struct Profile {
    var heat: Double
    var weight: Double
    var temperature: Double
  }

  /// Above 72.5 km.
  ///
  /// Reference: Picone et al. 2002; Hedin 1987, A8 to A23.
  private func upperAir(_ b: borrowing Basis, height z: Double) -> UpperAir {
    // Gravity and radius that make the barometric formula right at the latitude.
    let twice: Double = 1 - 2 * b.north * b.north
    let gravity: Double = 980.616 * (1 - 0.002_637_3 * twice)
    let radius: Double = 2e-5 * gravity / (3.085_462e-6 + 2.27e-9 * twice)

    let thermal = temperatures.thermosphere(b)
    let joint: Double = layers.joint
    let exosphere: Double = temperatureMean[0] * (z > joint ? 1 + thermal.sum[0] : 1)
    let rise: Double = temperatureMean[1] * (z > Self.mesopause ? 1 + thermal.sum[1] : 1)
    let base: Double = temperatureMean[2] * (1 + thermal.sum[2])
    let rate: Double = rise / (exosphere - base)

    // Temperature and weight above the joint (Bates 1959).
    let lowest: Double = 120
    let baseGravity: Double = gravity * (radius / (radius + lowest)) * (radius / (radius + lowest))
    let pull: Double = baseGravity / (rate * NRLMSISE00.gasConstant * exosphere)
    func bates(_ height: Double) -> Profile {
      let potential: Double = (height - lowest) * (radius + lowest) / (radius + height)
      let temperature: Double =
        exosphere - (exosphere - base) * Elementary.exp(-rate * potential)
      let heat: Double = Elementary.log(base / temperature)
      return Profile(
        heat: heat, weight: pull * (heat - rate * potential), temperature: temperature)
    }

    let abundances = species.thermosphere(b)
    var logs: Lanes = abundances.sum + layers.logMeans
    let hot: Double = logs[7]
    let hasNodes: Bool = z < 300
    // The nodes of the upper air feel a storm as the temperature at 120 km does; those of the lower
    // air as the last species that does.
    let low: Double = b.history == nil ? abundances.magnetic[7] : abundances.magnetic[6]
    var nodeSums = Lanes.zero
    if hasNodes {
      var magnetic = Lanes(repeating: thermal.magnetic[2])
      for lane in 5..<8 { magnetic[lane] = low }
      nodeSums = nodes.nodes(b, magnetic: magnetic)
    }

    let isMixed: Bool = z <= 450
    var here: Profile = bates(max(z, joint))
    var mesopause: (temperature: Double, slope: Double) = (0, 0)
    var mixedNitrogen: Double = 0
    let masses = NRLMSISE00.Composition.masses
    if isMixed {
      let top: Profile = z <= joint ? here : bates(joint)
      let plain: Lanes = nodeMean / (1 - nodeSums)
      let last: Double = plain[3]
      let lastMean: Double = nodeMean[3]
      let bottomSlope: Double =
        nodeMean[4] * (1 + nodeSums[4]) * (last / lastMean) * (last / lastMean)
      mesopause = (last, bottomSlope)
      let geometry: Double = (radius + lowest) / (radius + joint)
      let spline = NRLMSISE00.Spline(
        heights: [joint, 110, 100, 90, Self.mesopause],
        temperatures: [top.temperature, plain[0], plain[1], plain[2], last], count: 5,
        slopes: ((exosphere - top.temperature) * rate * geometry * geometry, bottomSlope),
        radius: radius, gravity: gravity)
      func below(_ height: Double) -> Profile {
        let (reciprocal, weight) = spline.value(at: height)
        return Profile(
          heat: Elementary.log(base * reciprocal), weight: top.weight - weight,
          temperature: 1 / reciprocal)
      }
      if z < joint { here = below(z) }
      let pause: Double =
        layers.turbopause[2] * layers.turbopauseMean
        * (1 + layers.turbopauseVariation * b.north * Self.season(b, temperatures))
      let nitrogen: Profile = below(pause)
      // The turbopauses of the other species: helium, hydrogen, the rest.
      let helium: Profile = below(layers.turbopause[0])
      let hydrogen: Profile = below(layers.turbopause[5])
      let rest: Profile = below(layers.turbopause[1])
      var heat = Lanes(repeating: rest.heat)
      var weight = Lanes(repeating: rest.weight)
      (heat[0], heat[2], heat[5]) = (helium.heat, nitrogen.heat, hydrogen.heat)
      (weight[0], weight[2], weight[5]) = (helium.weight, nitrogen.weight, hydrogen.weight)

      let mixedMass: Double = layers.mixedMass
      let lighter: Lanes = masses - mixedMass
      let base: Lanes = logs + NRLMSISE00.Layers.diffusion * heat + lighter * weight
      let mixed: Lanes = base + (here.heat + mixedMass * here.weight)
      let separate: Lanes =
        logs + (NRLMSISE00.Layers.diffusion + 1) * here.heat + masses * here.weight
      let nearness: Lanes = -layers.transition / lighter
      let excess: Lanes = nearness * (mixed - separate)
      var net: Lanes = separate + (excess.exponential + 1).logarithm / nearness
      net = net.replacing(with: separate, where: excess .< -10)
      net = net.replacing(with: mixed, where: excess .> 10)
      mixedNitrogen = mixed[2]

      var ratio: Lanes = layers.logRatio + (base[2] - base)
      ratio[1] = layers.oxygenRatio * (1 + layers.fluxVariation * b.meanFlux)
      (ratio[2], ratio[7]) = (0, 0)
      net += Self.step(ratio, z, layers.middle, layers.length, layers.length2)
      let isOn: SIMDMask<SIMD8<Int64>> =
        Lanes(repeating: z) .<= NRLMSISE00.Layers.mixedBelow
      let chemical: Lanes = chemistry(b, z)
      logs = separate.replacing(with: net + chemical, where: isOn)
      if !isOn[3] { logs[3] += chemical[3] }
    } else {
      logs += (NRLMSISE00.Layers.diffusion + 1) * here.heat + masses * here.weight
      logs[3] += chemistry(b, z)[3]
    }
    logs[7] = hot + hotOxygen(z, radius: radius, gravity: gravity)
    return UpperAir(
      logarithms: logs, temperature: here.temperature, mixedNitrogen: mixedNitrogen,
      nodes: nodeSums, magnetic: low, mesopause: mesopause, gravity: gravity, radius: radius)
  }

  /// The season as the turbopause feels it.
  @inline(__always)
  private static func season(_ b: borrowing Basis, _ harmonics: NRLMSISE00.Harmonics) -> Double {
    harmonics.wave(0, b.dayCosine, b.daySine)[0]
  }

  /// A smooth step from `ratio` far below the middle height to zero far above it.
  @inline(__always)
  private static func step(
    _ ratio: Lanes, _ height: Double, _ middle: Lanes, _ length: Lanes, _ length2: Lanes
  ) -> Lanes {
    let above: Lanes = height - middle
    let first: Lanes = (above / length).exponential
    let second: Lanes = (above / length2).exponential
    return ratio / ((first + second) * 0.5 + 1)
  }

  /// What chemistry takes from oxygen, hydrogen and nitrogen.
  @inline(__always)
  private func chemistry(_ b: borrowing Basis, _ height: Double) -> Lanes {
    var ratio: Lanes = layers.chemistry
    ratio[3] *= 1 + layers.fluxVariation * b.meanFlux
    return Self.step(
      ratio, height, layers.chemistryMiddle, layers.chemistryLength, layers.chemistryLength2)
  }

  /// The fall of hot oxygen with height, at one temperature and thinned out below.
  private func hotOxygen(_ z: Double, radius: Double, gravity: Double) -> Double {
    let lowest: Double = 120
    let mass: Double = 16
    let surface: Double = gravity * radius * radius
    let fall: Double =
      mass * surface * (z - lowest)
      / ((radius + lowest) * (radius + z) * NRLMSISE00.gasConstant * layers.hotTemperature)
    let distance: Double = radius + layers.hotHeight
    let scale: Double =
      NRLMSISE00.gasConstant * layers.hotTemperature * distance * distance / (surface * mass)
    let thinning: Double =
      Elementary.exp(min(20, (layers.hotHeight - z) / layers.hotLength)) - 1
    return -fall - layers.hotLength / scale * thinning
  }

  /// Below 72.5 km, where the air is mixed.
  ///
  /// Reference: Hedin 1991, Journal of Geophysical Research 96 (A2), 1159.
  private func lowerAir(
    _ b: borrowing Basis, height z: Double, _ upper: UpperAir
  ) -> NRLMSISE00.Composition {
    let mass: Double = layers.mixedMass
    let plain: Lanes = nodeMean / (1 - upper.nodes)
    let low: Lanes = lowNodes.nodes(b, magnetic: Lanes(repeating: upper.magnetic))
    let joint: Double = plain[7]
    let warmth: Double = joint / nodeMean[7]
    let jointSlope: Double = lowNodeMean[5] * (1 + low[5]) * warmth * warmth
    let stratosphere: Double = 32.5
    let middle = NRLMSISE00.Spline(
      heights: [Self.mesopause, 55, 45, stratosphere, 0],
      temperatures: [upper.mesopause.temperature, plain[5], plain[6], joint, 0], count: 4,
      slopes: (upper.mesopause.slope, jointSlope), radius: upper.radius, gravity: upper.gravity)
    var (reciprocal, weight) = middle.value(at: max(z, stratosphere))
    var density: Double =
      upper.mixedNitrogen + Elementary.log(upper.mesopause.temperature * reciprocal)
      - mass * weight
    if z <= stratosphere {
      let nodes: Lanes = lowNodeMean / (1 - low)
      let ground: Double = nodes[3]
      let heated: Double = ground / lowNodeMean[3]
      let bottom = NRLMSISE00.Spline(
        heights: [stratosphere, 20, 15, 10, 0],
        temperatures: [joint, nodes[0], nodes[1], nodes[2], ground], count: 5,
        slopes: (jointSlope, lowNodeMean[4] * (1 + low[4]) * heated * heated),
        radius: upper.radius, gravity: upper.gravity)
      (reciprocal, weight) = bottom.value(at: z)
      density += Elementary.log(joint * reciprocal) - mass * weight
    }
    // From 72.5 to 62.5 km the composition goes over to that of mixed air.
    let fullyMixed: Double = 62.5
    let share: Double =
      z > fullyMixed ? 1 - (Self.mesopause - z) / (Self.mesopause - fullyMixed) : 0
    let above: Lanes = upper.logarithms.exponential
    let nitrogen: Double = Elementary.exp(density)
    let excess: Double = above[2] / Elementary.exp(upper.mixedNitrogen) - 1
    let molecular: Double = nitrogen * (1 + excess * share)
    var numbers = Lanes.zero
    numbers[2] = molecular
    for (lane, ratio) in [(0, boundary[0][1]), (3, boundary[3][1]), (4, boundary[4][1])] {
      let surplus: Double = above[lane] / (above[2] * ratio) - 1
      numbers[lane] = molecular * ratio * (1 + surplus * share)
    }
    return NRLMSISE00.Composition(numbers: 1e6 * numbers, temperature: 1 / reciprocal)
  }
}
