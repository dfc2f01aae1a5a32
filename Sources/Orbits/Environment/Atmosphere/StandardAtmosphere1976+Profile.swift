// SPDX-License-Identifier: Apache-2.0

extension StandardAtmosphere1976 {
  /// The logarithm of the density from 86 to 1000 km, on a grid.
  struct Profile: Sendable {
    /// Every half kilometre to 150 km, every second one above.
    private let low: [Double]
    private let high: [Double]

    static let shared = Profile()

    /// The logarithm of the density (kg/m³) at a height in 86…1000 km, by a cubic that is smooth to
    /// its first derivative.
    func logDensity(at height: Double) -> Double {
      height < 150
        ? Self.cubic(low, (height - 86) / 0.5) : Self.cubic(high, (height - 150) / 2)
    }

    /// A cubic with slopes by differences.
    private static func cubic(_ y: [Double], _ place: Double) -> Double {
      let k: Int = max(0, min(y.count - 2, Int(place)))
      let x: Double = place - Double(k)
      let rise: Double = y[k + 1] - y[k]
      let before: Double = k > 0 ? 0.5 * (y[k + 1] - y[k - 1]) : rise
      let after: Double = k + 2 < y.count ? 0.5 * (y[k + 2] - y[k]) : rise
      let a: Double = before - rise
      let b: Double = after - rise
      return y[k] + x * (rise + (1 - x) * (a * (1 - x) - b * x))
    }

    /// Integrates the equations of diffusion by trapezoids of 20 m to 150 km, 100 m above.
    private init() {
      var column = Column()
      var low: [Double] = [Elementary.log(column.density)]
      while low.count <= 128 {
        for _ in 0..<25 { column.climb(0.02) }
        low.append(Elementary.log(column.density))
      }
      var states: [Column] = [column]
      while states.count <= 425 {
        for _ in 0..<20 { column.climb(0.1) }
        states.append(column)
      }
      // Hydrogen is reckoned from 500 km, where its density is given, up and down.
      let hydrogen: [Double] = Column.hydrogen(states)
      high = zip(states, hydrogen).map { column, hydrogen in
        let mass: Double = hydrogen * 1.007_97 / Column.avogadro
        return Elementary.log(column.density + mass)
      }
      self.low = low
    }
  }

  /// The gases at one height on the way up.
  ///
  /// In km, m⁻³ and kg/kmol; equations and constants by their numbers in the standard.
  private struct Column {
    /// Per kmol, as of 1976.
    static let avogadro: Double = 6.022_169e26
    /// N₂, O, O₂, Ar, He.
    static let masses = SIMD8<Double>(28.0134, 15.9994, 31.9988, 39.948, 4.0026, 0, 0, 0)
    /// Densities at 86 km.
    static let start = SIMD8<Double>(
      1.129_794e20, 8.6e16, 3.030_898e19, 1.3514e18, 7.5817e14, 0, 0, 0)

    var height: Double = 86
    /// Integrals of equation 33 for each gas.
    var exponents = SIMD8<Double>.zero
    private var rates = SIMD8<Double>.zero

    init() { rates = rate() }

    /// Number densities (equation 33).
    var numbers: SIMD8<Double> {
      Self.start * (186.8673 / Self.temperature(height).value) * (-exponents).exponential
    }

    /// Without hydrogen, kg/m³.
    var density: Double { (numbers * Self.masses).sum() / Self.avogadro }

    /// Temperature, K, and its gradient, K/km (equations 25 to 31).
    static func temperature(_ z: Double) -> (value: Double, slope: Double) {
      if z <= 91 { return (186.8673, 0) }
      if z <= 110 {
        let x: Double = (z - 91) / 19.9429
        let root: Double = (1 - x * x).squareRoot()
        return (263.1905 - 76.3232 * root, 76.3232 / 19.9429 * x / root)
      }
      if z <= 120 { return (240 + 12 * (z - 110), 12) }
      let ratio: Double = (radius + 120) / (radius + z)
      let rest: Double = 640 * Elementary.exp(-0.018_75 * (z - 120) * ratio)
      return (1000 - rest, 0.018_75 * ratio * ratio * rest)
    }

    static let radius: Double = 6356.766

    /// g/(R T), kmol/kg/km.
    static func fall(_ z: Double) -> Double {
      let ratio: Double = radius / (radius + z)
      return 9.806_65 * ratio * ratio / (8.314_32 * temperature(z).value)
    }

