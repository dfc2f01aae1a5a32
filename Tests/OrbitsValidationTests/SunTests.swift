// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite struct SunValidationTests {
  /// Against DE440: 1e-7 rad is 15 km at the Sun.
  @Test func validatesSunAgainstDE440() throws {
    var worst = 0.0
    for row in try Truth.table("numerical/sun_moon_gcrf.csv") {
      let utc = try #require(row["utc"])
      let epoch = try Epoch(iso8601: utc)
      let truth = Vector3(
        row.number("sun_x_km"), row.number("sun_y_km"), row.number("sun_z_km"))
      worst = max(worst, (Sun.state(at: epoch).position / 1_000).angle(to: truth))
    }
    #expect(worst < 1e-7)
  }
}
