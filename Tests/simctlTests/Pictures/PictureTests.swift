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
      world.svg(), MissionPictures.transfer(mission, flight: flight, subtitle: "made up"),
      try #require(
        MissionPictures.earthMoon(mission, moon: moon, flight: flight, subtitle: "made up")),
      PhasingPicture.svg(
        mission, liftOff: ascent.liftOff, station: { _ in Vector3(6.78e6, 0, 0) },
        stationName: "station", flight: flight, subtitle: "made up"),
    ]
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
