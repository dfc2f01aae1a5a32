// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Planes through launch pads")
struct LaunchPlaneTests {
  private let degree: Double = Double.pi / 180

  /// Pad 1/5 at Baikonur.
  private let gagarin = LaunchPad(
    Geodetic(latitudeDegrees: 45.9203, longitudeDegrees: 63.3423, height: 90))

  /// Geocentric latitudes by ERFA's `gd2gc` (pyerfa 2.0.1).
  @Test(arguments: [
    (45.9203, 63.3423, 45.727_955_3), (51.8844, 128.3339, 51.697_357),
    (19.6144, 110.9510, 19.493_023), (62.9272, 40.575, 62.770_932), (39.66, 124.705, 39.471_028),
  ])
  func validatesGeocentricLatitudes(latitude: Double, longitude: Double, geocentric: Double) {
    let pad = LaunchPad(
      Geodetic(latitudeDegrees: latitude, longitudeDegrees: longitude, height: 0))
    #expect(abs(pad.geocentricLatitude / degree - geocentric) < 1e-6)
  }

  /// Nodes at the lift-off of Soyuz TMA-18M, by ERFA's `gmst82` and `gd2gc` in pyerfa 2.0.1.
  @Test func validatesNodesAgainstERFA() throws {
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    let planes = LaunchPlane(through: gagarin, at: liftOff, inclination: 51.645 * degree)
    let north = try #require(planes[.northbound])
    let south = try #require(planes[.southbound])
    #expect(abs(north.raan / degree - 59.528_863) < 1e-5)
    #expect(abs(south.raan / degree - 348.049_615) < 1e-5)
  }

  /// The Space Station's sets of 2015-08-27 and 2015-09-13 bracket the lift-off of Soyuz TMA-18M:
  /// the node at lift-off is 59.534°, the plane through the pad has 59.53°.
  @Test func validatesTheNodeOfSoyuzTMA18M() throws {
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    let station = try #require(PlaneHistory(try stationSets()))
    let (plane, method) = station.plane(at: liftOff)
    guard case .interpolated = method else {
      Issue.record("the sets bracket the lift-off")
      return
    }
    #expect(abs(plane.raan / degree - 59.534) < 0.01)
    let launch = LaunchPlane(through: gagarin, at: liftOff, inclination: plane.inclination)
    let nearest = try #require(launch.nearest(toNode: plane.raan))
    #expect(nearest.pass == .northbound)
    #expect(abs(nearest.excess / degree) < 0.01)
    // Five minutes are 1.25° of node, and the pad is that much sideways out of the plane.
    let late = LaunchPlane(
      through: gagarin, at: liftOff.advanced(bySeconds: 300), inclination: plane.inclination)
    let shift = try #require(late.nearest(toNode: plane.raan)).excess / degree
    #expect(abs(shift - 1.253) < 0.01)
    #expect(abs(plane.elevation(of: gagarin.direction(at: liftOff))) < 0.005 * degree)
    // Taking the geodetic latitude for the geocentric one would be 0.54° off.
    let mapped = LaunchPad(
      gagarin.place, on: Ellipsoid(equatorialRadius: 6_378_137, flattening: 0))
    let wrong = LaunchPlane(through: mapped, at: liftOff, inclination: plane.inclination)
    let error = try #require(wrong.nearest(toNode: plane.raan)).excess / degree
    #expect(abs(error - -0.54) < 0.01)
  }

  /// The August set alone, carried 5.8 days by J2, misses by the manoeuvre and the drag after it.
  @Test func validatesTheNodeFromOneSet() throws {
    let liftOff = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    let sets = try stationSets()
    for (index, seconds) in [(0, 5.8), (1, 11.6)] {
      let history = try #require(PlaneHistory([sets[index]]))
      let (plane, method) = history.plane(at: liftOff)
      #expect(method == .carried(from: sets[index].epoch))
      #expect(abs(Circle.signed(plane.raan - 59.534 * degree)) < 0.006 * seconds * degree)
    }
  }

