// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The satellites and the Earth of the truth files on events.
struct EventTruth {
  /// Skyfield's UT1 − UTC over the two days is 1 to 4 ms, and it has no polar motion.
  static let earth = EarthOrientation.constant(.init(ut1MinusTAI: -37 + 0.0027))

  struct Satellite {
    var sgp4: SGP4
    var span: ClosedRange<Epoch>
    /// Whether it goes round more than 6.4 times a day, SGP4's own border of deep space.
    var isLow: Bool
  }

  let satellites: [String: Satellite]

  init() throws {
    var satellites: [String: Satellite] = [:]
    for row in try Truth.table("events/tles.csv") {
      let id = try #require(row["sat_id"])
      let first = try #require(row["line1"])
      let second = try #require(row["line2"])
      let set = try #require(SGP4TestElements.set(first, second))
      let stamp = try #require(row["start_utc"])
      let start = try Epoch(iso8601: stamp)
      let end = start.advanced(bySeconds: 86_400 * row.number("days"))
      let isLow = set.meanMotionRevolutionsPerDay > 6.4
      satellites[id] = Satellite(
        sgp4: try SGP4(MeanElements(set)), span: start...end, isLow: isLow)
    }
    self.satellites = satellites
  }
}

extension [String: String] {
  /// The epoch in a column of a truth row.
  func epoch(_ column: String) throws -> Epoch {
    let text = try #require(self[column])
    return try Epoch(iso8601: text)
  }
}
