// SPDX-License-Identifier: Apache-2.0

import Orbits

/// r″ = -r, whose solution is a cosine.
struct Oscillator: VelocityFreeSystem {
  mutating func acceleration(at time: Double, position: Double, velocity: Double) -> Double {
    -position
  }

  static let start = PhaseState<Double>(position: 1, velocity: 0)

  static func error(_ state: PhaseState<Double>, at time: Double) -> Double {
    max(
      abs(state.position - Elementary.cos(time)), abs(state.velocity + Elementary.sin(time)))
  }
}

/// Motion about a point mass, with an oblateness that may be zero; all units are arbitrary.
struct Attraction: VelocityFreeSystem {
  /// Too near the centre.
  struct TooNear: Error {}

  var mu: Double = 1
  /// 1.5 J2 R².
  var oblateness: Double = 0
  /// There is no acceleration below this distance.
  var floor: Double = 0

  mutating func acceleration(
    at time: Double, position: SIMD4<Double>, velocity: SIMD4<Double>
  ) throws(TooNear) -> SIMD4<Double> {
    let r2: Double = (position * position).sum()
    guard r2 > floor * floor else { throw TooNear() }
    let pull: Double = -mu / (r2 * r2.squareRoot())
    let k: Double = oblateness / r2
    let z2: Double = 5 * position.z * position.z / r2
    let scale = SIMD4<Double>(1 - k * (z2 - 1), 1 - k * (z2 - 1), 1 - k * (z2 - 3), 1)
    return position * scale * pull
  }

  mutating func refined(
    _ acceleration: SIMD4<Double>, at time: Double, from predicted: PhaseState<SIMD4<Double>>,
    to corrected: PhaseState<SIMD4<Double>>
  ) -> SIMD4<Double>? {
    func pull(_ r: SIMD4<Double>) -> SIMD4<Double> {
      let r2: Double = (r * r).sum()
      return r * (-mu / (r2 * r2.squareRoot()))
    }
    return acceleration + pull(corrected.position) - pull(predicted.position)
  }

  /// A start in the pericentre of an orbit of half-axis 1 about a mass 1.
  static func pericentre(_ e: Double, tilt: Double = 0) -> PhaseState<SIMD4<Double>> {
    let speed: Double = ((1 + e) / (1 - e)).squareRoot()
    let (sine, cosine) = Elementary.sincos(tilt)
    return PhaseState(
      position: SIMD4(1 - e, 0, 0, 0), velocity: SIMD4(0, speed * cosine, speed * sine, 0))
  }

  /// The state on that orbit, without tilt, by Kepler's equation.
  static func state(_ e: Double, at time: Double) -> PhaseState<SIMD4<Double>> {
    let turns: Double = (time / Circle.turn).rounded()
    let anomaly: Double = UniversalKepler(q: 1 - e, k: e, beta: 1)
      .variable(at: time - turns * Circle.turn)
    let (sine, cosine) = Elementary.sincos(anomaly)
    let b: Double = (1 - e * e).squareRoot()
    let rate: Double = 1 / (1 - e * cosine)
    return PhaseState(
      position: SIMD4(cosine - e, b * sine, 0, 0),
      velocity: SIMD4(-sine * rate, b * cosine * rate, 0, 0))
  }

  static func distance(
    _ left: PhaseState<SIMD4<Double>>, _ right: PhaseState<SIMD4<Double>>
  ) -> Double {
    (left.position - right.position).magnitude
  }
}

/// The restricted problem of three bodies in the turning frame, whose acceleration needs velocities.
struct ThreeBodies: SecondOrderSystem {
  let mu: Double = 0.012277471

  mutating func acceleration(
    at time: Double, position r: SIMD4<Double>, velocity v: SIMD4<Double>
  ) -> SIMD4<Double> {
    let (d1, d2) = distances(r)
    let a: Double = (1 - mu) / (d1 * d1 * d1)
    let b: Double = mu / (d2 * d2 * d2)
    return SIMD4(
      r.x + 2 * v.y - a * (r.x + mu) - b * (r.x - 1 + mu),
      r.y - 2 * v.x - (a + b) * r.y, 0, 0)
  }

  func distances(_ r: SIMD4<Double>) -> (Double, Double) {
    let far: Double = (r.x + mu) * (r.x + mu) + r.y * r.y
    let near: Double = (r.x - 1 + mu) * (r.x - 1 + mu) + r.y * r.y
    return (far.squareRoot(), near.squareRoot())
  }

  func jacobi(_ s: PhaseState<SIMD4<Double>>) -> Double {
    let (d1, d2) = distances(s.position)
    return (s.position * s.position).sum() + 2 * (1 - mu) / d1 + 2 * mu / d2
      - (s.velocity * s.velocity).sum()
  }

  /// Arenstorf's closed orbit with four loops: Hairer, Nørsett & Wanner 1993, II.0.
  static let arenstorf = PhaseState<SIMD4<Double>>(
    position: SIMD4(0.994, 0, 0, 0), velocity: SIMD4(0, -2.001_585_106_379_082_5, 0, 0))
  static let period: Double = 17.065_216_560_157_963
}

/// Seven stars in a plane with close encounters: problem PLEI of Hairer, Nørsett & Wanner 1993, II.10.
struct Pleiades: VelocityFreeSystem {
  /// The coordinates x1…x7, y1…y7.
  struct Stars: VectorSpace {
    var x: SIMD8<Double>
    var y: SIMD8<Double>

    static var zero: Stars { Stars(x: .zero, y: .zero) }
    mutating func add(_ factor: Double, times other: Stars) {
      x += other.x * factor
      y += other.y * factor
    }
    var magnitude: Double { (x * x + y * y).sum().squareRoot() }
    var isFinite: Bool { magnitude.isFinite }
  }

  mutating func acceleration(at time: Double, position r: Stars, velocity: Stars) -> Stars {
    var result = Stars.zero
    for i in 0..<7 {
      for j in 0..<7 where j != i {
        let dx: Double = r.x[j] - r.x[i]
        let dy: Double = r.y[j] - r.y[i]
        let d2: Double = dx * dx + dy * dy
        let pull: Double = Double(j + 1) / (d2 * d2.squareRoot())
        result.x[i] += pull * dx
        result.y[i] += pull * dy
      }
    }
    return result
  }

  static let start = PhaseState(
    position: Stars(x: [3, 3, -1, -3, 2, -2, 2, 0], y: [3, -3, 2, 0, 0, -4, 4, 0]),
    velocity: Stars(
      x: [0, 0, 0, 0, 0, 1.75, -1.5, 0], y: [0, 0, 0, -1.25, 1, 0, 0, 0]))

  /// The end values at time 3.
  ///
  /// Test Set for IVP Solvers: F. Mazzia & C. Magherini 2008, release 2.4.
  static let end = Stars(
    x: [
      0.3706139143970502, 3.237284092057233, -3.222559032418324, 0.6597091455775310,
      0.3425581707156584, 1.562172101400631, -0.7003092922212495, 0,
    ],
    y: [
      -3.943437585517392, -3.271380973972550, 5.225081843456543, -2.590612434977470,
      1.198213693392275, -0.2429682344935824, 1.091449240428980, 0,
    ])
}

extension Stepper {
  /// Steps to a time; returns the number of steps.
  @discardableResult
  mutating func advance(to end: Double) throws(Failure) -> Int {
    var steps = 0
    while time != end {
      try step(towards: end)
      steps += 1
    }
    return steps
  }
}
