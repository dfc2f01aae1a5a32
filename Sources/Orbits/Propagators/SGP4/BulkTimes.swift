// SPDX-License-Identifier: Apache-2.0

extension SGP4Bulk {
  /// The times of a bulk run, as lanes and as the scalar code read them.
  struct Times: Sendable {
    /// UTC days, or minutes from each orbit's epoch.
    let first: [Double]
    /// Fractions of the days; empty with minutes.
    let second: [Double]
    /// Minutes from each time to the next, where they are the same; nil where not, or for few times.
    let step: Double?

    init(dates: [SGP4.PlainDate]) {
      first = dates.map(\.day)
      second = dates.map(\.fraction)
      guard let origin = dates.first else {
        step = nil
        return
      }
      step = Self.step(
        dates.map { ($0.day - origin.day) * 1440 + ($0.fraction - origin.fraction) * 1440 })
    }

    init(minutes: [Double]) {
      first = minutes
      second = []
      step = Self.step(minutes)
    }

    /// The step of an even grid of minutes; its rounding is worth some µm of a low orbit.
    private static func step(_ minutes: [Double]) -> Double? {
      guard minutes.count >= 128, let first = minutes.first, let last = minutes.last else {
        return nil
      }
      let step: Double = (last - first) / Double(minutes.count - 1)
      let allowed: Double = max(2e-12, max(abs(first), abs(last)).ulp)
      let even: Bool = minutes.indices.allSatisfy {
        abs(first + Double($0) * step - minutes[$0]) <= allowed
      }
      return even ? step : nil
    }

    var count: Int { first.count }

    /// Whether the times are minutes from each orbit's epoch.
    var relative: Bool { second.isEmpty }
  }

  /// How orbits and times are cut into pieces whose output fits a core's own cache.
  struct Cut: Sendable {
    /// Orbits and times of a piece.
    private let orbitStep: Int
    private let timeStep: Int
    private let orbits: Int
    private let times: Int

    /// Items of a piece, about: 48 bytes each.
    static let size = 4096

    init(orbits: Int, times: Int) {
      self.orbits = orbits
      self.times = times
      timeStep = max(1, min(times, Self.size))
      orbitStep = max(1, Self.size / timeStep)
    }

    private var timeCuts: Int { (times + timeStep - 1) / timeStep }
    private var orbitCuts: Int { (orbits + orbitStep - 1) / orbitStep }

    /// The number of pieces.
    var count: Int { timeCuts * orbitCuts }

    /// The orbits and times of a piece.
    func piece(_ number: Int) -> (orbits: Range<Int>, times: Range<Int>) {
      let (orbit, time) = number.quotientAndRemainder(dividingBy: timeCuts)
      let from: Int = orbit * orbitStep
      let start: Int = time * timeStep
      return (from..<min(from + orbitStep, orbits), start..<min(start + timeStep, times))
    }
  }
}
