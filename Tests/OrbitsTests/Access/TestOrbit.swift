// SPDX-License-Identifier: Apache-2.0

import Orbits

/// A two-body orbit in TEME for tests; has no states from `end` on, nor in `hole`.
struct TestOrbit: Propagator {
  struct Gone: Error {}

  var epoch: Epoch = .j2000
  var semimajorAxis: Double
  var eccentricity: Double = 0
  var inclination: Double
  var raan: Double = 0
  var argumentOfPerigee: Double = 0
  var meanAnomaly: Double = 0
  var end: Epoch?
  var hole: ClosedRange<Epoch>?

  var meanMotion: Double {
    Elementary.pow(398_600_441_800_000 / Elementary.pow(semimajorAxis, 3), 0.5)
  }

  func state(at time: Epoch) throws(Gone) -> StateVector<TEME> {
    if let end, time >= end { throw Gone() }
    if let hole, hole.contains(time) { throw Gone() }
    let n = meanMotion
    let mean = meanAnomaly + n * time.seconds(since: epoch)
    var anomaly = mean
    for _ in 0..<30 {
      let error = anomaly - eccentricity * Elementary.sin(anomaly) - mean
      anomaly -= error / (1 - eccentricity * Elementary.cos(anomaly))
    }
    let (s, c) = Elementary.sincos(anomaly)
    let root = (1 - eccentricity * eccentricity).squareRoot()
    let rate = n / (1 - eccentricity * c)
    let place = semimajorAxis * Vector3(c - eccentricity, root * s, 0)
    let motion = semimajorAxis * rate * Vector3(-s, root * c, 0)
    return StateVector(epoch: time, position: turned(place), velocity: turned(motion))
  }

  private func turned(_ v: Vector3) -> Vector3 {
    about(z: raan, tilt(inclination, about(z: argumentOfPerigee, v)))
  }

  private func about(z angle: Double, _ v: Vector3) -> Vector3 {
    let (s, c) = Elementary.sincos(angle)
    return Vector3(c * v.x - s * v.y, s * v.x + c * v.y, v.z)
  }

  private func tilt(_ angle: Double, _ v: Vector3) -> Vector3 {
    let (s, c) = Elementary.sincos(angle)
    return Vector3(v.x, c * v.y - s * v.z, s * v.y + c * v.z)
  }
}

extension TestOrbit {
  /// Orbits of all kinds: low, sun-synchronous, retrograde, medium, Molniya, transfer.
  static let samples: [TestOrbit] = [
    TestOrbit(semimajorAxis: 6_780_000, inclination: 0.9, raan: 1, meanAnomaly: 2),
    TestOrbit(
      semimajorAxis: 7_100_000, eccentricity: 0.001, inclination: 1.72, raan: 4, meanAnomaly: 1),
    TestOrbit(
      semimajorAxis: 7_900_000, eccentricity: 0.12, inclination: 2.5, raan: 3,
      argumentOfPerigee: 1),
    TestOrbit(
      semimajorAxis: 26_560_000, eccentricity: 0.01, inclination: 0.97, raan: 2, meanAnomaly: 5),
    TestOrbit(
      semimajorAxis: 26_560_000, eccentricity: 0.7, inclination: 1.11, raan: 5,
      argumentOfPerigee: 4.7, meanAnomaly: 1),
    TestOrbit(
      semimajorAxis: 24_400_000, eccentricity: 0.73, inclination: 0.1, raan: 0.5,
      argumentOfPerigee: 3, meanAnomaly: 3),
  ]

  /// A satellite that stands still over a longitude (roughly) in degrees.
  static func geostationary(over longitude: Double) -> TestOrbit {
    let turning = 280.4606 * Double.pi / 180
    return TestOrbit(
      semimajorAxis: 42_164_170, inclination: 1e-4,
      meanAnomaly: turning + longitude * Double.pi / 180)
  }
}

/// What the tests of this folder share.
enum TestEarth {
  static let orientation = EarthOrientation.constant(.init(ut1MinusTAI: -37))

  static func station(_ latitude: Double, _ longitude: Double) -> GroundStation {
    GroundStation(place: Geodetic(latitudeDegrees: latitude, longitudeDegrees: longitude))
  }

  /// Elevation by the direct chain, rad.
  static func elevation<P: Propagator>(
    of satellite: P, from station: GroundStation, at epoch: Epoch
  ) throws -> Double {
    let state = try satellite.state(at: epoch).transformed(to: ITRF.self, using: orientation)
    return station.site.view(of: state).elevation
  }
}