    /// One trapezoid up.
    mutating func climb(_ step: Double) {
      let before: SIMD8<Double> = rates
      // The densities that the diffusion asks for are those of an Euler step, then of the trapezoid.
      let start: SIMD8<Double> = exponents
      height += step
      exponents = start + step * before
      for _ in 0..<2 {
        rates = rate()
        exponents = start + 0.5 * step * (before + rates)
      }
    }

    /// Eddy diffusion, m²/s (equation 7).
    private var eddy: Double {
      if height < 95 { return 120 }
      guard height < 115 else { return 0 }
      let up: Double = height - 95
      return 120 * Elementary.exp(1 - 400 / (400 - up * up))
    }

    /// The integrands of equation 33: equation 36 and the flows of equation 37, per km.
    private func rate() -> SIMD8<Double> {
      let z: Double = height
      let fall: Double = Self.fall(z)
      let air: Double = z <= 100 ? 28.9644 : Self.masses[0]
      let (temperature, slope) = Self.temperature(z)
      let numbers: SIMD8<Double> = self.numbers
      var result = SIMD8<Double>.zero
      result[0] = fall * air
      let all: Double = numbers[0] + numbers[1] + numbers[2]
      let warmth: Double = Elementary.log(temperature / 273.15)
      let eddy: Double = self.eddy
      // Oxygen diffuses through nitrogen, the rare gases through all three.
      let through: [(gas: Int, a: Double, b: Double, among: Double)] = [
        (1, 6.986e20, 0.75, numbers[0]), (2, 4.863e20, 0.75, numbers[0]),
        (3, 4.487e20, 0.87, all), (4, 1.7e21, 0.691, all),
      ]
      for item in through {
        let diffusion: Double = item.a / item.among * Elementary.exp(item.b * warmth)
        let share: Double = diffusion / (diffusion + eddy)
        let thermal: Double = item.gas == 4 ? -0.4 * slope / temperature : 0
        result[item.gas] =
          share * (fall * Self.masses[item.gas] + thermal) + (1 - share) * fall * air
      }
      result[1] += Self.flow(z, -5.809_644e-4, 56.903_11, 2.706_240e-5)
      if z <= 97 {
        let down: Double = 97 - z
        result[1] +=
          -3.416_248e-3 * down * down * Elementary.exp(-5.008_765e-4 * down * down * down)
      }
      result[2] += Self.flow(z, 1.366_212e-4, 86, 8.333_333e-5)
      result[3] += Self.flow(z, 9.434_079e-5, 86, 8.333_333e-5)
      result[4] += Self.flow(z, -2.457_369e-4, 86, 6.666_667e-4)
      return result
    }

    /// Q (Z − U)² exp(−W (Z − U)³).
    private static func flow(_ z: Double, _ q: Double, _ u: Double, _ w: Double) -> Double {
      let up: Double = z - u
      return q * up * up * Elementary.exp(-w * up * up * up)
    }

    /// Hydrogen at the heights of columns 2 km apart from 150 km up (equation 39), m⁻³.
    static func hydrogen(_ columns: [Column]) -> [Double] {
      let given = 175  // 500 km
      var result: [Double] = Array(repeating: 0, count: columns.count)
      guard columns.count > given else { return result }
      let exponent: Double = 1 - 0.25
      let hottest: Double = temperature(500).value
      func ratio(_ z: Double) -> Double {
        Elementary.exp(exponent * Elementary.log(hottest / temperature(z).value))
      }
      func flux(_ column: Column, _ weight: Double) -> Double {
        let warmth: Double = Elementary.log(temperature(column.height).value / 273.15)
        let diffusion: Double =
          3.305e21 / column.numbers.sum() * Elementary.exp(0.5 * warmth)
        // Per km of height.
        return 1000 * 7.2e11 / diffusion / ratio(column.height) * Elementary.exp(weight)
      }
      for direction in [1, -1] {
        var weight: Double = 0
        var flow: Double = 0
        var k = given
        result[k] = 8e10
        while columns.indices.contains(k + direction) {
          let here: Column = columns[k]
          let next: Column = columns[k + direction]
          let step: Double = next.height - here.height
          let before: Double = flux(here, weight)
          weight += 0.5 * step * 1.007_97 * (fall(here.height) + fall(next.height))
          // Above 500 km hydrogen is in diffusive equilibrium.
          if direction < 0 { flow += 0.5 * step * (before + flux(next, weight)) }
          k += direction
          result[k] = (8e10 - flow) * ratio(next.height) * Elementary.exp(-weight)
        }
      }
      return result
    }
  }
}
