// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Launch windows")
struct LaunchWindowTests {
  private let degree: Double = Double.pi / 180

  private func pad(_ latitude: Double, _ longitude: Double) -> LaunchPad {
    LaunchPad(Geodetic(latitudeDegrees: latitude, longitudeDegrees: longitude))
  }

  /// Crossings of 2016-01-01, seconds of UT1 and azimuths: ERFA's `gd2gc` and `gmst82` (pyerfa 2.0.1)
  /// with Brent's method, the azimuth from the vectors of plane and pad.
  @Test(arguments: [
    (45.9203, 63.3423, 51.6, 100.0, LaunchPlane.Pass.southbound, 14_881.862, 117.150_32),
    (45.9203, 63.3423, 51.6, 100.0, .northbound, 83_999.420, 62.849_68),
    (51.8844, 128.3339, 97.3, 200.0, .southbound, 38_512.760, 191.829_73),
    (51.8844, 128.3339, 97.3, 200.0, .northbound, 77_126.672, 348.170_27),
    (-2.3, -44.4, 5.0, 10.0, .southbound, 38_639.475, 94.448_71),
    (-2.3, -44.4, 5.0, 10.0, .northbound, 68_734.858, 85.551_29),
    (62.9272, 40.575, 117.0, 300.0, .southbound, 14_672.612, 262.849_44),
    (62.9272, 40.575, 117.0, 300.0, .northbound, 18_516.832, 277.150_56),
  ])
  func validatesCrossingsAgainstERFA(
    latitude: Double, longitude: Double, inclination: Double, raan: Double, pass: LaunchPlane.Pass,
    seconds: Double, azimuth: Double
  ) throws {
    let day = try Epoch(iso8601: "2016-01-01T00:00:00Z")
    let plane = OrbitPlane(inclination: inclination * degree, raan: raan * degree)
    let search = LaunchWindowSearch(pad: pad(latitude, longitude), target: .plane(plane))
    let windows = try search.windows(over: day...day.advanced(bySeconds: 86_000))
    let window = try #require(windows.first { $0.pass == pass })
    #expect(windows.count == 2)
    #expect(abs(window.epoch.seconds(since: day) - seconds) < 0.01)
    #expect(abs(window.azimuth.inertial / degree - azimuth) < 2e-5)
  }

  /// The pad is in the plane at every crossing, moves to the side that the pass says, and at the edges
  /// of the window stands off by just the turn allowed.
  @Test func holdsTheDistanceFromThePlane() throws {
    var random = SeededGenerator(seed: 55)
    let day = try Epoch(iso8601: "2020-03-20T00:00:00Z")
    for _ in 0..<150 {
      let latitude = random.number(-80...80)
      let least: Double = abs(latitude)
      let inclination = random.number(least + 0.2...179.8 - least)
      let change = random.number(0.01...1) * degree
      let plane = OrbitPlane(
        inclination: inclination * degree, raan: random.number(0...360) * degree)
      let place = pad(latitude, random.number(-180...180))
      let search = LaunchWindowSearch(pad: place, target: .plane(plane), planeChange: change)
      let windows = try search.windows(over: day...day.advanced(bySeconds: 86_400))
      #expect((2...3).contains(windows.count))
      for window in windows {
        #expect(abs(search.distance(at: window.epoch)) < 1e-9)
        let direction = place.direction(at: window.epoch)
        let isNorthbound = plane.normal.cross(direction).z > 0
        #expect(isNorthbound == (window.pass == .northbound))
        #expect(window.opening.contains(window.epoch))
        for edge in [window.opening.lowerBound, window.opening.upperBound] {
          #expect(abs(search.distance(at: edge)) <= change + 1e-8)
        }
        guard window.width < 20_000 else { continue }
        for (edge, step) in [(window.opening.lowerBound, -1.0), (window.opening.upperBound, 1)] {
          #expect(abs(search.distance(at: edge.advanced(bySeconds: step))) > change)
        }
      }
    }
  }

  /// A plane that keeps its local time is crossed at the same time every day.
  @Test func holdsSunSynchronousWindowsAtTheSameTimeOfDay() throws {
    let day = try Epoch(iso8601: "2016-04-28T00:00:00Z")
    let search = LaunchWindowSearch(
      pad: pad(51.8844, 128.3339),
      target: .sunSynchronous(inclination: 97.3 * degree, localTime: 11 * 15 * degree))
    let windows = try search.windows(over: day...day.advanced(bySeconds: 30 * 86_400))
      .filter { $0.pass == .northbound }
    #expect(windows.count == 30)
    for (first, second) in zip(windows, windows.dropFirst()) {
      #expect(abs(second.epoch.seconds(since: first.epoch) - 86_400) < 0.5)
    }
    // At the node the mean Sun is an hour west of the meridian: so its right ascension is 15° less.
    let noon = try Epoch(iso8601: "2016-03-20T04:30:00Z")
    let node = search.target.plane(at: noon).raan / degree
    // Mean equinox: the mean Sun is 2° behind the true one of the March equinox.
    #expect(abs(node - (360 - 15 - 1.9)) < 0.3)
  }

  /// At the equator every plane is crossed at its nodes, half a sidereal day apart.
  @Test func holdsHalfADayBetweenPassesAtTheEquator() throws {
    let day = try Epoch(iso8601: "2020-01-01T00:00:00Z")
    let plane = OrbitPlane(inclination: 60 * degree, raan: 1)
    let windows = try LaunchWindowSearch(pad: pad(0, 10), target: .plane(plane))
      .windows(over: day...day.advanced(bySeconds: 86_164))
    let apart = try #require(windows.last).epoch.seconds(since: windows[0].epoch)
    #expect(abs(apart - 43_082.045) < 0.01)
  }

  @Test func holdsTheReasonBelowTheLatitude() throws {
    let day = try Epoch(iso8601: "2020-01-01T00:00:00Z")
    let plane = OrbitPlane(inclination: 40 * degree, raan: 1)
    let span = day...day.advanced(bySeconds: 86_400)
    let search = LaunchWindowSearch(pad: pad(45.9203, 63.3423), target: .plane(plane))
    let failure = #expect(throws: LaunchWindowSearch.Failure.self) {
      try search.windows(over: span)
    }
    let text = try #require(failure?.description)
    #expect(text.contains("45.728°"))
    #expect(text.contains("134.272°"))
    #expect(text.contains("5.728°"))
    // With the turn allowed: one time of closest approach a sidereal day, due east.
    let dogLeg = LaunchWindowSearch(
      pad: search.pad, target: .plane(plane), planeChange: 6 * degree)
    let windows = try dogLeg.windows(over: span)
    #expect(windows.count == 1)
    let window = try #require(windows.first)
    #expect(abs(window.distance / degree - 5.728) < 1e-3)
    #expect(abs(window.azimuth.inertial - 0.5 * Double.pi) < 1e-6)
    for offset in [-60.0, 60] {
      #expect(
        abs(dogLeg.distance(at: window.epoch.advanced(bySeconds: offset))) > window.distance)
    }
  }

  @Test func holdsThePlaneChangeThereAndBack() {
    for angle in [0.0, 0.001, 0.1, 1, 3] {
      let change = LaunchWindowSearch.velocityChange(planeChange: angle, speed: 7784)
      #expect(
        abs(LaunchWindowSearch.planeChange(velocityChange: change, speed: 7784) - angle) < 1e-12)
    }
    // 2 · 7784 · sin 0.5°
    let one = LaunchWindowSearch.velocityChange(planeChange: degree, speed: 7784)
    #expect(abs(one - 135.855) < 0.001)
  }
}
