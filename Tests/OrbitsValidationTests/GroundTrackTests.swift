// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Ground tracks against Skyfield; tolerances of the README beside the truth.
@Suite struct GroundTrackValidationTests {
  @Test func validatesGroundTracksAgainstSkyfield() throws {
    let truth = try EventTruth()
    var count = 0
    for row in try Truth.table("events/ground_track.csv") {
      let satellite = try #require(truth.satellites[row["sat_id"] ?? ""])
      let epoch = try row.epoch("utc")
      let track = GroundTrack(
        of: satellite.sgp4, over: epoch...epoch, step: 60, earth: EventTruth.earth)
      let place = try #require(track.points.first).place
      #expect(abs(place.latitudeDegrees - row.number("lat_deg")) < 1e-4, "\(row)")
      let turn = Circle.signed(place.longitude - row.number("lon_deg") * Circle.degree)
      #expect(abs(turn) / Circle.degree < 1e-4, "\(row)")
      #expect(abs(place.height / 1_000 - row.number("height_km")) < 0.01, "\(row)")
      count += 1
    }
    #expect(count > 300)
  }
}
