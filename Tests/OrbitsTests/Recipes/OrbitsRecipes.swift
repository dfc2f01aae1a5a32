// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

/// The code of the articles and of the README, run.
///
/// `Scripts/check-docs` fails where a block of Swift in the prose is not in a file of a `Recipes`
/// folder, line by line.
@Suite struct OrbitsRecipes {
  @Test func validatesGettingStarted() throws {
    let text = """
      VANGUARD 1
      1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
      2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
      """
    let file = ElementSetReader.read(Array(text.utf8))
    let satellite = try SGP4(file.sets[0])
    let state = try satellite.state(minutes: 360)
    let kilometres = state.position / 1000  // -7154.03, -3783.18, -3536.19 in TEME

    #expect(file.sets[0].name == "VANGUARD 1")
    // Vallado's printed state of the same set.
    let truth = Vector3(-7154.03120202, -3783.17682504, -3536.19412294)
    #expect((kilometres - truth).norm < 1e-6)

    let earth = EarthOrientation.constant(EarthOrientation.Parameters(ut1MinusTAI: -31.8))
    let onEarth = try state.transformed(to: ITRF.self, using: earth)
    let place = Ellipsoid.wgs84.geodetic(of: onEarth.position)  // radians and metres

    #expect(abs(place.height - (state.position.norm - 6_371_000)) < 15_000)
  }

  @Test func holdsTimeAndEpochs() throws {
    let leap = try Epoch(iso8601: "2016-12-31T23:59:60.5Z")
    let after = try Epoch(iso8601: "2017-01-01T00:00:00.5Z")
    let elapsed = after.seconds(since: leap)  // 1.0
    let gps = leap.iso8601(.gps, fractionDigits: 1)  // 2017-01-01T00:00:17.5
    let julian = leap.julianDate(.tt)  // two parts, no digit lost

    #expect(elapsed == 1)
    #expect(gps.hasPrefix("2017-01-01T00:00:17.5"))
    #expect(julian.day + julian.fraction > 2_457_754.5)
  }

  @Test func holdsFrames() throws {
    let epoch = try Epoch(iso8601: "2024-07-05T00:00:00Z")
    let earth = EarthOrientation.constant(EarthOrientation.Parameters(ut1MinusTAI: -36.99))
    let state = StateVector<TEME>(
      epoch: epoch, position: Vector3(6_678_100, 0, 0), velocity: Vector3(0, 5_000, 5_900))
    let celestial = try state.transformed(to: GCRF.self, using: earth)

    #expect(abs(celestial.position.norm - 6_678_100) < 1e-6)

    let almaty = TopocentricSite(
      Geodetic(latitude: 43.24 * Circle.degree, longitude: 76.95 * Circle.degree, height: 800))
    let view = almaty.view(of: try state.transformed(to: ITRF.self, using: earth))
    let azimuth = view.azimuthDegrees  // from north over east

    #expect((0..<360).contains(azimuth))
  }

  @Test func holdsManyEpochs() throws {
    let epoch = try Epoch(iso8601: "2024-07-05T00:00:00Z")
    let earth = EarthOrientation.constant(EarthOrientation.Parameters(ut1MinusTAI: -36.99))
    let epochs = (0..<86_400).map { epoch.advanced(bySeconds: Double($0)) }
    var positions = [Vector3](repeating: Vector3(6_678_100, 0, 0), count: epochs.count)
    let table = try FrameTransformTable(
      from: .teme, to: .itrf, covering: epochs[0]...epochs[86_399], using: earth)
    try table.transform(positions: &positions, at: epochs)

    #expect(abs(positions[43_200].norm - 6_678_100) < 1e-6)
  }

  @Test func holdsPropagators() throws {
    func positions<P: Propagator>(
      of propagator: P, from start: Epoch, every step: Double, count: Int
    ) throws -> [Vector3] {
      try (0..<count).map {
        try propagator.state(at: start.advanced(bySeconds: Double($0) * step)).position
      }
    }

    let start = try Epoch(iso8601: "2024-07-05T00:00:00Z")
    let initial = StateVector<GCRF>(
      epoch: start, position: Vector3(7_000_000, 0, 0), velocity: Vector3(0, 5_000, 5_600))
    let kepler = try TwoBodyPropagator(initial)
    let track = try positions(of: kepler, from: start, every: 60, count: 90)

    #expect(track.count == 90)
    #expect((track[0] - initial.position).norm < 1e-6)
  }
}
