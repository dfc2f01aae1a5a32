// SPDX-License-Identifier: Apache-2.0

extension KeplerianElements {
  /// Below this an eccentricity, or the sine of an inclination, counts as zero.
  ///
  /// It is some tens of times the rounding noise of a state in double precision; on an orbit of
  /// 7,000 km it is worth 70 nm.
  package static var negligible: Double { 1e-14 }

  /// The osculating elements of a state.
  ///
  /// Angles come out in 0 ..< 2π, the true anomaly of an open orbit in -π…π. Eccentricities and
  /// inclinations (from 0 or π) below 1e-14 are taken as zero, with the convention of the type.
  /// - Parameters:
  ///   - state: Position in m and velocity in m/s, in an inertial frame.
  ///   - mu: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: `.notFinite`, `.zeroPosition`, `.rectilinear`, `.outOfRange` for GM.
  ///
  /// Accuracy: a few units in the last place of the state.
  /// Reference: Vallado 2013, Fundamentals of Astrodynamics, 4th ed., algorithm 9 (conventions).
  public init(
    _ state: StateVector<Frame>,
    gravitationalParameter mu: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    let motion = try OrbitalMotion(state.position, state.velocity, mu: mu)
    let h: Vector3 = motion.angularMomentum
    let tilt: Double = Elementary.hypot(h.x, h.y)
    let equatorial: Bool = tilt < Self.negligible * motion.h
    let circular: Bool = motion.e < Self.negligible

    let inclination: Double =
      equatorial ? (h.z < 0 ? Double.pi : 0) : Elementary.atan2(tilt, h.z)
    let raan: Double = equatorial ? 0 : Circle.positive(Elementary.atan2(h.x, -h.y))
    let node: Vector3 =
      equatorial ? Vector3(1, 0, 0) : Vector3(-h.y / tilt, h.x / tilt, 0)
    let ahead: Vector3 = (h / motion.h).cross(node)
    let u: Double = Elementary.atan2(
      state.position.dot(ahead), state.position.dot(node))
    let nu: Double = circular ? u : Elementary.atan2(motion.eSinNu, motion.eCosNu)
    self.init(
      unchecked: state.epoch, motion.p, circular ? 0 : motion.e, inclination, raan,
      circular ? 0 : Circle.positive(u - nu), motion.e < 1 ? Circle.positive(nu) : nu, mu)
  }
}

extension StateVector {
  /// The state of a body on an orbit with these elements: metres and metres a second.
  ///
  /// Accuracy: a few units in the last place.
  public init(_ elements: KeplerianElements<Frame>) {
    let e: Double = elements.eccentricity
    let p: Double = elements.semilatusRectum
    let (sinNu, cosNu) = Elementary.sincos(elements.trueAnomaly)
    let (sinW, cosW) = Elementary.sincos(elements.argumentOfPerigee)
    let (sinO, cosO) = Elementary.sincos(elements.raan)
    // sin π is not zero in double precision; 180° is to stay in the equator.
    let polar: Bool = elements.inclination == Double.pi
    let sinI: Double = polar ? 0 : Elementary.sin(elements.inclination)
    let cosI: Double = polar ? -1 : Elementary.cos(elements.inclination)

    let toPerigee = Vector3(
      cosO * cosW - sinO * sinW * cosI, sinO * cosW + cosO * sinW * cosI, sinW * sinI)
    let ahead = Vector3(
      -cosO * sinW - sinO * cosW * cosI, -sinO * sinW + cosO * cosW * cosI, cosW * sinI)
    let radius: Double = p / (1 + e * cosNu)
    let speed: Double = (elements.gravitationalParameter / p).squareRoot()
    self.init(
      epoch: elements.epoch,
      position: (radius * cosNu) * toPerigee + (radius * sinNu) * ahead,
      velocity: (-speed * sinNu) * toPerigee + (speed * (e + cosNu)) * ahead)
  }
}
