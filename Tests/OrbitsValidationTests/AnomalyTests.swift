// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

@Suite("Anomalies against 40-digit arithmetic")
struct AnomalyTruthTests {
  @Test func validatesEccentricAndTrueAnomalies() throws {
    let rows = try Truth.table("twobody/anomaly.csv")
    #expect(rows.count >= 12)
    var worst: Double = 0
    for row in rows {
      let e: Double = row.number("e")
      let mean: Double = row.number("mean_anomaly_rad")
      let tolerance: Double = abs(e - 1) < 1e-6 && e != 1 ? 1e-10 : 1e-13
      let eccentric: Double = row.number("ecc_or_hyp_or_parabolic_anomaly")
      let nu: Double = row.number("true_anomaly_rad")
      let id: String = row["case_id"] ?? ""

      let gotEccentric: Double = try Anomaly.eccentric(mean: mean, eccentricity: e)
      // The parabolic D and the hyperbolic H grow without bound: theirs is a relative error.
      let scale: Double = e < 1 ? 1 : max(1, abs(eccentric))
      let errors: [Double] = [
        (e < 1 ? turnless(gotEccentric - eccentric) : abs(gotEccentric - eccentric)) / scale,
        turnless(try Anomaly.trueAnomaly(mean: mean, eccentricity: e) - nu),
        turnless(try Anomaly.trueAnomaly(eccentric: eccentric, eccentricity: e) - nu),
      ]
      for error in errors {
        #expect(error <= tolerance, "\(id)")
        if tolerance < 1e-12 { worst = max(worst, error) }
      }
    }
    print("anomalies: worst difference \(worst) rad")
  }
}

/// The size of an angle beside whole turns.
private func turnless(_ angle: Double) -> Double {
  abs(angle.remainder(dividingBy: 2 * Double.pi))
}
