// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

@Suite struct AtmosphereTests {
  private func rows(_ model: String) throws -> [[String: String]] {
    try Truth.table("numerical/density.csv").filter { $0["model"] == model }
  }

  private func place(_ row: [String: String]) throws -> AtmospherePoint {
    let degree = Double.pi / 180
    let position = Ellipsoid.wgs84.position(
      of: Geodetic(
        latitude: row.number("lat_deg") * degree, longitude: row.number("lon_deg") * degree,
        height: 1000 * row.number("alt_km")))
    return AtmospherePoint(epoch: try Epoch(iso8601: try #require(row["utc"])), position: position)
  }

  /// Against Orekit 13.1.9 with the Sun of DE440, here that of the built-in series.
  @Test func validatesHarrisPriesterAgainstOrekit() throws {
    let table = try Data(
      contentsOf: Truth.repository.appendingPathComponent("catalogs/models/earth-orientation.txt"))
    let earth = try EarthOrientation(reading: [UInt8](table))
    var count = 0
    for row in try rows("harris_priester") {
      var place = try place(row)
      // The exponent of the cosine stands in the column of the flux.
      let model = try HarrisPriester(exponent: row.number("f107"))
      let turn = try FrameTransform(from: .gcrf, to: .itrf, at: place.epoch, using: earth)
      place.sun = turn.position(Sun.state(at: place.epoch).position)
      let truth = row.number("density_kg_m3")
      let density = try model.density(at: place)
      #expect(abs(density / truth - 1) < 1e-6)
      count += 1
    }
    #expect(count > 5)
  }

  /// Against Orekit 13.1.9; its constants of angles have seven digits.
  @Test func validatesNRLMSISE00AgainstOrekit() throws {
    var count = 0
    for row in try rows("nrlmsise00") {
      let model = try NRLMSISE00(
        activity: AtmosphereActivity(
          flux: row.number("f107"), averageFlux: row.number("f107a"),
          dailyAp: row.number("ap")))
      let density = try model.density(at: try place(row))
      #expect(abs(density / row.number("density_kg_m3") - 1) < 2e-5)
      count += 1
    }
    #expect(count > 8)
  }

  /// Against the program of the Naval Research Laboratory in single precision (pymsis): from the
  /// ground to 1500 km, the poles, quiet and stormy, with the day's index and with the history.
  @Test func validatesNRLMSISE00AgainstNRL() throws {
    let folder = Truth.repository.appendingPathComponent("Tests/Fixtures/atmosphere")
    let text = try String(
      contentsOf: folder.appendingPathComponent("nrlmsise00.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").dropFirst()
    let degree = Double.pi / 180
    for line in lines {
      let words = line.split(separator: ",", omittingEmptySubsequences: false)
      let n = words.map { Double($0) }
      let history: ApHistory? =
        if let now = n[7], let a = n[8], let b = n[9], let c = n[10], let d = n[11], let e = n[12] {
          ApHistory(
            now: now, threeHoursAgo: a, sixHoursAgo: b, nineHoursAgo: c, dayBefore: d,
            twoDaysBefore: e)
        } else {
          nil
        }
      let model = try NRLMSISE00(
        activity: AtmosphereActivity(
          flux: try #require(n[4]), averageFlux: try #require(n[5]), dailyAp: try #require(n[6]),
          history: history))
      let place = Geodetic(
        latitude: try #require(n[1]) * degree, longitude: try #require(n[2]) * degree,
        height: 1000 * (try #require(n[3])))
      let air = try model.composition(
        at: AtmospherePoint(
          epoch: try Epoch(iso8601: String(words[0])),
          position: Ellipsoid.wgs84.position(of: place)))
      #expect(abs(air.density / (try #require(n[13])) - 1) < 1e-4, "\(line)")
      #expect(abs(air.temperature / (try #require(n[14])) - 1) < 3e-5, "\(line)")
    }
    #expect(lines.count == 120)
  }

  /// The Halloween storm of 2003: F10.7 and ap as GFZ Potsdam and Penticton publish them.
  @Test func validatesTheShippedSpaceWeather() throws {
    let path = "catalogs/models/space-weather/space-weather.txt"
    let bytes = try Data(contentsOf: Truth.repository.appendingPathComponent(path))
    let weather = try SpaceWeather(reading: [UInt8](bytes), name: path)
    let activity = try weather.activity(at: try Epoch(iso8601: "2003-10-29T08:00:00Z"))
    #expect(activity.history?.values[0] == 400)
    #expect(activity.dailyAp == 204)
    #expect(activity.flux == 274.4)
    #expect(weather.days.last?.origin == .monthly)
  }
}