  @Test func validatesAzimuths() throws {
    let (north, south) = try #require(
      LaunchAzimuth.both(from: gagarin, inclination: 51.6 * degree, height: 200e3))
    // Numbers of a vector computation with numpy over the same pad.
    #expect(abs(north.inertial / degree - 62.849_686) < 1e-5)
    #expect(abs(north.rotating / degree - 61.719_314) < 1e-5)
    #expect(abs(north.groundSpeed - 7497.318) < 0.001)
    #expect(abs(south.rotating / degree - 118.280_686) < 1e-5)
    let polar = try #require(
      LaunchAzimuth.both(from: gagarin, inclination: 97.4 * degree, height: 200e3))
    #expect(abs(polar.northbound.inertial / degree - 349.367_815) < 1e-5)
    #expect(abs(polar.northbound.rotating / degree - 347.042_278) < 1e-5)
    #expect(abs(polar.southbound.rotating / degree - 192.957_722) < 1e-5)
    #expect(LaunchAzimuth.both(from: gagarin, inclination: 45 * degree, height: 200e3) == nil)
  }

  /// The Station's 51.64° lies 0.06° below Vostochny's latitude: no plane, and the shortfall is said.
  @Test func validatesTheFoldAtVostochny() throws {
    let pad = LaunchPad(
      Geodetic(latitudeDegrees: 51.8844, longitudeDegrees: 128.3339, height: 270))
    let epoch = try Epoch(iso8601: "2016-04-28T02:01:21Z")
    guard
      case .none(let least, let shortfall) = LaunchPlane(
        through: pad, at: epoch, inclination: 51.64 * degree)
    else {
      Issue.record("a plane below the least inclination")
      return
    }
    #expect(abs(least / degree - 51.697) < 0.001)
    #expect(abs(shortfall / degree - 0.057) < 0.001)
    #expect(!pad.reaches(inclination: 51.64 * degree))
    #expect(pad.reaches(inclination: 51.64 * degree, margin: 0.5 * degree))
    #expect(pad.reaches(inclination: 97.3 * degree))
    #expect(!pad.reaches(inclination: 128.5 * degree))
    let steep = LaunchPlane.nodeSensitivity(
      latitude: pad.geocentricLatitude, inclination: 51.70 * degree)
    let easy = LaunchPlane.nodeSensitivity(
      latitude: pad.geocentricLatitude, inclination: 97.3 * degree)
    #expect(steep > 100 && easy < 2)
    #expect(
      LaunchPlane.nodeSensitivity(latitude: pad.geocentricLatitude, inclination: 0.9) == .infinity)
  }

  @Test func holdsThatPlanesPassThroughThePad() throws {
    let epoch = try Epoch(iso8601: "2020-11-23T20:30:00Z")
    for (latitude, tilts) in [
      (45.92, [46.0, 51.6, 64.9, 90, 97.4, 130]), (-5.2, [6, 28, 90, 98]),
      (19.6, [19.6, 42, 150]), (90, [90]),
    ] {
      let pad = LaunchPad(Geodetic(latitudeDegrees: latitude, longitudeDegrees: 63, height: 0))
      let up = pad.direction(at: epoch)
      for tilt in tilts {
        let planes = LaunchPlane(through: pad, at: epoch, inclination: tilt * degree)
        for pass in LaunchPlane.Pass.allCases {
          let plane = try #require(planes[pass])
          #expect(abs(plane.elevation(of: up)) < 1e-12)
          // The velocity n × u goes north on the northbound pass.
          let velocity: Vector3 = plane.normal.cross(up)
          guard latitude < 90 else { continue }
          #expect(pass == .northbound ? velocity.z > -1e-12 : velocity.z < 1e-12)
        }
      }
    }
  }

  /// The node's response to inclination is the slope of the node itself.
  @Test func holdsThatSensitivityIsTheSlope() throws {
    let epoch = try Epoch(iso8601: "2015-09-02T04:37:43Z")
    func node(_ i: Double) throws -> Double {
      try #require(LaunchPlane(through: gagarin, at: epoch, inclination: i)[.northbound]).raan
    }
    let i: Double = 51.6 * degree
    let slope: Double = (try node(i + 1e-5) - node(i - 1e-5)) / 2e-5
    let given: Double = LaunchPlane.nodeSensitivity(
      latitude: gagarin.geocentricLatitude, inclination: i)
    #expect(abs(abs(slope) - given) < 1e-6 * given)
  }

  @Test func holdsThatPlanesCompare() {
    let plane = OrbitPlane(inclination: 0.9, raan: -1)
    #expect(plane.raan > 5)
    #expect(abs(plane.angle(to: OrbitPlane(inclination: 1.1, raan: -1)) - 0.2) < 1e-12)
    let backwards = OrbitPlane(inclination: Double.pi - 0.9, raan: -1 + Double.pi)
    #expect(abs(plane.angle(to: backwards) - Double.pi) < 1e-7)
    #expect(PlaneHistory([]) == nil)
  }

  private func stationSets() throws -> [MeanElements] {
    try [
      (
        "2015-08-27T09:49:27.458112Z", 15.554_975_22, 0.000_159_5, 51.6452, 88.4122, 95.9665,
        324.8493
      ),
      (
        "2015-09-13T18:21:36.685152Z", 15.551_942_20, 0.000_102_1, 51.6468, 1.7516, 349.4970,
        110.1741
      ),
    ].map { row in
      MeanElements(
        ElementSet(
          epoch: try Epoch(iso8601: row.0), meanMotionRevolutionsPerDay: row.1, eccentricity: row.2,
          inclinationDegrees: row.3, raanDegrees: row.4, argumentOfPerigeeDegrees: row.5,
          meanAnomalyDegrees: row.6))
    }
  }
}
