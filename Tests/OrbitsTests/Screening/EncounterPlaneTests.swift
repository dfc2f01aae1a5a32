// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct EncounterPlaneTests {
  struct Case: Sendable {
    let sigmaX: Double
    let sigmaY: Double
    let radius: Double
    let x: Double
    let y: Double
    let probability: Double
  }

  /// Cases by which the literature compares methods, with all the digits it prints.
  ///
  /// Twelve of Chan (2008), three conjunctions that operators met, two of Alfano (2009); as printed
  /// by Serra and others (2016), Journal of Guidance, Control, and Dynamics 39.
  static let published: [Case] = [
    Case(sigmaX: 50, sigmaY: 25, radius: 5, x: 10, y: 0, probability: 9.742e-3),
    Case(sigmaX: 50, sigmaY: 25, radius: 5, x: 0, y: 10, probability: 9.181e-3),
    Case(sigmaX: 75, sigmaY: 25, radius: 5, x: 10, y: 0, probability: 6.571e-3),
    Case(sigmaX: 75, sigmaY: 25, radius: 5, x: 0, y: 10, probability: 6.125e-3),
    Case(sigmaX: 3000, sigmaY: 1000, radius: 10, x: 1000, y: 0, probability: 1.577e-5),
    Case(sigmaX: 3000, sigmaY: 1000, radius: 10, x: 0, y: 1000, probability: 1.011e-5),
    Case(sigmaX: 3000, sigmaY: 1000, radius: 10, x: 10000, y: 0, probability: 6.443e-8),
    Case(sigmaX: 3000, sigmaY: 1000, radius: 10, x: 0, y: 10000, probability: 3.219e-27),
    Case(sigmaX: 10000, sigmaY: 1000, radius: 10, x: 10000, y: 0, probability: 3.033e-6),
    Case(sigmaX: 10000, sigmaY: 1000, radius: 10, x: 0, y: 10000, probability: 9.656e-28),
    Case(sigmaX: 3000, sigmaY: 1000, radius: 50, x: 5000, y: 0, probability: 1.039e-4),
    Case(sigmaX: 3000, sigmaY: 1000, radius: 50, x: 0, y: 5000, probability: 1.564e-9),
    Case(
      sigmaX: 152.8814468, sigmaY: 57.918666, radius: 10.3, x: 60.583685, y: 84.875546,
      probability: 1.9002e-3),
    Case(
      sigmaX: 5756.840725, sigmaY: 15.988242, radius: 1.3, x: 115.055899, y: -81.618369,
      probability: 2.0553e-11),
    Case(
      sigmaX: 643.409272, sigmaY: 94.230921, radius: 5.3, x: 693.405893, y: 102.177247,
      probability: 7.2003e-5),
    Case(
      sigmaX: 114.25851, sigmaY: 1.410183, radius: 15, x: 0.159164, y: -3.887207,
      probability: 1.0038e-1),
    Case(
      sigmaX: 177.81349, sigmaY: 0.037327, radius: 10, x: 2.122301, y: -1.221789,
      probability: 4.4509e-2),
  ]

  /// All printed digits, whichever axis is named first.
  @Test(arguments: published)
  func validatesPublishedProbabilities(item: Case) throws {
    let plane = try #require(
      EncounterPlane(
        majorSigma: item.sigmaX, minorSigma: item.sigmaY, major: item.x, minor: item.y))
    let swapped = try #require(
      EncounterPlane(
        majorSigma: item.sigmaY, minorSigma: item.sigmaX, major: item.y, minor: item.x))
    let value: Double = plane.probability(radius: item.radius)
    #expect(abs(value - item.probability) <= 6e-4 * item.probability)
    #expect(value == swapped.probability(radius: item.radius))
  }

  /// The same integral by quadrature of 30 digits (mpmath), to ten digits, small ones too.
  @Test(arguments: [
    (Case(sigmaX: 50, sigmaY: 25, radius: 5, x: 10, y: 0, probability: 0.009741511558277755)),
    (Case(
      sigmaX: 3000, sigmaY: 1000, radius: 10, x: 0, y: 10000, probability: 3.21855823273096e-27)),
    (Case(
      sigmaX: 177.81349, sigmaY: 0.037327, radius: 10, x: 2.122301, y: -1.221789,
      probability: 0.04450921443806753)),
  ])
  func validatesAgainstQuadrature(item: Case) throws {
    let plane = try #require(
      EncounterPlane(
        majorSigma: item.sigmaX, minorSigma: item.sigmaY, major: item.x, minor: item.y))
    #expect(abs(plane.probability(radius: item.radius) / item.probability - 1) < 1e-10)
  }

  /// 200,000 draws of a covariance in space, moved on straight lines.
  @Test func validatesMonteCarlo() throws {
    let position = Vector3(60, -40, 20)
    let velocity = Vector3(0, 9_000, -7_000)
    let sigma = Vector3(80, 300, 50)
    let radius = 25.0
    let across: Vector3 = position - (position.dot(velocity) / velocity.squaredNorm) * velocity
    let plane = try #require(
      EncounterPlane(
        position: across, velocity: velocity,
        covariance: Matrix3(
          Vector3(sigma.x * sigma.x, 0, 0), Vector3(0, sigma.y * sigma.y, 0),
          Vector3(0, 0, sigma.z * sigma.z))))
    var generator = SeededGenerator(seed: 41)
    func normal() -> Double {
      // The sum of twelve even numbers, less six, is normal enough for a per cent.
      var sum: Double = -6
      for _ in 0..<12 { sum += generator.number(0...1) }
      return sum
    }
    let draws = 200_000
    var hits = 0
    for _ in 0..<draws {
      let drawn: Vector3 =
        across + Vector3(sigma.x * normal(), sigma.y * normal(), sigma.z * normal())
      let least: Vector3 = drawn - (drawn.dot(velocity) / velocity.squaredNorm) * velocity
      if least.norm < radius { hits += 1 }
    }
    let drawn: Double = Double(hits) / Double(draws)
    let computed: Double = plane.probability(radius: radius)
    let noise: Double = (computed / Double(draws)).squareRoot()
    #expect(abs(drawn - computed) < 4 * noise + 0.01 * computed)
  }

  /// R²·AR/(e·d²), Alfano's closed form for small objects.
  @Test func validatesGreatestProbability() {
    let greatest = EncounterPlane.greatest(missDistance: 3_000, radius: 10, aspectRatio: 3)
    let closed: Double = 100 * 3 / (2.718281828459045 * 9e6)
    #expect(abs(greatest.probability / closed - 1) < 1e-12)
    #expect(abs(greatest.minorSigma - 3_000 / 2.0.squareRoot() / 3) < 0.001)
    #expect(EncounterPlane.greatest(missDistance: 5, radius: 10).probability == 1)
  }

  /// No size of the ellipse does better, near and far.
  @Test(arguments: [(11.0, 10.0), (30.0, 10.0), (80.0, 10.0), (2_000.0, 5.0)])
  func holdsNothingIsGreater(miss: Double, radius: Double) throws {
    let plane = try #require(
      EncounterPlane(majorSigma: 300, minorSigma: 100, major: 0.8 * miss, minor: 0.6 * miss))
    let greatest = plane.maximum(radius: radius)
    #expect(greatest.probability > 0 && greatest.probability <= 1)
    var factor = 1e-3
    while factor < 100 {
      let other = try #require(
        EncounterPlane(
          majorSigma: 300 * factor, minorSigma: 100 * factor, major: plane.major,
          minor: plane.minor))
      #expect(other.probability(radius: radius) <= greatest.probability * (1 + 1e-3))
      factor *= 1.07
    }
    #expect(plane.isDiluted(radius: radius) == (greatest.minorSigma < 100))
  }

  @Test func holdsWhatCannotBeIsNil() {
    #expect(EncounterPlane(majorSigma: 0, minorSigma: 1, major: 1, minor: 1) == nil)
    #expect(
      EncounterPlane(position: Vector3(1, 0, 0), velocity: .zero, covariance: .identity) == nil)
    let headOn = EncounterPlane(
      position: .zero, velocity: Vector3(0, 0, 15_000), covariance: .identity)
    #expect(headOn.map { $0.major == 0 && $0.minor == 0 } == true)
  }

  /// The figures of Flohrer, Krag and Klinkrad (2008), tables 1 and 2, as others quote them for the
  /// station, a sun-synchronous, a navigation and a geostationary satellite, Molniya and a transfer
  /// orbit; and of table 1 where table 2 has none.
  @Test(arguments: [
    (416.0, 426.0, 51.6, Vector3(107, 308, 169)), (620, 622, 97.9, Vector3(115, 517, 137)),
    (19_870, 20_495, 54.8, Vector3(71, 228, 95)), (35_780, 35_792, 0.02, Vector3(357, 432, 83)),
    (600, 39_750, 63.4, Vector3(494, 814, 1_337)), (250, 35_786, 28, Vector3(2_252, 4_270, 1_421)),
    (30_000, 30_100, 45, Vector3(73, 131, 54)), (35_780, 35_792, 70, Vector3(359, 432, 86)),
  ])
  func validatesClassFigures(
    perigee: Double, apogee: Double, inclination: Double, sigma: Vector3
  ) {
    let a: Double = 6_378_135 + 500 * (perigee + apogee)
    let figures = ElementSetUncertainty(
      perigeeHeight: 1_000 * perigee, semimajorAxis: a,
      eccentricity: 500 * (apogee - perigee) / a, inclination: inclination * .pi / 180)
    #expect(figures.deviations(age: 0) == sigma)
    let growth: Vector3 = figures.deviations(age: -2) - sigma
    #expect(growth == Vector3(0, perigee < 400 ? 6_000 : 3_000, 0))
  }

  /// Figures grow with the age of a set, and with what drag does to an orbit.
  @Test func holdsUncertaintyGrows() throws {
    let low = ElementSetUncertainty(
      perigeeHeight: 300_000, semimajorAxis: 6.7e6, eccentricity: 0.001, inclination: 0.9)
    let high = ElementSetUncertainty(
      perigeeHeight: 900_000, semimajorAxis: 7.3e6, eccentricity: 0.001, inclination: 0.9)
    #expect(low.deviations(age: 3).y > low.deviations(age: 1).y)
    #expect(low.deviations(age: -2) == low.deviations(age: 2))
    #expect(low.deviations(age: 2).y > high.deviations(age: 2).y)
    let matrix = try #require(
      high.covariance(
        age: 0, position: Vector3(7e6, 0, 0), velocity: Vector3(0, 7_500, 0)))
    #expect(abs(matrix.row0.x - 71 * 71) < 1e-6)
    #expect(abs(matrix.row1.y - 228 * 228) < 1e-6)
    #expect(abs(matrix.row2.z - 95 * 95) < 1e-6)
  }
}
