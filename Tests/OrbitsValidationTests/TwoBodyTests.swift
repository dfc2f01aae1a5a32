// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Two-body propagation against 40-digit arithmetic")
struct TwoBodyTruthTests {
  @Test func validatesPropagatedStates() throws {
    let rows = try Truth.table("twobody/propagate.csv")
    #expect(rows.count >= 6)
    var worst: Double = 0
    for row in rows {
      let start = StateVector<GCRF>(
        epoch: .j2000, position: row.vector("x0", "y0", "z0"),
        velocity: row.vector("vx0", "vy0", "vz0"))
      let propagator = try TwoBodyPropagator(
        start, gravitationalParameter: 1e9 * row.number("mu_km3_s2"))
      let dt: Double = row.number("dt_s")
      let got = propagator.state(at: Epoch.j2000.advanced(bySeconds: dt))
      let position = row.vector("x1", "y1", "z1")
      let velocity = row.vector("vx1", "vy1", "vz1")
      let error: Double = max(
        (got.position - position).norm / position.norm,
        (got.velocity - velocity).norm / velocity.norm)
      let short: Bool = abs(dt) <= 7 * 86_400
      #expect(error <= (short ? 1e-11 : 1e-8), "\(row["case_id"] ?? "") \(row["kind"] ?? "")")
      if short { worst = max(worst, error) }
    }
    print("two-body: worst relative difference up to 7 d \(worst)")
  }
}
