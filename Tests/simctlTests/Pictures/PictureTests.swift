// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing
import simctl

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The pictures of flights.
@Suite struct PictureTests {
  private let flight = "A & B <\"C\">"

  private func pictures() throws -> [String] {
    let ascent = try SampleFlight.ascent()
    let mission = try SampleFlight.mission()
    var map = GroundTrackMap.ascent(
      ascent, flight: flight, subtitle: "made up", pad: "Pad 1", land: try SampleFlight.land())
    map.subsolar = Geodetic(latitudeDegrees: -12, longitudeDegrees: 100)
    var world = map
    world.tracks.insert(
      .init(
        name: "orbits", style: "op-blue op-thin",
        places: (0...2000).map {
          Geodetic(
            latitudeDegrees: 51 * Elementary.sin(Double($0) / 60),
            longitudeDegrees: Double($0) * 0.9)
        }), at: 0)
    let moon: (Epoch) -> Vector3? = { epoch in
      let angle: Double = epoch.seconds(since: ascent.liftOff) / 375_000
      return 3.844e8 * Vector3(Elementary.cos(angle), Elementary.sin(angle), 0)
    }
    return [
      AscentCharts.heightAndSpeed(ascent, flight: flight, subtitle: "made up"),
      AscentCharts.pressureAndLoad(ascent, flight: flight, subtitle: "made up"), map.svg(),
      world.svg(), try orbits(mission).svg(),
      MissionPictures.transfer(mission, flight: flight, subtitle: "made up"),
      try #require(
        MissionPictures.earthMoon(mission, moon: moon, flight: flight, subtitle: "made up")),
      PhasingPicture.svg(
        mission, liftOff: ascent.liftOff, station: { _ in Vector3(6.78e6, 0, 0) },
        stationName: "station", flight: flight, subtitle: "made up"),
    ]
  }

  private func orbits(_ mission: MissionTrajectory?) throws -> GroundTrackMap {
    let table = Truth.repository.appendingPathComponent("catalogs/models/earth-orientation.txt")
    let earth = try EarthOrientation(
      reading: [UInt8](try Data(contentsOf: table)), leapSeconds: .builtin)
    return try #require(
      GroundTrackMap.orbits(
        try SampleFlight.ascent(), mission: mission, flight: flight, subtitle: "made up",
        pad: "Pad 1", land: try SampleFlight.land(), earth: earth))
  }

  /// Three periods of the orbit, west by what the Earth turns in each.
  @Test func validatesTheTrackOfTheFirstOrbits() throws {
    let map = try orbits(nil)
    let track = try #require(map.tracks.first)
    #expect(map.tracks.map(\.name) == ["after insertion", "ascent"])
    let degrees: Double = 180 / Double.pi
    let latitudes = track.places.map { $0.latitude * degrees }
    // By hand from the velocity of the sample flight: 4850 and 6120 m/s.
    #expect(abs((latitudes.max() ?? 0) - 51.6) < 0.3)
    // Northward over the equator: at the insertion, and after each period.
    var nodes: [Double] = []
    for (before, after) in zip(track.places, track.places.dropFirst())
    where before.latitude < 0 && after.latitude >= 0 {
      nodes.append(after.longitude * degrees)
    }
    #expect(nodes.count >= 2)
    let speed2: Double = 4_850 * 4_850 + 6_120 * 6_120
    let axis: Double = 1 / (2 / 6_578_137 - speed2 / 3.986_004_418e14)
    let period: Double = 2 * Double.pi * (axis * axis * axis / 3.986_004_418e14).squareRoot()
    for (first, second) in zip(nodes, nodes.dropFirst()) {
      let west = (first - second + 720).truncatingRemainder(dividingBy: 360)
      #expect(abs(west - period * 360 / 86_164.1) < 2)
    }
    #expect(map.marks.contains { $0.label == "0:09 Insertion" })
    // With a mission: its events of these revolutions, at hours and minutes.
    let flown = try orbits(try SampleFlight.mission())
    #expect(flown.marks.contains { $0.label == "3:20 First impulse" })
    #expect(!flown.marks.contains { $0.label.contains("ocking") })
  }

  @Test func holdsWholeSmallAndTheSameEveryTime() throws {
    let first = try pictures()
    #expect(first == (try pictures()))
    for svg in first {
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      #expect(svg.utf8.count < 200_000)
      #expect(svg.contains("A &amp; B &lt;&quot;C&quot;&gt;"))
      #expect(!svg.contains("nan") && !svg.contains("inf\""))
      // Nothing from elsewhere: the namespace is the only address.
      let addresses = svg.components(separatedBy: "http").count - 1
      #expect(addresses == 1)
      #expect(!svg.contains("href") && !svg.contains("@import") && !svg.contains("<script"))
    }
  }

  /// A path over the date line leaves the map on one side and comes back on the other.
  @Test func holdsPathsOverTheDateLineTogether() throws {
    let places = (0...40).map {
      Geodetic(latitudeDegrees: 10, longitudeDegrees: 170 + 0.5 * Double($0))
    }
    let map = GroundTrackMap(
      title: "t", subtitle: "", tracks: [.init(name: "x", style: "op-track", places: places)],
      marks: [], land: .empty)
    let svg = map.svg()
    let shape = try #require(svg.split(separator: "\n").first { $0.contains("op-track") })
    let line = try #require(shape.components(separatedBy: " d=").last)
    // A straight path along a parallel: one piece, two points, 20° of some 90° across.
    #expect(line.filter { $0 == "M" }.count == 1)
    #expect(line.filter { $0 == "l" }.count == 1)
    #expect(svg.contains("180°") && svg.contains("170° W") && svg.contains("170° E"))
  }

  @Test func holdsAFlightWithoutSamples() throws {
    var ascent = try SampleFlight.ascent()
    ascent.samples = []
    ascent.events = []
    let empty = MissionTrajectory(legs: [], events: [], residuals: [], assumptions: [])
    for svg in [
      AscentCharts.heightAndSpeed(ascent, flight: "x", subtitle: ""),
      AscentCharts.pressureAndLoad(ascent, flight: "x", subtitle: ""),
      MissionPictures.transfer(empty, flight: "x", subtitle: ""),
      PhasingPicture.svg(
        empty, liftOff: ascent.liftOff, station: { _ in nil }, stationName: "s", flight: "x",
        subtitle: ""),
    ] {
      #expect(XMLParser(data: Data(svg.utf8)).parse())
    }
    #expect(
      MissionPictures.earthMoon(empty, moon: { _ in nil }, flight: "x", subtitle: "") == nil)
  }
}
