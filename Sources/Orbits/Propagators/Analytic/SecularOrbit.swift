// SPDX-License-Identifier: Apache-2.0

/// An ellipse of constant shape and tilt whose three angles grow evenly.
package struct SecularOrbit: Sendable {
  package let epoch: Epoch
  package let semimajorAxis: Double
  package let semilatusRectum: Double
  package let eccentricity: Double
  package let inclination: Double
  package let raan: Double
  package let argumentOfPerigee: Double
  package let meanAnomaly: Double
  package let gravitationalParameter: Double

  /// Takes mean elements of an ellipse on which J2 is a small disturbance.
  ///
  /// Half a radius is no orbit and would make the series in R/p diverge; on very long ellipses J2
  /// changes the energy at the perigee by as much as there is.
  package init<Frame>(
    _ elements: KeplerianElements<Frame>, gravity: ZonalGravity
  ) throws(ElementsFailure) {
    guard elements.eccentricity < 1 else {
      throw .notElliptic(eccentricity: elements.eccentricity)
    }
    let q: Double = elements.perigeeRadius
    guard q >= 0.5 * gravity.radius else {
      throw .outOfRange(quantity: "perigee radius", value: q)
    }
    let ratio: Double = gravity.radius / q
    let disturbance: Double = 2 * abs(gravity.j2) * ratio * ratio * elements.semimajorAxis / q
    guard disturbance < 0.5 else {
      throw .outOfRange(quantity: "semimajor axis", value: elements.semimajorAxis)
    }
    epoch = elements.epoch
    semimajorAxis = elements.semimajorAxis
    semilatusRectum = elements.semilatusRectum
    eccentricity = elements.eccentricity
    inclination = elements.inclination
    raan = elements.raan
    argumentOfPerigee = elements.argumentOfPerigee
    meanAnomaly = elements.meanAnomaly
    gravitationalParameter = elements.gravitationalParameter
  }

  /// The two-body mean motion, rad/s.
  package var meanMotion: Double {
    (gravitationalParameter / semimajorAxis).squareRoot() / semimajorAxis
  }

  /// The elements at an epoch, angles in 0 ..< 2π.
  package func elements<Frame>(
    at later: Epoch, rates: SecularRates
  ) -> KeplerianElements<Frame> {
    let dt: Double = later.seconds(since: epoch)
    let mean: Double = meanAnomaly + rates.meanAnomaly * dt
    let eccentric: Double = Anomaly.eccentricUnchecked(mean: mean, eccentricity: eccentricity)
    let nu: Double = Anomaly.trueUnchecked(eccentric: eccentric, eccentricity: eccentricity)
    return KeplerianElements(
      unchecked: later, semilatusRectum, eccentricity, inclination,
      Circle.positive(raan + rates.raan * dt),
      Circle.positive(argumentOfPerigee + rates.argumentOfPerigee * dt),
      Circle.positive(nu), gravitationalParameter)
  }
}
