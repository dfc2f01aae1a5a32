// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Secular rates of J2 and J4")
struct SecularRatesTests {
  private let degree: Double = Double.pi / 180

  /// cos i = -(a / 12352 km)^(7/2) for circular Sun-synchronous orbits.
  @Test(arguments: [6778e3, 7178e3, 7378e3, 7878e3])
  func validatesSunSynchronousInclinations(a: Double) throws {
    let year: Double = 365.2422 * 86_400
    let ratio: Double = a / 12_352e3
    let cosine: Double = -ratio * ratio * ratio * ratio.squareRoot()
    // The inclination by bisection on the node's rate.
    let got = try #require(
      RootFinding.root(between: 91 * degree, and: 120 * degree) { i in
        rates(a: a, e: 0, i: i).raan - 2 * Double.pi / year
      })
    let node: Double = Vector3(1, 0, 0).angle(
      to: Vector3(cosine, (1 - cosine * cosine).squareRoot(), 0))
    #expect(abs(got - node) < 0.005 * degree)
  }

  @Test func validatesTheCriticalInclination() {
    // 5 cos² i = 1.
    let critical: Double = Vector3(1, 0, 0).angle(to: Vector3(1, 2, 0))
    #expect(abs(critical / degree - 63.434_948_8) < 1e-7)
    for e in [0.0, 0.2, 0.74] {
      let still: Double = rates(a: 26_560e3, e: e, i: critical).argumentOfPerigee
      let usual: Double = rates(a: 26_560e3, e: e, i: 0).argumentOfPerigee
      #expect(abs(still) < 1e-14 * usual)
    }
  }

  /// The Space Station's plane turns by about 5° a day to the west, its perigee 3.7° ahead.
  @Test func validatesTheStationsRates() {
    let day: Double = 86_400 / degree
    let station = rates(a: 6_796e3, e: 0.0006, i: 51.64 * degree)
    #expect(abs(station.raan * day - -4.96) < 0.02)
    #expect(abs(station.argumentOfPerigee * day - 3.70) < 0.02)
  }

  @Test func validatesNodeAndPhaseRatesOfAnIntegration() throws {
    let gravity = ZonalGravity.wgs84
    for (withJ4, inclination) in [(false, 51.6), (true, 51.6), (true, 97.8), (true, 20.0)] {
      let a: Double = 7000e3
      let start = StateVector(
        try KeplerianElements<TEME>(
          epoch: .j2000, semimajorAxis: a, eccentricity: 0.001, inclination: inclination * degree,
          raan: 0.3, argumentOfPerigee: 0.5, trueAnomaly: 0))
      // 30 revolutions, a multiple of which is averaged over.
      let step: Double = 20
      let states = ZonalIntegration(gravity: gravity, withJ4: withJ4).states(
        from: start.position, start.velocity, step: step, count: 8742)
      let osculating = try states.map { state in
        try KeplerianElements<TEME>(
          StateVector(epoch: .j2000, position: state.position, velocity: state.velocity))
      }
      let meanA: Double = average(osculating.map(\.semimajorAxis))
      let meanI: Double = average(osculating.map(\.inclination))
      let field =
        withJ4
        ? gravity
        : ZonalGravity(
          gravitationalParameter: gravity.gravitationalParameter, radius: gravity.radius,
          j2: gravity.j2, j3: 0, j4: 0)
      let n: Double = (gravity.gravitationalParameter / meanA).squareRoot() / meanA
      let theory = SecularRates.secondOrder(
        meanMotion: n, semimajorAxis: meanA, eccentricity: 0.001, inclination: meanI,
        gravity: field)
      let first = SecularRates.firstOrder(
        meanMotion: n, semimajorAxis: meanA, eccentricity: 0.001, inclination: meanI,
        gravity: field)
      let node: Double = slope(unwound(osculating.map(\.raan)), step: step)
      let phase: Double = slope(unwound(osculating.map(\.argumentOfLatitude)), step: step)
      // Averages of osculating elements are the mean ones but for terms of second order, so the
      // second-order rates are held to some per cent of what they add.
      #expect(abs(theory.raan / node - 1) < 8e-5)
      #expect(abs(theory.raan / node - 1) < 0.06 * abs(first.raan / node - 1))
      let latitude: Double = theory.meanAnomaly + theory.argumentOfPerigee
      #expect(abs(latitude / phase - 1) < 3e-6)
      #expect(abs(first.raan / node - 1) < 0.006)
    }
  }

  @Test(arguments: [30.0, 63.434_948_8, 80.0])
  func validatesPerigeeRateOfAnEccentricIntegration(inclination: Double) throws {
    let gravity = ZonalGravity.wgs84
    let a: Double = 9000e3
    let start = StateVector(
      try KeplerianElements<TEME>(
        epoch: .j2000, semimajorAxis: a, eccentricity: 0.2, inclination: inclination * degree,
        raan: 0, argumentOfPerigee: 1, trueAnomaly: 0))
    // 20 revolutions.
    let step: Double = 20
    let states = ZonalIntegration(gravity: gravity, withJ4: false).states(
      from: start.position, start.velocity, step: step, count: 8497)
    let osculating = try states.map { state in
      try KeplerianElements<TEME>(
        StateVector(epoch: .j2000, position: state.position, velocity: state.velocity))
    }
    let meanA: Double = average(osculating.map(\.semimajorAxis))
    let theory = rates(
      a: meanA, e: average(osculating.map(\.eccentricity)),
      i: average(osculating.map(\.inclination)))
    let perigee: Double = slope(unwound(osculating.map(\.argumentOfPerigee)), step: step)
    let anomaly: Double = slope(unwound(osculating.map(\.meanAnomaly)), step: step)
    let unit: Double = rates(a: meanA, e: 0.2, i: 0).argumentOfPerigee
    // Terms of first order in J2, relative to the perigee's rate over the equator.
    #expect(abs(theory.argumentOfPerigee - perigee) < 2e-3 * unit)
    #expect(abs(theory.meanAnomaly / anomaly - 1) < 1e-5)
  }

  private func rates(a: Double, e: Double, i: Double) -> SecularRates {
    let gravity = ZonalGravity.wgs84
    return .firstOrder(
      meanMotion: (gravity.gravitationalParameter / a).squareRoot() / a, semimajorAxis: a,
      eccentricity: e, inclination: i, gravity: gravity)
  }

  private func average(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
