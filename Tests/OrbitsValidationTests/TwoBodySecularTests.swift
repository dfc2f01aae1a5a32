// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Kepler, J2 and J4 from element sets against SGP4 truth")
struct TwoBodySecularTests {
  /// The elements of a set of the SGP4 truth, from its second line; times count from its epoch.
  private func elements(_ id: String) throws -> MeanElements {
    let row = try #require(try Truth.table("sgp4/tles.csv").first { $0["case_id"] == id })
    let fields = (row["line2"] ?? "").split(separator: " ").map(String.init)
    let set = ElementSet(
      epoch: .j2000,
      meanMotionRevolutionsPerDay: try #require(Double(fields[7].prefix(11))),
      eccentricity: try #require(Double("0." + fields[4])),
      inclinationDegrees: try #require(Double(fields[2])),
      raanDegrees: try #require(Double(fields[3])),
      argumentOfPerigeeDegrees: try #require(Double(fields[5])),
      meanAnomalyDegrees: try #require(Double(fields[6])))
    return MeanElements(set)
  }

  /// Largest distance from SGP4, m, over the truth's offsets up to a number of days.
  private func worst<P: Propagator<TEME>>(
    _ propagator: P, _ id: String, days: Double
  ) throws -> Double where P.Failure == Never {
    var worst: Double = 0
    var count = 0
    for row in try Truth.table("sgp4/states_teme.csv")
    where row["case_id"] == id && row["gravity"] == "wgs72" && row["opsmode"] == "i" {
      let minutes: Double = row.number("tsince_min")
      guard abs(minutes) <= days * 1440 else { continue }
      let got = propagator.state(at: Epoch.j2000.advanced(bySeconds: 60 * minutes))
      worst = max(worst, (got.position - row.vector("x_km", "y_km", "z_km")).norm)
      count += 1
    }
    #expect(count >= 3)
    return worst
  }

  // What is left is the effect of J3, up to 15 km, and drag; J2 alone drifts a little, and a Kepler
  // orbit misses the turning of node and perigee altogether.

  @Test(arguments: ["P0003", "P0008", "P0010", "P0012"])
  func validatesADayOfLowOrbits(id: String) throws {
    let mean = try elements(id)
    #expect(try worst(TwoBodyPropagator(mean), id, days: 0.01) < 18e3)
    #expect(try worst(TwoBodyPropagator(mean), id, days: 1) < 500e3)
    #expect(try worst(BrouwerPropagator(.j2, mean), id, days: 0.1) < 15e3)
    #expect(try worst(BrouwerPropagator(.j2, mean), id, days: 1) < 20e3)
    #expect(try worst(BrouwerPropagator(.j4, mean), id, days: 1) < 18e3)
  }

  @Test func validatesAMonthWithoutDrag() throws {
    let mean = try elements("P0003")
    #expect(try worst(BrouwerPropagator(.j4, mean), "P0003", days: 30) < 17e3)
    #expect(try worst(BrouwerPropagator(.j2, mean), "P0003", days: 30) < 50e3)
  }
}
