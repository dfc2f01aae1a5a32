// SPDX-License-Identifier: Apache-2.0

/// How a way home from the Moon is aimed at the Earth.
struct LunarHomeward: Sendable {
  /// The zone at touchdown, about the Earth, inertial axes, m.
  var zone: Vector3
  /// When the entry height is passed.
  var epoch: Epoch
  /// Of the velocity over the horizontal there, rad, negative.
  var angle: Double
  /// Over WGS 84, m.
  var height: Double

  private static let mu: Double = Constants.earthGM.value
  /// About that of the entry height, m: for conics.
  private var radius: Double { 6_372_000 + height }

  /// The conic about the Earth that a state is on.
  struct Conic: Sendable {
    let momentum: Vector3
    let semimajorAxis: Double
    let eccentricity: Double
    let perigee: Epoch

    init(_ state: StateVector<GCRF>) {
      let mu: Double = LunarHomeward.mu
      let r: Double = state.position.norm
      momentum = state.position.cross(state.velocity)
      let a: Double = 1 / (2 / r - state.velocity.squaredNorm / mu)
      semimajorAxis = a
      let e: Double = max(0, 1 - momentum.squaredNorm / (mu * a)).squareRoot()
      eccentricity = e
      let sine: Double =
        state.position.dot(state.velocity) / (max(a, 1) * mu).squareRoot() / max(e, 1e-9)
      let cosine: Double = (1 - r / a) / max(e, 1e-9)
      let anomaly: Double = Elementary.atan2(sine, cosine)
      let time: Double = (anomaly - e * sine) * (max(a, 1) / mu).squareRoot() * max(a, 1)
      perigee = state.epoch.advanced(bySeconds: -time)
    }
  }

  /// From a distance to the perigee of an ellipse, s.
  private static func fall(from r: Double, _ a: Double, _ e: Double) -> Double {
    let anomaly: Double = Elementary.acos(min(max((1 - r / a) / e, -1), 1))
    return (anomaly - e * Elementary.sin(anomaly)) * (a / mu).squareRoot() * a
  }

  /// Eccentricity of the ellipse of a semimajor axis (m) that enters at the angle, and the speed
  /// there (m/s).
  private func entry(_ a: Double) -> (e: Double, speed: Double) {
    let speed: Double = (Self.mu * (2 / radius - 1 / a)).squareRoot()
    let h: Double = radius * speed * Elementary.cos(angle)
    return (max(0, 1 - h * h / (Self.mu * a)).squareRoot(), speed)
  }

  /// The normal of the plane through a place and the zone in which the zone is reached eastward.
  func normal(from place: Vector3) -> Vector3 {
    let normal: Vector3 = place.cross(zone).normalized
    return normal.z < 0 ? -normal : normal
  }

  /// The velocity relative to the Moon that a conic from its centre asks for, m/s.
  func excess(leaving moon: StateVector<GCRF>) throws(LunarMissionFailure) -> Vector3 {
    let r: Double = moon.position.norm
    let time: Double = epoch.seconds(since: moon.epoch)
    // The longest way is that from the apogee; larger orbits are faster.
    var low: Double = (r + radius) / 2
    var high: Double = 20 * low
    func miss(_ a: Double) -> Double {
      let e: Double = entry(a).e
      return Self.fall(from: r, a, e) - Self.fall(from: radius, a, e) - time
    }
    guard miss(low * 1.000_1) > 0, miss(high) < 0 else {
      throw .plan(
        field: "departure",
        reason: "the \(Int(time / 3_600)) h to the entry fit no ellipse from the Moon")
    }
    for _ in 0..<60 {
      let middle: Double = (low + high) / 2
      if miss(middle) > 0 { low = middle } else { high = middle }
    }
    let a: Double = (low + high) / 2
    let (_, speed) = entry(a)
    let h: Double = radius * speed * Elementary.cos(angle)
    let up: Vector3 = moon.position / r
    let across: Double = h / r
    let fall: Double = max(0, Self.mu * (2 / r - 1 / a) - across * across).squareRoot()
    return across * normal(from: moon.position).cross(up) - fall * up - moon.velocity
  }

  /// How a conic misses: the cosine of the angle of entry, the time (s), the sine of the angle
  /// between the plane and the zone.
  func miss(of state: StateVector<GCRF>, north: Vector3) -> [Double] {
    let conic = Conic(state)
    let (e, speed) = entry(conic.semimajorAxis)
    let due = epoch.advanced(bySeconds: Self.fall(from: radius, conic.semimajorAxis, e))
    return [
      conic.momentum.dot(north) / (radius * speed) - Elementary.cos(angle),
      conic.perigee.seconds(since: due),
      conic.momentum.normalized.dot(zone.normalized),
    ]
  }

  /// The goals that `miss(of:north:)` has the values of.
  static func goals(cosine: Double, time: Double, sine: Double) -> [TargetGoal] {
    [
      TargetGoal("cosine of the angle of entry", unit: "1", target: 0, tolerance: cosine),
      TargetGoal("time of entry", unit: "s", target: 0, tolerance: time),
      TargetGoal("plane over the zone", unit: "rad", target: 0, tolerance: sine),
    ]
  }

  /// The state at the entry height, on the way down from a state some hours before.
  func interface(
    after state: StateVector<GCRF>, in model: CislunarModel, phase: String
  ) throws(LunarMissionFailure) -> Propagation {
    let course = try model.fly(
      state, to: epoch.advanced(bySeconds: 1_800), about: .earth,
      detecting: [.height(height, direction: .falling, stops: true)], phase: phase)
    guard course.stop != nil else {
      throw .notReached(phase: phase, reason: "the entry height is not reached")
    }
    return course
  }

  /// How an entry misses: the angle (rad), the time (s), the sine between plane and zone.
  func miss(ofInterface state: StateVector<GCRF>) -> [Double] {
    let normal: Vector3 = state.position.cross(state.velocity).normalized
    return [
      Self.angle(state) - angle, state.epoch.seconds(since: epoch), normal.dot(zone.normalized),
    ]
  }

  /// Of the velocity over the plane across the radius, rad.
  static func angle(_ state: StateVector<GCRF>) -> Double {
    Elementary.asin(state.position.normalized.dot(state.velocity.normalized))
  }
}
