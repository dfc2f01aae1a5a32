// SPDX-License-Identifier: Apache-2.0

/// The short-period motion of first order in J2: from mean to osculating elements and back.
///
/// Brouwer's formulas (1959, Astronomical Journal 64, 378-397, section 6) in the form of Lyddane
/// (1963, Astronomical Journal 68, 555): eccentricity and mean anomaly are changed together as a
/// vector and the sum of mean anomaly and perigee on its own, so nothing is divided by the
/// eccentricity.
struct ShortPeriodTerms: Sendable {
  let gravity: ZonalGravity

  /// The osculating elements of a mean ellipse.
  func osculating<Frame>(_ mean: KeplerianElements<Frame>) -> KeplerianElements<Frame> {
    let e: Double = mean.eccentricity
    let a: Double = mean.semimajorAxis
    let l: Double = mean.meanAnomaly
    let g: Double = mean.argumentOfPerigee
    let f: Double = Anomaly.reduced(mean.trueAnomaly)
    let theta: Double = Elementary.cos(mean.inclination)
    let theta2: Double = theta * theta
    let eta2: Double = (1 - e) * (1 + e)
    let eta: Double = eta2.squareRoot()
    let ratio: Double = gravity.radius / a
    let g2: Double = 0.5 * gravity.j2 * ratio * ratio
    let g2p: Double = g2 / (eta2 * eta2)

    let (sinF, cosF) = Elementary.sincos(f)
    let (sin1, cos1) = Elementary.sincos(2 * g + f)
    let (sin2, cos2) = Elementary.sincos(2 * g + 2 * f)
    let (sin3, cos3) = Elementary.sincos(2 * g + 3 * f)
    let x: Double = 1 + e * cosF
    let eta6: Double = eta2 * eta2 * eta2
    let cube: Double = x * x * x / eta6
    let zonal: Double = 3 * theta2 - 1
    let sectoral: Double = 3 * (1 - theta2)

    // a, with a³/r³ - η⁻³; and the same over e, with 1 - η³ = e² (1 + η + η²)/(1 + η).
    let deltaA: Double =
      a * g2 * (zonal * (cube - 1 / (eta2 * eta)) + sectoral * cube * cos2)
    let common: Double = 3 * cosF + e * cosF * cosF * (3 + e * cosF)
    let first: Double = (common + e * (1 + eta + eta2) / (1 + eta)) / eta6
    let second: Double = (common + e) / eta6
    let deltaE: Double =
      0.5 * eta2
      * (g2 * (zonal * first + sectoral * second * cos2)
        - g2p * (1 - theta2) * (3 * cos1 + cos3))

    // e δl, and δ(l + g).
    let y: Double = x * x / eta2 + x / eta2
    let b: Double =
      2 * zonal * (y + 1) * sinF
      + sectoral * ((1 - y) * sin1 + (y + 1.0 / 3) * sin3)
    let eDeltaL: Double = -0.25 * eta2 * eta * g2p * b
    let equation: Double = f - l + e * sinF
    let latitude: Double = 3 * sin2 + 3 * e * sin1 + e * sin3
    let deltaSum: Double =
      0.25 * g2p
      * (eta2 * e / (1 + eta) * b + 6 * (5 * theta2 - 1) * equation
        + (3 - 5 * theta2) * latitude)
    let deltaNode: Double = -0.5 * g2p * theta * (6 * equation - latitude)
    let sinI: Double = Elementary.sin(mean.inclination)
    let deltaI: Double = 0.5 * g2p * theta * sinI * (3 * cos2 + 3 * e * cos1 + e * cos3)

    let (sinL, cosL) = Elementary.sincos(l)
    let ex: Double = (e + deltaE) * cosL - eDeltaL * sinL
    let ey: Double = (e + deltaE) * sinL + eDeltaL * cosL
    let newE: Double = min(Elementary.hypot(ex, ey), 1 - 1e-12)
    let newL: Double = Elementary.atan2(ey, ex)
    let eccentric: Double = Anomaly.eccentricUnchecked(mean: newL, eccentricity: newE)
    let nu: Double = Anomaly.trueUnchecked(eccentric: eccentric, eccentricity: newE)
    return KeplerianElements(
      unchecked: mean.epoch, (a + deltaA) * (1 - newE) * (1 + newE), newE,
      min(max(0, mean.inclination + deltaI), Double.pi), Circle.positive(mean.raan + deltaNode),
      Circle.positive(l + g + deltaSum - newL), Circle.positive(nu),
      mean.gravitationalParameter)
  }

  /// The mean elements whose osculating ones are those given, by fixed-point iteration.
  func mean<Frame>(
    _ osculating: KeplerianElements<Frame>
  ) throws(ElementsFailure) -> KeplerianElements<Frame> {
    let target = try EquinoctialElements(osculating)
    var guess = target
    for _ in 0..<30 {
      let reached = try EquinoctialElements(
        self.osculating(KeplerianElements(guess)), isRetrogradeSet: target.isRetrogradeSet)
      let turn: Double = Circle.signed(target.meanLongitude - reached.meanLongitude)
      let next = try EquinoctialElements<Frame>(
        epoch: target.epoch,
        semimajorAxis: guess.semimajorAxis + target.semimajorAxis - reached.semimajorAxis,
        h: guess.h + target.h - reached.h, k: guess.k + target.k - reached.k,
        p: guess.p + target.p - reached.p, q: guess.q + target.q - reached.q,
        meanLongitude: guess.meanLongitude + turn, isRetrogradeSet: target.isRetrogradeSet,
        gravitationalParameter: target.gravitationalParameter)
      let size: Double = abs(next.semimajorAxis / guess.semimajorAxis - 1) + abs(turn)
      let shape: Double = abs(next.h - guess.h) + abs(next.k - guess.k)
      let change: Double = size + shape + abs(next.p - guess.p) + abs(next.q - guess.q)
      guess = next
      if change < 1e-14 { break }
    }
    return KeplerianElements(guess)
  }
}
