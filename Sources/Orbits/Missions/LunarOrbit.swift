// SPDX-License-Identifier: Apache-2.0

/// The osculating orbit about the Moon.
struct LunarOrbit: Sendable {
  /// About the Moon's centre.
  let state: StateVector<GCRF>
  /// Unit vector along the angular momentum.
  let normal: Vector3
  /// Towards the perilune, of the length of the eccentricity.
  let eccentricity: Vector3
  /// m; negative for a hyperbola.
  let semimajorAxis: Double

  static let mu: Double = Constants.moonGM.value
  static let radius: Double = Constants.moonRadius.value

  /// The orbit of a state about the Earth.
  init(
    _ state: StateVector<GCRF>, in model: CislunarModel
  ) throws(LunarMissionFailure) {
    self.init(selenocentric: try model.selenocentric(state))
  }

  /// The orbit of a state about the Moon.
  init(selenocentric state: StateVector<GCRF>) {
    let r: Vector3 = state.position
    let v: Vector3 = state.velocity
    let momentum: Vector3 = r.cross(v)
    self.state = state
    normal = momentum.normalized
    eccentricity = v.cross(momentum) / Self.mu - r.normalized
    semimajorAxis = 1 / (2 / r.norm - v.squaredNorm / Self.mu)
  }

  /// Over the mean sphere, m.
  var periluneHeight: Double { semimajorAxis * (1 - eccentricity.norm) - Self.radius }
  /// Over the mean sphere, m.
  var apoluneHeight: Double { semimajorAxis * (1 + eccentricity.norm) - Self.radius }
  /// Of an ellipse, s.
  var period: Double { Circle.turn * (semimajorAxis / Self.mu).squareRoot() * semimajorAxis }

  /// Of an ellipse, rad from −π to π.
  var meanAnomaly: Double {
    let e: Double = eccentricity.norm
    let along: Double = state.position.dot(state.velocity)
    let sine: Double = along / (Self.mu * semimajorAxis).squareRoot()
    let cosine: Double = 1 - state.position.norm / semimajorAxis
    return Elementary.atan2(sine, cosine) - sine * (e > 0 ? 1 : 0)
  }

  /// Speed at a distance on the ellipse between two heights over the mean sphere, m and m/s.
  static func speed(at height: Double, toward other: Double) -> Double {
    let r: Double = radius + height
    let a: Double = radius + (height + other) / 2
    return (mu * (2 / r - 1 / a)).squareRoot()
  }

  /// Semimajor axis of a period (s), m.
  static func semimajorAxis(period: Double) -> Double {
    let rate: Double = Circle.turn / period
    return Elementary.cbrt(mu / (rate * rate))
  }
}
