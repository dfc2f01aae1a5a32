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
}
