// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Lambert's problem against 40-digit arithmetic")
struct LambertTruthTests {
  @Test func validatesVelocitiesAtBothEnds() throws {
    let rows = try Truth.table("twobody/lambert.csv")
    #expect(rows.count >= 6)
    let awkward: Set<String> = ["near_180", "near_360", "tiny_angle"]
    var worst: Double = 0
    for row in rows {
      let revolutions = Int(row.number("revs"))
      let solutions = try Lambert.solutions(
        from: row.vector("x1", "y1", "z1"), to: row.vector("x2", "y2", "z2"),
        time: row.number("tof_s"), gravitationalParameter: 1e9 * row.number("mu_km3_s2"),
        direction: row["prograde"] == "1" ? .prograde : .retrograde,
        maximumRevolutions: revolutions)
      let v1 = row.vector("v1x", "v1y", "v1z")
      let v2 = row.vector("v2x", "v2y", "v2z")
      let errors = solutions.filter { $0.revolutions == revolutions }.map { solution in
        max(
          (solution.departureVelocity - v1).norm / v1.norm,
          (solution.arrivalVelocity - v2).norm / v2.norm)
      }
      let loose: Bool = awkward.contains(row["kind"] ?? "")
      let error: Double = try #require(errors.min())
      #expect(errors.count == (revolutions == 0 ? 1 : 2))
      #expect(error <= (loose ? 1e-5 : 1e-9), "\(row["case_id"] ?? "") \(row["kind"] ?? "")")
      if !loose { worst = max(worst, error) }
    }
    print("lambert: worst relative difference \(worst)")
  }
}
