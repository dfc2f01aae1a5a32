// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("J2 and J4 propagators")
struct BrouwerPropagatorTests {
  private let mean: KeplerianElements<TEME>

  init() throws {
    mean = try KeplerianElements(
      epoch: .j2000, semimajorAxis: 7.2e6, eccentricity: 0.01, inclination: 1.7, raan: 1,
      argumentOfPerigee: 2, meanAnomaly: 3)
  }

  @Test func holdsTheMeanElementsAtTheirEpoch() throws {
    let expected = StateVector(mean)
    #expect(
      relativeDifference(
        try BrouwerPropagator(.j2, mean: mean, shortPeriod: false).state(at: .j2000), expected)
        < 1e-15)
    #expect(
      relativeDifference(
        try BrouwerPropagator(.j4, mean: mean, shortPeriod: false).state(at: .j2000), expected)
        < 1e-15)
  }

  @Test func holdsShapeAndTiltAndTurnsTheAngles() throws {
    let propagator = try BrouwerPropagator(.j2, mean: mean)
    let dt: Double = 1e6
    let later = propagator.elements(at: Epoch.j2000.advanced(bySeconds: dt))
    #expect(later.semimajorAxis == mean.semimajorAxis)
    #expect(later.eccentricity == 0.01 && later.inclination == 1.7)
    let rates = propagator.rates
    let turned: [(Double, Double)] = [
      (later.raan - mean.raan, rates.raan),
      (later.argumentOfPerigee - mean.argumentOfPerigee, rates.argumentOfPerigee),
      (later.meanAnomaly - mean.meanAnomaly, rates.meanAnomaly),
    ]
    for (angle, rate) in turned {
      #expect(abs((angle - rate * dt).remainder(dividingBy: 2 * Double.pi)) < 1e-12)
    }
  }

  @Test func holdsThatWithoutZonalsItIsTheTwoBodyOrbit() throws {
    let sphere = ZonalGravity(
      gravitationalParameter: GravitationalParameter.earth, radius: 6_378_137, j2: 0, j3: 0, j4: 0)
    let epoch = Epoch.j2000.advanced(bySeconds: 3e5)
    let kepler = try TwoBodyPropagator(mean).state(at: epoch)
    let j2 = try BrouwerPropagator(.j2, mean: mean, gravity: sphere).state(at: epoch)
    let j4 = try BrouwerPropagator(.j4, mean: mean, gravity: sphere).state(at: epoch)
    #expect(relativeDifference(j2, kepler) < 1e-12)
    #expect(relativeDifference(j4, kepler) < 1e-12)
  }

  @Test func holdsTheStateItStartsFrom() throws {
    for orbit in RandomOrbits(seed: 30, count: 1000, largestEccentricity: 0.8)
    where orbit.perigeeRadius > 6.5e6 {
      let start = StateVector(orbit)
      let back = try BrouwerPropagator(.j2, osculating: start).state(at: start.epoch)
      #expect(relativeDifference(back, start) < 1e-11)
    }
  }

  /// A day of integration with the same field, for the theory with and without second-order rates.
  @Test(arguments: [0.000_1, 0.01, 0.1], [20.0, 51.6, 97.8])
  func validatesADayOfIntegration(eccentricity: Double, inclination: Double) throws {
    let gravity = ZonalGravity(
      gravitationalParameter: GravitationalParameter.earth, radius: 6_378_137,
      j2: ZonalGravity.wgs84.j2, j3: 0, j4: ZonalGravity.wgs84.j4)
    let start = StateVector(
      try KeplerianElements<TEME>(
        epoch: .j2000, semimajorAxis: 6.8e6 / (1 - eccentricity), eccentricity: eccentricity,
        inclination: inclination * Circle.degree, raan: 1, argumentOfPerigee: 2, trueAnomaly: 3))
    let states = ZonalIntegration(gravity: gravity, withJ4: true).states(
      from: start.position, start.velocity, step: 10, count: 8640)
    let j2 = try BrouwerPropagator(.j2, osculating: start, gravity: gravity)
    let j4 = try BrouwerPropagator(.j4, osculating: start, gravity: gravity)
    var worst2: Double = 0
    var worst4: Double = 0
    var speed4: Double = 0
    for (index, state) in states.enumerated() where index % 24 == 0 {
      let epoch = Epoch.j2000.advanced(bySeconds: 10 * Double(index))
      worst2 = max(worst2, (j2.state(at: epoch).position - state.position).norm)
      worst4 = max(worst4, (j4.state(at: epoch).position - state.position).norm)
      speed4 = max(speed4, (j4.state(at: epoch).velocity - state.velocity).norm)
    }
    // The mean semimajor axis found from the state lacks terms of second order: along the track
    // that is up to 5 km a day near the pole; the first-order rates lose some more.
    #expect(worst2 < 8e3)
    #expect(worst4 < 5e3)
    #expect(speed4 < 5.5)
    // Within the first revolution the short-period motion of 10 km is reproduced.
    var early: Double = 0
    for (index, state) in states.prefix(540).enumerated() {
      let epoch = Epoch.j2000.advanced(bySeconds: 10 * Double(index))
      early = max(early, (j4.state(at: epoch).position - state.position).norm)
    }
    #expect(early < 400)
  }

  /// The rate of the mean anomaly with Brouwer's mean motion is the published mean motion.
  @Test func holdsTheKozaiMeanMotion() throws {
    for inclination in [0.1, 0.9, 1.7] {
      let published: Double = 15.0 * 2 * Double.pi / 86_400
      let elements = MeanElements(
        epoch: .j2000, meanMotion: published, eccentricity: 0.02, inclination: inclination,
        raan: 0, argumentOfPerigee: 0, meanAnomaly: 0, bstar: 0)
      let propagator = try BrouwerPropagator(.j2, elements)
      // The two agree to first order; the square of the J2 effect is 2e-6 here.
      #expect(abs(propagator.rates.meanAnomaly / published - 1) < 5e-6)
      let kepler = try KeplerianElements(unperturbed: elements)
      #expect(abs(kepler.meanMotion / published - 1) < 1e-14)
    }
  }

  @Test func holdsTypedErrors() throws {
    let open = try KeplerianElements<TEME>(
      epoch: .j2000, semimajorAxis: -7.2e6, eccentricity: 1.5, inclination: 1, raan: 0,
      argumentOfPerigee: 0, trueAnomaly: 0)
    #expect(throws: ElementsFailure.notElliptic(eccentricity: 1.5)) {
      try BrouwerPropagator(.j2, mean: open)
    }
    func start(n: Double, e: Double) throws(ElementsFailure) {
      _ = try BrouwerPropagator(
        .j4,
        MeanElements(
          epoch: .j2000, meanMotion: n, eccentricity: e, inclination: 1, raan: 0,
          argumentOfPerigee: 0, meanAnomaly: 0, bstar: 0))
    }
    #expect(throws: ElementsFailure.outOfRange(quantity: "mean motion", value: 0)) {
      try start(n: 0, e: 0.1)
    }
    #expect(throws: ElementsFailure.self) { try start(n: 1e-3, e: 0.999_999) }
    #expect(throws: ElementsFailure.self) { try start(n: 1e-8, e: 0.999_5) }
    #expect(throws: ElementsFailure.notElliptic(eccentricity: 1)) { try start(n: 1e-3, e: 1) }
    #expect(throws: ElementsFailure.notFinite(quantity: "mean motion")) {
      try start(n: .nan, e: 0.1)
    }
  }
}
