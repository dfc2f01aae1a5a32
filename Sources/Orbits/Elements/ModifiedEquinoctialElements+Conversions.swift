// SPDX-License-Identifier: Apache-2.0

extension ModifiedEquinoctialElements {
  /// The osculating elements of a state.
  /// - Parameters:
  ///   - state: Position in m and velocity in m/s, in an inertial frame.
  ///   - isRetrogradeSet: Which set; where left out, the one that is regular there: the retrograde
  ///     set for inclinations above 90°.
  ///   - mu: GM in m³/s², above zero; the Earth's where left out.
  /// - Throws: `.notFinite`, `.zeroPosition`, `.rectilinear`, `.outOfRange`, `.singular` where the
  ///   set asked for does not exist.
  public init(
    _ state: StateVector<Frame>, isRetrogradeSet: Bool? = nil,
    gravitationalParameter mu: Double = GravitationalParameter.earth
  ) throws(ElementsFailure) {
    let motion = try OrbitalMotion(state.position, state.velocity, mu: mu)
    let w: Vector3 = motion.angularMomentum / motion.h
    let retrograde: Bool = isRetrogradeSet ?? (w.z < 0)
    let factor: Double = retrograde ? -1 : 1
    let whole: Double = 1 + factor * w.z
    guard whole > 1e-14 else { throw .singular(inclination: retrograde ? 0 : Double.pi) }
    let h: Double = -w.y / whole
    let k: Double = w.x / whole
    let axes = EquinoctialAxes(h: h, k: k, isRetrogradeSet: retrograde)
    let x: Double = state.position.dot(axes.first)
    let y: Double = state.position.dot(axes.second)
    let (cosL, sinL): (Double, Double) = (x / motion.r, y / motion.r)
    self.init(
      unchecked: state.epoch, motion.p, motion.eCosNu * cosL + motion.eSinNu * sinL,
      motion.eCosNu * sinL - motion.eSinNu * cosL, h, k,
      Circle.positive(Elementary.atan2(y, x)), retrograde, mu)
  }

  /// The same orbit from Keplerian elements.
  /// - Parameters:
  ///   - elements: Elements of any conic.
  ///   - isRetrogradeSet: Which set; where left out, the one that is regular there.
  /// - Throws: `.singular` where the set asked for does not exist.
  public init(
    _ elements: KeplerianElements<Frame>, isRetrogradeSet: Bool? = nil
  ) throws(ElementsFailure) {
    let retrograde: Bool = isRetrogradeSet ?? elements.isRetrograde
    let i: Double = elements.inclination
    guard i != (retrograde ? 0 : Double.pi) else { throw .singular(inclination: i) }
    let tilt: Double = Elementary.tan(0.5 * (retrograde ? Double.pi - i : i))
    let (sinO, cosO) = Elementary.sincos(elements.raan)
    let perigee: Double =
      elements.argumentOfPerigee + (retrograde ? -elements.raan : elements.raan)
    let (sine, cosine) = Elementary.sincos(perigee)
    let e: Double = elements.eccentricity
    self.init(
      unchecked: elements.epoch, elements.semilatusRectum, e * cosine, e * sine, tilt * cosO,
      tilt * sinO, Circle.positive(perigee + elements.trueAnomaly), retrograde,
      elements.gravitationalParameter)
  }
}

extension StateVector {
  /// The state of a body on an orbit with these elements: metres and metres a second.
  public init(_ elements: ModifiedEquinoctialElements<Frame>) {
    let axes = EquinoctialAxes(
      h: elements.h, k: elements.k, isRetrogradeSet: elements.isRetrogradeSet)
    let (sinL, cosL) = Elementary.sincos(elements.trueLongitude)
    let p: Double = elements.semilatusRectum
    let radius: Double = p / (1 + elements.f * cosL + elements.g * sinL)
    let speed: Double = (elements.gravitationalParameter / p).squareRoot()
    let vx: Double = -speed * (elements.g + sinL)
    let vy: Double = speed * (elements.f + cosL)
    self.init(
      epoch: elements.epoch,
      position: (radius * cosL) * axes.first + (radius * sinL) * axes.second,
      velocity: vx * axes.first + vy * axes.second)
  }
}

extension KeplerianElements {
  /// The same orbit from modified equinoctial elements, with the convention of the type for angles
  /// that are undefined.
  public init(_ elements: ModifiedEquinoctialElements<Frame>) {
    let node: Double = Elementary.hypot(elements.h, elements.k)
    let equatorial: Bool = 2 * node < Self.negligible
    let e: Double = elements.eccentricity
    let circular: Bool = e < Self.negligible
    let raan: Double = equatorial ? 0 : Elementary.atan2(elements.k, elements.h)
    let turned: Double = elements.isRetrogradeSet ? -raan : raan
    let perigee: Double = circular ? turned : Elementary.atan2(elements.g, elements.f)
    let nu: Double = elements.trueLongitude - perigee
    let flat: Double = elements.isRetrogradeSet ? Double.pi : 0
    self.init(
      unchecked: elements.epoch, elements.semilatusRectum, circular ? 0 : e,
      equatorial ? flat : elements.inclination, Circle.positive(raan),
      circular ? 0 : Circle.positive(perigee - turned),
      e < 1 ? Circle.positive(nu) : Circle.signed(nu), elements.gravitationalParameter)
  }
}

/// The first two axes of the equinoctial frame, in the plane of motion.
struct EquinoctialAxes {
  let first: Vector3
  let second: Vector3

  /// The axes for h, k of the direct or the retrograde set (Broucke & Cefola 1972).
  init(h: Double, k: Double, isRetrogradeSet: Bool) {
    let sign: Double = isRetrogradeSet ? -1 : 1
    let scale: Double = 1 / (1 + h * h + k * k)
    let twice: Double = 2 * h * k
    first = scale * Vector3(1 + h * h - k * k, twice, -2 * sign * k)
    second = scale * Vector3(sign * twice, sign * (1 - h * h + k * k), 2 * h)
  }
}
