// SPDX-License-Identifier: Apache-2.0

/// A flight under thrust near the Moon's surface: a point mass over a sphere, constant thrust, and a
/// direction whose angles are polynomials of time.
struct LunarPoweredFlight: Sendable {
  /// About the Moon's centre.
  var start: StateVector<GCRF>
  /// At the start, kg.
  var mass: Double
  /// m/s.
  var exhaustSpeed: Double
  /// Of the plane that angles are counted from, a unit vector.
  var normal: Vector3
  /// s.
  var duration: Double
  /// Whether the thrust points against the flight, not along it.
  var isBraking: Bool

  /// Thrust (N) and angles over the part of the duration that is gone, rad.
  struct Steering: Sendable {
    var thrust: Double
    /// Over the horizontal: constant, linear and quadratic part.
    var pitch: (Double, Double, Double)
    /// Out of the plane: constant and linear part.
    var yaw: (Double, Double)
  }

  /// A state on the way.
  struct Point: Sendable {
    var state: StateVector<GCRF>
    /// kg.
    var mass: Double
  }

  private func acceleration(
    _ r: Vector3, _ time: Double, _ steering: Steering
  ) -> Vector3 {
    let part: Double = time / duration
    let pitch: Double =
      steering.pitch.0 + part * (steering.pitch.1 + part * steering.pitch.2)
    let yaw: Double = steering.yaw.0 + part * steering.yaw.1
    let up: Vector3 = r.normalized
    let ahead: Vector3 = normal.cross(up).normalized
    let (sinPitch, cosPitch) = Elementary.sincos(pitch)
    let (sinYaw, cosYaw) = Elementary.sincos(yaw)
    let forward: Double = (isBraking ? -1 : 1) * cosPitch * cosYaw
    let direction: Vector3 =
      forward * ahead + sinPitch * up + (cosPitch * sinYaw) * ahead.cross(up)
    let left: Double = max(mass - steering.thrust / exhaustSpeed * time, 0.05 * mass)
    let pull: Double = -LunarOrbit.mu / (r.squaredNorm * r.norm)
    return pull * r + (steering.thrust / left) * direction
  }

  /// The flight at equal steps, by the classical method of Runge and Kutta, from start to end.
  func points(_ steering: Steering, steps: Int = 120) -> [Point] {
    let h: Double = duration / Double(steps)
    var r: Vector3 = start.position
    var v: Vector3 = start.velocity
    var points: [Point] = [Point(state: start, mass: mass)]
    points.reserveCapacity(steps + 1)
    for step in 0..<steps {
      let t: Double = Double(step) * h
      let a1: Vector3 = acceleration(r, t, steering)
      let v2: Vector3 = v + (h / 2) * a1
      let a2: Vector3 = acceleration(r + (h / 2) * v, t + h / 2, steering)
      let v3: Vector3 = v + (h / 2) * a2
      let a3: Vector3 = acceleration(r + (h / 2) * v2, t + h / 2, steering)
      let v4: Vector3 = v + h * a3
      let a4: Vector3 = acceleration(r + h * v3, t + h, steering)
      r += (h / 6) * (v + 2 * v2 + 2 * v3 + v4)
      v += (h / 6) * (a1 + 2 * a2 + 2 * a3 + a4)
      let gone: Double = t + h
      points.append(
        Point(
          state: StateVector(
            epoch: start.epoch.advanced(bySeconds: gone), position: r, velocity: v),
          mass: mass - steering.thrust / exhaustSpeed * gone))
    }
    return points
  }

  /// The change of velocity of a thrust (N), without gravity, m/s.
  func change(_ thrust: Double) -> Double {
    let left: Double = mass - thrust / exhaustSpeed * duration
    return exhaustSpeed * Elementary.log(mass / max(left, 1e-3 * mass))
  }
}
