// SPDX-License-Identifier: Apache-2.0

extension NRLMSISE00 {
  /// The expansion of eight quantities in the functions of ``Basis``, one to a lane.
  ///
  /// Parameters are numbered as published, from 0. Reference: Hedin 1987, Journal of Geophysical
  /// Research 92 (A5), 4649, appendix, with the terms added in 1990 and 2000.
  struct Harmonics: Sendable {
    typealias Lanes = SIMD8<Double>

    /// The parameters by number.
    let p: [Lanes]
    /// Cosine and sine, one after the other, of the parameters that are phases.
    let phases: [Lanes]

    /// A parameter that is a phase, and the angle that goes with its unit.
    struct Phase {
      var parameter: Int
      var angle: Double
    }

    /// Makes the expansion of up to eight rows of parameters.
    init(_ rows: ArraySlice<[Double]>, count: Int, phases kinds: [Phase]) {
      let rows = Array(rows)
      var parameters: [Lanes] = Array(repeating: .zero, count: count)
      for (lane, row) in rows.enumerated() {
        for (index, value) in row.enumerated() where index < count {
          parameters[index][lane] = value
        }
      }
      var phases: [Lanes] = []
      for kind in kinds {
        var cosine = Lanes.zero
        var sine = Lanes.zero
        for lane in rows.indices {
          let angle: Double = kind.angle * parameters[kind.parameter][lane]
          (sine[lane], cosine[lane]) = Elementary.sincos(angle)
        }
        phases += [cosine, sine]
      }
      p = parameters
      self.phases = phases
    }

    /// The cosine of an angle less a phase.
    @inline(__always)
    func wave(_ slot: Int, _ cosine: Double, _ sine: Double) -> Lanes {
      phases[2 * slot] * cosine + phases[2 * slot + 1] * sine
    }

    /// Two parameters times two numbers.
    @inline(__always)
    func sum(_ i: Int, _ x: Double, _ j: Int, _ y: Double) -> Lanes { p[i] * x + p[j] * y }

    /// Three parameters times three numbers.
    @inline(__always)
    func sum(_ i: Int, _ x: Double, _ j: Int, _ y: Double, _ k: Int, _ z: Double) -> Lanes {
      let two: Lanes = p[i] * x + p[j] * y
      return p[k] * z + two
    }

    /// One and a parameter times a number.
    @inline(__always)
    func oneAnd(_ i: Int, _ x: Double) -> Lanes { p[i] * x + 1 }
  }
}
